import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

interface ParagraphBoxProps {
  number: number
  onPress: () => void
  children: ReactNode
}

/** A paragraph in the mini-program: pressing it long asks what to do with it. */
export const ParagraphBox = ({ number, onPress, children }: ParagraphBoxProps) => (
  <View id={`p${number}`} className="block paragraph" onLongPress={onPress}>
    {children}
  </View>
)
