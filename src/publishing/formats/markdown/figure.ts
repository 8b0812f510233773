/** A picture with its caption, as an element of a page. */
import type { Element } from 'hast'

export interface Figure {
  src: string
  alt: string
  /** Empty for none. */
  caption: string
}

export const figureOf = ({ src, alt, caption }: Figure): Element =>
  element('figure', {}, [
    element('img', { src, alt }, []),
    ...(caption ? [element('figcaption', {}, [{ type: 'text', value: caption }])] : []),
  ])

const element = (
  tagName: string,
  properties: Element['properties'],
  children: Element['children'],
): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})
