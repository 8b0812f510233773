import { View } from '@tarojs/components'
import { paragraphClass, type ParagraphBoxProps } from './types'

/** A paragraph in the mini-program: pressing it long asks what to do with it. */
export const ParagraphBox = ({ number, marked, onPress, children }: ParagraphBoxProps) => (
  <View id={`p${number}`} className={paragraphClass(marked)} onLongPress={onPress}>
    {children}
  </View>
)
