import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

interface ParagraphBoxProps {
  number: number
  /** The card names it. */
  marked: boolean
  onPress: () => void
  children: ReactNode
}

/** A paragraph in the mini-program: pressing it long asks what to do with it. */
export const ParagraphBox = ({ number, marked, onPress, children }: ParagraphBoxProps) => (
  <View
    id={`p${number}`}
    className={marked ? 'block paragraph paragraph-marked' : 'block paragraph'}
    onLongPress={onPress}
  >
    {children}
  </View>
)
