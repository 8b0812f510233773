/** The plain text of blocks. */
import { plainText, type List } from '../model'
import type { SourceBlock } from './source-model'

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

/** What there is to read in an article, a line for each block: everything but alt texts; captions included. */
export const readingText = (blocks: readonly SourceBlock[]): string =>
  blocks.map(block => ('alt' in block ? (block.caption ?? '') : blockText(block))).join('\n')
