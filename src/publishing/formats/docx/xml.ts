/** A part of a Word document as a tree of plain objects, and how to ask it things. */
import { parseXml as parse, XmlElement, XmlText, type XmlNode } from '@rgrove/parse-xml'
import type { Element, ElementContent, Root } from 'xast'
import { toXml } from 'xast-util-to-xml'

export type { Element, ElementContent }

/**
 * Elements and text. Where each stood is not kept: that took most of the memory.
 *
 * @throws Error for what is no XML
 */
export const parseXml = (xml: string): Root => ({
  type: 'root',
  children: parse(xml).children.flatMap(treeOf),
})

function treeOf(node: XmlNode): ElementContent[] {
  if (node instanceof XmlText) return [{ type: 'text', value: node.text }]
  if (!(node instanceof XmlElement)) return []
  const { name, attributes, children } = node
  return [{ type: 'element', name, attributes, children: children.flatMap(treeOf) }]
}

export const writeXml = (root: Root): string => toXml(root)

/** The name without its prefix, which documents of other programs choose as they like. */
export const localName = ({ name }: Element): string => name.slice(name.indexOf(':') + 1)

export const isElement = (node: { type: string }): node is Element => node.type === 'element'

export const elementsIn = (parent: { children: readonly { type: string }[] }): Element[] =>
  parent.children.filter(isElement)

export const childNamed = (parent: Element, name: string): Element | undefined =>
  elementsIn(parent).find(child => localName(child) === name)

/** Elements below one that have a name, without those within another such. */
export const outermost = (element: Element, ...names: string[]): Element[] =>
  elementsIn(element).flatMap(child =>
    names.includes(localName(child)) ? [child] : outermost(child, ...names),
  )

/** `w:val` and its like, whatever its prefix. */
export function attributeOf(element: Element | undefined, name: string): string | undefined {
  for (const [key, value] of Object.entries(element?.attributes ?? {}))
    if (key.slice(key.indexOf(':') + 1) === name && typeof value === 'string') return value
  return undefined
}

/** A sign such as `<w:vanish/>`, which `w:val="0"` takes back. */
export const isOn = (sign: Element | undefined): boolean =>
  sign !== undefined && !['0', 'false', 'off', 'none'].includes(attributeOf(sign, 'val') ?? '')

/** Text as Word shows it: of runs, breaks and tabs. */
export function textOf(node: ElementContent): string {
  if (node.type === 'text' || node.type === 'cdata') return node.value
  if (!isElement(node)) return ''
  switch (localName(node)) {
    case 'instrText':
    case 'delInstrText':
      return ''
    case 'tab':
    case 'br':
    case 'cr':
      return ' '
    default:
      return node.children.map(textOf).join('')
  }
}

/** An element of the same kind of name as another one, e.g. `w:r` beside `w:p`. */
export const elementLike = (model: Element, name: string, children: ElementContent[]): Element => ({
  type: 'element',
  name: `${model.name.slice(0, model.name.indexOf(':') + 1)}${name}`,
  attributes: {},
  children,
})

/** A run of plain text. */
export const runOf = (model: Element, words: string): Element =>
  elementLike(model, 'r', [
    { ...elementLike(model, 't', [{ type: 'text', value: words }]), attributes: { 'xml:space': 'preserve' } },
  ])
