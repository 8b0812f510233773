/** The signing service, asked to hand something to WeChat; what it or WeChat refuses, in plain words with the mend. */
import * as v from 'valibot'
import { draftRefusalSchema } from '../../model/wechat-draft'
import { PublishingError } from '../errors'

export interface DraftService {
  /** Without a slash at its end. */
  address: string
  /** Its DRAFT_KEY. */
  key: string
}

/**
 * The service that the environment names by SIGNING_URL and DRAFT_KEY; undefined without the key.
 * @throws PublishingError where there is a key, and no address to show it to
 */
export function draftServiceOf(env: Readonly<Record<string, string | undefined>>): DraftService | undefined {
  const { SIGNING_URL: address = '', DRAFT_KEY: key } = env
  if (!key) return undefined
  if (!/^https?:/.test(address) || !URL.canParse(address))
    throw new PublishingError({
      file: 'SIGNING_URL',
      message: 'DRAFT_KEY is for a service, and SIGNING_URL names none',
      mend: 'Set SIGNING_URL to its address, such as https://sign.example.com',
    })
  return { address: address.endsWith('/') ? address.slice(0, -1) : address, key }
}

/** Milliseconds: WeChat itself has thirty seconds. */
const ANSWER = 60_000

/**
 * @param body bytes of a picture, or the draft as JSON
 * @throws PublishingError naming the service; the key is never repeated
 */
export async function toService<T>(
  { address, key }: DraftService,
  path: 'draft' | 'draft/picture' | 'draft/cover',
  body: Buffer | string,
  schema: v.GenericSchema<unknown, T>,
): Promise<T> {
  const problem = (message: string, mend: string): PublishingError =>
    new PublishingError({ file: address, message, mend })
  const again = path === 'draft' ? LOOK : 'Try again'
  const type = typeof body === 'string' ? 'application/json' : 'application/octet-stream'
  const response = await fetch(`${address}/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': type, Authorization: `Bearer ${key}` },
    body: typeof body === 'string' ? body : Uint8Array.from(body),
    redirect: 'error',
    signal: AbortSignal.timeout(ANSWER),
  }).catch(() => {
    throw problem('The signing service does not answer', `Check SIGNING_URL and the network. ${again}`)
  })
  const answer: unknown = await response.json().catch(() => undefined)
  if (response.headers.has('WWW-Authenticate'))
    throw problem('The signing service does not take this key', 'Set DRAFT_KEY to the one that it has')
  if (response.status === 404)
    throw problem('The signing service makes no drafts', 'Set DRAFT_KEY there as well')
  const refusal = v.safeParse(draftRefusalSchema, answer)
  if (refusal.success) {
    const { code, isUnsure } = refusal.output
    const [message, mend] = (isUnsure ? undefined : REFUSALS.get(code)) ?? [
      `WeChat ${isUnsure ? 'has not answered' : 'refuses'} (${code})`,
      isUnsure ? again : 'Look the number up in WeChat’s table of return codes (全局返回码)',
    ]
    throw problem(message, mend)
  }
  const told = v.safeParse(schema, answer)
  if (response.ok && told.success) return told.output
  throw problem(`The signing service has failed (HTTP ${response.status})`, `Look at its log. ${again}`)
}

const LOOK = 'Look whether the draft is in the account’s drafts (草稿箱) before you try again'

/** WeChat's table of return codes (全局返回码), and those of the pages of these calls. */
const REFUSALS: ReadonlyMap<string, readonly [message: string, mend: string]> = new Map([
  [
    '40164',
    [
      'WeChat does not know the address of the signing service (40164)',
      'Put the service’s IP address on the list of the account: 设置与开发 → 开发接口管理 → IP白名单',
    ],
  ],
  [
    '48001',
    [
      'The account may not make drafts (48001)',
      'Have it verified (微信认证), or copy the article into WeChat’s own editor',
    ],
  ],
  ['45009', ['The account has used up what WeChat allows it for today (45009)', 'Try again tomorrow']],
  ['45011', ['WeChat is asked too often (45011)', 'Try again in a minute']],
  ['40125', ['The secret of the account is wrong (40125)', 'Set WECHAT_SECRET at the signing service anew']],
  ['40013', ['WeChat does not know the account (40013)', 'Look at WECHAT_APPID at the signing service']],
  ['40005', ['WeChat does not take pictures of this kind (40005)', 'Save it again as JPEG or PNG']],
  ['40009', ['A picture is too large for WeChat (40009)', 'Save it again, smaller']],
  ['40007', ['WeChat does not know the cover any more (40007)', 'Try again: it is handed over anew']],
  ['45003', ['The title is too long for WeChat (45003)', 'Shorten it']],
  ['45004', ['The summary is too long for WeChat (45004)', 'Shorten it']],
  ['45002', ['The text is too long for WeChat (45002)', 'Divide it']],
  ['45001', ['A picture is too large for WeChat (45001)', 'Save it again, smaller']],
  [
    '53404',
    ['WeChat has restricted the account (53404)', 'Sign in to mp.weixin.qq.com and read its notices'],
  ],
  ['-1', ['WeChat is busy', 'Try again in a minute']],
])
