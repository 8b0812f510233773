import type { Highlight } from '../../../state/mine/highlights'
import type { Mark } from '../../../state/mine/use-marks'
import type { Inline } from '../../../model/schema'
import { plainText } from '../../../model/values'

/** Running text of one paragraph, cut where highlights begin and end. */
export interface Piece {
  content: Inline[]
  highlight: Highlight | undefined
}

const lengthOf = (run: Inline): number => (typeof run === 'string' ? run : run.text).length

const cutRun = (run: Inline, from: number, to: number): Inline =>
  typeof run === 'string'
    ? run.slice(from, to)
    : { ...withReading(run, from), text: run.text.slice(from, to) }

/** Of characters that are cut the first part keeps their reading. */
function withReading({ ruby, ...run }: Exclude<Inline, string>, from: number): Exclude<Inline, string> {
  return ruby !== undefined && from === 0 ? { ...run, ruby } : run
}

/** The runs between two positions of their plain text, in UTF-16 units. */
function slice(content: readonly Inline[], from: number, to: number): Inline[] {
  let at = 0
  return content.flatMap(run => {
    const start = at
    at += lengthOf(run)
    // The mark of a note has no text: it stays with the words before it.
    const isInside = at > start ? start < to && at > from : start > from ? start <= to : start + from === 0
    return isInside ? [cutRun(run, Math.max(0, from - start), to - start)] : []
  })
}

/**
 * Cuts a paragraph at its highlights. Where two overlap, the one that begins first keeps the words that both have.
 * @param marks those of this paragraph, in any order
 */
export function markRuns(
  content: readonly Inline[],
  marks: readonly Pick<Mark, 'highlight' | 'start' | 'end'>[],
): Piece[] {
  const text = plainText(content)
  const ranges = [...marks].sort((a, b) => a.start - b.start)
  const pieces: Piece[] = []
  let at = 0
  const push = (end: number, highlight: Highlight | undefined): void => {
    if (end > at) pieces.push({ content: slice(content, at, end), highlight })
    at = Math.max(at, end)
  }
  for (const { start, end, highlight } of ranges) {
    push(start, undefined)
    push(end, highlight)
  }
  push(text.length, undefined)
  return pieces
}
