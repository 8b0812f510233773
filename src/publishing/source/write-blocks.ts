/** The blocks of an article → Markdown's tree. */
import type { BlockContent, PhrasingContent, Root, RootContent, Table } from 'mdast'
import type { Inline, List, Notes } from '../../model/schema'
import { withFocus } from './focus'
import type { SourceBlock, SourceMedia } from './model'
import { unraised } from '../formats/text/raised'

export function toTree(blocks: readonly SourceBlock[]): Root {
  const children: RootContent[] = []
  for (const [at, block] of blocks.entries()) {
    const nodes = block.type === 'notes' ? block.items.map(toNote) : [toNode(block)]
    const [last, next] = [children.at(-1), nodes[0]]
    if (last?.type === 'blockquote' && next?.type === 'blockquote' && isOneQuotation(blocks[at - 1], block))
      last.children.push(...next.children)
    else children.push(...nodes)
  }
  return { type: 'root', children }
}

/** A quoted list goes on with the quotation before it, and a quotation with a quoted list. */
const isOneQuotation = (before: SourceBlock | undefined, block: SourceBlock): boolean =>
  [before, block].some(one => one?.type === 'list' && one.quoted)

const toNote = (content: Inline[], at: number): RootContent => ({
  type: 'footnoteDefinition',
  identifier: `${at + 1}`,
  label: `${at + 1}`,
  children: [{ type: 'paragraph', children: toPhrasing(content) }],
})

function toNode(block: Exclude<SourceBlock, Notes>): RootContent {
  switch (block.type) {
    case 'heading':
      return { type: 'heading', depth: block.level, children: toPhrasing(block.content) }
    case 'paragraph':
      return { type: 'paragraph', children: toPhrasing(block.content) }
    case 'figure': {
      const url = withFocus(block.src ?? '', block.src ? block.focus : undefined)
      const image = { type: 'image', url, alt: block.alt, title: block.caption } as const
      return { type: 'paragraph', children: [image] }
    }
    case 'audio':
    case 'video':
      return { type: 'paragraph', children: [toMedia(block)] }
    case 'quote':
      return {
        type: 'blockquote',
        children: block.paragraphs.map(content => ({ type: 'paragraph', children: toPhrasing(content) })),
      }
    case 'list':
      return block.quoted ? { type: 'blockquote', children: [toList(block)] } : toList(block)
    case 'table':
      return toTable(block)
    case 'code':
      return { type: 'code', lang: block.language, value: block.text }
    case 'divider':
      return { type: 'thematicBreak' }
  }
}

function toMedia({ src, poster, alt, caption }: SourceMedia): PhrasingContent {
  const image = { type: 'image', url: poster ?? src, alt, title: caption } as const
  return poster === undefined ? image : { type: 'link', url: src, children: [image] }
}

function toList(list: List): BlockContent {
  return {
    type: 'list',
    ordered: list.ordered,
    start: list.ordered ? (list.start ?? 1) : null,
    spread: false,
    children: list.items.map(item => ({
      type: 'listItem',
      spread: false,
      children: [
        { type: 'paragraph', children: toPhrasing(item.content) },
        ...(item.list ? [toList(item.list)] : []),
      ],
    })),
  }
}

function toTable({ header, rows }: { header?: Inline[][] | undefined; rows: Inline[][][] }): Table {
  const columns = Math.max(...[header ?? [], ...rows].map(row => row.length))
  const all = [header ?? Array.from({ length: columns }, () => []), ...rows]
  return {
    type: 'table',
    children: all.map(row => ({
      type: 'tableRow',
      children: row.map(cell => ({ type: 'tableCell', children: toPhrasing(cell.map(onOneLine)) })),
    })),
  }
}

/** A row of a table is one line of Markdown: a break within a cell becomes a blank. */
const onOneLine = (run: Inline): Inline =>
  typeof run === 'string' ? run.replaceAll('\n', ' ') : { ...run, text: run.text.replaceAll('\n', ' ') }

const toPhrasing = (content: readonly Inline[]): PhrasingContent[] => content.flatMap(toMarked)

/**
 * Marks nest from the outside in: raised or lowered, reading, link, strike, emphasis, strong, code. Tags outermost: marks of
 * Markdown that touch a word on one side and a tag on the other are none.
 */
function toMarked(run: Inline): PhrasingContent[] {
  if (typeof run === 'string') return toText(run)
  if (run.note !== undefined)
    return [{ type: 'footnoteReference', identifier: `${run.note}`, label: `${run.note}` }]
  let nodes: PhrasingContent[] = run.code
    ? [{ type: 'inlineCode', value: unraised(run.text, run) }]
    : toText(unraised(run.text, run))
  if (run.strong) nodes = [{ type: 'strong', children: nodes }]
  if (run.emphasis) nodes = [{ type: 'emphasis', children: nodes }]
  if (run.strike) nodes = [{ type: 'delete', children: nodes }]
  if (run.href) nodes = [{ type: 'link', url: run.href, children: nodes }]
  if (run.ruby !== undefined)
    nodes = within('ruby', [...nodes, ...within('rt', [{ type: 'text', value: run.ruby }])])
  if (run.superscript) nodes = within('sup', nodes)
  if (run.subscript) nodes = within('sub', nodes)
  return nodes
}

const within = (tag: string, nodes: PhrasingContent[]): PhrasingContent[] => [
  { type: 'html', value: `<${tag}>` },
  ...nodes,
  { type: 'html', value: `</${tag}>` },
]

/** `\n` in a run is a break that the writer meant. */
const toText = (text: string): PhrasingContent[] =>
  text.split('\n').flatMap((line, at) => {
    const value: PhrasingContent[] = line ? [{ type: 'text', value: line }] : []
    return at === 0 ? value : [{ type: 'break' }, ...value]
  })
