/** WeChat's token and ticket: fetched when needed, kept for their life, renewed when WeChat no longer knows them. */
import pRetry from 'p-retry'
import * as v from 'valibot'
import type { Store } from './ticket-store'

export interface TicketOptions {
  appId: string
  secret: string
  fetch: (address: string, init: RequestInit) => Promise<Response>
  /** Milliseconds since 1970. */
  clock: () => number
  store: Store
}

/**
 * What went wrong with WeChat, told by a code alone: its messages quote what was sent to it. `code` is WeChat's own
 * `errcode`, or `network`, `http-500` and the like, `unreadable`.
 */
export class WechatError extends Error {
  override name = 'WechatError'
  constructor(
    readonly code: string,
    /** Whether another try may succeed. */
    readonly passing: boolean,
  ) {
    super(`WeChat: ${code}`)
  }
}

const API = 'https://api.weixin.qq.com/cgi-bin'
const TIMEOUT_MS = 5_000
/** Three more tries after about 0.15, 0.3 and 0.6 seconds: a reader's page is waiting. */
const RETRY = { retries: 3, minTimeout: 100, factor: 2, randomize: true }
/** Renewed this long before their end, a shorter life at its half, so that nothing handed out dies on the way. */
const MARGIN_S = 300
/** After a failure WeChat is left alone for this long: it counts calls, and locks out who calls too often. */
const COOL_DOWN_MS = 10_000
const BUSY = '-1'
/** The token is wrong, too old, or replaced by a newer one. Source: WeChat's table of global return codes. */
const UNKNOWN_TOKEN = ['40001', '40014', '42001']

const tokenSchema = v.object({ access_token: v.string(), expires_in: v.number() })
const ticketSchema = v.object({ ticket: v.string(), expires_in: v.number() })

interface Fetched {
  value: string
  seconds: number
}

/**
 * Makes the function that gives the current `jsapi_ticket`. Any number of callers at once cause one request.
 * The function throws `WechatError`.
 */
export function createTicketSource(options: TicketOptions): () => Promise<string> {
  const { appId, secret, clock, store } = options
  const underWay = new Map<string, Promise<string>>()
  let failure: { error: WechatError; until: number } | undefined

  const keep = async (key: string, { value, seconds }: Fetched): Promise<string> => {
    const life = seconds - Math.min(MARGIN_S, seconds / 2)
    await store.set(key, { value, expiresAt: clock() + life * 1000 })
    return value
  }

  const kept = async (key: string, load: () => Promise<Fetched>): Promise<string> => {
    const held = await store.get(key)
    return held && held.expiresAt > clock() ? held.value : keep(key, await load())
  }

  const once = (key: string, work: () => Promise<string>): Promise<string> => {
    const running = underWay.get(key)
    if (running) return running
    const started = work().finally(() => underWay.delete(key))
    underWay.set(key, started)
    return started
  }

  /** The stable token: other services of the same account may hold it too, and none makes another's useless. */
  const fetchToken = async (force: boolean): Promise<Fetched> => {
    const body = { grant_type: 'client_credential', appid: appId, secret, force_refresh: force }
    const answer = await ask(options, tokenSchema, `${API}/stable_token`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    return { value: answer.access_token, seconds: answer.expires_in }
  }

  const fetchTicket = async (token: string): Promise<Fetched> => {
    const query = new URLSearchParams({ access_token: token, type: 'jsapi' })
    const answer = await ask(options, ticketSchema, `${API}/ticket/getticket?${query}`, { method: 'GET' })
    return { value: answer.ticket, seconds: answer.expires_in }
  }

  /** A forced renewal is allowed twenty times a day: it is only asked for where WeChat repeats a token it refuses. */
  const renewToken = async (refused: string): Promise<string> => {
    const fetched = await fetchToken(false)
    return keep('access_token', fetched.value === refused ? await fetchToken(true) : fetched)
  }

  const loadTicket = async (): Promise<Fetched> => {
    const token = await kept('access_token', () => fetchToken(false))
    try {
      return await fetchTicket(token)
    } catch (error) {
      if (!(error instanceof WechatError && UNKNOWN_TOKEN.includes(error.code))) throw error
      return fetchTicket(await renewToken(token))
    }
  }

  return () =>
    once('jsapi_ticket', async () => {
      if (failure && clock() < failure.until) throw failure.error
      try {
        return await kept('jsapi_ticket', loadTicket)
      } catch (error) {
        if (error instanceof WechatError) failure = { error, until: clock() + COOL_DOWN_MS }
        throw error
      }
    })
}

/** One question to WeChat, asked again where the trouble may pass. */
const ask = <T>(
  { fetch }: TicketOptions,
  schema: v.GenericSchema<unknown, T>,
  address: string,
  init: RequestInit,
): Promise<T> =>
  pRetry(
    async () => {
      const response = await fetch(address, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) }).catch(
        () => {
          throw new WechatError('network', true)
        },
      )
      if (!response.ok) throw new WechatError(`http-${response.status}`, response.status >= 500)
      const answer: unknown = await response.json().catch(() => undefined)
      const refusal = v.safeParse(v.object({ errcode: v.pipe(v.number(), v.notValue(0)) }), answer)
      if (refusal.success) {
        const code = String(refusal.output.errcode)
        throw new WechatError(code, code === BUSY)
      }
      const parsed = v.safeParse(schema, answer)
      if (!parsed.success) throw new WechatError('unreadable', true)
      return parsed.output
    },
    { ...RETRY, shouldRetry: ({ error }) => error instanceof WechatError && error.passing },
  )
