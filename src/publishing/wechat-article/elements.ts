/** Nodes of the tree that is written. */
import type { Element, ElementContent, Text } from 'hast'

export const text = (value: string): Text => ({ type: 'text', value })

export const element = (
  tagName: string,
  children: ElementContent[] = [],
  properties: Element['properties'] = {},
): Element => ({ type: 'element', tagName, properties, children })
