/** The system's own share sheet. */
import type { Card } from './card'

/** `shared` means handed to the app that the reader chose; what happened there no page is told. */
export type ShareOutcome = 'shared' | 'cancelled' | 'failed'

/** Whether the system has a share sheet that pages may open: over HTTPS only, and not in every browser. */
export const canShare = (): boolean =>
  typeof navigator !== 'undefined' && typeof navigator.share === 'function'

/** Opens the system's share sheet; must be called from a tap. Never rejects; a cancelled share needs no words. */
export async function share({ title, url }: Pick<Card, 'title' | 'url'>): Promise<ShareOutcome> {
  if (!canShare()) return 'failed'
  try {
    await navigator.share({ title, text: title, url })
    return 'shared'
  } catch (error) {
    return error instanceof Error && error.name === 'AbortError' ? 'cancelled' : 'failed'
  }
}
