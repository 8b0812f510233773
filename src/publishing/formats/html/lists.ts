/** `<ul>` and `<ol>` → lists. */
import type { Element } from 'hast'
import type { List, ListItem } from '../../../model/schema'
import { LIST_LEVELS } from '../../../model/values'
import { blockText } from '../../source/block-text'
import { attribute, isElement } from './nodes'
import { isText, joinContent, type FlowPiece, type Page, type ReadNodes } from './page'

/**
 * A list. What no item can hold, a table or a picture, parts it: on a phone there is no room for a table within an item, and
 * it stays where it stood. The list goes on after it, with the next number. Where pages lay out with lists, items alone.
 */
export function readList(element: Element, line: number, read: ReadNodes, page: Page): FlowPiece[] {
  const laidOut: FlowPiece[] = []
  const parted: FlowPiece[] = []
  let number = startOf(element)
  let items: Item[] = []
  const close = (): void => {
    const [first] = items
    if (!first) return
    const block = listOf(element, number, items)
    parted.push({ line: first.line ?? line, text: blockText(block), content: [], block })
    number += items.length
    items = []
  }
  for (const child of element.children) {
    const pieces = read(isElement(child) && child.tagName === 'li' ? child.children : [child])
    laidOut.push(...pieces)
    const isNested = isElement(child) && child.tagName !== 'li'
    const item = (isNested ? items.at(-1) : undefined) ?? { content: [], line: pieces[0]?.line }
    const rest = addTo(item, pieces)
    if (!items.includes(item) && (item.content.length > 0 || item.list)) items.push(item)
    if (rest.length === 0) continue
    close()
    parted.push(...rest)
  }
  close()
  const isLayout = parted.every(({ block }) => block?.type !== 'list') || parted.some(({ depth }) => depth)
  if (isLayout) return laidOut
  for (const { block, line: at } of parted)
    if (block?.type === 'table') page.note('', at, 'table within a list: the list goes on after it', true)
  return parted
}

type Item = ListItem & { line?: number | undefined }

function startOf(element: Element): number {
  const start = Number(attribute(element, 'start') ?? 1)
  return Number.isInteger(start) && start >= 0 && start < 1_000_000 ? start : 1
}

function listOf({ tagName }: Element, start: number, items: readonly Item[]): List {
  const ordered = tagName === 'ol'
  const bare = items.map(({ content, list }): ListItem => (list ? { content, list } : { content }))
  return { type: 'list', ordered, ...(ordered && start !== 1 ? { start } : {}), items: bare }
}

/** Text goes into the item, a list below it too. @returns what follows the first piece that is neither, with it */
function addTo(item: ListItem, pieces: readonly FlowPiece[]): FlowPiece[] {
  // Deeper lists than the model has follow as lists of their own.
  const other = pieces.findIndex(
    piece => !isText(piece) && (piece.block?.type !== 'list' || levelsOf(piece.block) >= LIST_LEVELS),
  )
  const own = other < 0 ? pieces : pieces.slice(0, other)
  const text = own.filter(isText)
  if (text.length > 0) {
    const before: FlowPiece[] = item.content.length > 0 ? [{ line: 1, text: '', content: item.content }] : []
    item.content = joinContent([...before, ...text])
  }
  for (const { block } of own) {
    if (block?.type !== 'list') continue
    // The piece itself may still be given out: it stays as it is.
    item.list = { ...block, quoted: undefined, items: [...(item.list?.items ?? []), ...block.items] }
  }
  return other < 0 ? [] : pieces.slice(other)
}

const levelsOf = (list: List): number =>
  1 + Math.max(0, ...list.items.map(item => (item.list ? levelsOf(item.list) : 0)))
