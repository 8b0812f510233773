import { createContext } from 'react'
import type { Highlight, Passage } from '../../../library/mine/highlights'

/** What a paragraph needs to know of the reader's marks. */
export interface Passages {
  /** The highlights of this article. */
  highlights: readonly Highlight[]
  /** A paragraph was pressed long. */
  onPress: (passage: Passage) => void
  /** A highlight was tapped. */
  onOpen: (highlight: Highlight) => void
}

/** Outside an article's own page there are no marks and no menu. */
export const PassagesContext = createContext<Passages>({
  highlights: [],
  onPress: () => undefined,
  onOpen: () => undefined,
})
