/**
 * Notes of an article in a public account. There are no links within a page there, so that writers and their tools put
 * `[1]` into the text, raised, and lines that begin with it below the text, under 注释 or 参考资料.
 */
import type { Element, ElementContent, Nodes, Root } from 'hast'
import * as v from 'valibot'
import { hrefSchema } from '../../../../model/schema'
import { childrenOf, isElement, lineText } from '../nodes'
import { NOTE_MARK } from '../notes'
import { OF_NOTES, type NotedBody } from '../page-notes'

const MARK = /^[[［]\s*(\d{1,3})\s*[\]］]$/u
const LINE = /^\s*[[［]\s*(\d{1,3})\s*[\]］]\s*/u
/** What a line of the text stands in. */
const LINES: ReadonlySet<string> = new Set(['p', 'section', 'div', 'h1', 'h2', 'h3', 'h4'])

interface WrittenNotes extends NotedBody {
  /** The line above the notes; nothing where there are none. */
  heading?: Element | undefined
}

/**
 * The body with marks in the places of such numbers, and what each note says. A note that is an address alone belongs to
 * the words before its mark: these become a link. Where the numbers above and below are not the same, the body stays as
 * it is.
 */
export function takeWrittenNotes(body: Element): WrittenNotes {
  const lines = linesIn(body)
  const last = lines.filter(line => OF_NOTES.test(lineText(line))).at(-1)
  const [heading, ...written] = last ? lines.slice(lines.indexOf(last)) : []
  const isCounted = written.every((line, number) => LINE.exec(lineText(line))?.[1] === String(number + 1))
  const marks = marksIn(body)
  const isNamed = written.every((_, number) => marks.some(mark => mark.number === number + 1))
  if (
    !heading ||
    written.length === 0 ||
    !isCounted ||
    !isNamed ||
    marks.some(({ number }) => number > written.length)
  )
    return { body: { type: 'root', children: body.children }, notes: [] }
  const texts = written.map(withoutNumber)
  const meanings: Meaning[] = []
  let count = 0
  for (const [index, { children }] of texts.entries()) {
    const href = marks.every(({ number, words }) => number !== index + 1 || words) && addressIn(children)
    meanings.push(href ? { href } : { note: (count += 1) })
  }
  const change = { meanings, gone: new Set<Nodes>([heading, ...written]) }
  const notes = texts.flatMap((note, index) => {
    const meaning = meanings[index]
    return meaning && 'note' in meaning ? [changed(note, change)] : []
  })
  return { body: changed({ type: 'root', children: body.children }, change), notes, heading }
}

/** What a number stands for: a note, by its number among those that are none of addresses, or where words lead. */
type Meaning = { note: number } | { href: string }

/** The lines of a body, in their order: elements that hold text and no other line. */
function linesIn(node: Nodes): Element[] {
  const below = childrenOf(node).flatMap(linesIn)
  if (below.length > 0 || !isElement(node)) return below
  return LINES.has(node.tagName) && lineText(node) !== '' ? [node] : []
}

const numberOf = (node: Nodes): number | undefined => {
  const number = isElement(node) && node.tagName === 'sup' ? MARK.exec(lineText(node))?.[1] : undefined
  return number === undefined ? undefined : Number(number)
}

interface Mark {
  number: number
  /** Whether an element stands before it, whose words may lead to what it names. */
  words: boolean
}

const marksIn = (node: Nodes): Mark[] =>
  childrenOf(node).flatMap((child, at, all) => {
    const number = numberOf(child)
    const before = all[at - 1]
    return number === undefined
      ? marksIn(child)
      : [{ number, words: before !== undefined && isElement(before) }]
  })

function withoutNumber(line: Element): Root {
  let isOpen = true
  const bare = (nodes: readonly ElementContent[]): ElementContent[] =>
    nodes.map(node => {
      if (!isOpen || lineText(node) === '') return node
      if (isElement(node)) return { ...node, children: bare(node.children) }
      isOpen = false
      return node.type === 'text' ? { ...node, value: node.value.replace(LINE, '') } : node
    })
  return { type: 'root', children: bare(line.children) }
}

function addressIn(children: Root['children']): string | undefined {
  const { success, output } = v.safeParse(hrefSchema, lineText({ type: 'root', children }))
  return success ? output : undefined
}

interface Change {
  meanings: readonly Meaning[]
  /** Lines that are the notes. */
  gone: ReadonlySet<Nodes>
}

function changed<Parent extends Root | Element>(parent: Parent, change: Change): Parent {
  const children: ElementContent[] = []
  for (const child of parent.children as ElementContent[]) {
    if (change.gone.has(child) || (isElement(child) && NOTE_MARK in child.properties)) continue
    const meaning = change.meanings[(numberOf(child) ?? 0) - 1]
    const before = children.at(-1)
    if (meaning && 'note' in meaning) children.push(markOf(meaning.note))
    else if (meaning && before && isElement(before)) children.splice(-1, 1, linkTo(meaning.href, before))
    else children.push(isElement(child) ? changed(child, change) : child)
  }
  return { ...parent, children }
}

const linkTo = (href: string, words: Element): Element => ({
  type: 'element',
  tagName: 'a',
  properties: { href },
  children: [words],
})

const markOf = (number: number): Element => ({
  type: 'element',
  tagName: 'sup',
  properties: { [NOTE_MARK]: String(number) },
  children: [],
})
