import { paragraphClass, type ParagraphBoxProps } from './types'

/** A paragraph on H5: its text is selected, not pressed. */
export const ParagraphBox = ({ number, marked, children }: ParagraphBoxProps) => (
  <p id={`p${number}`} className={paragraphClass(marked)} aria-current={marked || undefined}>
    {children}
  </p>
)
