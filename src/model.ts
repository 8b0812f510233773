/**
 * The article model: what publishing writes and what the reader draws. One file of types, each derived
 * from its runtime schema, so that both sides read the same truth.
 *
 * Formats are additive. Whoever reads passes over members that it does not know, so that a later edition may add some
 * without a new version; blocks of a kind that it does not know are left out (`library/later.ts`). What an earlier
 * edition cannot read is published for it by `--format` (`publishing/publish/formats.ts`).
 */
import * as v from 'valibot'
import { idSchema, scriptSchema, variantSchema } from './model-names'
import { HEAD_ROWS, LIST_LEVELS, MOST_BLOCKS, PAGE_ROWS } from './model-values'

export { idSchema, scriptSchema, type Script, type Variant } from './model-names'
export { HEAD_ROWS, ID_PATTERN, PAGE_ROWS, plainText, SCRIPTS, VARIANTS } from './model-values'

const text = v.pipe(v.string(), v.maxLength(100_000))
const shortText = v.pipe(v.string(), v.maxLength(2_000))

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

/**
 * A picture that the library holds: address relative to the library's root, size in pixels. None is of another host:
 * readers would be seen there, and what it shows could change after publishing.
 */
export const imageSchema = v.object({
  src: v.pipe(v.string(), v.maxLength(2_048), v.regex(/^\/?\w(?:[\w/-]|\.(?!\.))*$/)),
  width: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20_000)),
  height: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20_000)),
})
export type Image = v.InferOutput<typeof imageSchema>

/** Pictures for share cards, cut when publishing: 5:4, 1:1 and 1200×630. Addresses relative to the library's root. */
export const cardImagesSchema = v.object({
  wide: imageSchema.entries.src,
  square: imageSchema.entries.src,
  large: imageSchema.entries.src,
})
export type CardImages = v.InferOutput<typeof cardImagesSchema>

const headingSchema = v.object({
  type: v.literal('heading'),
  level: v.picklist([2, 3, 4]),
  content: inlines,
})
const paragraphSchema = v.object({ type: v.literal('paragraph'), content: inlines })
/** `image` is absent where the origin names a picture that nobody has handed over: a placeholder is drawn. */
export const figureSchema = v.object({
  type: v.literal('figure'),
  image: v.optional(imageSchema),
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

/** Who did what: the role without the spaces that typesetters put inside it (撰 文 → 撰文), and the names. */
export const creditSchema = v.object({ role: shortText, names: v.array(shortText) })
export type Credit = v.InferOutput<typeof creditSchema>

/** What was wrong in a text that had been published, and is right now. */
export const correctionSchema = v.object({
  date: v.pipe(v.string(), v.isoDate()),
  what: v.pipe(shortText, v.nonEmpty()),
})
export type Correction = v.InferOutput<typeof correctionSchema>

/** Of a document as it is published, its last member: see `checksum.ts`. */
const sum = v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/)))

/** ISO 8601 calendar date. */
export const dateSchema = v.pipe(v.string(), v.isoDate())

/** Characters of a text, spaces not counted. */
const length = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000_000))
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000))

/** One row of a series. Without `id` the library holds only the title: an instalment named by another one. */
export const instalmentSchema = v.object({
  id: v.optional(idSchema),
  tag: v.optional(shortText),
  title: shortText,
  /** The script of its words, in the variant `original`: there a list may mix several. */
  script: v.optional(scriptSchema),
  date: v.optional(dateSchema),
  /** Length of the text in characters, for the reading time. */
  length: v.optional(length),
  summary: v.optional(shortText),
  cover: v.optional(imageSchema),
})
export type Instalment = v.InferOutput<typeof instalmentSchema>
/** An instalment that can be opened. */
export type HeldInstalment = Instalment & { id: string }

const version = v.literal(1)
const rows = (most: number) => v.pipe(v.array(instalmentSchema), v.maxLength(most))

/** What every document about a series tells of it. */
const seriesFacts = {
  id: idSchema,
  title: shortText,
  description: v.optional(shortText),
  publisher: v.optional(shortText),
  /** The script that its editors write. */
  script: scriptSchema,
  /** The column tags of its instalments, each once, the series' own first. */
  tags: v.array(shortText),
  cardImages: v.optional(cardImagesSchema),
  /** Its instalments, and those of them that can be opened. */
  count,
  held: count,
  /** The same of each tag, in the order of `tags`; absent where there are fewer than two. */
  byTag: v.optional(v.array(v.object({ count, held: count }))),
}

/**
 * A series as lists of series show it: with the newest instalments that can be opened, newest first, of all and of each
 * tag. Only the newest has a summary and a cover.
 */
export const seriesEntrySchema = v.object({ ...seriesFacts, instalments: rows(100) })
export type SeriesEntry = v.InferOutput<typeof seriesEntrySchema>

/** A document that never changes under its name: the name holds its sum. */
const named = { sum: v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/)) }

/**
 * What the home needs, and nothing that grows with the library: the series with the newest instalments, as many as fit.
 * The others follow in pages of the same kind, which are named here.
 */
