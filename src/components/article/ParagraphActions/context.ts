import { createContext } from 'react'
import type { Highlight } from '../../../state/mine/highlights'
import type { Passage } from '../../../state/mine/passage'
import type { Mark } from '../../../state/mine/use-marks'

/** What a paragraph needs to know of the reader's marks. */
export interface Passages {
  /** The highlights of this article, at their places. */
  marks: readonly Mark[]
  /** A paragraph was pressed long. */
  onPress: (passage: Passage) => void
  /** A highlight was tapped. */
  onOpen: (highlight: Highlight) => void
}

/** Outside an article's own page there are no marks and no menu. */
export const PassagesContext = createContext<Passages>({
  marks: [],
  onPress: () => undefined,
  onOpen: () => undefined,
})
