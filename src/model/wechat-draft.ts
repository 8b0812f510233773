/**
 * A draft for a public account (公众号), as a desk hands it to the signing service and that to WeChat. Bounds are those
 * of WeChat's documents, 新增草稿 (doc/service/api/draftbox/draftmanage/api_draft_add, 2026).
 */
import * as v from 'valibot'

/** Characters. */
export const MOST_IN_DRAFT = { title: 32, author: 16, digest: 128 } as const
/** Characters and bytes of the text, with all its markup; it has to stay below. */
export const DRAFT_CONTENT = { characters: 20_000, bytes: 1_000_000 } as const
/** Bytes of a picture in the text, JPEG or PNG. It has to stay below. */
export const DRAFT_PICTURE_BYTES = 1_000_000
const MOST_ADDRESS_BYTES = 1_024

export const charactersIn = (text: string): number => Array.from(text).length
export const bytesIn = (text: string): number => new TextEncoder().encode(text).length

const upTo = (most: number) =>
  v.pipe(
    v.string(),
    v.check(text => charactersIn(text) <= most, `more than ${most} characters`),
  )
const id = v.pipe(v.string(), v.regex(/^[\w-]{1,256}$/))

export const draftSchema = v.strictObject({
  title: v.pipe(upTo(MOST_IN_DRAFT.title), v.nonEmpty()),
  author: v.optional(upTo(MOST_IN_DRAFT.author)),
  digest: v.optional(upTo(MOST_IN_DRAFT.digest)),
  content: v.pipe(
    v.string(),
    v.nonEmpty(),
    v.check(text => charactersIn(text) < DRAFT_CONTENT.characters, 'too many characters'),
    v.check(text => bytesIn(text) < DRAFT_CONTENT.bytes, 'too many bytes'),
  ),
  /** Where 阅读原文 leads. */
  content_source_url: v.optional(
    v.pipe(
      v.string(),
      v.url(),
      v.check(text => bytesIn(text) <= MOST_ADDRESS_BYTES, 'too long'),
    ),
  ),
  /** The cover: WeChat's id of a picture that has been handed over before. */
  thumb_media_id: id,
})
export type Draft = v.InferOutput<typeof draftSchema>

/** What the service answers for a picture of the text: where WeChat has it. */
export const pictureAnswerSchema = v.object({ url: v.pipe(v.string(), v.regex(/^https?:\/\/[^\s"<>]+$/)) })
/** What it answers for a cover, and for a draft: WeChat's id. */
export const mediaAnswerSchema = v.object({ media_id: id })
/** What it answers where WeChat refuses; `isUnsure` where WeChat may have done it all the same. */
export const draftRefusalSchema = v.object({ code: v.string(), isUnsure: v.boolean() })
