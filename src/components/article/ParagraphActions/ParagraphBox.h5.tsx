import type { ReactNode } from 'react'

interface ParagraphBoxProps {
  number: number
  /** The address names it. */
  marked: boolean
  onPress: () => void
  children: ReactNode
}

/** A paragraph on H5: its text is selected, not pressed. */
export const ParagraphBox = ({ number, marked, children }: ParagraphBoxProps) => (
  <p
    id={`p${number}`}
    className={marked ? 'block paragraph paragraph-marked' : 'block paragraph'}
    aria-current={marked || undefined}
  >
    {children}
  </p>
)
