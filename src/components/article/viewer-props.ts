import type { Figure, Script } from '../../model/schema'

export interface ViewerProps {
  figures: readonly Figure[]
  /** The figure that was tapped. */
  start: Figure
  /** Of their words: the interface around them may be in another, or in English. */
  script: Script
  /** Shares one of them; absent where nothing can be shared. WeChat's own viewer has its own way. */
  onShare?: ((figure: Figure) => void) | undefined
  onClose: () => void
}
