/**
 * Drafts in the public account, for a desk that shows the key: `POST /draft/picture` and `POST /draft/cover` take the
 * bytes of a JPEG or PNG, `POST /draft` takes the article as JSON (`model/wechat-draft.ts`). The account's secret stays here.
 */
import type { Context, Hono } from 'hono'
import { bearerAuth } from 'hono/bearer-auth'
import { bodyLimit } from 'hono/body-limit'
import * as v from 'valibot'
import {
  DRAFT_PICTURE_BYTES,
  draftSchema,
  mediaAnswerSchema,
  pictureAnswerSchema,
  type Draft,
} from '../model/wechat-draft'
import type { LogEvent } from './app'
import { pictureIn, type Picture } from './picture-in'
import { createTokenSource, type Account, type WechatOptions } from './tokens'
import { API, ask, asJson, posting, WechatError } from './wechat-api'

interface DraftOptions extends Account, WechatOptions {
  log: (event: LogEvent) => void
}

/** What is handed over is not asked for again by itself: a cover would be there twice, a draft too. */
const ONCE = { retries: 0, answerMs: 30_000 }
/** Bytes of a draft's JSON: text of 1 MB, with its quotation marks escaped. */
const MOST_OF_DRAFT = 2_000_000

/** @param key what a desk shows to be believed */
export function addDrafts(app: Hono, key: string, options: DraftOptions): void {
  const withToken = createTokenSource(options, options, 'access_token')
  const toWechat = <T>(
    path: string,
    query: Record<string, string>,
    init: () => RequestInit,
    schema: v.GenericSchema<unknown, T>,
  ): Promise<T> =>
    withToken(token => {
      const address = `${API}/cgi-bin/${path}?${new URLSearchParams({ access_token: token, ...query })}`
      return ask(options.fetch, address, init(), asJson(schema), ONCE)
    })
  const answered = async (context: Context, work: Promise<object>): Promise<Response> => {
    try {
      return context.json(await work)
    } catch (error) {
      if (!(error instanceof WechatError)) throw error
      options.log({ event: 'wechat-failed', code: error.code })
      return context.json({ error: 'wechat-refused', code: error.code, isUnsure: error.isUnsure }, 502)
    }
  }
  const picture =
    (path: string, query: Record<string, string>, schema: v.GenericSchema<unknown, object>) =>
    async (context: Context): Promise<Response> => {
      const given = pictureIn(new Uint8Array(await context.req.arrayBuffer()))
      if (!given) return context.json({ error: 'malformed', message: 'This is no JPEG or PNG.' }, 400)
      return answered(
        context,
        toWechat(path, query, () => formOf(given), schema),
      )
    }

  app.use('/draft/*', bearerAuth({ token: key }))
  const small = bodyLimit({ maxSize: DRAFT_PICTURE_BYTES - 1 })
  app.post('/draft/picture', small, picture('media/uploadimg', {}, pictureAnswerSchema))
  app.post('/draft/cover', small, picture('material/add_material', { type: 'image' }, mediaAnswerSchema))
  app.post('/draft', bodyLimit({ maxSize: MOST_OF_DRAFT }), async context => {
    const { success, output } = v.safeParse(
      draftSchema,
      await context.req.json<unknown>().catch(() => undefined),
    )
    if (!success)
      return context.json({ error: 'malformed', message: 'This is no draft that WeChat takes.' }, 400)
    return answered(
      context,
      toWechat('draft/add', {}, () => posting(bodyOf(output)), mediaAnswerSchema),
    )
  })
}

/** Comments are the account's own affair: they stay as WeChat sets them, which is off. */
const bodyOf = (draft: Draft): object => ({ articles: [{ article_type: 'news', ...draft }] })

function formOf({ type, bytes }: Picture): RequestInit {
  const form = new FormData()
  const name = type === 'image/png' ? 'picture.png' : 'picture.jpg'
  form.set('media', new Blob([Uint8Array.from(bytes)], { type }), name)
  return { method: 'POST', body: form }
}
