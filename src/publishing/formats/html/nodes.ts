/** The tree of a page and how to ask it things. */
import type { Element, Nodes, Root, RootContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { ownValue } from '../../../model/table'
import { cleanText, cleanTexts } from '../text/clean'
import { boundAttributes } from './attributes'

/** Elements within elements; the pages of editors and of WeChat have some thirty, browsers draw no more than 512. */
const MOST_LEVELS = 200

/**
 * Parse as browsers do.
 * @throws RangeError where elements lie within elements without end; TooManyAttributes
 */
export const parseHtml = (text: string): Root => parse(text, false)

/** Parse a piece of a page: no `html`, `head` and `body` around it. @throws as `parseHtml` */
export const parseFragment = (text: string): Root => parse(text, true)

function parse(text: string, fragment: boolean): Root {
  boundAttributes(text)
  return shallowAndClean(fromHtml(text, { fragment }))
}

/** References (`&#27;`) bring what the text itself was cleaned of. */
function shallowAndClean(root: Root): Root {
  let level: Nodes[] = [root]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MOST_LEVELS) throw new RangeError(`elements nested more than ${MOST_LEVELS} deep`)
    level.forEach(clean)
    level = level.flatMap(childrenOf)
  }
  return root
}

function clean(node: Nodes): void {
  if ('value' in node) node.value = cleanText(node.value)
  if (isElement(node)) node.properties = cleanTexts(node.properties) as Element['properties']
}

export const isElement = (node: Nodes): node is Element => node.type === 'element'

export const childrenOf = (node: Nodes): RootContent[] => ('children' in node ? node.children : [])

/** An attribute as text; `name` as HTML writes it in camel case, e.g. `dataSrc`. Blank ones count as absent. */
export function attribute(element: Element, name: string): string | undefined {
  const value = ownValue(element.properties, name)
  const text = Array.isArray(value) ? value.join(' ') : value
  if (text === undefined || text === null || typeof text === 'boolean') return undefined
  return String(text).trim() || undefined
}

export const hasClass = (element: Element, ...names: string[]): boolean => {
  const classes = element.properties.className
  return Array.isArray(classes) && names.some(name => classes.includes(name))
}

/** Elements below a node that fit, in document order. */
export function findAll(node: Nodes, fits: (element: Element) => boolean): Element[] {
  return childrenOf(node).flatMap(child =>
    isElement(child) ? [...(fits(child) ? [child] : []), ...findAll(child, fits)] : [],
  )
}

/** The first such element. */
export function find(node: Nodes, fits: (element: Element) => boolean): Element | undefined {
  for (const child of childrenOf(node)) {
    if (!isElement(child)) continue
    const found = fits(child) ? child : find(child, fits)
    if (found) return found
  }
  return undefined
}

export const byId = (node: Nodes, id: string): Element | undefined =>
  find(node, element => element.properties.id === id)

/** All text below a node, as it stands in the page. */
export function rawText(node: Nodes): string {
  return node.type === 'text' ? node.value : childrenOf(node).map(rawText).join('')
}

/** The same on one line. */
export const lineText = (node: Nodes): string =>
  rawText(node)
    .replace(/[\s\u00a0\u200b\ufeff]+/g, ' ')
    .trim()

/** Line that a node, or the first one below it with a place, begins on. */
export function lineOf(node: Nodes): number | undefined {
  if (node.position) return node.position.start.line
  for (const child of childrenOf(node)) {
    const line = lineOf(child)
    if (line !== undefined) return line
  }
  return undefined
}

/** `&amp;` → `&` and the like. */
export const decodeEntities = (text: string): string => rawText(parseFragment(text.replaceAll('<', '&lt;')))
