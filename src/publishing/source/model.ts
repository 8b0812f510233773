/**
 * What the files under `src/content` hold once read: the article model before publishing, in the author's own
 * script, with pictures named by their path.
 */
import * as v from 'valibot'
import {
  correctionSchema,
  creditSchema,
  dateSchema,
  idSchema,
  mediaAddressSchema,
  scriptSchema,
  type Block,
  type Figure,
  type Media,
} from '../../model/schema'
import { overridesSchema } from '../script/usage'
import type { Focus } from './focus'

/** A figure as a source names it: the picture by its path beside the source, absent where nobody has it. */
export interface SourceFigure {
  type: 'figure'
  src?: string | undefined
  /** What its cards keep of it; what draws the eye where it is absent. */
  focus?: Focus | undefined
  alt: string
  caption?: string | undefined
}

/** Sound or a video as a source names it: where it is on the web, and the file of its poster. */
export interface SourceMedia {
  type: 'audio' | 'video'
  src: string
  poster?: string | undefined
  alt: string
  caption?: string | undefined
}

/** The blocks of the article model, with pictures that name a file. */
export type SourceBlock = Exclude<Block, Figure | Media> | SourceFigure | SourceMedia

/** The picture that a block names, if any: its path beside the source. */
export function pictureOf(block: SourceBlock): string | undefined {
  if (block.type === 'figure') return block.src
  return block.type === 'audio' || block.type === 'video' ? block.poster : undefined
}

const line = v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'), v.maxLength(2_000))

/** A minute, with how far its clock is from UTC: without that it would be another one on another machine. */
const momentSchema = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})$/,
    'should be as in "2026-12-01T07:00+08:00"',
  ),
  v.check(moment => !Number.isNaN(Date.parse(moment)), 'is no date and time that there is'),
)

/** Ids that it had before, the oldest first. */
const formerIds = v.optional(v.pipe(v.array(idSchema), v.maxLength(100)))

/** What somebody has said in the margin of a manuscript: the review names it until it is taken out. */
export const commentSchema = v.strictObject({
  by: v.optional(line),
  /** The words that it is about. */
  on: v.optional(line),
  text: line,
})
export type Comment = v.InferOutput<typeof commentSchema>

/** The front matter of an article's source. */
export const frontMatterSchema = v.strictObject({
  id: idSchema,
  former_ids: formerIds,
  tag: v.optional(line),
  title: line,
  subtitle: v.optional(line),
  date: v.optional(dateSchema),
  /** Instalment number; where two articles have no date, the higher number is the newer one. */
  order: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  script: scriptSchema,
  /** Not to be published. */
  draft: v.optional(v.boolean()),
  /** Not to be published before this minute. */
  publish_at: v.optional(momentSchema),
  /** What was wrong in what readers have had, and is right now; or that no change was worth telling. */
  corrections: v.optional(
    v.union(
      [v.literal('none-needed'), v.pipe(v.array(correctionSchema), v.maxLength(100))],
      'should be "none-needed", or rows as in {date: "2026-03-01", what: …}',
    ),
  ),
  summary: v.optional(line),
  /** A recording of the whole article being read: its address on the web. */
  audio: v.optional(mediaAddressSchema),
  credits: v.optional(v.array(creditSchema)),
  /** What it is about, in words that its editors choose. */
  tags: v.optional(v.array(line)),
  comments: v.optional(v.array(commentSchema)),
  /** What the editor has settled about the conversion of this article. */
  overrides: v.optional(overridesSchema),
  /** Puts Taiwan's words for the mainland's (软件 → 軟體) in its `zh-Hant-TW`; by itself only characters change. */
  phrases: v.optional(v.boolean()),
  /** File beside the source that holds the bytes as they were handed over. */
  origin: v.optional(v.pipe(v.string(), v.regex(/^[\w.-]+$/, 'must be a file name in this folder'))),
  /** Fingerprint of the source as the import wrote it: tells whether an editor has changed it since. */
  imported: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/, 'is written by the import only'))),
})
export type FrontMatter = v.InferOutput<typeof frontMatterSchema>

/** One article as its source file holds it. */
export interface ArticleSource extends FrontMatter {
  blocks: SourceBlock[]
}

/** An instalment that a series names but the library does not hold. */
export const listedSchema = v.strictObject({
  tag: v.optional(line),
  title: line,
  date: v.optional(dateSchema),
})
export type Listed = v.InferOutput<typeof listedSchema>

/** `series.yaml` of a folder. */
export const seriesSourceSchema = v.strictObject({
  /** Names that its folder had before. */
  former_ids: formerIds,
  title: line,
  description: v.optional(line),
  publisher: v.optional(line),
  script: scriptSchema,
  tags: v.array(line),
  /** What is settled about the conversion of the whole series. */
  overrides: v.optional(overridesSchema),
  /** As in an article, for all of them. */
  phrases: v.optional(v.boolean()),
  listed: v.optional(v.array(listedSchema)),
})
export type SeriesSource = v.InferOutput<typeof seriesSourceSchema>
