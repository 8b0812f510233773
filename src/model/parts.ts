/** Small schemas that blocks, articles and lists are made of. */
import * as v from 'valibot'

export const text = v.pipe(v.string(), v.maxLength(100_000))
export const shortText = v.pipe(v.string(), v.maxLength(2_000))

/** Of a document as it is published, its last member: see `checksum.ts`. */
export const sum = v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/)))

/** ISO 8601 calendar date. */
export const dateSchema = v.pipe(v.string(), v.isoDate())

/** Characters of a text, spaces not counted. */
export const length = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000_000))
export const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000))

export const version = v.literal(1)

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

/** A picture in a text, with what its place is drawn from before it comes, and what browsers may take instead of it. */
export const figureImageSchema = v.object({
  ...imageSchema.entries,
  /** Its mean colour in three hexadecimal digits; none where the page is seen through it. */
  colour: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{3}$/))),
  /** Widths of its copies in pixels, the narrowest first: see `image-copies.ts`. */
  webp: v.optional(v.pipe(v.array(imageSchema.entries.width), v.maxLength(8))),
})
export type FigureImage = v.InferOutput<typeof figureImageSchema>

/** The font that titles are set in: its family, by which `font-face.ts` finds its file. */
export const fontSchema = v.pipe(v.string(), v.regex(/^t[0-9a-f]{12}$/))

/** Pictures for share cards, cut when publishing: 5:4, 1:1 and 1200×630. Addresses relative to the library's root. */
export const cardImagesSchema = v.object({
  wide: imageSchema.entries.src,
  square: imageSchema.entries.src,
  large: imageSchema.entries.src,
})
export type CardImages = v.InferOutput<typeof cardImagesSchema>
