import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

/**
 * What comes and goes beside a long text: in a box of its own, which stays. When one of a box's children comes or goes
 * Taro sends all of them to be drawn anew, and a sheet would bring the whole article along.
 */
export const Layer = ({ children }: { children: ReactNode }) => <View>{children}</View>
