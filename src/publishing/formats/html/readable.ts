/** The article within any page, as the reading view of Firefox finds it. */
import { Readability } from '@mozilla/readability'
import type { Nodes, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { parseHTML } from 'linkedom'
import { isFormulaDrawing } from './formulas'
import { childrenOf, isElement, parseFragment } from './nodes'
import { isHidden } from './style'
import { MACHINERY, visibleText } from './unseen'

export interface Readable {
  article: Root
  author?: string | undefined
  site?: string | undefined
  published?: string | undefined
}

/** Less of the page's words than this is no article but a part of one, */
const LEAST_SHARE = 0.2
/** unless it is long enough to be one by itself: pages have menus, lists and comments without end. */
const LEAST_WORDS = 100
/** Elements beyond which a page is data, not text. */
const MOST_ELEMENTS = 100_000

/** Nothing where no article stands out from the page. */
export function readableOf(root: Root): Readable | undefined {
  const { document } = parseHTML(toHtml(root.children.flatMap(prepared)))
  const found = parse(document)
  if (!found?.content) return undefined
  const article = parseFragment(found.content)
  restoreStyles(article)
  const words = countWords(visibleText(article))
  if (words < LEAST_WORDS && words < countWords(visibleText(root)) * LEAST_SHARE) return undefined
  return {
    article,
    author: found.byline?.trim() ?? undefined,
    site: found.siteName ?? undefined,
    published: found.publishedTime ?? undefined,
  }
}

/** Words, or characters of scripts that part none. */
const countWords = (text: string): number =>
  text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu)?.length ?? 0

function parse(document: Document): ReturnType<Readability['parse']> {
  try {
    return new Readability(document, { keepClasses: true, maxElemsToParse: MOST_ELEMENTS }).parse()
  } catch {
    // A page that breaks it, as pages without a body do, is read whole.
    return null
  }
}

/**
 * Readability drops `style`, which says what is bold and what is centred, and what hides until scripts run; and elements
 * by their class, MathJax's formulas (`CtxtMenu_Attached_0`) for menus.
 */
function prepared(node: Nodes): Root['children'] {
  if (node.type === 'root' || (isElement(node) && MACHINERY.has(node.tagName) && !IN_HEAD.has(node.tagName)))
    return []
  if (!isElement(node)) return [node]
  const { style, className, ...properties } = node.properties
  if (style !== undefined) properties[isHidden(node) ? 'style' : 'dataKeptStyle'] = style
  if (className !== undefined) properties[isFormulaDrawing(node) ? 'dataKeptClass' : 'className'] = className
  return [{ ...node, properties, children: node.children.flatMap(prepared) as typeof node.children }]
}

/** What Readability learns of a page from its head. */
const IN_HEAD: ReadonlySet<string> = new Set(['head', 'meta', 'title', 'base'])

function restoreStyles(node: Nodes): void {
  if (isElement(node) && typeof node.properties.dataKeptStyle === 'string') {
    node.properties.style = node.properties.dataKeptStyle
    delete node.properties.dataKeptStyle
  }
  if (isElement(node) && typeof node.properties.dataKeptClass === 'string') {
    node.properties.className = node.properties.dataKeptClass.split(' ')
    delete node.properties.dataKeptClass
  }
  childrenOf(node).forEach(restoreStyles)
}
