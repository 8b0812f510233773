/** The plain text of blocks. */
import { plainText, type Block, type Inline, type List } from '../../model/schema'
import type { SourceBlock } from './model'

/** A figure, sound or video gives its alt text; lists and tables a line for each item or row, cells parted by tabs. */
export function blockText(block: SourceBlock): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return plainText(block.content)
    case 'figure':
    case 'audio':
    case 'video':
      return block.alt
    case 'notes':
      return block.items.map(plainText).join('\n')
    case 'quote':
      return block.paragraphs.map(plainText).join('\n')
    case 'list':
      return listText(block)
    case 'table':
      return [...(block.header ? [block.header] : []), ...block.rows]
        .map(row => row.map(plainText).join('\t'))
        .join('\n')
    case 'code':
      return block.text
    case 'divider':
      return ''
  }
}

const listText = (list: List): string =>
  list.items
    .flatMap(item => [plainText(item.content), ...(item.list ? [listText(item.list)] : [])])
    .join('\n')

/** What a block says as running text with its marks, a line for each of its parts. */
export function runningText(block: SourceBlock): Inline[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return block.content
    case 'quote':
      return inLines(block.paragraphs)
    case 'list':
      return inLines(
        block.items.flatMap(({ content, list }) => [content, ...(list ? [runningText(list)] : [])]),
      )
    default:
      return [blockText(block)]
  }
}

const inLines = (lines: readonly Inline[][]): Inline[] =>
  lines.flatMap((line, at) => (at === 0 ? line : ['\n', ...line]))

/** What there is to read in an article, a line for each block: everything but alt texts; captions included. */
export const readingText = (blocks: readonly (SourceBlock | Block)[]): string =>
  blocks.map(block => ('alt' in block ? captionText(block.caption) : blockText(block))).join('\n')

/** That of a source is plain, a published one may have marks. */
const captionText = (caption: string | readonly Inline[] = ''): string =>
  typeof caption === 'string' ? caption : plainText(caption)
