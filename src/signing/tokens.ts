/** WeChat's token of an account: fetched when needed, kept for its life, renewed when WeChat no longer knows it. */
import * as v from 'valibot'
import type { Store } from './ticket-store'
import { API, ask, asJson, posting, WechatError, type Fetch } from './wechat-api'

export interface Account {
  appId: string
  secret: string
}

export interface WechatOptions {
  fetch: Fetch
  /** Milliseconds since 1970. */
  clock: () => number
  store: Store
}

export interface Fetched {
  value: string
  seconds: number
}

/** Renewed this long before their end, a shorter life at its half, so that nothing handed out dies on the way. */
const MARGIN_S = 300
/** After a failure WeChat is left alone for this long: it counts calls, and locks out who calls too often. */
const COOL_DOWN_MS = 10_000
/** The token is wrong, too old, or replaced by a newer one. Source: WeChat's table of global return codes. */
const UNKNOWN_TOKEN = ['40001', '40014', '42001']

const tokenSchema = v.object({ access_token: v.string(), expires_in: v.number() })

/** What is kept in the store, and fetched where it is there no more. */
export function createKeeper({ clock, store }: WechatOptions) {
  const keep = async (key: string, { value, seconds }: Fetched): Promise<string> => {
    const life = seconds - Math.min(MARGIN_S, seconds / 2)
    await store.set(key, { value, expiresAt: clock() + life * 1000 })
    return value
  }
  const kept = async (key: string, load: () => Promise<Fetched>): Promise<string> => {
    const held = await store.get(key)
    return held && held.expiresAt > clock() ? held.value : keep(key, await load())
  }
  return { keep, kept }
}

/** Does something with the account's token, and once more with another where WeChat knows that one no longer. */
export type WithToken = <T>(use: (token: string) => Promise<T>) => Promise<T>

/**
 * @param key that the token is kept under
 * @returns a function that throws `WechatError`
 */
export function createTokenSource(
  { appId, secret }: Account,
  options: WechatOptions,
  key: string,
): WithToken {
  const { keep, kept } = createKeeper(options)

  /** The stable token: other services of the same account may hold it too, and none makes another's useless. */
  const fetchToken = async (force: boolean): Promise<Fetched> => {
    const body = { grant_type: 'client_credential', appid: appId, secret, force_refresh: force }
    const address = `${API}/cgi-bin/stable_token`
    const answer = await ask(options.fetch, address, posting(body), asJson(tokenSchema))
    return { value: answer.access_token, seconds: answer.expires_in }
  }

  /** A forced renewal is allowed twenty times a day: it is only asked for where WeChat repeats a token it refuses. */
  const renewToken = async (refused: string): Promise<string> => {
    const fetched = await fetchToken(false)
    return keep(key, fetched.value === refused ? await fetchToken(true) : fetched)
  }

  return async use => {
    const token = await kept(key, () => fetchToken(false))
    try {
      return await use(token)
    } catch (error) {
      if (!(error instanceof WechatError && UNKNOWN_TOKEN.includes(error.code))) throw error
      return use(await renewToken(token))
    }
  }
}

/** Any number of callers at once cause one piece of work, by its key; after a failure it rests. */
export function createOnce<T>(clock: () => number) {
  const underWay = new Map<string, Promise<T>>()
  let failure: { error: WechatError; until: number } | undefined

  const guarded = async (work: () => Promise<T>): Promise<T> => {
    if (failure && clock() < failure.until) throw failure.error
    try {
      return await work()
    } catch (error) {
      if (error instanceof WechatError) failure = { error, until: clock() + COOL_DOWN_MS }
      throw error
    }
  }

  return (key: string, work: () => Promise<T>): Promise<T> => {
    const running = underWay.get(key)
    if (running) return running
    const started = guarded(work).finally(() => underWay.delete(key))
    underWay.set(key, started)
    return started
  }
}
