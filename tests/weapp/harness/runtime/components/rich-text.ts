import { reportError } from '../report'
import type { Behaviour } from './host'

interface RichNode {
  type?: string
  text?: string
  name?: string
  attrs?: Record<string, string>
  children?: RichNode[]
}

/** Tags that WeChat's rich-text draws; others vanish with what is in them. */
const DRAWN = new Set(
  'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del div dl dt em fieldset font footer h1 h2 h3 h4 h5 h6 header hr i img ins label legend li mark nav ol p pre q rt ruby s section small span strong sub sup table tbody td tfoot th thead tr tt u ul'.split(
    ' ',
  ),
)

function fromNodes(nodes: readonly RichNode[]): Node[] {
  return nodes.flatMap(({ type, text = '', name = '', attrs = {}, children = [] }): Node[] => {
    if (type === 'text') return [document.createTextNode(text)]
    return DRAWN.has(name.toLowerCase()) ? [toElement(name, Object.entries(attrs), fromNodes(children))] : []
  })
}

function fromHtml(parent: Node): Node[] {
  return Array.from(parent.childNodes).flatMap((node): Node[] => {
    if (node instanceof Text) return [document.createTextNode(node.data)]
    if (!(node instanceof Element) || !DRAWN.has(node.localName)) return []
    const attributes = Array.from(node.attributes, ({ name, value }): [string, string] => [name, value])
    return [toElement(node.localName, attributes, fromHtml(node))]
  })
}

function toElement(name: string, attributes: [string, string][], children: Node[]): Element {
  const element = document.createElement(name)
  for (const [attribute, value] of attributes) {
    if (/^on/i.test(attribute)) reportError(`rich-text: event handler ${attribute} in its nodes`)
    else element.setAttribute(attribute, value)
  }
  element.append(...children)
  return element
}

export const richText: Behaviour = host => ({
  changed(name, value) {
    if (name !== 'nodes') return
    const nodes =
      typeof value === 'string'
        ? fromHtml(new DOMParser().parseFromString(value, 'text/html').body)
        : fromNodes((value ?? []) as RichNode[])
    host.dom.replaceChildren(...nodes)
  },
})
