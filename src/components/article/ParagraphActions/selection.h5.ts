import type { Passage } from '../../../state/mine/passage'

/**
 * The passage that is selected in an article. What reaches beyond its first paragraph is left out.
 * @param body the element whose children are the article's blocks
 * @returns undefined where nothing is selected, or nothing inside a paragraph
 */
export function selectedPassage(body: HTMLElement): Passage | undefined {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  const block = [...body.children].findIndex(one => one.contains(range.startContainer))
  const paragraph = body.children[block]
  const number = /^p(\d+)$/.exec(paragraph?.id ?? '')?.[1]
  if (!paragraph || number === undefined) return undefined
  const text = textIn(paragraph)
  const start = lengthBefore(paragraph, range.startContainer, range.startOffset)
  const end = paragraph.contains(range.endContainer)
    ? lengthBefore(paragraph, range.endContainer, range.endOffset)
    : text.length
  return end > start ? { block, number: Number(number), text, start, end } : undefined
}

/** Length of a paragraph's text before a point in it, in UTF-16 units. */
function lengthBefore(paragraph: Element, container: Node, offset: number): number {
  const before = document.createRange()
  before.setStart(paragraph, 0)
  before.setEnd(container, offset)
  return textIn(before.cloneContents()).length
}

/** The text of an article's paragraph: readings above characters are none of it. */
function textIn(node: Node): string {
  const copy = node.cloneNode(true) as Element | DocumentFragment
  for (const reading of copy.querySelectorAll('rt')) reading.remove()
  return copy.textContent
}
