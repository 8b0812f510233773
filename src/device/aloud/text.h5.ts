/** The article on the screen as text to be read aloud, and where each piece of it stands. */
import { cutSentences } from './sentences'
import type { Piece } from './speaker'

/** What is not said: what is there for the eye, and code. */
const SILENT = '[aria-hidden="true"], .list-mark, .note-number, .figure-placeholder, pre, rt, audio, video'
/** What a voice pauses between. */
const LINE = 'p, h2, h3, h4, th, td, figcaption, .list-text'

function spokenNodes(block: Element): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    if (!node.parentElement?.closest(SILENT)) nodes.push(node)
  }
  return nodes
}

/** The pieces of an article. @param body the element whose children are its blocks */
export const piecesOf = (body: Element): Piece[] =>
  [...body.children].flatMap((block, index) => piecesOfBlock(block, index))

function piecesOfBlock(block: Element, index: number): Piece[] {
  const lines: { element: Element | null | undefined; start: number; text: string }[] = []
  let at = 0
  for (const node of spokenNodes(block)) {
    const element = node.parentElement?.closest(LINE)
    const last = lines.at(-1)
    if (last?.element === element && last) last.text += node.data
    else lines.push({ element, start: at, text: node.data })
    at += node.length
  }
  return lines.flatMap(line =>
    cutSentences(line.text).map(({ start, end }) => ({
      block: index,
      start: line.start + start,
      end: line.start + end,
      text: line.text.slice(start, end).trim(),
    })),
  )
}

/** Where a piece stands now; undefined where its block is gone. The text may have been drawn anew since it was cut. */
export function rangeOf(body: Element, { block, start, end }: Piece): Range | undefined {
  const element = body.children[block]
  if (!element) return undefined
  const range = document.createRange()
  let at = 0
  let isBegun = false
  for (const node of spokenNodes(element)) {
    const last = at + node.length
    if (!isBegun && start < last) {
      range.setStart(node, start - at)
      isBegun = true
    }
    if (isBegun && end <= last) {
      range.setEnd(node, end - at)
      return range
    }
    at = last
  }
  return undefined
}
