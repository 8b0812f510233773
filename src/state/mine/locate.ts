/**
 * Finds the passages again that a reader has marked, in an article that was edited since or is read in another script.
 * Paragraphs may have come, gone or changed places: a passage follows its words. Where they are gone it is nowhere, and
 * stays with its quote in 我的.
 */
import type { Block } from '../../model/schema'
import { plainText } from '../../model/values'
import { align } from '../../script/align'
import { quoteOf, type Passage } from './passage'

/** A paragraph of an article as it is drawn. */
export interface ParagraphText {
  /** Index among the article's blocks. */
  block: number
  /** From 1, as addresses count. */
  number: number
  text: string
}

/** Where a passage is; `start` and `end` in UTF-16 units of its paragraph's text. */
export interface Place {
  block: number
  number: number
  start: number
  end: number
}

/** The paragraphs that can be marked, in order. */
export function paragraphsOf(blocks: readonly Block[]): ParagraphText[] {
  const texts = blocks.flatMap((block, index) =>
    block.type === 'paragraph' ? [{ block: index, text: plainText(block.content) }] : [],
  )
  return texts.map((one, at) => ({ ...one, number: at + 1 }))
}

/**
 * Shares of pairs of characters that two paragraphs have in common, from which on they are one text, edited or in two
 * scripts. Between paragraphs of one article it is 0.02 in the middle and 0.12 at most in 99 of 100, between scripts 0.00
 * and 0.07; a paragraph and its own conversion have 0.45 and 0.11 at least (173 paragraphs of the sample column).
 */
const EDITED = 0.3
const CONVERTED = 0.08
/** By what share of its length a conversion, which has other phrases, may be longer or shorter. */
const LONGER = 0.2
/** A share of single characters that words have in common which were corrected, not replaced. */
const CORRECTED = 0.5
/** A quote of fewer characters may stand in any paragraph by chance. */
const TELLING = 4

/**
 * Where a passage is now.
 * @param isSameScript whether the article is drawn in the variant in which the passage was chosen
 * @returns undefined where its words are gone
 */
export function locate(
  passage: Passage,
  paragraphs: readonly ParagraphText[],
  isSameScript: boolean,
): Place | undefined {
  const { text, start, end, block } = passage
  const own = paragraphs.find(one => one.block === block)
  if (own?.text === text) return { ...placed(own), start, end }
  const paragraph = likest(passage, paragraphs, own, isSameScript)
  const range = paragraph && rangeIn(passage, paragraph.text, isSameScript)
  return range && { ...placed(paragraph), ...range }
}

const placed = ({ block, number }: ParagraphText): Pick<Place, 'block' | 'number'> => ({ block, number })

/** The paragraph that the passage's own has become. @param own what stands where it stood */
function likest(
  passage: Passage,
  paragraphs: readonly ParagraphText[],
  own: ParagraphText | undefined,
  isSameScript: boolean,
): ParagraphText | undefined {
  const quote = quoteOf(passage)
  const like = likenessTo(passage.text, 2)
  // Mostly it is where it was: then no other need be looked at.
  if (own && like(own.text) >= EDITED && (!isSameScript || own.text.includes(quote))) return own
  let best: { paragraph: ParagraphText; score: number } | undefined
  for (const paragraph of paragraphs) {
    const { block, text } = paragraph
    const likeness = like(text)
    const hasQuote = quote.length >= TELLING && text.includes(quote)
    const isSame = isSameScript
      ? likeness >= EDITED
      : likeness >= CONVERTED && Math.abs(text.length - passage.text.length) <= text.length * LONGER + 2
    // Of one or two characters each script may have its own.
    const isShort = !isSameScript && paragraph === own && text.length === passage.text.length
    if (!isSame && !hasQuote && !isShort) continue
    // Words that were kept tell more than the place: of two that are alike the nearer one counts.
    const score = likeness + (hasQuote ? 1 : 0) - Math.abs(block - passage.block) / 10_000
    if (!best || score > best.score) best = { paragraph, score }
  }
  return best?.paragraph
}

/** Where in a paragraph the words stand, or what stands for them. */
function rangeIn(
  passage: Passage,
  text: string,
  isSameScript: boolean,
): Pick<Place, 'start' | 'end'> | undefined {
  const quote = quoteOf(passage)
  const map = mapping(passage.text, text)
  const found = occurrences(quote, text)
  if (found.length > 0) {
    const wanted = map?.(passage.start) ?? passage.start
    const start = found.reduce((a, b) => (Math.abs(b - wanted) < Math.abs(a - wanted) ? b : a))
    return { start, end: start + quote.length }
  }
  if (!map) return undefined
  const [start, end] = [map(passage.start), map(passage.end)]
  if (end <= start || (isSameScript && likenessTo(quote, 1)(text.slice(start, end)) < CORRECTED))
    return undefined
  return { start, end }
}

function occurrences(quote: string, text: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(quote); at >= 0 && quote; at = text.indexOf(quote, at + 1)) found.push(at)
  return found
}

/** Cells of the table by which two texts are compared: more would take tens of megabytes on a phone. */
const MOST_CELLS = 4_000_000

/** Maps positions of one text to another; only what differs is compared. Undefined where that is too long. */
function mapping(from: string, to: string): ((position: number) => number) | undefined {
  const shorter = Math.min(from.length, to.length)
  let head = 0
  while (head < shorter && from[head] === to[head]) head += 1
  let tail = 0
  while (tail < shorter - head && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail += 1
  const [a, b] = [from.slice(head, from.length - tail), to.slice(head, to.length - tail)]
  if (a.length * b.length > MOST_CELLS) return undefined
  const between = align(a, b)
  return position => {
    if (position <= head) return position
    if (position >= from.length - tail) return position + to.length - from.length
    return head + (between[position - head] ?? b.length)
  }
}

/** What share of their runs of `size` characters two texts have in common (Sørensen and Dice), wherever they stand. */
function likenessTo(text: string, size: number): (other: string) => number {
  const own = runsOf(text, size)
  const counts = new Map<string, number>()
  for (const run of own) counts.set(run, (counts.get(run) ?? 0) + 1)
  return other => {
    const left = new Map(counts)
    const its = runsOf(other, size)
    let common = 0
    for (const run of its) {
      const count = left.get(run) ?? 0
      if (count > 0) common += 1
      left.set(run, count - 1)
    }
    // A single pair may be a word of both by chance.
    return common < size ? 0 : (2 * common) / (own.length + its.length)
  }
}

/** Letters, characters and figures only: marks differ from script to script. */
function runsOf(text: string, size: number): string[] {
  const letters = text.match(/[\p{L}\p{N}]/gu) ?? []
  return letters.slice(size - 1).map((_, at) => letters.slice(at, at + size).join(''))
}
