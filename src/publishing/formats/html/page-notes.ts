/** Notes of a web page: a raised link in the text, and what it leads to at the end, with a link back. */
import type { Element, Nodes, Root } from 'hast'
import { attribute, childrenOf, find, findAll, hasClass, isElement, lineText, rawText } from './nodes'
import { NOTE_MARK } from './notes'
import type { FlowPiece, Page } from './page'

export interface NotedBody {
  body: Root
  /** What each note says, in the order in which the text names them. */
  notes: Root[]
}

const MARK = /^[[［(（〔]?\s*(?:注|註|note\s*)?(?:\d{1,3}|[①-⑳]|[*†‡]{1,3}|[a-z])\s*[\]］)）〕]?$/iu
const BRACKETED_MARK = /^[[［〔].*[\]］〕]$/su
const BACK = /^(?:[\s\ufe0e\ufe0f↑↩⤴⏎^*†‡\d①-⑳.[\]［］()（）]|[a-z](?![a-z])|返回|原文|back|jump up){1,12}$/iu
/** A heading of notes. */
export const OF_NOTES =
  /^(?:注|註|[注註][释釋解]|[脚腳尾][注註]|参考(?:文献|资料)|參考(?:文獻|資料)|notes?|footnotes?|references)[:：]?$/iu
/** What a note may be. */
const HOLDERS: ReadonlySet<string> = new Set(['li', 'p', 'dd', 'div', 'aside', 'section'])
/** A longer text is no note. */
const LONGEST = 2_000

/** The page with marks in the place of such links, and the notes by themselves; the page that is given stays as it is. */
export function takePageNotes(root: Root): NotedBody {
  const order = inOrder(root)
  const targets = targetsOf(root)
  const notes: { element: Element; mark: string; links: Set<Element> }[] = []
  const numbers = new Map<Nodes, number>()
  for (const link of findAll(root, ({ tagName }) => tagName === 'a')) {
    const element = noteOfLink(link, targets, order)
    if (!element) continue
    let at = notes.findIndex(note => note.element === element)
    if (at < 0) at = notes.push({ element, mark: lineText(link), links: new Set() }) - 1
    notes[at]?.links.add(link)
    numbers.set(raisedAround(link, order), at + 1)
  }
  if (notes.length === 0) return { body: root, notes: [] }
  const gone = new Set<Nodes>(notes.map(({ element }) => element))
  return {
    body: { ...root, children: rewrite(root.children, numbers, gone) },
    notes: notes.map(({ element, mark }) => withoutBack(element, mark)),
  }
}

interface Place {
  at: number
  parent: Nodes | undefined
}

/** Where each element stands in the page. */
function inOrder(root: Root): ReadonlyMap<Nodes, Place> {
  const places = new Map<Nodes, Place>()
  const visit = (node: Nodes, parent: Nodes | undefined): void => {
    places.set(node, { at: places.size, parent })
    childrenOf(node).forEach(child => visit(child, node))
  }
  visit(root, undefined)
  return places
}

/** Elements by the names that links lead to. */
function targetsOf(root: Root): ReadonlyMap<string, Element> {
  const targets = new Map<string, Element>()
  for (const element of findAll(root, () => true)) {
    for (const name of [attribute(element, 'id'), attribute(element, 'name')])
      if (name !== undefined && !targets.has(name)) targets.set(name, element)
  }
  return targets
}

function noteOfLink(
  link: Element,
  targets: ReadonlyMap<string, Element>,
  places: ReadonlyMap<Nodes, Place>,
): Element | undefined {
  const href = attribute(link, 'href')
  const text = lineText(link)
  const parent = places.get(link)?.parent
  const isRaised =
    find(link, isSup) !== undefined || (parent !== undefined && isElement(parent) && isSup(parent))
  const isMarked =
    isRaised || BRACKETED_MARK.test(text) || hasClass(link, 'footnote-ref', 'noteref', 'footnote')
  if (!href?.startsWith('#') || !MARK.test(text) || !isMarked) return undefined
  const target = targets.get(decoded(href.slice(1)))
  const element = target && holderOf(target, places)
  const isAfter = element && (places.get(element)?.at ?? 0) > (places.get(link)?.at ?? 0)
  if (!isAfter || isWithin(link, element, places)) return undefined
  const words = rawText(withoutBack(element, text)).trim()
  return words !== '' && words.length <= LONGEST && !find(element, isHeading) ? element : undefined
}

