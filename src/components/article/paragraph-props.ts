import type { ReactNode } from 'react'

export interface ParagraphProps {
  /** Counted from 1; addresses name it by this. */
  number: number
  /** Whether the address with which the page was opened names it. */
  marked: boolean
  /** Shares this paragraph; absent where nothing can be shared. */
  onShare?: ((paragraph: number) => void) | undefined
  children: ReactNode
}

export const paragraphClass = (marked: boolean): string =>
  marked ? 'block paragraph paragraph-marked' : 'block paragraph'
