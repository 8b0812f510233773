/** What lists are drawn from: instalments, series, and the index over them. */
import * as v from 'valibot'
import { idSchema, scriptSchema, variantSchema } from './names'
import {
  cardImagesSchema,
  count,
  dateSchema,
  fontSchema,
  imageSchema,
  length,
  shortText,
  sum,
  version,
} from './parts'
import { HEAD_ROWS, PAGE_ROWS } from './values'

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

const rows = (most: number) => v.pipe(v.array(instalmentSchema), v.maxLength(most))

/** What every document about a series tells of it. */
const seriesFacts = {
  id: idSchema,
  /** What its rows have in common, where it is no series of its own: a list of articles that are each in one. */
  kind: v.optional(v.picklist(['author', 'tag', 'corrections'])),
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
  /** For its title, as an article's. */
  font: v.optional(fontSchema),
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
