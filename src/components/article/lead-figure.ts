import type { Block } from '../../model/schema'

/** Characters that stand with the head of an article on a telephone's first screen, as JSON has them. */
const SCREENFUL = 400

/** The figure that readers see, or begin to see, before they scroll: the first one, where little stands before it. */
export function leadFigure(blocks: readonly Block[]): Block | undefined {
  let characters = 0
  for (const block of blocks) {
    if (block.type === 'figure') return block
    characters += JSON.stringify(block).length
    if (characters > SCREENFUL) return undefined
  }
  return undefined
}
