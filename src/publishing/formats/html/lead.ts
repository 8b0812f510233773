/** The paragraphs between a page's title and the first words of the article that was taken out of it. */
import type { Element, Nodes, Root } from 'hast'
import { endsSentence } from '../text/characters'
import { childrenOf, find, findAll, isElement, lineText } from './nodes'
import { isHidden } from './style'

const NOT_TEXT: ReadonlySet<string> = new Set(
  'nav header footer aside form button figure script style'.split(' '),
)
/** A shorter line is no paragraph. */
const SHORTEST = 12

/**
 * A lead that a page sets in a block of its own, which Readability leaves out: whole sentences, most of them no links.
 *
 * @param article what Readability found
 */
export function leadOf(root: Root, article: Root, title: string | undefined): Element[] {
  const first = firstText(article)
  const heading = find(root, element => element.tagName === 'h1' && lineText(element) === title)
  if (first === undefined || !heading) return []
  const lead: Element[] = []
  const passed = { heading: false, first: false }
  const visit = (node: Nodes): void => {
    if (passed.first || (isElement(node) && (NOT_TEXT.has(node.tagName) || isHidden(node)))) return
    if (node === heading) passed.heading = true
    else if (passed.heading && lineText(node).startsWith(first)) passed.first = true
    else if (passed.heading && isElement(node) && node.tagName === 'p') {
      if (isSentence(node)) lead.push(node)
    } else childrenOf(node).forEach(visit)
  }
  visit(root)
  return passed.first ? lead : []
}

const firstText = (article: Root): string | undefined =>
  findAll(article, ({ tagName }) => tagName === 'p')
    .map(lineText)
    .find(text => text !== '')

function isSentence(paragraph: Element): boolean {
  const text = lineText(paragraph)
  const linked = findAll(paragraph, ({ tagName }) => tagName === 'a')
    .map(lineText)
    .join('')
  return text.length >= SHORTEST && endsSentence(text) && linked.length * 2 < text.length
}
