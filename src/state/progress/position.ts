/**
 * Where a reader is in an article: a block and how far into it. Unlike pixels it means the same text after a change
 * of size, script or width, since every variant of an article has the same blocks.
 */
import * as v from 'valibot'

export const positionSchema = v.object({
  /** Index among the article's blocks, from 0. */
  block: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** How much of the block is above the top of the view, 0 to 1. */
  offset: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
})
export type Position = v.InferOutput<typeof positionSchema>

/** What a screen shows of an article. */
export interface View {
  position: Position
  /** How much of the text has been passed, 0 (its beginning is in view) to 1 (its end is). */
  share: number
}

/** A box on the screen: pixels from the top of the view. */
export interface Span {
  top: number
  bottom: number
}

/** What has to be measured; blocks are asked for one by one, since a long article has thousands. */
export interface Measures {
  count: number
  blockAt: (index: number) => Span
  body: Span
  /** Where the view of the text begins, below the bar, and ends: pixels from the top of the screen. */
  view: Span
}

/** Half a pixel of rounding, and the room below a last line, are not text. */
const TOLERANCE = 2

/** What of an article is in view. */
export function viewOf({ count, blockAt, body, view }: Measures): View {
  const passed = view.top - body.top
  const all = body.bottom - body.top - (view.bottom - view.top)
  const isAtEnd = body.bottom <= view.bottom + TOLERANCE
  const share = isAtEnd ? 1 : Math.min(1, Math.max(0, passed / all))
  return { position: positionAt(count, blockAt, view.top), share }
}

/** What is in view of a text whose end is still to be drawn: nobody has come to its end. */
export const unfinished = (view: View): View => ({ ...view, share: Math.min(view.share, 0.99) })

/** The last block that begins at or above a line; the first one where none does. */
function positionAt(count: number, blockAt: (index: number) => Span, line: number): Position {
  let low = 0
  let high = count - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (blockAt(middle).top <= line) low = middle
    else high = middle - 1
  }
  if (count === 0) return { block: 0, offset: 0 }
  const { top, bottom } = blockAt(low)
  const offset = bottom > top ? (line - top) / (bottom - top) : 0
  return { block: low, offset: Math.min(1, Math.max(0, offset)) }
}

/** How many pixels further down the page must go for a position to stand at the line. */
export const distanceTo = ({ top, bottom }: Span, offset: number, line: number): number =>
  top + offset * (bottom - top) - line
