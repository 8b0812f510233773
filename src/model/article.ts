/** An article as a reader's device asks for it. */
import * as v from 'valibot'
import { blockSchema, mediaAddressSchema } from './blocks'
import { instalmentSchema } from './lists'
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
import { MOST_BLOCKS } from './values'

/** Who did what: the role without the spaces that typesetters put inside it (撰 文 → 撰文), and the names. */
export const creditSchema = v.object({ role: shortText, names: v.array(shortText) })
export type Credit = v.InferOutput<typeof creditSchema>

/** What was wrong in a text that had been published, and is right now. */
export const correctionSchema = v.object({
  date: v.pipe(v.string(), v.isoDate()),
  what: v.pipe(shortText, v.nonEmpty()),
})
export type Correction = v.InferOutput<typeof correctionSchema>

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
  version,
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
  /** For its title and its headings, on devices without a Chinese serif; and whether headings had no room in it. */
  font: v.optional(fontSchema),
  fontOf: v.optional(v.literal('title')),
  /** A recording of the whole article being read. */
  audio: v.optional(mediaAddressSchema),
  blocks: v.pipe(v.array(blockSchema), v.maxLength(MOST_BLOCKS)),
  credits: v.array(creditSchema),
  /** Who wrote it, by the names in its credits, and its tags: each has a list of articles, under the id of a series. */
  topics: v.optional(v.array(v.object({ id: idSchema, title: shortText }))),
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
