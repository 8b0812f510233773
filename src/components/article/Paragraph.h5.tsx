import { paragraphClass, type ParagraphProps } from './paragraph-props'

/** A paragraph of the text. On the site it is shared by selecting in it: see ParagraphAction. */
export function Paragraph({ number, marked, children }: ParagraphProps) {
  return (
    <p id={`p${number}`} className={paragraphClass(marked)} aria-current={marked || undefined}>
      {children}
    </p>
  )
}
