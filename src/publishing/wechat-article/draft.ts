/** A draft in the public account, by way of the signing service, which holds the account's secret. */
import type { Article, Image } from '../../model/schema'
import { mediaAnswerSchema, pictureAnswerSchema, type Draft } from '../../model/wechat-draft'
import { PublishingError } from '../errors'
import { wechatArticle, type Written } from './article-html'
import { draftProblems, fieldsOf } from './draft-fields'
import { draftPicture } from './draft-picture'
import { toService, type DraftService } from './draft-service'

export interface DraftOptions {
  /** The article's source, for errors. */
  file: string
  /** Where 阅读原文 leads: the article's page. */
  page?: string | undefined
  /** Gives the bytes of a picture of the library. */
  readPicture: (image: Image) => Promise<Buffer>
  /** Told of how much WeChat has been handed, of how much there is. */
  onProgress?: ((done: number, all: number) => void) | undefined
}

/** The longest address that WeChat gives a picture has some 150 characters. */
const ADDRESS_TO_COME = `https://mmbiz.qpic.cn/${'x'.repeat(140)}`

/**
 * Puts an article into the account's drafts. WeChat's bounds are looked at before anything is sent.
 *
 * @returns WeChat's id of the draft
 * @throws PublishingError with every bound that is not kept, or with what the service or WeChat refuses, and the mend
 */
export async function sendDraft(
  article: Written & Pick<Article, 'summary'>,
  { file, page, readPicture, onProgress = () => undefined }: DraftOptions,
  service: DraftService,
): Promise<string> {
  const planned = wechatArticle(article, () => ADDRESS_TO_COME)
  const fields = fieldsOf(article, planned.title, page)
  const images = new Map(
    planned.pictures.flatMap(({ image }) => (image ? [[image.src, image] as const] : [])),
  )
  const problems = draftProblems({ ...fields, content: planned.html }, images.size, file)
  if (problems.length > 0) throw new PublishingError(problems)
  const pictures: { src: string; bytes: Buffer }[] = []
  for (const [src, image] of images)
    pictures.push({ src, bytes: await draftPicture(await readPicture(image), src) })

  const addresses = new Map<string, string>()
  const all = pictures.length + 2
  for (const { src, bytes } of pictures) {
    const { url } = await toService(service, 'draft/picture', bytes, pictureAnswerSchema)
    addresses.set(src, url)
    onProgress(addresses.size, all)
  }
  const cover = await toService(
    service,
    'draft/cover',
    pictures[0]?.bytes ?? Buffer.alloc(0),
    mediaAnswerSchema,
  )
  onProgress(all - 1, all)
  const { html } = wechatArticle(article, ({ src }) => addresses.get(src) ?? '')
  const draft: Draft = { ...fields, content: html, thumb_media_id: cover.media_id }
  const { media_id } = await toService(service, 'draft', JSON.stringify(draft), mediaAnswerSchema)
  onProgress(all, all)
  return media_id
}
