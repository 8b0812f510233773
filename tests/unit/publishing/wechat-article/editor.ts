/**
 * A double of the editor of public accounts, and of the page that it publishes. It keeps what that editor is known to
 * keep, and says what it has taken out.
 */
import type { Element, ElementContent, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'

const ELEMENTS = new Set(
  `section p span strong em a h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code table thead tbody tr th td br img hr figure
  figcaption ruby rt rp sup sub`.split(/\s+/),
)
const STYLES = new Set(
  `color font-size font-weight font-style font-family line-height letter-spacing text-align text-decoration text-indent
  background-color border border-top border-right border-bottom border-left border-collapse border-radius margin margin-top
  margin-right margin-bottom margin-left padding padding-top padding-right padding-bottom padding-left width max-width
  height vertical-align display white-space`.split(/\s+/),
)
const ATTRIBUTES: Record<string, string[]> = {
  a: ['href'],
  img: ['src', 'alt'],
  ol: ['start'],
  pre: ['dataLang'],
  td: ['colSpan', 'rowSpan'],
  th: ['colSpan', 'rowSpan'],
}

export interface Kept {
  html: string
  /** `script`, `style: position`, `p class`, `link: https://…` */
  takenOut: string[]
}

/** What is left of a page that is pasted or sent. */
export function keptByEditor(html: string): Kept {
  const takenOut: string[] = []
  const keep = (nodes: readonly ElementContent[]): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] => {
      if (node.type !== 'element') return node.type === 'text' ? [node] : []
      if (['script', 'style'].includes(node.tagName) || !ELEMENTS.has(node.tagName)) {
        takenOut.push(node.tagName)
        return ['script', 'style'].includes(node.tagName) ? [] : keep(node.children)
      }
      const { href } = node.properties
      if (node.tagName === 'a' && !String(href).startsWith('https://mp.weixin.qq.com/')) {
        takenOut.push(`link: ${String(href)}`)
        return keep(node.children)
      }
      return [{ ...node, properties: propertiesOf(node, takenOut), children: keep(node.children) }]
    })
  const { children } = fromHtml(html, { fragment: true })
  return { html: toHtml({ type: 'root', children: keep(children as ElementContent[]) }), takenOut }
}

function propertiesOf({ tagName, properties }: Element, takenOut: string[]): Element['properties'] {
  const kept: Element['properties'] = {}
  for (const [name, value] of Object.entries(properties)) {
    if (name === 'style') kept.style = styleOf(String(value), takenOut)
    else if (ATTRIBUTES[tagName]?.includes(name)) kept[name] = value
    else takenOut.push(`${tagName} ${name}`)
  }
  return kept
}

const styleOf = (style: string, takenOut: string[]): string =>
  style
    .split(';')
    .filter(declaration => {
      const name = declaration.split(':')[0]?.trim() ?? ''
      if (name !== '' && !STYLES.has(name)) takenOut.push(`style: ${name}`)
      return STYLES.has(name)
    })
    .join(';')

/** The page of an article, as a browser saves it: text in spans of the editor's own, pictures that come later. */
export function publishedPage(title: string, html: string): string {
  const within = (nodes: readonly ElementContent[], isCode: boolean): ElementContent[] =>
    nodes.map(node => {
      if (node.type === 'text' && !isCode && node.value.trim() !== '')
        return { type: 'element', tagName: 'span', properties: { leaf: '' }, children: [node] }
      if (node.type !== 'element') return node
      const { src, ...others } = node.properties
      const properties =
        node.tagName === 'img'
          ? { ...others, className: ['rich_pages'], dataSrc: src, dataW: '1080' }
          : others
      // Within a ruby and a listing there is room for nothing else.
      return {
        ...node,
        properties,
        children: within(node.children, isCode || ['pre', 'ruby'].includes(node.tagName)),
      }
    })
  const body: Root = {
    type: 'root',
    children: within(fromHtml(html, { fragment: true }).children as ElementContent[], false),
  }
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title></title><meta property="og:site_name" content="微信公众平台"></head><body><div id="js_article"><h1 id="activity-name"></h1><div id="js_content" style="visibility: hidden; opacity: 0;">${toHtml(body)}</div></div></body></html>`.replace(
    '<h1 id="activity-name">',
    `<h1 id="activity-name">${toHtml({ type: 'text', value: title })}`,
  )
}
