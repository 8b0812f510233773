/** The article that was drawn before the app (`src/ahead/`), where one was. */
import type { Article, Block, Variant } from '../model/schema'
import { setCached } from './cache'
import { articleKey } from './keys'

interface Drawn {
  article: Article
  variant: Variant
  parts: number
}

/** WeChat's own `require`, kept out of webpack's hands. Its path is literal and relative to the package's root. */
declare const __non_webpack_require__: (path: './ahead.js') => { drawn: { first?: Drawn } }

const drawn = LIBRARY_URL ? undefined : __non_webpack_require__('./ahead.js').drawn.first

/** How many parts of a text stand on the page before the app draws it. @param first its first block */
export const partsDrawn = (first: Block | undefined): number =>
  drawn && drawn.article.blocks[0] === first ? drawn.parts : 0

/** The app draws its first page with the article that stands there already. */
export function takeDrawn(): void {
  if (drawn) setCached(articleKey(drawn.article.id, drawn.variant), drawn.article)
}
