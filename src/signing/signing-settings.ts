/** The service's settings, from the environment. */
import { ownValue } from '../model/table'
import { proxiesNamed } from './client'
import type { Account } from './tokens'

export interface Settings {
  appId: string
  secret: string
  origins: string[]
  /** The mini-program whose codes are made; absent where none are. */
  miniProgram?: Account | undefined
  port: number
  /** The owner's proxies, as `proxiesNamed` takes them; absent where there are none. */
  proxies?: string[] | undefined
}

const DEFAULT_PORT = 8787

/**
 * Reads WECHAT_APPID, WECHAT_SECRET, SIGNING_ORIGINS (one or more, between commas or spaces), SIGNING_PROXIES (none, or
 * more), PORT, and MINI_PROGRAM_APPID with MINI_PROGRAM_SECRET, or neither.
 * @throws an Error whose message has one line for each setting that is missing or wrong; it never quotes the secret
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const problems: string[] = []
  const need = (name: string, what: string): string => {
    const value = ownValue(env, name)?.trim() ?? ''
    if (value === '') problems.push(`${name} is missing: ${what}.`)
    return value
  }
  const appId = need('WECHAT_APPID', 'the AppID of your official account (公众号)')
  const secret = need('WECHAT_SECRET', 'the AppSecret of the same account')
  const ownMiniProgram = ['MINI_PROGRAM_APPID', 'MINI_PROGRAM_SECRET'].some(name =>
    ownValue(env, name)?.trim(),
  )
  const miniProgram = ownMiniProgram
    ? {
        appId: need('MINI_PROGRAM_APPID', 'the AppID of your mini-program (小程序)'),
        secret: need('MINI_PROGRAM_SECRET', 'the AppSecret of the mini-program'),
      }
    : undefined
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
    ...(proxies.length > 0 && { proxies }),
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
