import type { ReactNode } from 'react'
import type { Passage } from '../../../state/mine/passage'

/** Something that can be done with a passage. A list of them is a menu. */
export interface PassageAction {
  label: string
  run: () => void
}

export interface PassageMenuProps {
  /** Id of the element whose children are the article's blocks. */
  bodyId: string
  /** The paragraph that was pressed long, in the mini-program; on H5 the reader selects text. */
  pressed: Passage | undefined
  actionsFor: (passage: Passage) => readonly PassageAction[]
  /** The menu has been answered or put away. */
  onDone: () => void
}

export interface ParagraphBoxProps {
  /** Counted from 1; addresses name it by this. */
  number: number
  /** Whether the address with which the page was opened names it. */
  marked: boolean
  /** It was pressed long; only the mini-program tells. */
  onPress: () => void
  children: ReactNode
}

export const paragraphClass = (marked: boolean): string =>
  marked ? 'article-block paragraph paragraph-marked' : 'article-block paragraph'
