import type { ComponentType } from 'react'
import type { Article, Variant } from '../../model/schema'
import type { PosterContent } from '../../share/poster-content'
import type { Shared } from '../../share/card'
import type { Target } from '../../share/targets'

export interface ShareSheetProps {
  shared: Shared
  /** Where the shared address leads, where that is not the site itself: a sample's. */
  origin?: string
  /** The target that the reader tapped already, where the sheet opens for its sake. */
  first?: Target | undefined
  /** What draws a poster, in the mini-program. */
  Poster?: ComponentType<PosterProps> | undefined
  onClose: () => void
}

export interface PosterProps {
  content: PosterContent
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
