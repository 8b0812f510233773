/** The bounds that the model sets to an article's blocks, told to whoever writes them instead of when they are published. */
import * as v from 'valibot'
import { blockSchema } from '../../model/schema'
import { MOST_BLOCKS } from '../../model/values'
import { PublishingError, type Problem } from '../errors'
import type { SourceBlock } from './model'

export const TOO_LONG = {
  message:
    'This part is too long: a text may have 100,000 characters and change its marks 5,000 times, and there may be 2,000 items, rows or notes',
  mend: 'Divide it',
} satisfies Partial<Problem>

export const TOO_MANY = {
  message: `This article has more than ${MOST_BLOCKS} paragraphs`,
  mend: 'Divide it into instalments',
} satisfies Partial<Problem>

/** @throws PublishingError for what no article may hold; writing it as Markdown would take for ever */
export function boundBlocks(blocks: readonly SourceBlock[], file: string): void {
  if (blocks.length > MOST_BLOCKS) throw new PublishingError({ file, ...TOO_MANY })
  if (!blocks.every(isWithinBounds)) throw new PublishingError({ file, ...TOO_LONG })
}

/** Whether the model has room for a block. */
export const isWithinBounds = (block: SourceBlock): boolean => v.is(blockSchema, asPublished(block))

/** A block with what differs in a source as the model has it. */
function asPublished(block: SourceBlock): unknown {
  if (block.type !== 'figure' && block.type !== 'audio' && block.type !== 'video') return block
  const { caption, ...rest } = block
  return { ...rest, poster: undefined, caption: caption === undefined ? undefined : [caption] }
}
