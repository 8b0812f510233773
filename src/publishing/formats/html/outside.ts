/** The account of what a page holds beside its article. */
import type { Nodes, Root } from 'hast'
import { childrenOf, isElement } from './nodes'
import type { Page } from './page'
import { MACHINERY } from './unseen'

const OUTSIDE = 'outside the article'

/** Leave out everything but these elements and what is in them. */
export function leaveOutOthers(root: Root, kept: ReadonlySet<Nodes>, page: Page): void {
  const onTheWay = new Set<Nodes>()
  const mark = (node: Nodes): boolean => {
    const holds = childrenOf(node).map(mark).includes(true) || kept.has(node)
    if (holds) onTheWay.add(node)
    return holds
  }
  mark(root)
  const visit = (node: Nodes): void => {
    if (kept.has(node)) return
    if (onTheWay.has(node)) childrenOf(node).forEach(visit)
    else page.leaveOut(node, OUTSIDE)
  }
  visit(root)
}

interface Words {
  text: string
  line: number
}

/**
 * What of a page is not in the article that was taken out of it. The article keeps the page's order, so its
 * texts are found in the page one after the other; each takes the line that it has there.
 *
 * @param without text that is known by other means, such as the title
 */
export function leaveOutRest(root: Root, article: Nodes, without: string | undefined, page: Page): void {
  const kept = textsOf(article)
  let next = 0
  let isTitled = false
  let rest: Words[] = []
  const flush = (): void => {
    const text = rest.map(words => words.text).join(' ')
    page.note(text, rest[0]?.line ?? 1, OUTSIDE)
    rest = []
  }
  for (const node of textsOf(root)) {
    const line = node.position?.start.line ?? 1
    const candidate = kept[next]
    if (candidate && squeeze(candidate.value) === squeeze(node.value)) {
      candidate.position = node.position
      next += 1
      flush()
    } else if (squeeze(node.value) !== squeeze(without ?? '')) {
      rest.push({ text: node.value.replace(/\s+/g, ' ').trim(), line })
    } else if (isTitled) page.note(node.value.replace(/\s+/g, ' ').trim(), line, 'the title again')
    else isTitled = true
  }
  flush()
}

type TextNode = Extract<Nodes, { type: 'text' }>

const textsOf = (node: Nodes): TextNode[] => {
  if (node.type === 'text') return node.value.trim() ? [node] : []
  if (isElement(node) && MACHINERY.has(node.tagName)) return []
  return childrenOf(node).flatMap(textsOf)
}

const squeeze = (text: string): string => text.replace(/\s+/g, '')
