/**
 * What plays, for a locked screen and the keys of headphones, and what plays next.
 * @see https://w3c.github.io/mediasession/
 */
import { imageAddress } from '../../../data/files'
import { openPlace } from '../../../primitives/open-place'
import type { Recorded } from './recorded'
import { besideIn } from './recordings'

/** Seconds of a step back or on. */
const STEP = 15
/** Milliseconds in which the page of the next instalment shows its recording, and between two looks. */
const PATIENCE = 10_000
const LOOK = 100

/** Says what an element has begun to play. */
export function announce(audio: HTMLAudioElement, article: Recorded): void {
  audio.onended = () => void goOn(audio, article, 'next')
  // Safari before 15.
  if (!('mediaSession' in navigator)) return
  const { mediaSession } = navigator
  const { title, series, cover } = article
  mediaSession.metadata = new MediaMetadata({
    title,
    album: series.title,
    artwork: cover ? [{ src: new URL(imageAddress(cover.src), location.href).href }] : [],
  })
  const step = (seconds: number): void => {
    audio.currentTime = Math.min(Math.max(0, audio.currentTime + seconds), audio.duration)
  }
  const actions: Partial<Record<MediaSessionAction, () => void>> = {
    seekbackward: () => step(-STEP),
    seekforward: () => step(STEP),
    ...(article.previous?.id !== undefined && { previoustrack: () => void goOn(audio, article, 'previous') }),
    ...(article.next?.id !== undefined && { nexttrack: () => void goOn(audio, article, 'next') }),
  }
  for (const action of ['seekbackward', 'seekforward', 'previoustrack', 'nexttrack'] as const) {
    try {
      mediaSession.setActionHandler(action, actions[action] ?? null)
    } catch {
      // A browser that knows the session and not this key of it.
    }
  }
}

/** Opens the instalment beside this one, and plays its recording: text and voice stay together. */
async function goOn(audio: HTMLAudioElement, article: Recorded, side: 'previous' | 'next'): Promise<void> {
  const beside = await besideIn(article, side)
  if (!beside) return
  audio.pause()
  await openPlace({ page: 'article', id: beside.id, variant: beside.variant })
  const until = Date.now() + PATIENCE
  while (Date.now() < until) {
    const next = shownPlayer(beside.audio)
    // A browser may refuse what no touch has begun; then the player waits to be touched.
    if (next) return next.play().catch(() => undefined)
    await new Promise(resolve => setTimeout(resolve, LOOK))
  }
}

const shownPlayer = (src: string): HTMLAudioElement | undefined =>
  [...document.querySelectorAll<HTMLAudioElement>('audio')].find(
    one => one.getAttribute('src') === src && one.offsetParent !== null,
  )
