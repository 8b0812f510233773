/**
 * The fonts of pages that the app opens; that of the first page stands in its head (`src/prerender/title-font.ts`). Told to the
 * browser when the document has come, which may be long before it is drawn: where it is asked for ahead, its font comes
 * ahead too. Only Android is sure to have no Chinese serif; others fetch it where a title needs it.
 */
import { fontPath } from '../model/font-face'
import { imageAddress } from './files'

/** Milliseconds that a page waits for its font on Android: as long as browsers do for one that a page's head asks for. */
const MOST_WAIT = 100

/** Resolves when the font is there, when it is not worth waiting for, and at once where the device has its own. Never rejects. */
export async function bringFont(family: string | undefined): Promise<void> {
  if (family === undefined || typeof FontFace !== 'function') return
  if ([...document.fonts].some(face => face.family === family)) return
  // Shown where it is there in time, so that nothing moves.
  const face = new FontFace(family, `url("${imageAddress(fontPath(family))}")`, {
    weight: '700',
    display: 'optional',
  })
  document.fonts.add(face)
  if (!navigator.userAgent.includes('Android')) return
  await Promise.race([
    face.load().catch(() => undefined),
    new Promise(resolve => setTimeout(resolve, MOST_WAIT)),
  ])
}
