/**
 * 下一期叫我: `POST /subscribe` and `POST /unsubscribe` for readers, with a code of `wx.login` and a series; `POST /news` for
 * `npm run publish`, which shows the key. Readers are called after the answer.
 */
import type { Context, Hono } from 'hono'
import { bearerAuth } from 'hono/bearer-auth'
import { bodyLimit } from 'hono/body-limit'
import * as v from 'valibot'
import { newsSchema } from '../model/news'
import { idSchema } from '../model/names'
import type { Subscriptions } from './subscriptions'

export interface Calls {
  subscriptions: Subscriptions
  /** Calls everybody who waits. */
  callAll: () => Promise<void>
  /** What a publish shows to be believed. */
  key: string
}

/** Codes of `wx.login` have 32 characters. */
const wishSchema = v.object({ code: v.pipe(v.string(), v.regex(/^[\w-]{8,128}$/)), series: idSchema })

/** Bytes of a question: of a reader, and of a publish. */
const MOST_OF_WISH = 1_024
const MOST_OF_NEWS = 8 * 1024 * 1024

/**
 * @param openidOf gives the openid of whoever has given a code; undefined where it is none
 * @param refused answers whoever is not to ask, or not so often
 */
export function addCalls(
  app: Hono,
  { subscriptions, callAll, key }: Calls,
  openidOf: (code: string) => Promise<string | undefined>,
  refused: (context: Context) => Response | undefined,
): void {
  /** Answers a reader whose wish is understood. */
  const wish =
    (answer: (context: Context, openid: string, series: string) => Promise<Response>) =>
    async (context: Context): Promise<Response> => {
      const no = refused(context)
      if (no) return no
      const { success, output } = v.safeParse(wishSchema, await bodyOf(context))
      if (!success)
        return context.json({ error: 'malformed', message: 'Send {"code", "series"} as JSON.' }, 400)
      const openid = await openidOf(output.code)
      if (openid === undefined)
        return context.json({ error: 'code-refused', message: 'WeChat does not know this code.' }, 403)
      return answer(context, openid, output.series)
    }

  const short = bodyLimit({ maxSize: MOST_OF_WISH })
  const subscribe = wish(async (context, openid, series) =>
    (await subscriptions.subscribe(openid, series))
      ? context.json({ subscribed: true })
      : context.json({ error: 'no-series', message: 'No publish has told of this series.' }, 404),
  )
  const unsubscribe = wish(async (context, openid, series) => {
    await subscriptions.unsubscribe(openid, series)
    return context.json({ subscribed: false })
  })
  app.post('/subscribe', short, subscribe)
  app.post('/unsubscribe', short, unsubscribe)

  app.use('/news', async (context: Context, next) => refused(context) ?? next())
  app.post('/news', bearerAuth({ token: key }), bodyLimit({ maxSize: MOST_OF_NEWS }), async context => {
    const { success, output } = v.safeParse(newsSchema, await bodyOf(context))
    if (!success) return context.json({ error: 'malformed', message: 'This is no news of a publish.' }, 400)
    const waiting = await subscriptions.tell(output)
    void callAll()
    return context.json({ waiting })
  })
}

/** The question's body; undefined where it is no JSON. */
const bodyOf = (context: Context): Promise<unknown> => context.req.json<unknown>().catch(() => undefined)
