/** Three versions of an article's blocks → one. */
import { diffArrays } from 'diff'
import { readBlocks } from '../../source/read-blocks'
import { parseMarkdown, writeMarkdown } from '../../source/markdown'
import { toTree } from '../../source/write-blocks'
import type { SourceBlock, SourceFigure } from '../../source/model'
import { mergeTokens } from './tokens'

/** Blocks on which both agree, or between which somebody has to choose. */
export type Part =
  { blocks: SourceBlock[] } | { base: SourceBlock[]; ours: SourceBlock[]; theirs: SourceBlock[] }

/**
 * @param base what both began with; absent where nobody knows: then what they have in common
 * @param isImported whether a picture's path is one that an import gave it
 */
export function mergeBlocks(
  base: readonly SourceBlock[] | undefined,
  ours: readonly SourceBlock[],
  theirs: readonly SourceBlock[],
  isImported: (src: string) => boolean,
): Part[] {
  const tokens = new Tokens(base ?? common(ours, theirs), ours, theirs, isImported)
  return mergeTokens(...tokens.sequences).flatMap((stretch): Part[] => {
    if ('settled' in stretch) return [{ blocks: stretch.settled.map(token => tokens.block(token)) }]
    const { base: was, ours: one, theirs: other } = stretch.clash
    const blocks = (of: readonly string[]): SourceBlock[] => of.map(token => tokens.block(token))
    const merged = was.length === 1 ? mergeWithin(was[0], one[0], other[0]) : undefined
    // What one side has put behind the block goes with it; where both have, somebody has to say in which order.
    const behind = [one.slice(1), other.slice(1)].filter(({ length }) => length > 0)
    if (merged && behind.length < 2) return [{ blocks: [merged, ...blocks(behind.flat())] }]
    return [{ base: blocks(was), ours: blocks(one), theirs: blocks(other) }]
  })
}

/** A block as Markdown: two blocks are one where this is the same. */
export const markdownOf = (block: SourceBlock): string => writeMarkdown(toTree([block])).trimEnd()

function common(ours: readonly SourceBlock[], theirs: readonly SourceBlock[]): SourceBlock[] {
  const changes = diffArrays(ours.map(keyOf), theirs.map(keyOf))
  let at = 0
  return changes.flatMap(({ added, removed, count }) => {
    if (added) return []
    at += count
    return removed ? [] : ours.slice(at - count, at)
  })
}

/** Figures are told by their place among the text: their words and pictures are merged one by one. */
const keyOf = (block: SourceBlock): string => (block.type === 'figure' ? FIGURE : markdownOf(block))
const FIGURE = '![]'
/** No block's Markdown begins so. */
const figureToken = (at: number): string => `\0${at}`

/** Blocks as tokens that are equal where the blocks are, and back. */
class Tokens {
  readonly sequences: readonly [base: string[], ours: string[], theirs: string[]]
  private readonly blocks = new Map<string, SourceBlock>()

  constructor(
    base: readonly SourceBlock[],
    ours: readonly SourceBlock[],
    theirs: readonly SourceBlock[],
    isImported: (src: string) => boolean,
  ) {
    const [inOurs, inTheirs] = [counterparts(base, ours), counterparts(base, theirs)]
    const nameOf = (of: ReadonlyMap<number, number>) => {
      const back = new Map([...of].map(([at, other]) => [other, at]))
      return (block: SourceBlock, at: number): string => {
        const was = block.type === 'figure' ? back.get(at) : undefined
        return was === undefined ? this.named(markdownOf(block), block) : figureToken(was)
      }
    }
    base.forEach((block, at) => {
      if (block.type !== 'figure') return
      const [one, other] = [ours[inOurs.get(at) ?? -1], theirs[inTheirs.get(at) ?? -1]]
      const figures = [block, one ?? block, other ?? block] as [SourceFigure, SourceFigure, SourceFigure]
      this.named(figureToken(at), mergeFigure(...figures, isImported))
    })
    this.sequences = [
      base.map(nameOf(new Map(base.map((_, at) => [at, at])))),
      ours.map(nameOf(inOurs)),
      theirs.map(nameOf(inTheirs)),
    ]
  }

  block(token: string): SourceBlock {
    const block = this.blocks.get(token)
    if (!block) throw new Error(`Internal: no block is called ${token}`)
    return block
  }

  private named(token: string, block: SourceBlock): string {
    this.blocks.set(token, block)
    return token
  }
}

/** Place in one sequence → place of the same block in another. */
function counterparts(base: readonly SourceBlock[], other: readonly SourceBlock[]): Map<number, number> {
  const found = new Map<number, number>()
  let [from, to] = [0, 0]
  for (const { added, removed, count } of diffArrays(base.map(keyOf), other.map(keyOf))) {
    if (!added && !removed) for (let at = 0; at < count; at++) found.set(from + at, to + at)
    if (!added) from += count
    if (!removed) to += count
  }
  return found
}

/**
 * The editor's words where they are the editor's; the origin's picture, unless the editor has put in another. An origin that
 * was kept does not say which picture it had; where one knows, whoever has put in another counts.
 */
function mergeFigure(
  base: SourceFigure,
  ours: SourceFigure,
  theirs: SourceFigure,
  isImported: (src: string) => boolean,
): SourceFigure {
  const keepsOurs =
    theirs.src === undefined ||
    (base.src === undefined ? ours.src !== undefined && !isImported(ours.src) : theirs.src === base.src)
  const src = keepsOurs ? ours.src : theirs.src
  const { focus } = keepsOurs ? ours : theirs
  const caption = ours.caption === base.caption ? theirs.caption : ours.caption
  return {
    type: 'figure',
    ...(src === undefined ? {} : { src }),
    ...(focus === undefined ? {} : { focus }),
    alt: ours.alt === base.alt ? theirs.alt : ours.alt,
    ...(caption === undefined ? {} : { caption }),
  }
}

/** Clauses of a text, each with its mark. */
const clauses = (text: string): string[] => text.match(/[^，。！？；：、…\n]*[，。！？；：、…\n]*/gu) ?? []

/** One block that both changed, at different clauses; nothing where they changed the same one. */
function mergeWithin(
  base: string | undefined,
  ours: string | undefined,
  theirs: string | undefined,
): SourceBlock | undefined {
  if (base === undefined || ours === undefined || theirs === undefined) return undefined
  const stretches = mergeTokens(clauses(base), clauses(ours), clauses(theirs))
  const text = stretches.map(stretch => ('settled' in stretch ? stretch.settled.join('') : undefined))
  if (text.includes(undefined)) return undefined
  const merged = text.join('')
  const [block, ...others] = blocksOf(merged)
  // Marks that went over several clauses may have come apart.
  return block && others.length === 0 && markdownOf(block) === merged ? block : undefined
}

function blocksOf(markdown: string): SourceBlock[] {
  try {
    return readBlocks(parseMarkdown(markdown, ''), '')
  } catch {
    return []
  }
}
