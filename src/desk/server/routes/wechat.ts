/** An article for public accounts: `GET /wechat?series&name` to be copied, `POST /wechat?series&name` as a draft. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { h5Path } from '../../../model/addresses'
import type { Image } from '../../../model/schema'
import { siteOrigin } from '../../../publishing/cli/site-origin'
import { wechatArticle } from '../../../publishing/wechat-article/article-html'
import { sendDraft } from '../../../publishing/wechat-article/draft'
import { draftProblems } from '../../../publishing/wechat-article/draft-fields'
import { draftPicture } from '../../../publishing/wechat-article/draft-picture'
import { draftServiceOf } from '../../../publishing/wechat-article/draft-service'
import { ofSource } from '../../../publishing/wechat-article/of-source'
import type { WechatCopy, WechatDraft } from '../../wechat'
import type { Desk } from '../app'
import { fileOf, readVersion } from '../article-files'
import { placeSchema } from './article'

export function wechatRoutes({ content, publishTo }: Desk): Hono {
  const app = new Hono()
  const opened = async (query: Record<string, string>) => {
    const place = v.parse(placeSchema, query)
    const file = await fileOf(content, place)
    const { article: source } = await readVersion(file)
    return { file, source, ...(await ofSource(source, place.series, file)) }
  }
  app.get('/wechat', async context => {
    const { file, article, readPicture } = await opened(context.req.query())
    const { title, html: bare, pictures } = wechatArticle(article, ({ src }) => src)
    const images = new Map(pictures.flatMap(({ image }) => (image ? [[image.src, image] as const] : [])))
    const embedded = new Map<string, string>()
    for (const [src, image] of images) embedded.set(src, await embed(image, readPicture))
    const { html } = wechatArticle(article, ({ src }) => embedded.get(src) ?? '')
    return context.json({
      title,
      html,
      pictures: pictures.map(({ image, alt }) => ({ alt, isMissing: image === undefined })),
      canDraft: draftServiceOf(process.env) !== undefined,
      problems: draftProblems({ title, content: bare }, images.size, file),
    } satisfies WechatCopy)
  })
  app.post('/wechat', async context => {
    const { file, source, article, readPicture } = await opened(context.req.query())
    const service = draftServiceOf(process.env)
    if (!service) return context.json({}, 404)
    const site = siteOrigin(publishTo.site ?? process.env.SITE_ORIGIN)
    const page = site && `${site}${h5Path({ page: 'article', id: source.id, variant: 'original' })}`
    const id = await sendDraft(article, { file, page, readPicture }, service)
    return context.json({ id } satisfies WechatDraft)
  })
  return app
}

/** WeChat's editor uploads what is pasted with its bytes; it has no way to this computer. */
async function embed(image: Image, readPicture: (image: Image) => Promise<Buffer>): Promise<string> {
  const bytes = await draftPicture(await readPicture(image), image.src)
  return `data:image/${bytes[0] === PNG ? 'png' : 'jpeg'};base64,${bytes.toString('base64')}`
}

/** The first byte of a PNG. */
const PNG = 0x89