export const indexSchema = v.object({
  version: v.literal(2),
  variant: variantSchema,
  /** For cards of the home. */
  cardImages: v.optional(cardImagesSchema),
  series: v.array(seriesEntrySchema),
  pages: v.array(v.object(named)),
  sum,
})
export type LibraryIndex = v.InferOutput<typeof indexSchema>

/** Further series of the index. */
export const indexPageSchema = v.object({
  version,
  variant: variantSchema,
  series: v.array(seriesEntrySchema),
  sum,
})
export type IndexPage = v.InferOutput<typeof indexPageSchema>

/**
 * A series: all of a short one. A long one keeps its newest instalments here; those before lie in pages of `PAGE_ROWS`
 * rows, numbered from the oldest, so that a new instalment changes this document and hardly ever another. Pages are
 * named by their sums: two editions of a series are never mixed, and each page may be kept for ever.
 */
export const seriesSchema = v.object({
  version,
  variant: variantSchema,
  ...seriesFacts,
  /** Newest first. */
  instalments: rows(PAGE_ROWS + HEAD_ROWS),
  /** The pages, oldest first, with the dates of their first and last dated rows. */
  pages: v.array(v.object({ ...named, from: v.optional(dateSchema), to: v.optional(dateSchema) })),
  /** Sum of the outline; absent where there are no pages. */
  outline: v.optional(named.sum),
  sum,
})
export type Series = v.InferOutput<typeof seriesSchema>

/** A page of a series' instalments, newest first. */
export const seriesPageSchema = v.object({
  version,
  variant: variantSchema,
  id: idSchema,
  instalments: rows(PAGE_ROWS),
  sum,
})
export type SeriesPage = v.InferOutput<typeof seriesPageSchema>

const sumOf = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** Every row of a long series in few bytes: what it takes to filter it, to count in it and to find a row. */
export const outlineSchema = v.pipe(
  v.object({
    version,
    variant: variantSchema,
    id: idSchema,
    /** Ids parted by spaces, oldest first; `-` for an instalment that is only named. */
    ids: v.pipe(v.string(), v.regex(/^[a-z0-9 -]*$/)),
    /** Runs of equal tags, oldest first: the tag's number in `tags`, and for how many rows. Absent where all have one. */
    tags: v.optional(v.array(v.tuple([count, count]))),
    sum,
  }),
  v.check(
    ({ ids, tags }) => tags === undefined || sumOf(tags.map(([, rows]) => rows)) <= ids.split(' ').length,
    'names the tags of more rows than there are',
  ),
)
export type SeriesOutline = v.InferOutput<typeof outlineSchema>

/** Former ids, each with the one that stands for it now. */
const movesSchema = v.array(v.tuple([idSchema, idSchema]))

/** What old links lead to: ids of articles that the library has taken back, and ids that are other ones now. */
export const withdrawnSchema = v.object({
  version,
  ids: v.array(idSchema),
  moved: v.optional(v.object({ articles: movesSchema, series: movesSchema })),
  sum,
})
export type Withdrawn = v.InferOutput<typeof withdrawnSchema>

/** A related article and why it is one. Names and terms that both share, or the series that both belong to. */
export const relatedSchema = v.object({
  id: idSchema,
  tag: v.optional(shortText),
  title: shortText,
  /** As an instalment's. */
  script: v.optional(scriptSchema),
  shared: v.array(shortText),
})
export type Related = v.InferOutput<typeof relatedSchema>

/** One article in one variant: all that its page draws, so that one request shows it. */
export const articleSchema = v.object({
  version: v.literal(1),
  id: idSchema,
  variant: variantSchema,
  /** The script of the text in this file; for the variant `original` that of the author. */
  script: scriptSchema,
  tag: v.optional(shortText),
  title: shortText,
  subtitle: v.optional(shortText),
  date: v.optional(dateSchema),
  /** The day on which its words last changed, where they have since they were first published. */
  modified: v.optional(dateSchema),
  summary: shortText,
  length,
  cover: v.optional(imageSchema),
  cardImages: v.optional(cardImagesSchema),
  /** A recording of the whole article being read. */
  audio: v.optional(mediaAddressSchema),
  blocks: v.pipe(v.array(blockSchema), v.maxLength(MOST_BLOCKS)),
  credits: v.array(creditSchema),
  /** The newest first. */
  corrections: v.optional(v.pipe(v.array(correctionSchema), v.maxLength(100))),
  /** Where it tells of them: at its head, or here. */
  correctionsAt: v.optional(v.literal('foot')),
  /**
   * `count` is the article's number in it, from the oldest, and stays as it is: apps of the editions before show it for
   * how many there are, which the series itself knows.
   */
  series: v.object({ id: idSchema, title: shortText, count }),
  previous: v.optional(instalmentSchema),
  next: v.optional(instalmentSchema),
  /** Instalments of the series around this one, newest first: those before it, and where they are few the next. */
  others: v.array(instalmentSchema),
  related: v.array(relatedSchema),
  sum,
})
export type Article = v.InferOutput<typeof articleSchema>
