/** The notes of a source: `[^name]` in the text, `[^name]: …` anywhere. They are numbered as the text names them. */
import type { FootnoteDefinition } from 'mdast'
import type { Inline } from '../../model/schema'
import { HARD_BREAK, toInlines, type Run } from './inlines'
import { readPhrasing, refuse, type Context } from './read-phrasing'

/**
 * The notes that the text has referred to, the first first; a note may itself name others.
 *
 * @throws PublishingError for a note that nothing refers to, and for one that holds more than paragraphs
 */
export function readNotes(context: Context): Inline[][] {
  const items: Inline[][] = []
  // A set goes on to what is added to it meanwhile.
  for (const name of context.noted) {
    const note = context.notes.get(name)
    if (note) items.push(readNote(note, context))
  }
  for (const [name, note] of context.notes) {
    if (!context.noted.has(name))
      refuse(
        context,
        note,
        `Nothing refers to the note "${name}"`,
        `Write [^${name}] where it belongs, or remove it`,
      )
  }
  return items
}

function readNote(note: FootnoteDefinition, context: Context): Inline[] {
  const runs = note.children.flatMap((child, at): Run[] => {
    if (child.type !== 'paragraph')
      return refuse(context, child, `A note holds a ${child.type}`, 'Keep a note to paragraphs')
    const text = readPhrasing(child.children, context)
    return at === 0 ? text : [{ text: HARD_BREAK, marks: {} }, ...text]
  })
  return toInlines(runs)
}
