import { View } from '@tarojs/components'
import type { HeadingProps } from './types'

/** A heading: a view that WeChat's screen readers announce as one. */
export function Heading({ id, className, label, children }: HeadingProps) {
  return (
    <View id={id} className={className} ariaRole="heading" ariaLabel={label}>
      {children}
    </View>
  )
}
