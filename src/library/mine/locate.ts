/**
 * Finds the passages again that a reader has marked, in an article that was edited since or is read in another script.
 * Paragraphs may have come, gone or changed places: a passage follows its words. Where they are gone it is nowhere, and
 * stays with its quote in 我的.
 */
import type { Block } from '../../model'
import { plainText } from '../../model-values'
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

/** Shares of characters that two texts have in common, from which on they are one text: edited, or in two scripts. */
const EDITED = 0.5
const CONVERTED = 0.3
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
  const paragraph = likest(passage, paragraphs, isSameScript)
  const range = paragraph && rangeIn(passage, paragraph.text, isSameScript)
  return range && { ...placed(paragraph), ...range }
}

const placed = ({ block, number }: ParagraphText): Pick<Place, 'block' | 'number'> => ({ block, number })

/** The paragraph that the passage's own has become. */
function likest(
  passage: Passage,
  paragraphs: readonly ParagraphText[],
  isSameScript: boolean,
): ParagraphText | undefined {
  const quote = quoteOf(passage)
  const like = likenessTo(passage.text)
  let best: { paragraph: ParagraphText; score: number } | undefined
  for (const paragraph of paragraphs) {
    const { block, text } = paragraph
    const likeness = like(text)
    const hasQuote = quote.length >= TELLING && text.includes(quote)
    const isSame = likeness >= (isSameScript ? EDITED : CONVERTED)
    // Of one or two characters each script may have its own.
    const isShort = !isSameScript && block === passage.block && text.length === passage.text.length
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
  if (end <= start || (isSameScript && likenessTo(quote)(text.slice(start, end)) < EDITED)) return undefined
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

/** What share of their letters and characters two texts have in common (Sørensen and Dice), wherever they stand. */
function likenessTo(text: string): (other: string) => number {
  const own = countsOf(text)
  const size = sizeOf(own)
  return other => {
    const its = countsOf(other)
    let common = 0
    for (const [letter, count] of its) common += Math.min(count, own.get(letter) ?? 0)
    const all = size + sizeOf(its)
    return all === 0 ? 0 : (2 * common) / all
  }
}

function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const letter of text.match(/[\p{L}\p{N}]/gu) ?? []) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return counts
}

const sizeOf = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0)
