/** Markdown's phrasing → runs. What the article model has no place for is an error, never dropped unsaid. */
import type { Definition, FootnoteDefinition, Link, PhrasingContent, Root } from 'mdast'
import * as v from 'valibot'
import { hrefSchema, plainText } from '../../model/schema'
import { collecting, PublishingError, type Problem } from '../errors'
import { HARD_BREAK, toInlines, type Marks, type Run } from './inlines'
import { taggedFrom, type Tagged } from './tags'

/** What reading a source needs to know beside the node at hand. */
export interface Context {
  file: string
  /** Targets of `[text][name]` links, by name. */
  definitions: ReadonlyMap<string, Definition>
  /** What `[^name]: …` says, by name. */
  notes: ReadonlyMap<string, FootnoteDefinition>
  /** Names of the notes that the text has referred to so far, in that order: the first is note 1. */
  noted: Set<string>
  /** What has been refused so far: an editor wants to know all of it at once. */
  problems: Problem[]
}

export function contextOf(root: Root, file: string): Context {
  const definitions = new Map<string, Definition>()
  const notes = new Map<string, FootnoteDefinition>()
  for (const node of root.children) {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node)
    if (node.type === 'footnoteDefinition' && !notes.has(node.identifier)) notes.set(node.identifier, node)
  }
  return { file, definitions, notes, noted: new Set(), problems: [] }
}

interface Positioned {
  position?: { start: { line: number } } | undefined
}

/** @throws always: a PublishingError at the node's line */
export function refuse(context: Context, node: Positioned, message: string, mend: string): never {
  throw new PublishingError({ file: context.file, line: node.position?.start.line, message, mend })
}

export function readPhrasing(nodes: readonly PhrasingContent[], context: Context, marks: Marks = {}): Run[] {
  const runs: Run[] = []
  for (let at = 0; at < nodes.length; at++) {
    const tagged = taggedFrom(nodes, at)
    if (tagged) at = tagged.end
    const node = nodes[at]
    const read = (): Run[] =>
      tagged ? readTagged(tagged, context, marks) : node ? readNode(node, context, marks) : []
    runs.push(...(collecting(context.problems, read) ?? []))
  }
  return runs
}

const readTagged = ({ tag, inner }: Tagged, context: Context, marks: Marks): Run[] =>
  tag === 'ruby'
    ? readRuby(inner, context, marks)
    : readPhrasing(inner, context, { ...marks, ...PLACES[tag] })

const PLACES = { sup: { superscript: true }, sub: { subscript: true }, rt: {} } as const

/** `渡<rt>dù</rt>`: what stands before a reading is its base. */
function readRuby(nodes: readonly PhrasingContent[], context: Context, marks: Marks): Run[] {
  const runs: Run[] = []
  let from = 0
  for (let at = 0; at < nodes.length; at++) {
    const reading = taggedFrom(nodes, at, ['rt'])
    if (!reading) continue
    const [base, ...others] = toInlines(readPhrasing(nodes.slice(from, at), context))
    const ruby = plainText(toInlines(readPhrasing(reading.inner, context)))
    if (base === undefined || others.length > 0 || ruby === '')
      refuse(
        context,
        reading.node,
        'A reading stands above one run of text',
        'Write <ruby>渡<rt>dù</rt></ruby>',
      )
    const { text, ...own } = typeof base === 'string' ? { text: base } : base
    runs.push({ text, marks: { ...marks, ...own, ruby } })
    at = reading.end
    from = at + 1
  }
  return [...runs, ...readPhrasing(nodes.slice(from), context, marks)]
}

function readNode(node: PhrasingContent, context: Context, marks: Marks): Run[] {
  switch (node.type) {
    case 'text':
      return [{ text: node.value, marks }]
    case 'break':
      return [{ text: HARD_BREAK, marks }]
    case 'inlineCode':
      return [{ text: node.value, marks: { ...marks, code: true } }]
    case 'strong':
      return readPhrasing(node.children, context, { ...marks, strong: true })
    case 'emphasis':
      return readPhrasing(node.children, context, { ...marks, emphasis: true })
    case 'delete':
      return readPhrasing(node.children, context, { ...marks, strike: true })
    case 'link':
      if (bareAddress(node) !== undefined) return readBareAddress(node, context, marks)
      return readPhrasing(node.children, context, { ...marks, href: hrefOf(node.url, node, context) })
    case 'linkReference': {
      const target = context.definitions.get(node.identifier)
      const url = target?.url ?? ''
      return readPhrasing(node.children, context, { ...marks, href: hrefOf(url, node, context) })
    }
    case 'html':
      // The end of what has been refused.
      if (node.value.startsWith('</') && context.problems.length > 0) return []
      return refuse(
        context,
        node,
        `HTML (${node.value}) has no place in a source`,
        'Write it in Markdown, or remove it; only <sup>, <sub> and <ruby> with their ends are read',
      )
    case 'image':
    case 'imageReference':
      return refuse(context, node, 'A picture stands inside a line of text', 'Give it a paragraph of its own')
    case 'footnoteReference':
      context.noted.add(node.identifier)
      return [{ text: '', marks: { note: [...context.noted].indexOf(node.identifier) + 1 } }]
  }
}

/** The text of a link that is nothing but its address, as GFM finds them in running text. */
function bareAddress({ url, children: [child, ...others] }: Link): string | undefined {
  const text = child?.type === 'text' && others.length === 0 ? child.value : undefined
  return text !== undefined && url.endsWith(text) ? text : undefined
}

/** GFM ends an address at a blank; Chinese has none, so it ends at the first Chinese character or mark. */
function readBareAddress(node: Link, context: Context, marks: Marks): Run[] {
  const text = bareAddress(node) ?? ''
  const address = /^[!-~]*/.exec(text)?.[0] ?? ''
  const href = node.url.slice(0, node.url.length - (text.length - address.length))
  const rest: Run[] = address === text ? [] : [{ text: text.slice(address.length), marks }]
  if (rest.length > 0 && !v.is(hrefSchema, href)) return [{ text, marks }]
  return [{ text: address, marks: { ...marks, href: hrefOf(href, node, context) } }, ...rest]
}

const LONGEST_SHOWN = 200
const shortened = (url: string): string =>
  url.length > LONGEST_SHOWN ? `${url.slice(0, LONGEST_SHOWN)}…` : url

function hrefOf(url: string, node: Positioned, context: Context): string {
  if (v.is(hrefSchema, url)) return url
  return refuse(
    context,
    node,
    `The link target "${shortened(url)}" is not an address of the web, mail or telephone`,
    'Write the full address, beginning with https://, mailto: or tel:, or remove the link',
  )
}
