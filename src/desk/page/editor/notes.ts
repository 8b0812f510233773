/** Notes: their marks in the text, and what they say at the end. A mark and its note come and go together. */
import { Node } from '@tiptap/core'
import type { Node as DocNode } from '@tiptap/pm/model'
import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    notes: {
      /** Puts the mark of a new note where the cursor is, and the cursor into the note. */
      addNote: () => ReturnType
    }
  }
}

export const noteMark = Node.create({
  name: 'noteMark',
  group: 'inline',
  inline: true,
  selectable: true,
  addAttributes: () => ({ note: { default: '', rendered: false } }),
  renderHTML: () => ['sup', { class: 'note-mark' }],
  renderText: () => '',
  addCommands: () => ({
    addNote:
      () =>
      ({ state, tr, dispatch }) => {
        const { noteMark: mark } = state.schema.nodes
        const { $from } = state.selection
        if (!mark || !$from.parent.inlineContent || $from.parent.type.spec.code) return false
        if (!dispatch) return true
        const id = `new-${Date.now().toString(36)}-${state.doc.content.size}`
        tr.insert($from.pos, mark.create({ note: id }))
        settle(tr, state.schema)
        tr.doc.descendants((node, at) => {
          if (node.type.name === 'note' && node.attrs.id === id)
            tr.setSelection(TextSelection.create(tr.doc, at + 1))
        })
        return true
      },
  }),
})

export const note = Node.create({
  name: 'note',
  content: 'inline*',
  defining: true,
  isolating: true,
  addAttributes: () => ({ id: { default: '', rendered: false } }),
  renderHTML: () => ['div', { class: 'note' }, 0],
})

export const notes = Node.create({
  name: 'notes',
  content: 'note+',
  selectable: false,
  isolating: true,
  renderHTML: () => ['section', { class: 'notes' }, 0],
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('notes'),
      appendTransaction(transactions, _before, state: EditorState) {
        if (!transactions.some(({ docChanged }) => docChanged)) return null
        const { tr } = state
        return settle(tr, state.schema) ? tr : null
      },
    }),
  ],
})

/** Ids in the order in which the text names them, each once; a note may name others. */
function namedIn(doc: DocNode, texts: ReadonlyMap<string, DocNode>): Set<string> {
  const named = new Set<string>()
  const look = (node: DocNode): void =>
    node.descendants(child => {
      if (child.type.name === 'noteMark') named.add(String(child.attrs.note))
      return child.type.name !== 'notes'
    })
  look(doc)
  // A set goes on to what is added to it meanwhile.
  for (const id of named) {
    const text = texts.get(id)
    if (text) look(text)
  }
  return named
}

/** Each mark has its note, in the order of the marks, and no note is without one. @returns whether that had to be made so */
function settle(tr: Transaction, schema: EditorState['schema']): boolean {
  const { note: noteType, notes: notesType } = schema.nodes
  const { doc } = tr
  const last = doc.lastChild
  const held = last?.type === notesType ? last : undefined
  const texts = new Map<string, DocNode>()
  held?.forEach(child => texts.set(String(child.attrs.id), child))
  const ids = [...namedIn(doc, texts)]
  if (!noteType || !notesType || ids.join(' ') === [...texts.keys()].join(' ')) return false
  const items = ids.map(id => texts.get(id) ?? noteType.create({ id }))
  const end = doc.content.size
  const start = held ? end - held.nodeSize : end
  if (items.length > 0) tr.replaceWith(start, end, notesType.create(null, items))
  else tr.delete(start, end)
  return true
}
