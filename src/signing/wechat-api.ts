/** Questions to WeChat's server API, asked again where the trouble may pass. */
import pRetry from 'p-retry'
import * as v from 'valibot'

export const API = 'https://api.weixin.qq.com'

export type Fetch = (address: string, init: RequestInit) => Promise<Response>

/**
 * What went wrong with WeChat, told by a code alone: its messages quote what was sent to it. `code` is WeChat's own
 * `errcode`, or `unreachable`, `network`, `http-500` and the like, `unreadable`.
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

  /** Whether WeChat may have done what it was asked for all the same. */
  get isUnsure(): boolean {
    return /^(?:network|unreadable|http-5\d\d)$/.test(this.code)
  }
}

/** How often WeChat is asked again, and the milliseconds in which it has to answer. */
interface Patience {
  retries: number
  answerMs?: number
}

const ANSWER_MS = 5_000
/** Three more tries after about 0.15, 0.3 and 0.6 seconds: a reader's page is waiting. */
const USUAL: Patience = { retries: 3 }
const PAUSES = { minTimeout: 100, factor: 2, randomize: true }
const BUSY = '-1'

const refusalSchema = v.object({ errcode: v.pipe(v.number(), v.notValue(0)) })

/** Nothing has been sent where no connection came about: Node's and undici's codes. */
const UNSENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']

function isUnsent(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined
  return cause instanceof Error && 'code' in cause && UNSENT.includes(String(cause.code))
}

/**
 * One question.
 * @param read gives what the answer's bytes say; undefined where they are not what was asked for
 * @param patience what must not be done twice is asked once
 * @throws WechatError
 */
export const ask = <T>(
  fetch: Fetch,
  address: string,
  init: RequestInit,
  read: (bytes: Uint8Array, json: unknown) => T | undefined,
  { retries, answerMs = ANSWER_MS }: Patience = USUAL,
): Promise<T> =>
  pRetry(
    async () => {
      const response = await fetch(address, { ...init, signal: AbortSignal.timeout(answerMs) }).catch(
        (error: unknown) => {
          throw new WechatError(isUnsent(error) ? 'unreachable' : 'network', true)
        },
      )
      if (!response.ok) throw new WechatError(`http-${response.status}`, response.status >= 500)
      const bytes = new Uint8Array(await response.arrayBuffer().catch(() => new ArrayBuffer(0)))
      const json = parsed(bytes)
      const refusal = v.safeParse(refusalSchema, json)
      if (refusal.success) {
        const code = String(refusal.output.errcode)
        throw new WechatError(code, code === BUSY)
      }
      const value = read(bytes, json)
      if (value === undefined) throw new WechatError('unreadable', true)
      return value
    },
    { ...PAUSES, retries, shouldRetry: ({ error }) => error instanceof WechatError && error.passing },
  )

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown
  } catch {
    return undefined
  }
}

/** Reads an answer that is JSON of a schema. */
export const asJson =
  <T>(schema: v.GenericSchema<unknown, T>) =>
  (_bytes: Uint8Array, json: unknown): T | undefined => {
    const result = v.safeParse(schema, json)
    return result.success ? result.output : undefined
  }

/** A question that is asked with a JSON body. */
export const posting = (body: object): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
})
