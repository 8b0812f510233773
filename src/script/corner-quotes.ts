/** Quotation marks in the form that the reader wants, without a change to anything else of the text. */
import type { Block, Inline, ListItem } from '../model/schema'
import { setQuotes } from './quotes'

/** Marks are exchanged one for one: runs keep their lengths, and pairs that cross marked runs stay pairs. */
function inCorners(content: readonly Inline[]): Inline[] {
  const text = setQuotes(content.map(run => (typeof run === 'string' ? run : run.text)).join(''), 'corner')
  let at = 0
  return content.map(run => {
    const length = typeof run === 'string' ? run.length : run.text.length
    const piece = text.slice(at, (at += length))
    if (typeof run === 'string') return piece
    return run.code ? run : { ...run, text: piece }
  })
}

const itemInCorners = ({ content, list }: ListItem): ListItem => ({
  content: inCorners(content),
  ...(list && { list: { ...list, items: list.items.map(itemInCorners) } }),
})

/** An article's block with “ ” ‘ ’ as 「 」 『 』. Code stays as it is. */
export function cornerQuotes(block: Block): Block {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return { ...block, content: inCorners(block.content) }
    case 'notes':
      return { ...block, items: block.items.map(inCorners) }
    case 'figure':
    case 'audio':
    case 'video':
      return block.caption ? { ...block, caption: inCorners(block.caption) } : block
    case 'quote':
      return { ...block, paragraphs: block.paragraphs.map(inCorners) }
    case 'list':
      return { ...block, items: block.items.map(itemInCorners) }
    case 'table':
      return {
        ...block,
        ...(block.header && { header: block.header.map(inCorners) }),
        rows: block.rows.map(row => row.map(inCorners)),
      }
    case 'code':
    case 'divider':
      return block
  }
}
