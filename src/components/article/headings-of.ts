import type { Block } from '../../model/schema'
import { plainText } from '../../model/values'

/** Headings below this number need no list of them. */
export const ENOUGH = 3

/** The headings of an article: the index of each among its blocks, and how deep it is below the highest, from 0. */
export function headingsOf(blocks: readonly Block[]): { index: number; depth: number; title: string }[] {
  const headings = blocks.flatMap((block, index) =>
    block.type === 'heading' ? [{ index, level: block.level, title: plainText(block.content) }] : [],
  )
  const top = Math.min(...headings.map(({ level }) => level))
  return headings.map(({ index, level, title }) => ({ index, depth: level - top, title }))
}
