/** Passages that the reader has marked, with or without a note. */
import * as v from 'valibot'
import { idSchema, variantSchema } from '../../model/names'
import { useStore } from '../../store/store'
import { createStoredList, timeSchema } from './stored-list'
import { PARAGRAPH_LIMIT, passageSchema } from './passage'

export const NOTE_LIMIT = 2_000
const highlightSchema = v.object({
  key: v.string(),
  id: idSchema,
  /** The article's title as it was read. */
  title: v.pipe(v.string(), v.maxLength(2_000)),
  /** The variant in which the passage was chosen. */
  variant: variantSchema,
  passage: passageSchema,
  note: v.optional(v.pipe(v.string(), v.maxLength(NOTE_LIMIT))),
  /** Milliseconds since 1970. */
  time: timeSchema,
})
export type Highlight = v.InferOutput<typeof highlightSchema>

/** With the text around each this stays well below WeChat's megabyte for one entry. */
export const highlightList = createStoredList({
  key: 'reader:highlights',
  item: highlightSchema,
  identity: ({ key }) => key,
  limit: 500,
})

/** The highlights, the newest at the end. */
export const useHighlights = (): readonly Highlight[] => useStore(highlightList.store)

/**
 * Marks a passage. A paragraph longer than can be kept is cut, and the passage with it.
 * @returns whether the device could keep it, and the new highlight
 */
export function addHighlight(content: Omit<Highlight, 'key' | 'time'>): {
  isKept: boolean
  highlight: Highlight
} {
  const time = Date.now()
  const key = `${time.toString(36)}-${Math.random().toString(36).slice(2, 8)}`
  const { text, end } = content.passage
  const passage = {
    ...content.passage,
    text: text.slice(0, PARAGRAPH_LIMIT),
    end: Math.min(end, PARAGRAPH_LIMIT),
  }
  const highlight = { ...content, passage, key, time }
  return { isKept: highlightList.change(items => [...items, highlight]), highlight }
}

/** Writes a highlight's note; an empty one takes it away. */
export const writeNote = (key: string, note: string): boolean =>
  highlightList.change(items =>
    items.map(one =>
      one.key === key ? { ...one, note: note.trim().slice(0, NOTE_LIMIT) || undefined } : one,
    ),
  )

/** Takes a highlight away, with its note. */
export const removeHighlight = (key: string): boolean =>
  highlightList.change(items => items.filter(one => one.key !== key))

/** Takes all away. */
export const clearHighlights = (): boolean => highlightList.change(() => [])
