import type { Article, Script, Variant } from '../../model'
import type { Card } from '../../share/card'
import type { PosterContent } from '../../share/poster-content'
import type { Target } from '../../share/targets'

export interface ShareSheetProps {
  card: Card
  /** The script of the card's words, where it may be another than the page's. */
  written?: Script | undefined
  /** What its poster says; absent where there is none. */
  poster?: PosterContent | undefined
  /** What the sheet is called, where it shares a part; else "share to". */
  title?: string
  /** The target that the reader tapped already, where the sheet opens for its sake. */
  first?: Target | undefined
  onClose: () => void
}

export interface ShareStripProps {
  article: Article
  variant: Variant
  /** Opens the sheet, at a target where the tap was on one. */
  onOpen: (first?: Target) => void
  /** A finger is on the strip, before what it touches is known. */
  onTouch?: (() => void) | undefined
}
