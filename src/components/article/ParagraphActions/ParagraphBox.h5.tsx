import type { ReactNode } from 'react'

interface ParagraphBoxProps {
  number: number
  onPress: () => void
  children: ReactNode
}

/** A paragraph on H5: its text is selected, not pressed. */
export const ParagraphBox = ({ number, children }: ParagraphBoxProps) => (
  <p id={`p${number}`} className="block paragraph">
    {children}
  </p>
)
