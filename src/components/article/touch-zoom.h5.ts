import type { Point } from '../../device/zoom'

/** What fingers do to a picture. Points are those of the screen. */
export interface Zooming {
  isZoomed: () => boolean
  /** Two fingers have moved: how much further apart they are, and around which point. */
  pinch: (factor: number, around: Point) => void
  /** A finger, or the middle of two, has moved. */
  pan: (by: Point) => void
  doubleTap: (at: Point) => void
  /** The fingers are gone. */
  release: () => void
}

/** Milliseconds and pixels within which two taps are one double tap. */
const SOON = 300
const CLOSE = 30

const pointOf = ({ clientX: x, clientY: y }: Touch): Point => ({ x, y })
const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y)

/** The middle of the fingers, and how far apart they are: 0 for a single one. */
function gripOf(touches: TouchList): { middle: Point; spread: number } | undefined {
  const [one, other] = [...touches].map(pointOf)
  if (!one) return undefined
  if (!other) return { middle: one, spread: 0 }
  return { middle: { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 }, spread: distance(one, other) }
}

/**
 * Listens for two fingers, for one on a picture that is enlarged, and for double taps. One finger on a whole picture
 * is left to the browser: it swipes, and held it offers to save the picture.
 * @returns to be called when no more is to be heard
 */
export function watchTouches(element: HTMLElement, zooming: Zooming): () => void {
  let grip: ReturnType<typeof gripOf>
  let tap: { at: Point; time: number } | undefined
  let isTap = false

  const onStart = (event: TouchEvent): void => {
    if (event.touches.length > 1) event.preventDefault()
    isTap = event.touches.length === 1
    grip = gripOf(event.touches)
  }
  const onMove = (event: TouchEvent): void => {
    const next = gripOf(event.touches)
    if (!grip || !next) return
    if (distance(grip.middle, next.middle) > CLOSE / 3) isTap = false
    if (event.touches.length < 2 && !zooming.isZoomed()) return
    if (event.cancelable) event.preventDefault()
    if (grip.spread > 0 && next.spread > 0) zooming.pinch(next.spread / grip.spread, next.middle)
    zooming.pan({ x: next.middle.x - grip.middle.x, y: next.middle.y - grip.middle.y })
    grip = next
  }
  const onEnd = (event: TouchEvent): void => {
    grip = gripOf(event.touches)
    const [touch] = event.changedTouches
    if (event.touches.length > 0 || !touch) return
    zooming.release()
    const at = pointOf(touch)
    const isDouble = isTap && tap && event.timeStamp - tap.time < SOON && distance(at, tap.at) < CLOSE
    tap = isTap && !isDouble ? { at, time: event.timeStamp } : undefined
    if (!isDouble) return
    event.preventDefault() // else the browser makes a double click of it, and is answered twice
    zooming.doubleTap(at)
  }
  element.addEventListener('touchstart', onStart, { passive: false })
  element.addEventListener('touchmove', onMove, { passive: false })
  element.addEventListener('touchend', onEnd)
  return () => {
    element.removeEventListener('touchstart', onStart)
    element.removeEventListener('touchmove', onMove)
    element.removeEventListener('touchend', onEnd)
  }
}
