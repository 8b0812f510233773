import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

/** The main landmark. */
export function Main({ id, children }: { id: string; children: ReactNode }) {
  return (
    <View id={id} className="content" ariaRole="main">
      {children}
    </View>
  )
}
