/** The blocks of an article → the editor's document. */
import type { JSONContent } from '@tiptap/core'
import type { Inline, List } from '../../../model/schema'
import type { SourceBlock } from '../../../publishing/source/model'

/** A document is never empty: there is a paragraph to write in. */
export function toDoc(blocks: readonly SourceBlock[]): JSONContent {
  const content = blocks.map(toNode)
  const hasText = content.some(({ type }) => type !== 'notes')
  return { type: 'doc', content: hasText ? content : [{ type: 'paragraph' }, ...content] }
}

function toNode(block: SourceBlock): JSONContent {
  switch (block.type) {
    case 'heading':
      return { type: 'heading', attrs: { level: block.level }, content: inline(block.content) }
    case 'paragraph':
      return paragraph(block.content)
    case 'quote':
      return { type: 'blockquote', content: block.paragraphs.map(paragraph) }
    case 'list':
      return listNode(block)
    case 'table':
      return {
        type: 'table',
        content: [
          ...(block.header ? [row('tableHeader', block.header)] : []),
          ...block.rows.map(cells => row('tableCell', cells)),
        ],
      }
    case 'code':
      return {
        type: 'codeBlock',
        attrs: { language: block.language ?? null },
        content: block.text ? [{ type: 'text', text: block.text }] : [],
      }
    case 'divider':
      return { type: 'horizontalRule' }
    case 'figure': {
      const { src = null, focus = null, alt, caption = null } = block
      return { type: 'figure', attrs: { src, focus, alt, caption } }
    }
    case 'audio':
    case 'video': {
      const { type: kind, src, poster = null, alt, caption = null } = block
      return { type: 'media', attrs: { kind, src, poster, alt, caption } }
    }
    case 'notes':
      return {
        type: 'notes',
        content: block.items.map((content, at) => ({
          type: 'note',
          attrs: { id: `${at + 1}` },
          content: inline(content),
        })),
      }
  }
}

const paragraph = (content: readonly Inline[]): JSONContent => ({
  type: 'paragraph',
  content: inline(content),
})

const row = (type: 'tableHeader' | 'tableCell', cells: readonly Inline[][]): JSONContent => ({
  type: 'tableRow',
  content: cells.map(cell => ({ type, content: [paragraph(cell)] })),
})

const listNode = ({ ordered, start = 1, quoted, items }: List): JSONContent => ({
  type: ordered ? 'orderedList' : 'bulletList',
  attrs: { ...(ordered ? { start } : {}), quoted: quoted === true },
  content: items.map(({ content, list }) => ({
    type: 'listItem',
    content: [paragraph(content), ...(list ? [listNode(list)] : [])],
  })),
})

/** Tells neighbours with the same reading apart, which are each a run of their own: 妈 mā, 妈 mā. */
let readings = 0

function inline(content: readonly Inline[]): JSONContent[] {
  return content.flatMap(run => {
    if (typeof run === 'string') return lines(run, [])
    const { text, note, href, ruby, ...flags } = run
    const marks: NonNullable<JSONContent['marks']> = [
      ...Object.keys(flags).map(type => ({ type })),
      ...(href === undefined ? [] : [{ type: 'link', attrs: { href } }]),
      ...(ruby === undefined ? [] : [{ type: 'ruby', attrs: { reading: ruby, key: (readings += 1) } }]),
    ]
    return note === undefined
      ? lines(text, marks)
      : [{ type: 'noteMark', attrs: { note: `${note}` }, ...(marks.length > 0 ? { marks } : {}) }]
  })
}

/** A text has no line breaks in the editor: they are nodes. */
const lines = (text: string, marks: NonNullable<JSONContent['marks']>): JSONContent[] =>
  text.split('\n').flatMap((line, at): JSONContent[] => {
    const marked = marks.length > 0 ? { marks } : {}
    return [
      ...(at > 0 ? [{ type: 'hardBreak', ...marked }] : []),
      ...(line === '' ? [] : [{ type: 'text', text: line, ...marked }]),
    ]
  })
