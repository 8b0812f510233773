/** The blocks of an article → Markdown's tree. */
import type { BlockContent, PhrasingContent, Root, RootContent, Table } from 'mdast'
import type { Inline, List } from '../../model'
import type { SourceBlock } from '../source-model'

export const toTree = (blocks: readonly SourceBlock[]): Root => ({
  type: 'root',
  children: blocks.map(toNode),
})

function toNode(block: SourceBlock): RootContent {
  switch (block.type) {
    case 'heading':
      return { type: 'heading', depth: block.level, children: toPhrasing(block.content) }
    case 'paragraph':
      return { type: 'paragraph', children: toPhrasing(block.content) }
    case 'figure': {
      const image = { type: 'image', url: block.src ?? '', alt: block.alt, title: block.caption } as const
      return { type: 'paragraph', children: [image] }
    }
    case 'quote':
      return {
        type: 'blockquote',
        children: block.paragraphs.map(content => ({ type: 'paragraph', children: toPhrasing(content) })),
      }
    case 'list':
      return toList(block)
    case 'table':
      return toTable(block)
    case 'code':
      return { type: 'code', lang: block.language, value: block.text }
    case 'divider':
      return { type: 'thematicBreak' }
  }
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

/** Marks nest from the outside in: link, strike, emphasis, strong, code. */
function toMarked(run: Inline): PhrasingContent[] {
  if (typeof run === 'string') return toText(run)
  let nodes: PhrasingContent[] = run.code ? [{ type: 'inlineCode', value: run.text }] : toText(run.text)
  if (run.strong) nodes = [{ type: 'strong', children: nodes }]
  if (run.emphasis) nodes = [{ type: 'emphasis', children: nodes }]
  if (run.strike) nodes = [{ type: 'delete', children: nodes }]
  if (run.href) nodes = [{ type: 'link', url: run.href, children: nodes }]
  return nodes
}

/** `\n` in a run is a break that the writer meant. */
const toText = (text: string): PhrasingContent[] =>
  text.split('\n').flatMap((line, at) => {
    const value: PhrasingContent[] = line ? [{ type: 'text', value: line }] : []
    return at === 0 ? value : [{ type: 'break' }, ...value]
  })
