/** The system's own share sheet. */
import type { Card } from './card'

/**
 * `shared` means handed to the app that the reader chose; what happened there no page is told. `open`: the system's sheet
 * is there already, by a tap before this one.
 */
export type ShareOutcome = 'shared' | 'cancelled' | 'open' | 'failed'

/** Whether the system has a share sheet that pages may open: over HTTPS only, and not in every browser. */
export const canShare = (): boolean =>
  typeof navigator !== 'undefined' && typeof navigator.share === 'function'

/** Opens the system's share sheet; must be called from a tap. Never rejects; only a failure needs words. */
export async function share({ title, url }: Pick<Card, 'title' | 'url'>): Promise<ShareOutcome> {
  if (!canShare()) return 'failed'
  try {
    await navigator.share({ title, text: title, url })
    return 'shared'
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    // Web Share API, section 2.1.1: a second share rejects with InvalidStateError while the first is pending.
    return name === 'AbortError' ? 'cancelled' : name === 'InvalidStateError' ? 'open' : 'failed'
  }
}