const isSup = ({ tagName }: Element): boolean => tagName === 'sup'
const isHeading = ({ tagName }: Element): boolean => /^h[1-6]$/.test(tagName)

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** The element itself, or the nearest one around it that may be a note. */
function holderOf(target: Element, places: ReadonlyMap<Nodes, Place>): Element | undefined {
  let node: Nodes | undefined = target
  while (node && !(isElement(node) && HOLDERS.has(node.tagName))) node = places.get(node)?.parent
  return node && isElement(node) ? node : undefined
}

function isWithin(node: Nodes, around: Nodes, places: ReadonlyMap<Nodes, Place>): boolean {
  for (let at: Nodes | undefined = node; at; at = places.get(at)?.parent) if (at === around) return true
  return false
}

/** The `<sup>` that holds a link and nothing else, else the link. */
function raisedAround(link: Element, places: ReadonlyMap<Nodes, Place>): Nodes {
  const parent = places.get(link)?.parent
  const isAlone = parent && isElement(parent) && isSup(parent) && lineText(parent) === lineText(link)
  return isAlone ? parent : link
}

function rewrite<Node extends Nodes>(
  nodes: readonly Node[],
  numbers: ReadonlyMap<Nodes, number>,
  gone: ReadonlySet<Nodes>,
): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (gone.has(node)) return []
    if (!isElement(node)) return [node]
    if (NOTE_MARK in node.properties) return rewrite([withoutForeignMark(node)], numbers, gone)
    const number = numbers.get(node)
    if (number !== undefined)
      return [{ ...node, tagName: 'sup', properties: { [NOTE_MARK]: String(number) }, children: [] }]
    const children = rewrite(node.children, numbers, gone)
    if (
      children.length === node.children.length &&
      children.every((child, at) => child === node.children[at])
    )
      return [node]
    const isEmptied = children.length < node.children.length && children.every(child => !lineText(child))
    return isEmptied ? [] : [{ ...node, children }]
  })
}

/** A page may use the name of our mark for something of its own. */
function withoutForeignMark<Node extends Nodes>(node: Node & Element): Node {
  const properties = Object.entries(node.properties).filter(([name]) => name !== NOTE_MARK)
  return { ...node, properties: Object.fromEntries(properties) }
}

/** A note without the links that lead back to its mark, and without the mark before it. */
function withoutBack(note: Element, mark: string): Root {
  const bare = (nodes: Element['children']): Element['children'] =>
    nodes.flatMap((node): Element['children'] => {
      if (!isElement(node)) return [node]
      const isBack =
        node.tagName === 'a' && (attribute(node, 'href') ?? '').startsWith('#') && BACK.test(lineText(node))
      return isBack ? [] : [{ ...node, children: bare(node.children) }]
    })
  const root: Root = { type: 'root', children: bare(note.children) }
  return withoutHead(root, mark)
}

/** The first words without a mark, an arrow or a number that stands for the mark. */
function withoutHead<Parent extends Root | Element>(parent: Parent, mark: string): Parent {
  let isOpen = true
  const children = parent.children.map(child => {
    if (!isOpen || lineText(child) === '') return child
    isOpen = false
    if (isElement(child)) return withoutHead(child, mark)
    if (child.type !== 'text') return child
    const own = child.value.trimStart()
    const rest = own.startsWith(mark) ? own.slice(mark.length).replace(/^[\s.、．:：]+/u, '') : own
    return { ...child, value: rest.replace(/^[\s^↑]+/u, '') }
  })
  return { ...parent, children }
}

/** The pieces without a heading that stood above the notes and has nothing below it any more. */
export function withoutHeadingOfNotes(pieces: readonly FlowPiece[], page: Page): FlowPiece[] {
  return pieces.filter(({ text, line, depth }, at) => {
    const next = pieces[at + 1]
    const isLeft =
      page.notes > 0 && OF_NOTES.test(text) && (!next || (depth !== undefined && next.depth !== undefined))
    if (isLeft) page.note(text, line, 'heading of the notes')
    return !isLeft
  })
}
