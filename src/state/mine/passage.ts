/** A passage of an article that its reader has chosen. */
import * as v from 'valibot'

/** UTF-16 units of a paragraph that are kept. */
export const PARAGRAPH_LIMIT = 5_000

const unit = v.pipe(v.number(), v.integer(), v.minValue(0))

/** A passage inside one paragraph, in UTF-16 units of its plain text. */
export const passageSchema = v.object({
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

/** The words that were marked. */
export const quoteOf = ({ text, start, end }: Passage): string => text.slice(start, end)
