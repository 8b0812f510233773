/** The place in an article that shows best why it was found. */
import type { Article, Block } from '../../model/schema'
import { plainText } from '../../model/values'
import { textsOf } from '../../model/walk'
import type { Fold } from './query-fold'
import { piecesOf, rangesByWord, type Piece, type Range } from './highlight'

export interface Excerpt {
  pieces: Piece[]
  /** The paragraph that it stands in, counted from 1; absent outside of paragraphs. */
  paragraph?: number | undefined
}

interface Line {
  text: string
  paragraph?: number
}

/** Characters of an excerpt: three lines on a phone. */
const LENGTH = 66
/** Characters in front of the first hit. */
const BEFORE = 16

/** What there is to read in a block; the same that is indexed when publishing. */
function readingIn(block: Block): string[] {
  if (!('alt' in block)) return textsOf(block, ' ')
  return block.caption ? [plainText(block.caption)] : []
}

function linesOf({ blocks, credits }: Pick<Article, 'blocks' | 'credits'>): Line[] {
  let paragraph = 0
  const lines = blocks.flatMap(block =>
    readingIn(block).map((text): Line =>
      block.type === 'paragraph' ? { text, paragraph: ++paragraph } : { text },
    ),
  )
  return [...lines, ...credits.map(({ role, names }) => ({ text: `${role} ${names.join('、')}` }))]
}

/**
 * The line that holds most of the query's words, a paragraph rather than a heading, cut around the first of them.
 * @returns nothing where no line holds any: the article was found by its title or its column
 */
export function excerptOf(
  article: Pick<Article, 'blocks' | 'credits'>,
  query: string,
  fold: Fold,
): Excerpt | undefined {
  let best: { line: Line; ranges: Range[]; worth: number } | undefined
  for (const line of linesOf(article)) {
    const byWord = rangesByWord(line.text, query, fold)
    const words = byWord.filter(ranges => ranges.length > 0).length
    const worth = words > 0 ? words * 2 + (line.paragraph ? 1 : 0) : 0
    if (worth > (best?.worth ?? 0)) best = { line, ranges: byWord.flat(), worth }
  }
  if (!best) return undefined
  const { line, ranges } = best
  const first = Math.min(...ranges.map(([from]) => from))
  const start = startNear(line.text, first)
  const end = boundary(line.text, start + LENGTH)
  const inside = ranges
    .filter(([from]) => from < end)
    .map(([from, to]): Range => [from - start, Math.min(to, end) - start])
  const pieces = piecesOf(line.text.slice(start, end), inside)
  if (start > 0) pieces.unshift({ text: '…', hit: false })
  if (end < line.text.length) pieces.push({ text: '…', hit: false })
  return { pieces, paragraph: line.paragraph }
}

/** The beginning of the clause that the hit stands in, where that is near; else a little before the hit. */
function startNear(text: string, hit: number): number {
  if (hit <= BEFORE) return 0
  const near = text.slice(hit - BEFORE, hit)
  const mark = /^.*[。！？；，、：…]["”’」』）]*(?!$)/su.exec(near)?.[0].length ?? 0
  return boundary(text, hit - BEFORE + mark)
}

/** A position that parts no surrogate pair. */
const boundary = (text: string, at: number): number => (/^[\uDC00-\uDFFF]/.test(text.slice(at)) ? at + 1 : at)
