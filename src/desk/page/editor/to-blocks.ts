/** The editor's document → the blocks of an article. */
import type { JSONContent } from '@tiptap/core'
import type { Inline, List, ListItem } from '../../../model/schema'
import type { Focus } from '../../../publishing/source/focus'
import type { SourceBlock } from '../../../publishing/source/model'

/** What Markdown cannot say is not there: empty paragraphs, blanks at the ends of one, notes that nothing refers to. */
export function toBlocks({ content: nodes = [] }: JSONContent): SourceBlock[] {
  const numbers = new Map<string, number>()
  const text = nodes.filter(({ type }) => type !== 'notes')
  const notes = new Map(
    nodes
      .filter(({ type }) => type === 'notes')
      .flatMap(({ content = [] }) => content.map(note => [String(note.attrs?.id), note] as const)),
  )
  // In the order in which the text names them; a note may name others.
  const number = (node: JSONContent): void => {
    const id = node.type === 'noteMark' ? String(node.attrs?.note) : undefined
    if (id !== undefined && notes.has(id) && !numbers.has(id)) numbers.set(id, numbers.size + 1)
    node.content?.forEach(number)
  }
  text.forEach(number)
  for (const id of numbers.keys()) number(notes.get(id) ?? {})
  const inline = (node: JSONContent | undefined): Inline[] => inlinesOf(node?.content ?? [], numbers)
  const blocks = text.flatMap(node => toBlock(node, inline))
  const items = [...numbers.keys()].map(id => inline(notes.get(id)))
  return items.length > 0 ? [...blocks, { type: 'notes', items }] : blocks
}

type ReadInline = (node: JSONContent | undefined) => Inline[]

function toBlock(node: JSONContent, inline: ReadInline): SourceBlock[] {
  const { type, attrs = {}, content = [] } = node
  const given = (name: 'src' | 'caption' | 'poster' | 'language'): object =>
    typeof attrs[name] === 'string' ? { [name]: attrs[name] } : {}
  switch (type) {
    case 'heading':
      return [{ type, level: attrs.level as 2 | 3 | 4, content: inline(node) }]
    case 'paragraph': {
      const text = trimmed(inline(node))
      return text.length > 0 ? [{ type, content: text }] : []
    }
    case 'blockquote': {
      const paragraphs = content.map(inline).filter(text => text.length > 0)
      return paragraphs.length > 0 ? [{ type: 'quote', paragraphs }] : []
    }
    case 'bulletList':
    case 'orderedList':
      return [listOf(node, inline)]
    case 'table': {
      const rows = content.map(({ content: cells = [] }) => cells.map(cell => inline(cell.content?.[0])))
      const [first = [], ...body] = rows
      const isHeader = content[0]?.content?.every(cell => cell.type === 'tableHeader') ?? false
      // A header of nothing but empty cells is none.
      if (!isHeader) return [{ type, rows }]
      return [
        first.every(cell => cell.length === 0) ? { type, rows: body } : { type, header: first, rows: body },
      ]
    }
    case 'codeBlock':
      return [{ type: 'code', ...given('language'), text: content.map(({ text = '' }) => text).join('') }]
    case 'horizontalRule':
      return [{ type: 'divider' }]
    case 'figure':
      return [
        {
          type,
          ...given('src'),
          ...(attrs.focus ? { focus: attrs.focus as Focus } : {}),
          alt: String(attrs.alt ?? ''),
          ...given('caption'),
        },
      ]
    case 'media': {
      const kind = attrs.kind === 'video' ? 'video' : 'audio'
      const [src, alt] = [String(attrs.src), String(attrs.alt ?? '')]
      return [{ type: kind, src, ...given('poster'), alt, ...given('caption') }]
    }
    default:
      throw new Error(`The editor has a ${type ?? 'node'} that the model has not`)
  }
}

function listOf({ type, attrs = {}, content = [] }: JSONContent, inline: ReadInline): List {
  const ordered = type === 'orderedList'
  const start = Number(attrs.start ?? 1)
  return {
    type: 'list',
    ordered,
    ...(ordered && start !== 1 ? { start } : {}),
    ...(attrs.quoted === true ? { quoted: true } : {}),
    items: content.map(({ content: [text, list] = [] }): ListItem => {
      const item = { content: inline(text) }
      return list ? { ...item, list: listOf(list, inline) } : item
    }),
  }
}

type Run = Exclude<Inline, string>

function inlinesOf(nodes: readonly JSONContent[], numbers: ReadonlyMap<string, number>): Inline[] {
  const runs: { run: Run; key: string }[] = []
  for (const { type, text = '', attrs = {}, marks = [] } of nodes) {
    const note = type === 'noteMark' ? numbers.get(String(attrs.note)) : undefined
    if (type === 'noteMark' && note === undefined) continue
    const of = Object.assign({}, ...marks.map(markOf)) as Omit<Run, 'text'>
    const reading = marks.find(mark => mark.type === 'ruby')?.attrs?.key as number | undefined
    const said = type === 'hardBreak' ? '\n' : text
    const key = JSON.stringify([FLAGS.map(flag => of[flag]), of.href, of.ruby, reading])
    const last = runs.at(-1)
    if (last?.key === key && note === undefined && last.run.note === undefined) last.run.text += said
    else runs.push({ run: { text: said, ...of, ...(note === undefined ? {} : { note }) }, key })
  }
  return runs.map(({ run }) => (Object.keys(run).length === 1 ? run.text : run))
}

const FLAGS = ['strong', 'emphasis', 'strike', 'code', 'superscript', 'subscript'] as const

function markOf({ type, attrs }: { type: string; attrs?: Record<string, unknown> }): Partial<Run> {
  if (type === 'link') return { href: String(attrs?.href) }
  if (type === 'ruby') return { ruby: String(attrs?.reading) }
  const flag = FLAGS.find(one => one === type)
  return flag ? { [flag]: true } : {}
}

function trimmed(content: readonly Inline[]): Inline[] {
  const last = content.length - 1
  return content
    .map((run, at) => {
      if (typeof run !== 'string') return run
      const text = at === 0 ? run.trimStart() : run
      return at === last ? text.trimEnd() : text
    })
    .filter(run => run !== '')
}
