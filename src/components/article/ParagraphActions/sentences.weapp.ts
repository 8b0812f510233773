/** Sentences of a paragraph, and which of them are chosen. */
import { sentencesIn, type Stretch } from '../../../device/aloud/sentences'

/** The first and the last sentence that are chosen. */
export type Range = readonly [first: number, last: number]

/** The sentences of a paragraph, without the spaces around them; what holds nothing to read counts to none. */
export const sentencesOf = (text: string): Stretch[] =>
  sentencesIn(text).map(({ start, end }) => {
    const said = text.slice(start, end)
    return { start: start + said.length - said.trimStart().length, end: start + said.trimEnd().length }
  })

/** Whether a sentence is chosen; all are without a range. */
export const isIn = (range: Range | undefined, at: number): boolean =>
  !range || (at >= range[0] && at <= range[1])

/**
 * What is chosen after a tap: a first one takes that sentence alone, one outside of what is chosen takes all up to it, one
 * inside that sentence alone; on the only one, the whole paragraph again.
 */
export function tapped(range: Range | undefined, at: number): Range | undefined {
  if (!range) return [at, at]
  const [first, last] = range
  if (at < first) return [at, last]
  if (at > last) return [first, at]
  return first === last ? undefined : [at, at]
}
