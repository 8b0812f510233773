/** The blocks of an article and the runs of text in them. */
import * as v from 'valibot'
import { figureImageSchema, imageSchema, shortText, text } from './parts'
import { LIST_LEVELS } from './values'

/**
 * Links out of an article: web, mail and telephone only. No name and password before the host, for that is what
 * `https://bank.example@evil.example` has, and nothing that is invisible or turns the direction of what is read.
 * Everything else is dropped when publishing.
 */
export const hrefSchema = v.pipe(
  v.string(),
  v.maxLength(2_048),
  v.regex(
    /^(?:https?:\/\/(?=[^/?#@\\]+(?:[/?#]|$))|mailto:|tel:)[^\s\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+$/iu,
  ),
)

/** A run of text with its marks. A bare string is a run without marks. */
export const inlineSchema = v.union([
  text,
  v.object({
    text,
    strong: v.optional(v.literal(true)),
    emphasis: v.optional(v.literal(true)),
    strike: v.optional(v.literal(true)),
    code: v.optional(v.literal(true)),
    href: v.optional(hrefSchema),
    /** Raised or lowered. Figures are those that Unicode has (10⁴, CO₂), so that the bare text says the same. */
    superscript: v.optional(v.literal(true)),
    subscript: v.optional(v.literal(true)),
    /** The reading set above the text, pinyin or zhuyin: it is none of the text. */
    ruby: v.optional(shortText),
    /** The mark of a note, by the note's number from 1; its text is empty, so that nothing counts or finds it. */
    note: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2_000))),
  }),
])
export type Inline = v.InferOutput<typeof inlineSchema>
const inlines = v.pipe(v.array(inlineSchema), v.maxLength(5_000))

const headingSchema = v.object({
  type: v.literal('heading'),
  level: v.picklist([2, 3, 4]),
  content: inlines,
})
const paragraphSchema = v.object({ type: v.literal('paragraph'), content: inlines })
/** `image` is absent where the origin names a picture that nobody has handed over: a placeholder is drawn. */
export const figureSchema = v.object({
  type: v.literal('figure'),
  image: v.optional(figureImageSchema),
  alt: shortText,
  caption: v.optional(inlines),
})
/** The address of sound or moving pictures, which stay where they are on the web: by HTTPS only. */
export const mediaAddressSchema = v.pipe(
  v.string(),
  v.maxLength(2_048),
  v.regex(
    /^https:\/\/(?=[^/?#@\\]+(?:[/?#]|$))[^\s\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+$/iu,
    'must be a full address on the web, beginning with https://',
  ),
)
/** Sound or moving pictures. A `poster` stands for a video. */
export const mediaSchema = v.object({
  type: v.picklist(['audio', 'video']),
  src: mediaAddressSchema,
  /** What it is, for those who do not play it. */
  alt: shortText,
  poster: v.optional(imageSchema),
  caption: v.optional(inlines),
})
/** The article's notes, each a run of inlines; the marks in the text name them by number. */
export const notesSchema = v.object({
  type: v.literal('notes'),
  items: v.pipe(v.array(inlines), v.maxLength(2_000)),
})
const dividerSchema = v.object({ type: v.literal('divider') })
const codeSchema = v.object({ type: v.literal('code'), language: v.optional(shortText), text })
/** Cells by row and column, each a run of inlines; the header row apart (absent where the table has none). */
export const tableSchema = v.object({
  type: v.literal('table'),
  header: v.optional(v.array(inlines)),
  rows: v.pipe(v.array(v.array(inlines)), v.maxLength(2_000)),
})
/** A quotation: paragraphs, each a run of inlines. */
export const quoteSchema = v.object({ type: v.literal('quote'), paragraphs: v.array(inlines) })
/** One level of list items; a nested list hangs on its item. */
export interface ListItem {
  content: Inline[]
  list?: List | undefined
}
export interface List {
  type: 'list'
  ordered: boolean
  /** First number of an ordered list; 1 where absent. */
  start?: number | undefined
  /** It goes on with the quotation before it. */
  quoted?: true | undefined
  items: ListItem[]
}
/** A schema for each level: one that names itself would follow a hostile document until the stack overflows. */
const listOf = (levels: number): v.GenericSchema<List> =>
  v.object({
    type: v.literal('list'),
    ordered: v.boolean(),
    quoted: v.optional(v.literal(true)),
    start: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000))),
    items: v.pipe(
      v.array(
        v.object({
          content: inlines,
          list: v.optional(levels > 1 ? listOf(levels - 1) : v.never()),
        }),
      ),
      v.maxLength(2_000),
    ),
  })
const listSchema = listOf(LIST_LEVELS)

export const blockSchema = v.union([
  headingSchema,
  paragraphSchema,
  figureSchema,
  mediaSchema,
  notesSchema,
  quoteSchema,
  listSchema,
  tableSchema,
  codeSchema,
  dividerSchema,
])
export type Block = v.InferOutput<typeof blockSchema>
export type Figure = v.InferOutput<typeof figureSchema>
export type Media = v.InferOutput<typeof mediaSchema>
export type Notes = v.InferOutput<typeof notesSchema>
export type Table = v.InferOutput<typeof tableSchema>
export type Quote = v.InferOutput<typeof quoteSchema>
