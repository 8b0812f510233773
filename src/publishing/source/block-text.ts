/** The plain text of blocks. */
import { plainText, type Block, type Inline } from '../../model/schema'
import { linesOf, textsOf } from '../../model/walk'
import type { SourceBlock } from './model'

/** A figure, sound or video gives its alt text; lists and tables a line for each item or row, cells parted by tabs. */
export const blockText = (block: SourceBlock): string =>
  'alt' in block ? block.alt : textsOf(block, '\t').join('\n')

/** What a block says as running text with its marks, a line for each of its parts; what has no marks is plain. */
export function runningText(block: SourceBlock): Inline[] {
  const lines = 'alt' in block ? [] : linesOf(block)
  return lines.length > 0 && lines.every(cells => cells.length === 1)
    ? inLines(lines.map(([content = []]) => content))
    : [blockText(block)]
}

const inLines = (lines: readonly Inline[][]): Inline[] =>
  lines.flatMap((line, at) => (at === 0 ? line : ['\n', ...line]))

/** What there is to read in an article, a line for each block: everything but alt texts; captions included. */
export const readingText = (blocks: readonly (SourceBlock | Block)[]): string =>
  blocks.map(block => ('alt' in block ? captionText(block.caption) : blockText(block))).join('\n')

/** That of a source is plain, a published one may have marks. */
const captionText = (caption: string | readonly Inline[] = ''): string =>
  typeof caption === 'string' ? caption : plainText(caption)
