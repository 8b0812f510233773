/**
 * The signing service: `GET /signature?url=<address>` gives what `wx.config` needs on that page, `GET /code?path=<path>`
 * the mini-program's code for a path of the H5 site, `GET /open-link?path=<path>` a link that opens it there, `POST
 * /subscribe` and its like call readers (`calls.ts`), `POST /draft` and its like put drafts into the account (`drafts.ts`),
 * `GET /health` tells that the service runs. A portable handler:
 * `app.fetch` takes a Request and gives a Response on Node and on serverless hosts alike.
 */
import { Hono, type Context } from 'hono'
import { cors } from 'hono/cors'
import { HTTPException } from 'hono/http-exception'
import { parseH5Path, type Place } from '../model/addresses'
import { addCalls, type Calls } from './calls'
import { createCodeSource } from './codes'
import { addDrafts } from './drafts'
import { createLinkSource } from './links'
import { createLimiter } from './limiter'
import { createOpenidSource } from './openid'
import { nonce, sign, type Signature } from './signature'
import { createTicketSource, type TicketOptions } from './tickets'
import type { Account } from './tokens'
import { WechatError } from './wechat-api'

export interface SigningOptions extends TicketOptions {
  /** Origins of the pages that may be signed, `https://example.com`; they alone may ask. */
  origins: readonly string[]
  /** The mini-program whose codes are made; absent where none are. */
  miniProgram?: Account | undefined
  /** How readers are called when a series goes on; absent where they are not. */
  calls?: Calls | undefined
  /** What a desk shows to put drafts into the official account; absent where none does. */
  draftKey?: string | undefined
  /** Who asks, for the limit: an address, by whatever the host tells of it. */
  clientOf: (context: Context) => string
  /** Takes one event for the owner's log; it never holds a secret, a token or a ticket, nor a reader's address. */
  log: (event: LogEvent) => void
}

/** `code` as in `WechatError`, or the name of an unforeseen error. */
export interface LogEvent {
  event: 'wechat-failed' | 'not-called' | 'failed'
  code: string
}

/** Why an address is not signed. */
export type Refusal = 'url-missing' | 'url-malformed' | 'url-not-allowed'

const MESSAGES: Record<Refusal, string> = {
  'url-missing': 'Give the address of the page as the parameter "url".',
  'url-malformed': 'The parameter "url" is not the whole http or https address of a page.',
  'url-not-allowed': 'This service does not sign for pages of that origin.',
}
const LONGEST_URL = 2_048
const RETRY_AFTER_S = '10'
/** A code of WeChat's never ends. */
const CODE_KEPT = 'public, max-age=604800'

export function createSigningApp(options: SigningOptions): Hono {
  const { appId, origins, clock, clientOf, log, miniProgram, calls, draftKey } = options
  const ticket = createTicketSource(options)
  const secondsToWait = createLimiter(clock)
  const app = new Hono()

  app.use(async (context, next) => {
    await next()
    if (!context.res.headers.has('Cache-Control')) context.header('Cache-Control', 'no-store')
    context.header('X-Content-Type-Options', 'nosniff')
  })
  app.get('/health', context => context.json({ status: 'ok' }))

  /** Whoever is not to ask, or not so often, is told; undefined where all is well. */
  const refused = (context: Context): Response | undefined => {
    const origin = context.req.header('Origin')
    if (origin && !origins.includes(origin)) {
      return context.json(
        { error: 'origin-not-allowed', message: 'This service is not for pages of this origin.' },
        403,
      )
    }
    const wait = secondsToWait(clientOf(context))
    if (wait > 0) {
      context.header('Retry-After', String(wait))
      return context.json({ error: 'too-many-requests', message: `Ask again in ${wait} seconds.` }, 429)
    }
    return undefined
  }

  for (const path of ['/signature', '/code', '/open-link'])
    app.use(path, cors({ origin: [...origins], allowMethods: ['GET'], maxAge: 86_400 }))
  app.get('/signature', async context => {
    const no = refused(context)
    if (no) return no
    const url = context.req.query('url') ?? ''
    const refusal = refusalOf(url, origins)
    if (refusal) return context.json({ error: refusal, message: MESSAGES[refusal] }, 400)
    return context.json(await signature(url))
  })

  if (miniProgram) {
    const [codeOf, linkTo] = [createCodeSource(miniProgram, options), createLinkSource(miniProgram, options)]
    app.get('/code', async context => {
      const no = refused(context)
      if (no) return no
      const place = placeAsked(context)
      const code = place && (await codeOf(place))
      if (!code)
        return context.json({ error: 'no-code', message: 'No code of the mini-program leads there.' }, 404)
      context.header('Cache-Control', CODE_KEPT)
      context.header('Content-Type', code.type)
      return context.body(Uint8Array.from(code.bytes))
    })
    app.get('/open-link', async context => {
      const no = refused(context)
      if (no) return no
      const place = placeAsked(context)
      const link = place && (await linkTo(place))
      if (!link)
        return context.json({ error: 'no-link', message: 'No link to the mini-program leads there.' }, 404)
      return context.json({ link })
    })
    if (calls) addCalls(app, calls, createOpenidSource(miniProgram, options), refused)
  }

  if (draftKey !== undefined) addDrafts(app, draftKey, options)

  const signature = async (url: string): Promise<Signature> => {
    const [timestamp, nonceStr] = [Math.floor(clock() / 1000), nonce()]
    const [address = ''] = url.split('#')
    return { appId, timestamp, nonceStr, signature: await sign(await ticket(), address, timestamp, nonceStr) }
  }

  app.notFound(context =>
    context.json(
      {
        error: 'not-found',
        message: 'There is /signature, /code, /open-link, /subscribe, /draft and /health.',
      },
      404,
    ),
  )
  app.onError((error, context) => {
    // Hono's own refusals: of what is too large, or shows no key.
    if (error instanceof HTTPException) return error.getResponse()
    if (!(error instanceof WechatError)) {
      log({ event: 'failed', code: error.name })
      return context.json({ error: 'failed', message: 'Something went wrong here.' }, 500)
    }
    log({ event: 'wechat-failed', code: error.code })
    context.header('Retry-After', RETRY_AFTER_S)
    if (error.passing)
      return context.json({ error: 'wechat-unavailable', message: 'WeChat does not answer.' }, 503)
    return context.json({ error: 'wechat-refused', message: 'WeChat refuses; the log has its code.' }, 502)
  })
  return app
}

/** The place of the mini-program that a path of the H5 site means. */
function placeAsked(context: Context): Place | undefined {
  const path = context.req.query('path') ?? ''
  return path.startsWith('/') && path.length <= LONGEST_URL ? parseH5Path(path) : undefined
}

/** Why an address may not be signed; undefined where it may. */
function refusalOf(url: string, origins: readonly string[]): Refusal | undefined {
  if (url === '') return 'url-missing'
  // A browser's own address never has these; `URL` would drop them, and so check another address than is signed.
  if (url.length > LONGEST_URL || /[\s\p{Cc}]/u.test(url) || !URL.canParse(url)) return 'url-malformed'
  const { protocol, origin, username, password } = new URL(url)
  if (!/^https?:$/.test(protocol) || username || password) return 'url-malformed'
  return origins.includes(origin) ? undefined : 'url-not-allowed'
}
