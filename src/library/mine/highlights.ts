/** Passages that the reader has marked, with or without a note. */
import * as v from 'valibot'
import { idSchema, variantSchema } from '../../model-names'
import { align } from '../../script/align'
import { useStore } from '../store'
import { createKept, timeSchema } from './kept'

export const NOTE_LIMIT = 2_000
const PARAGRAPH_LIMIT = 5_000

const unit = v.pipe(v.number(), v.integer(), v.minValue(0))

/** A passage inside one paragraph, in UTF-16 units of its plain text. */
const passageSchema = v.object({
  /** Index among the article's blocks, which every variant has alike. */
  block: unit,
  /** The paragraph's number, counted from 1: what an address can name. */
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** The paragraph's text as it was read: by it the passage is found in another script. */
  text: v.pipe(v.string(), v.maxLength(PARAGRAPH_LIMIT)),
  start: unit,
  end: unit,
})
export type Passage = v.InferOutput<typeof passageSchema>

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
export const keptHighlights = createKept({
  key: 'reader:highlights',
  item: highlightSchema,
  identity: ({ key }) => key,
  limit: 500,
})

/** The highlights, the newest at the end. */
export const useHighlights = (): readonly Highlight[] => useStore(keptHighlights.store)

/** The words that were marked. */
export const quoteOf = ({ text, start, end }: Passage): string => text.slice(start, end)

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
  return { isKept: keptHighlights.change(items => [...items, highlight]), highlight }
}

/** Writes a highlight's note; an empty one takes it away. */
export const writeNote = (key: string, note: string): boolean =>
  keptHighlights.change(items =>
    items.map(one =>
      one.key === key ? { ...one, note: note.trim().slice(0, NOTE_LIMIT) || undefined } : one,
    ),
  )

/** Takes a highlight away, with its note. */
export const removeHighlight = (key: string): boolean =>
  keptHighlights.change(items => items.filter(one => one.key !== key))

/** Takes all away. */
export const clearHighlights = (): boolean => keptHighlights.change(() => [])

/** Texts whose lengths differ by more than this share are not two scripts of one paragraph. */
const SAME_TEXT = 0.1

/**
 * Where a passage is in a paragraph as it is drawn now: in the same script at the same place, in another script at
 * the characters that stand for it. Where the article was edited since, at the same words; else the whole paragraph.
 * @param text the paragraph's plain text; @returns UTF-16 units
 */
export function rangeIn(passage: Passage, text: string): { start: number; end: number } {
  const { start, end } = passage
  if (text === passage.text) return { start, end }
  const quote = quoteOf(passage)
  const at = text.indexOf(quote)
  if (at >= 0 && !text.includes(quote, at + 1)) return { start: at, end: at + quote.length }
  const difference = Math.abs(text.length - passage.text.length)
  if (difference > passage.text.length * SAME_TEXT + 1) return { start: 0, end: text.length }
  const map = align(passage.text, text)
  return { start: map[start] ?? 0, end: map[end] ?? text.length }
}
