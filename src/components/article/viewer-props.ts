import type { Figure } from '../../model'

export interface ViewerProps {
  figures: readonly Figure[]
  /** The figure that was tapped. */
  start: Figure
  /** Shares one of them; absent where nothing can be shared. WeChat's own viewer has its own way. */
  onShare?: ((figure: Figure) => void) | undefined
  onClose: () => void
}
