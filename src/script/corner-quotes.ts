/** Quotation marks in the form that the reader wants, without a change to anything else of the text. */
import type { Block, Inline } from '../model/schema'
import { mapInlines } from '../model/walk'
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

/** An article's block with “ ” ‘ ’ as 「 」 『 』. Code stays as it is. */
export function cornerQuotes(block: Block): Block {
  if (!('alt' in block)) return mapInlines(block, inCorners)
  return block.caption ? { ...block, caption: inCorners(block.caption) } : block
}
