/** Notes of Word as mammoth writes them: `[1]` in the text, and a list at the end whose rows lead back by an arrow. */
import type { Element, Nodes, Root } from 'hast'
import { attribute, childrenOf, findAll, isElement } from '../html/nodes'
import { NOTE_MARK } from '../html/notes'

export interface NotedBody {
  body: Root
  /** What each note says, in the order in which the text names them. */
  notes: Root[]
}

const ROW = /^(?:foot|end)note-\d+$/

/** The text with marks of ours in the place of mammoth's, and the notes by themselves. */
export function takeNotes(root: Root): NotedBody {
  const isNotes = (node: Nodes): boolean =>
    isElement(node) &&
    node.tagName === 'ol' &&
    childrenOf(node).some(row => isElement(row) && ROW.test(attribute(row, 'id') ?? ''))
  const rows = root.children.filter(isNotes).flatMap(childrenOf).filter(isElement)
  const numbers = new Map(rows.map((row, at) => [`#${attribute(row, 'id') ?? ''}`, at + 1]))
  const children = root.children.filter(node => !isNotes(node))
  // Whatever else is raised beside a mark stands in one element with it.
  for (const link of findAll({ ...root, children }, ({ tagName }) => tagName === 'a')) {
    const number = numbers.get(attribute(link, 'href') ?? '')
    if (number === undefined) continue
    link.properties = { [NOTE_MARK]: String(number) }
    link.children = []
  }
  return { body: { ...root, children }, notes: rows.map(withoutArrow) }
}

function withoutArrow({ children }: Element): Root {
  const bare = (nodes: Element['children']): Element['children'] =>
    nodes.flatMap((node): Element['children'] => {
      if (!isElement(node)) return [node]
      const isArrow = node.tagName === 'a' && (attribute(node, 'href') ?? '').includes('note-ref-')
      return isArrow ? [] : [{ ...node, children: bare(node.children) }]
    })
  return { type: 'root', children: bare(children) }
}
