/** Footnotes of foreign Markdown: they become the article's notes. */
import type { Element, Nodes, Root } from 'hast'
import { raw } from 'hast-util-raw'
import type { FootnoteDefinition, Html, Root as Markdown, RootContent } from 'mdast'
import { defaultHandlers, toHast, type State } from 'mdast-util-to-hast'
import { VFile } from 'vfile'
import { plainText, type Inline } from '../../../model/schema'
import { boundAttributes } from '../html/attributes'
import { childrenOf, isElement } from '../html/nodes'
import { NOTE_MARK } from '../html/notes'
import type { SourceBlock } from '../../source/model'
import { countCharacters } from '../text/characters'
import type { ReadResult } from '../read-result'

/** A page made of Markdown, and what each of its notes says, the first that the text names first. */
export interface NotedPage {
  body: Root
  notes: Root[]
  /** Notes that nothing in the text names. */
  unnamed: FootnoteDefinition[]
}

/**
 * HTML within Markdown is read as such; the mark of a note is an empty element that names its number.
 *
 * @param text what the tree was made of: elements know by it which line they stood on
 */
export function toPage(tree: Markdown, text: string): NotedPage {
  const file = new VFile(text)
  const named = new Set<string>()
  const page = toHast(tree, {
    allowDangerousHtml: true,
    clobberPrefix: '',
    footnoteBackContent: () => [],
    handlers: {
      footnoteReference(state, node: { identifier: string }) {
        named.add(node.identifier)
        return markOf(state, node)
      },
      html(state, node: Html) {
        boundAttributes(node.value)
        return defaultHandlers.html(state, node)
      },
    },
  })
  const children = page.type === 'root' ? page.children : []
  const isNotes = (node: Nodes): boolean => isElement(node) && node.properties.dataFootnotes !== undefined
  const section = children.find(isNotes)
  return {
    body: rooted(raw({ type: 'root', children: children.filter(node => node !== section) }, { file })),
    notes: section
      ? itemsIn(section).map(item => rooted(raw({ type: 'root', children: item.children }, { file })))
      : [],
    unnamed: unnamedIn(tree, named),
  }
}

/** Of several with one name, the text means the first. */
function unnamedIn(tree: Markdown, named: ReadonlySet<string>): FootnoteDefinition[] {
  const known = new Set<string>()
  return definitionsIn(tree).filter(({ identifier }) => {
    const isFirst = !known.has(identifier)
    known.add(identifier)
    return !isFirst || !named.has(identifier)
  })
}

const definitionsIn = (node: Markdown | RootContent): FootnoteDefinition[] => [
  ...(node.type === 'footnoteDefinition' ? [node] : []),
  ...('children' in node ? node.children.flatMap(definitionsIn) : []),
]

function markOf(state: State, { identifier }: { identifier: string }): Element {
  const name = identifier.toUpperCase()
  if (!state.footnoteOrder.includes(name)) state.footnoteOrder.push(name)
  state.footnoteCounts.set(name, 1)
  const number = state.footnoteOrder.indexOf(name) + 1
  return { type: 'element', tagName: 'sup', properties: { [NOTE_MARK]: String(number) }, children: [] }
}

const itemsIn = (node: Nodes): Element[] =>
  isElement(node) ? (node.tagName === 'li' ? [node] : node.children.flatMap(child => itemsIn(child))) : []

/** What HTML's rules move out of tables is given places without a beginning or an end. */
interface Placed {
  position?: { start?: { line?: number }; end?: { line?: number } } | undefined
}

function rooted(node: Nodes): Root {
  dropHalfPlaces(node)
  return node.type === 'root' ? node : { type: 'root', children: isElement(node) ? [node] : [] }
}

function dropHalfPlaces(node: Nodes): void {
  const { position }: Placed = node
  if (position?.start?.line === undefined || position.end?.line === undefined) delete node.position
  childrenOf(node).forEach(dropHalfPlaces)
}

/**
 * The blocks with those notes that they still name, numbered as they name them: a rule may have taken a line out.
 * @returns also the numbers of the notes that have gone
 */
function withNotes(
  blocks: readonly SourceBlock[],
  notes: readonly Inline[][],
): { blocks: SourceBlock[]; gone: number[] } {
  const named: number[] = []
  const renumbered = JSON.parse(JSON.stringify(blocks), (key, value: unknown) => {
    if (key !== 'note' || typeof value !== 'number') return value
    if (!named.includes(value)) named.push(value)
    return named.indexOf(value) + 1
  }) as SourceBlock[]
  const items = named.map(number => notes[number - 1] ?? [])
  return {
    blocks: items.length > 0 ? [...renumbered, { type: 'notes', items }] : renumbered,
    gone: notes.map((_, at) => at + 1).filter(number => !named.includes(number)),
  }
}

/** The result with its notes; one whose mark went with a line is accounted for. @param items what each note says */
export function withNotesOf(result: ReadResult, items: readonly Inline[][]): ReadResult {
  const { blocks, gone } = withNotes(result.draft.blocks, items)
  const lost = gone.map(number => ({
    line: 1,
    text: plainText(items[number - 1] ?? []),
    reason: 'note of a text that was left out',
  }))
  const words = lost.map(({ text }) => text).join('')
  return {
    ...result,
    draft: { ...result.draft, blocks },
    charactersPlaced: result.charactersPlaced - countCharacters(words),
    leftOut: [...result.leftOut, ...lost],
  }
}
