import type { Block } from '../../../model/schema'

/** Blocks that are drawn together: a few screens of text. */
export interface Part {
  /** Index of its first block in the article. */
  from: number
  blocks: readonly Block[]
  /** Paragraphs and figures of the article before it: both are numbered throughout. */
  paragraphs: number
  figures: number
}

/**
 * What a part may weigh, in bytes as the mini-program sends it to be drawn. WeChat asks for a few dozen KB at most with
 * the first drawing, which carries the rest of the screen too.
 */
const PART = 8 * 1024
/** Bytes for a block's elements beside its own words; a Chinese character takes three. */
const ELEMENTS = 200
const CHARACTER = 3

const weightOf = (block: Block): number => ELEMENTS + CHARACTER * JSON.stringify(block).length

/** Where an article is cut: the index of each part's first block. A block heavier than a part is one alone. */
export function cutsOf(blocks: readonly Block[]): number[] {
  const cuts: number[] = []
  let weight = Infinity
  blocks.forEach((block, index) => {
    const own = weightOf(block)
    weight += own
    if (weight <= PART) return
    cuts.push(index)
    weight = own
  })
  return cuts
}

/** The parts of an article that is cut there; at least one. */
export function partsOf(blocks: readonly Block[], cuts: readonly number[]): Part[] {
  let paragraphs = 0
  let figures = 0
  return (cuts.length > 0 ? cuts : [0]).map((from, at) => {
    const part = { from, blocks: blocks.slice(from, cuts[at + 1]), paragraphs, figures }
    for (const { type } of part.blocks) {
      if (type === 'paragraph') paragraphs += 1
      if (type === 'figure') figures += 1
    }
    return part
  })
}
