/** Settled pieces → the blocks of the article. */
import type { Inline, List, ListItem } from '../../model/schema'
import type { SourceBlock } from '../source/model'
import type { Front } from './front'
import { withoutStrong } from './heading-text'
import type { Fate, Piece, Pieces } from './piece'

export function toBlocks(pieces: Pieces, front: Front): SourceBlock[] {
  const blocks: SourceBlock[] = []
  pieces.all.forEach((piece, at) => addPiece(blocks, piece, pieces.fate(at), front))
  return trimDividers(blocks)
}

function addPiece(blocks: SourceBlock[], piece: Piece, fate: Fate | undefined, front: Front): void {
  if (!fate) {
    blocks.push(piece.block ?? { type: 'paragraph', content: piece.content })
    return
  }
  const last = blocks.at(-1)
  switch (fate.kind) {
    case 'heading':
      blocks.push({
        type: 'heading',
        level: fate.level,
        content: headingContent(piece, fate.number),
      })
      break
    case 'figure':
      blocks.push({ type: 'figure', alt: fate.alt ?? front.title, caption: fate.caption })
      break
    case 'caption':
      if (last?.type === 'figure') last.caption = joinCaptions(last.caption, fate.caption)
      break
    case 'divider':
      if (last?.type !== 'divider') blocks.push({ type: 'divider' })
      break
    case 'item':
      addItem(blocks, fate, fate.number)
      break
    default:
  }
}

/** On one line and without strong marks, which a heading has by itself. */
function headingContent({ content }: Piece, number: string | undefined): Inline[] {
  const plain = content.map(withoutStrong)
  return number === undefined ? plain : [`${number} `, ...plain]
}

const joinCaptions = (first: string | undefined, second: string): string =>
  first ? `${first} ${second}` : second

/** The item goes into the list before it where it continues that; else it begins a list. */
function addItem(
  blocks: SourceBlock[],
  { ordered, text }: { ordered: boolean; text: string },
  number?: number,
): void {
  const item: ListItem = { content: [text] }
  const last = blocks.at(-1)
  if (last?.type === 'list' && last.ordered === ordered && number !== 1) {
    last.items.push(item)
    return
  }
  const list: List = { type: 'list', ordered, items: [item] }
  if (ordered && number !== undefined && number !== 1) list.start = number
  blocks.push(list)
}

/** A divider parts two things: at either end of the article it parts nothing. */
function trimDividers(blocks: readonly SourceBlock[]): SourceBlock[] {
  const isContent = (block: SourceBlock): boolean => block.type !== 'divider'
  const first = blocks.findIndex(isContent)
  if (first < 0) return []
  const trailing = [...blocks].reverse().findIndex(isContent)
  return blocks.slice(first, blocks.length - trailing)
}
