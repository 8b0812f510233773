/** `<ul>` and `<ol>` → lists. */
import type { Element } from 'hast'
import type { List, ListItem } from '../../model'
import { LIST_LEVELS } from '../../model-values'
import { blockText } from '../block-text'
import { attribute, isElement } from './nodes'
import { isText, joinContent, type FlowPiece, type ReadNodes } from './page'

/** A list with what its items held beside text, which follows it; items alone where pages lay out with lists. */
export function readList(element: Element, line: number, read: ReadNodes): FlowPiece[] {
  const items: ListItem[] = []
  const after: FlowPiece[] = []
  const laidOut: FlowPiece[] = []
  for (const child of element.children) {
    const pieces = read(isElement(child) && child.tagName === 'li' ? child.children : [child])
    laidOut.push(...pieces)
    const last = items.at(-1)
    const isNested = isElement(child) && child.tagName !== 'li'
    if (isNested && last) addTo(last, pieces, after)
    else if (pieces.length > 0) {
      const item: ListItem = { content: [] }
      addTo(item, pieces, after)
      if (item.content.length > 0 || item.list) items.push(item)
    }
  }
  if (items.length === 0 || after.some(piece => piece.depth !== undefined)) return laidOut
  const block = listOf(element, items)
  return [{ line: laidOut[0]?.line ?? line, text: blockText(block), content: [], block }, ...after]
}

function listOf(element: Element, items: ListItem[]): List {
  const ordered = element.tagName === 'ol'
  const start = Number(attribute(element, 'start') ?? 1)
  const isCounted = ordered && Number.isInteger(start) && start >= 0 && start !== 1 && start < 1_000_000
  return { type: 'list', ordered, ...(isCounted ? { start } : {}), items }
}

/** Text goes into the item, a list below it too; everything else comes after the list. */
function addTo(item: ListItem, pieces: readonly FlowPiece[], after: FlowPiece[]): void {
  const text = pieces.filter(isText)
  if (text.length > 0) {
    const own: FlowPiece[] = item.content.length > 0 ? [{ line: 1, text: '', content: item.content }] : []
    item.content = joinContent([...own, ...text])
  }
  for (const piece of pieces) {
    if (isText(piece)) continue
    // Deeper lists than the model has follow as lists of their own.
    if (piece.block?.type !== 'list' || levelsOf(piece.block) >= LIST_LEVELS) after.push(piece)
    // The piece itself may still be given out: it stays as it is.
    else item.list = { ...piece.block, items: [...(item.list?.items ?? []), ...piece.block.items] }
  }
}

const levelsOf = (list: List): number =>
  1 + Math.max(0, ...list.items.map(item => (item.list ? levelsOf(item.list) : 0)))
