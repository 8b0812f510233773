/** The blocks that an article may have, as the article model has them, and nothing else. */
import { Node, type Extensions } from '@tiptap/core'
import { BulletList, ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { Dropcursor, Gapcursor, UndoRedo } from '@tiptap/extensions'

const INLINE = 'inline*'

const document = Node.create({ name: 'doc', topNode: true, content: 'block+ notes?' })

const text = Node.create({ name: 'text', group: 'inline' })

const paragraph = Node.create({
  name: 'paragraph',
  priority: 1_000,
  group: 'block',
  content: INLINE,
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', { class: 'paragraph' }, 0],
  addKeyboardShortcuts() {
    return { 'Mod-Alt-0': () => this.editor.commands.setNode('paragraph') }
  },
})

const LEVELS = [2, 3, 4]

const heading = Node.create({
  name: 'heading',
  group: 'block',
  content: INLINE,
  defining: true,
  addAttributes: () => ({ level: { default: 2, rendered: false } }),
  // The title stands in a field of its own: what comes as the first level is the second here.
  parseHTML: () =>
    [1, 2, 3, 4, 5, 6].map(level => ({
      tag: `h${level}`,
      attrs: { level: Math.min(4, Math.max(2, level)) },
    })),
  renderHTML: ({ node }) => [
    `h${String(node.attrs.level)}`,
    { class: `heading heading-${String(node.attrs.level)}` },
    0,
  ],
  addKeyboardShortcuts() {
    const set = (level: number) => (): boolean =>
      this.editor.commands.toggleNode('heading', 'paragraph', { level })
    return Object.fromEntries(LEVELS.map(level => [`Mod-Alt-${level}`, set(level)]))
  },
})

const quote = Node.create({
  name: 'blockquote',
  group: 'block',
  content: 'paragraph+',
  defining: true,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: () => ['blockquote', { class: 'quote' }, 0],
})

const code = Node.create({
  name: 'codeBlock',
  group: 'block',
  content: 'text*',
  marks: '',
  code: true,
  defining: true,
  addAttributes: () => ({ language: { default: null, rendered: false } }),
  parseHTML: () => [{ tag: 'pre', preserveWhitespace: 'full' }],
  renderHTML: () => ['pre', { class: 'code' }, ['code', 0]],
  addKeyboardShortcuts() {
    return { 'Mod-Enter': () => this.editor.isActive('codeBlock') && this.editor.commands.exitCode() }
  },
})

const divider = Node.create({
  name: 'horizontalRule',
  group: 'block',
  parseHTML: () => [{ tag: 'hr' }],
  renderHTML: () => ['hr'],
})

const lineBreak = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
  addKeyboardShortcuts() {
    return { 'Shift-Enter': () => this.editor.commands.insertContent({ type: 'hardBreak' }) }
  },
})

/** A list that goes on with the quotation before it. */
const quoted = {
  quoted: {
    default: false,
    parseHTML: () => false,
    renderHTML: ({ quoted: isQuoted }: Record<string, unknown>) =>
      isQuoted === true ? { class: 'quote quote-list' } : {},
  },
}

const lists: Extensions = [
  BulletList.extend({ addAttributes: () => quoted }),
  OrderedList.extend({ addAttributes: () => ({ start: { default: 1 }, ...quoted }) }),
  ListItem.extend({ content: 'paragraph (bulletList | orderedList)?' }),
  ListKeymap,
]

const tables: Extensions = [
  Table.configure({ HTMLAttributes: { class: 'table' }, cellMinWidth: 48 }),
  TableRow,
  TableHeader.extend({ content: 'paragraph' }),
  TableCell.extend({ content: 'paragraph' }),
]

const attribute = <Value>(value: Value) => ({ default: value, rendered: false })

/** Bare: how it is drawn, and where its words are written, adds `pictures.tsx`. */
export const figure = Node.create({
  name: 'figure',
  group: 'block',
  draggable: true,
  addAttributes: () => ({
    src: attribute(null),
    focus: attribute(null),
    alt: attribute(''),
    caption: attribute(null),
  }),
  // A picture on the web is named, and its place waits for it.
  parseHTML: () => [
    {
      tag: 'img',
      getAttrs: node => ({
        src: null,
        alt: node.getAttribute('alt') ?? '',
        caption: node.getAttribute('title'),
      }),
    },
  ],
  renderHTML: () => ['figure'],
})

export const media = Node.create({
  name: 'media',
  group: 'block',
  draggable: true,
  addAttributes: () => ({
    kind: attribute('audio'),
    src: attribute(''),
    poster: attribute(null),
    alt: attribute(''),
    caption: attribute(null),
  }),
  renderHTML: () => ['figure'],
})

/** What no other can do without. */
export const nodes: Extensions = [
  document,
  text,
  paragraph,
  heading,
  quote,
  code,
  divider,
  lineBreak,
  ...lists,
  ...tables,
  UndoRedo,
  Dropcursor,
  Gapcursor,
]
