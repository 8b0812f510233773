/** The service's settings, from the environment. */
import { ownValue } from '../model/table'
import { proxiesNamed } from './client'
import { readFields, type Field } from './message'
import type { Account } from './tokens'

export interface Settings {
  appId: string
  secret: string
  origins: string[]
  /** The mini-program whose codes are made; absent where none are. */
  miniProgram?: Account | undefined
  /** How readers are called when a series goes on; absent where they are not. */
  calls?: CallSettings | undefined
  /** What a desk shows to put drafts into the official account; absent where none does. */
  draftKey?: string | undefined
  port: number
  /** The owner's proxies, as `proxiesNamed` takes them; absent where there are none. */
  proxies?: string[] | undefined
}

export interface CallSettings {
  /** The template of the subscription message: its id, and what its fields say. */
  template: { id: string; fields: Field[] }
  /** As `openDatabase` takes it. */
  database: string
  /** What a publish shows to be believed. */
  key: string
}

const DEFAULT_PORT = 8787
const DEFAULT_DATABASE = 'subscriptions.sqlite'
/** Characters of a key that nobody guesses. */
const SHORTEST_KEY = 24

/**
 * Reads WECHAT_APPID, WECHAT_SECRET, SIGNING_ORIGINS (one or more, between commas or spaces), SIGNING_PROXIES (none, or
 * more), PORT, DRAFT_KEY or none, MINI_PROGRAM_APPID with MINI_PROGRAM_SECRET, or neither, and where SUBSCRIBE_TEMPLATE is there,
 * SUBSCRIBE_FIELDS, SIGNING_KEY and SUBSCRIBE_DATABASE.
 * @throws an Error whose message has one line for each setting that is missing or wrong; it never quotes a secret
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const problems: string[] = []
  const given = (name: string): string => ownValue(env, name)?.trim() ?? ''
  const need = (name: string, what: string): string => {
    const value = given(name)
    if (value === '') problems.push(`${name} is missing: ${what}.`)
    return value
  }
  const appId = need('WECHAT_APPID', 'the AppID of your official account (公众号)')
  const secret = need('WECHAT_SECRET', 'the AppSecret of the same account')
  const template = given('SUBSCRIBE_TEMPLATE')
  const ownMiniProgram = template + given('MINI_PROGRAM_APPID') + given('MINI_PROGRAM_SECRET')
  const miniProgram = ownMiniProgram
    ? {
        appId: need('MINI_PROGRAM_APPID', 'the AppID of your mini-program (小程序)'),
        secret: need('MINI_PROGRAM_SECRET', 'the AppSecret of the mini-program'),
      }
    : undefined
  const calls = template
    ? {
        template: {
          id: template,
          fields: fieldsOf(need('SUBSCRIBE_FIELDS', 'what its fields say, such as thing1=series'), problems),
        },
        database: given('SUBSCRIBE_DATABASE') || DEFAULT_DATABASE,
        key: need('SIGNING_KEY', 'what npm run publish shows to be believed, the same there'),
      }
    : undefined
  const draftKey = given('DRAFT_KEY')
  for (const [name, key] of [
    ['SIGNING_KEY', calls?.key ?? ''],
    ['DRAFT_KEY', draftKey],
  ] as const)
    if (key !== '' && !KEY.test(key))
      problems.push(
        `${name} is not ${SHORTEST_KEY} letters and figures or more: openssl rand -hex 24 makes one.`,
      )
  const origins = listOf(
    need('SIGNING_ORIGINS', 'the origins of your site, such as https://example.com'),
  ).map(text => {
    const origin = originOf(text)
    if (!origin) problems.push(`SIGNING_ORIGINS: "${text}" is not an origin such as https://example.com.`)
    return origin ?? ''
  })
  const port = Number(env.PORT ?? DEFAULT_PORT)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    problems.push(`PORT: "${env.PORT}" is not a number from 0 to 65535.`)
  }
  const proxies = listOf(env.SIGNING_PROXIES ?? '')
  try {
    proxiesNamed(proxies)
  } catch (error) {
    problems.push(`SIGNING_PROXIES: ${error instanceof Error ? error.message : String(error)}.`)
  }
  if (problems.length > 0) throw new Error(problems.join('\n'))
  return {
    appId,
    secret,
    origins,
    port,
    ...(miniProgram && { miniProgram }),
    ...(calls && { calls }),
    ...(draftKey && { draftKey }),
    ...(proxies.length > 0 && { proxies }),
  }
}

/** What a header takes as a token: RFC 6750, b64token. */
const KEY = new RegExp(`^[\\w.~+/-]{${SHORTEST_KEY},}=*$`)

function fieldsOf(text: string, problems: string[]): Field[] {
  if (text === '') return []
  try {
    return readFields(text)
  } catch (error) {
    problems.push(`SUBSCRIBE_FIELDS: ${error instanceof Error ? error.message : String(error)}.`)
    return []
  }
}

const listOf = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean)

/** A host's name, or an address; `*.example.com` and the like are none: each origin is named in full. */
const HOST = /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?|\[[0-9a-f:.]+\])$/

/** The origin as browsers write it, where the text is one and nothing more. */
function originOf(text: string): string | undefined {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined
  const { origin, href, hostname } = new URL(text)
  return href === `${origin}/` && HOST.test(hostname) ? origin : undefined
}
