import { View } from '@tarojs/components'
import { paragraphClass, type ParagraphProps } from './paragraph-props'

/** A paragraph of the text; a long press shares it. */
export function Paragraph({ number, marked, onShare, children }: ParagraphProps) {
  return (
    <View
      id={`p${number}`}
      className={paragraphClass(marked)}
      onLongPress={onShare && (() => onShare(number))}
    >
      {children}
    </View>
  )
}
