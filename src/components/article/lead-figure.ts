import type { Block } from '../../model/schema'

/** Characters that stand with the head of an article on a telephone's first screen, as JSON has them. */
const SCREENFUL = 400

/** The figure that readers see, or begin to see, before they scroll: the first one, where little stands before it. */
export function leadFigure(blocks: readonly Block[]): Block | undefined {
  const at = blocks.findIndex(({ type }) => type === 'figure')
  return JSON.stringify(blocks.slice(0, at)).length < SCREENFUL ? blocks[at] : undefined
}
