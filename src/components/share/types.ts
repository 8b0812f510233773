import type { Card } from '../../share/card'
import type { Target } from '../../share/targets'

export interface ShareSheetProps {
  card: Card
  /** What the sheet is called, where it shares a part; else "share to". */
  title?: string
  /** The target that the reader tapped already, where the sheet opens for its sake. */
  first?: Target | undefined
  onClose: () => void
}

export interface ShareStripProps {
  card: Card
  /** Opens the sheet, at a target where the tap was on one. */
  onOpen: (first?: Target) => void
}
