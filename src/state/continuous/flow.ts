/** Continuous reading: the instalments of a series one below the other on one page, of which few are drawn. */
import type { Span } from '../progress/position'

/** Which of the instalments on the page the reader has before them, and which are drawn. */
export interface Flow {
  /** Index of the one that stands at the middle of the screen. */
  current: number
  /** The first and the last one that are drawn: those on the screen or near it. */
  first: number
  last: number
  /** Height in pixels that each was last drawn with; one that is drawn no longer keeps its room by it. */
  heights: readonly number[]
}

/** A page opens at its first instalment. */
export const START: Flow = { current: 0, first: 0, last: 0, heights: [] }

/** Screens above and below the view within which an instalment is drawn. */
const NEAR = 2

/**
 * The flow as the screen shows it now.
 * @param before what it was; the same object is returned where nothing but heights would change
 * @param spans of the instalments, in order: pixels from the top of the screen
 * @param height of the screen in pixels
 * @param isSpoken while one is read aloud, what is drawn above stays: the voice finds its words there
 */
export function flowOf(before: Flow, spans: readonly Span[], height: number, isSpoken = false): Flow {
  const above = spans.filter(({ bottom }) => bottom <= -NEAR * height).length
  const begun = spans.filter(({ top }) => top < (1 + NEAR) * height).length
  if (begun <= above) return before
  const first = isSpoken ? Math.min(before.first, above) : above
  const last = begun - 1
  const current = Math.max(0, spans.filter(({ top }) => top <= height / 2).length - 1)
  if (current === before.current && first === before.first && last === before.last) return before
  const heights = spans.map(({ top, bottom }, index) =>
    index >= before.first && index <= before.last ? bottom - top : (before.heights[index] ?? 0),
  )
  return { current, first, last, heights }
}
