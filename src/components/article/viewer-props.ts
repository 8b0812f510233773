import type { Figure } from '../../model'

export interface ViewerProps {
  figures: readonly Figure[]
  /** The figure that was tapped. */
  start: Figure
  onClose: () => void
}
