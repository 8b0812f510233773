import { serve, type ServerType } from '@hono/node-server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSigningApp, type LogEvent, type SigningOptions } from '../../../src/signing/app'
import type { Signature } from '../../../src/signing/signature'
import { memoryStore } from '../../../src/signing/ticket-store'
import { APP_ID, SECRET, WechatDouble } from './wechat-double'

const SITE = 'https://example.com'
const PAGE = `${SITE}/a/li-nan/`

let wechat: WechatDouble
let servers: ServerType[]
let logged: LogEvent[]
let seen: string[]

beforeEach(async () => {
  wechat = new WechatDouble()
  await wechat.start()
  servers = []
  logged = []
  seen = []
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation((...words: unknown[]) => void seen.push(words.join(' ')))
  }
})

afterEach(async () => {
  vi.restoreAllMocks()
  await Promise.all(servers.map(server => new Promise(resolve => server.close(resolve))))
  await wechat.stop()
  // Whatever a test was about: WeChat was asked properly, and nothing secret was said to anyone.
  expect(wechat.violations).toEqual([])
  const said = [...seen, JSON.stringify(logged)].join('\n')
  for (const secret of [SECRET, ...wechat.given]) expect(said).not.toContain(secret)
})

/** Starts the service over real HTTP; gives the function that asks it. */
function service(
  changes: Partial<SigningOptions> = {},
): (path: string, init?: RequestInit) => Promise<Response> {
  const app = createSigningApp({
    appId: APP_ID,
    secret: SECRET,
    origins: [SITE, 'http://localhost:10086'],
    fetch: wechat.fetch,
    clock: () => wechat.now,
    store: memoryStore(),
    clientOf: context => context.req.header('X-Test-Client') ?? 'one',
    log: event => logged.push(event),
    ...changes,
  })
  const listening = new Promise<number>(resolve => {
    servers.push(serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => resolve(port)))
  })
  return async (path, init) => {
    const response = await fetch(`http://127.0.0.1:${await listening}${path}`, init)
    seen.push(await response.clone().text(), JSON.stringify([...response.headers]))
    return response
  }
}

const forPage = (url: string): string => `/signature?url=${encodeURIComponent(url)}`
const signed = async (response: Response): Promise<Signature> => {
  expect(response.status).toBe(200)
  return (await response.json()) as Signature
}

describe('GET /signature', () => {
  it.each([
    ['a page', PAGE, PAGE],
    ['the home', `${SITE}/`, `${SITE}/`],
    [
      'parameters, in their order and encoding',
      `${PAGE}?b=2&a=%E4%B9%A6+x&c=`,
      `${PAGE}?b=2&a=%E4%B9%A6+x&c=`,
    ],
    ['an anchor, which WeChat does not sign', `${PAGE}?a=1#p12`, `${PAGE}?a=1`],
    ['the second origin', 'http://localhost:10086/', 'http://localhost:10086/'],
  ])('signs %s so that WeChat accepts it', async (_, url, asWechatSees) => {
    const answer = await signed(await service()(forPage(url)))
    expect(answer).toEqual({
      appId: APP_ID,
      timestamp: Date.UTC(2026, 10, 25, 8, 0, 0) / 1000,
      nonceStr: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
      signature: expect.stringMatching(/^[0-9a-f]{40}$/) as string,
    })
    expect(wechat.accepts(asWechatSees, answer)).toBe(true)
    expect(wechat.accepts(`${asWechatSees}x`, answer)).toBe(false)
  })

  it('never signs with the same nonce twice', async () => {
    const ask = service()
    const first = await signed(await ask(forPage(PAGE)))
    const second = await signed(await ask(forPage(PAGE)))
    expect(first.nonceStr).not.toBe(second.nonceStr)
  })

  it('is never cached on the way', async () => {
    expect((await service()(forPage(PAGE))).headers.get('Cache-Control')).toBe('no-store')
    expect((await service()('/signature')).headers.get('Cache-Control')).toBe('no-store')
  })
})

describe('token and ticket', () => {
  it('are fetched once for any number of readers at once', async () => {
    const ask = service()
    const answers = await Promise.all(
      Array.from({ length: 40 }, async () => signed(await ask(forPage(PAGE)))),
    )
    expect(answers.every(answer => wechat.accepts(PAGE, answer))).toBe(true)
    expect(wechat.calls).toEqual(['stable_token', 'ticket/getticket'])
  })

  it('are kept until five minutes before their end, and no longer', async () => {
    const ask = service()
    await ask(forPage(PAGE))
    wechat.now += 6_899_000
    expect(wechat.accepts(PAGE, await signed(await ask(forPage(PAGE))))).toBe(true)
    expect(wechat.calls).toHaveLength(2)
    wechat.now += 2_000
    expect(wechat.accepts(PAGE, await signed(await ask(forPage(PAGE))))).toBe(true)
    expect(wechat.calls).toHaveLength(4)
  })

  it('are kept for half of a life that is shorter than that', async () => {
    wechat.tokenLife = 100
    const store = memoryStore()
    await service({ store })(forPage(PAGE))
    expect(await store.get('access_token')).toMatchObject({ expiresAt: wechat.now + 50_000 })
  })

  it('are shared by all who share a store', async () => {
    const store = memoryStore()
    await service({ store })(forPage(PAGE))
    expect(wechat.accepts(PAGE, await signed(await service({ store })(forPage(PAGE))))).toBe(true)
    expect(wechat.calls).toEqual(['stable_token', 'ticket/getticket'])
  })

  it('are fetched anew where another service replaced the token, without replacing it in turn', async () => {
    wechat.tokenLife = 20_000 // outlives the ticket
    const ask = service()
    await ask(forPage(PAGE))
    wechat.replaceToken()
    wechat.now += 7_000_000
    expect(wechat.accepts(PAGE, await signed(await ask(forPage(PAGE))))).toBe(true)
    expect(wechat.calls.slice(2)).toEqual(['ticket/getticket', 'stable_token', 'ticket/getticket'])
  })

  it('are renewed by force where WeChat repeats a token that it refuses', async () => {
    wechat.tokenLife = 20_000
    const ask = service()
    await ask(forPage(PAGE))
    wechat.refuseToken()
    wechat.now += 7_000_000
    expect(wechat.accepts(PAGE, await signed(await ask(forPage(PAGE))))).toBe(true)
    expect(wechat.calls.slice(2)).toEqual([
      'ticket/getticket',
      'stable_token',
      'stable_token!',
      'ticket/getticket',
    ])
  })

  it('are renewed only once where that does not help', async () => {
    const ask = service({
      // WeChat refuses every token.
      fetch: async (address, init) => {
        const response = await wechat.fetch(address, init)
        return address.includes('getticket') ? Response.json({ errcode: 40001 }) : response
      },
    })
    expect((await ask(forPage(PAGE))).status).toBe(502)
    expect(wechat.calls.filter(call => call.startsWith('stable_token'))).toEqual([
      'stable_token',
      'stable_token',
      'stable_token!',
    ])
  })
})

describe('trouble with WeChat', () => {
  it.each([
    ['it is busy', { errcode: -1 }],
    ['it fails', { status: 502 }],
    ['it hangs up', 'drop'],
    ['it sends a page', 'html'],
  ] as const)('asks again when %s', async (_, fault) => {
    wechat.faults = [fault, fault]
    expect(wechat.accepts(PAGE, await signed(await service()(forPage(PAGE))))).toBe(true)
    expect(wechat.calls).toEqual(['stable_token', 'stable_token', 'stable_token', 'ticket/getticket'])
    expect(logged).toEqual([])
  })

  it('gives up after the fourth time, and then leaves WeChat alone for ten seconds', async () => {
    wechat.faults = Array.from({ length: 4 }, () => ({ status: 500 }))
    const ask = service()
    const response = await ask(forPage(PAGE))
    expect(response.status).toBe(503)
    expect(response.headers.get('Retry-After')).toBe('10')
    expect(await response.json()).toMatchObject({ error: 'wechat-unavailable' })
    expect(logged).toEqual([{ event: 'wechat-failed', code: 'http-500' }])

    wechat.now += 9_999
    expect((await ask(forPage(PAGE))).status).toBe(503)
    expect(wechat.calls).toHaveLength(4)
    wechat.now += 1
    expect((await ask(forPage(PAGE))).status).toBe(200)
  })

  it.each([
    ['a wrong secret', { secret: 'wrong-secret-0123456789abcdef012' }, '40125'],
    ['a wrong AppID', { appId: 'wxffffffffffffffff' }, '40013'],
  ])('does not ask again after %s, and tells the code to the log alone', async (_, changes, code) => {
    const response = await service(changes)(forPage(PAGE))
    expect(response.status).toBe(502)
    const text = await response.text()
    expect(text).toContain('wechat-refused')
    expect(text).not.toContain(code)
    expect(logged).toEqual([{ event: 'wechat-failed', code }])
    expect(wechat.calls).toEqual(['stable_token'])
    expect(JSON.stringify([logged, seen])).not.toContain('wrong-secret')
  })

  it('does not ask again where this machine is not on the account’s list (40164)', async () => {
    wechat.faults = [{ errcode: 40164 }]
    expect((await service()(forPage(PAGE))).status).toBe(502)
    expect(logged).toEqual([{ event: 'wechat-failed', code: '40164' }])
    expect(wechat.calls).toHaveLength(1)
  })

  it('answers 500 and names nothing but the kind of error where the store fails', async () => {
    const store = { ...memoryStore(), get: () => Promise.reject(new RangeError(`cannot read ${SECRET}`)) }
    const response = await service({ store })(forPage(PAGE))
    expect(response.status).toBe(500)
    expect(logged).toEqual([{ event: 'failed', code: 'RangeError' }])
  })
})

describe('who and what is refused', () => {
  it.each([
    ['nothing', '', 'url-missing'],
    ['a path', '/a/li-nan/', 'url-malformed'],
    ['another scheme', 'ftp://example.com/', 'url-malformed'],
    ['a script', 'javascript:alert(1)', 'url-malformed'],
    ['a name in front of the host', 'https://example.com@evil.example/', 'url-malformed'],
    ['a name and password', 'https://a:b@example.com/', 'url-malformed'],
    ['a line break', 'https://example.com/\nx', 'url-malformed'],
    ['a space', 'https://example.com/a b', 'url-malformed'],
    ['an endless address', `${PAGE}?${'x'.repeat(2_048)}`, 'url-malformed'],
    ['another host', 'https://evil.example/', 'url-not-allowed'],
    ['a host that begins like ours', 'https://example.com.evil.example/', 'url-not-allowed'],
    ['a host below ours', 'https://www.example.com/', 'url-not-allowed'],
    ['another port', 'https://example.com:8443/', 'url-not-allowed'],
    ['without TLS', 'http://example.com/', 'url-not-allowed'],
  ])('refuses %s with 400 and a reason', async (_, url, error) => {
    const response = await service()(forPage(url))
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({ error, message: expect.stringMatching(/\w/) as string })
    expect(wechat.calls).toEqual([])
  })

  it('lets pages of the configured origins read the answer', async () => {
    const response = await service()(forPage(PAGE), { headers: { Origin: SITE } })
    expect(response.status).toBe(200)
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe(SITE)
    expect(response.headers.get('Vary')).toContain('Origin')
  })

  it('tells them also why it refuses', async () => {
    const response = await service()('/signature', { headers: { Origin: SITE } })
    expect(response.status).toBe(400)
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe(SITE)
  })

  it('answers their preflight', async () => {
    const headers = { Origin: SITE, 'Access-Control-Request-Method': 'GET' }
    const response = await service()('/signature', { method: 'OPTIONS', headers })
    expect(response.status).toBe(204)
    expect(response.headers.get('Access-Control-Allow-Methods')).toBe('GET')
  })

  it.each(['https://evil.example', 'null', 'http://example.com'])('refuses pages of %s', async origin => {
    const response = await service()(forPage(PAGE), { headers: { Origin: origin } })
    expect(response.status).toBe(403)
    expect(await response.json()).toMatchObject({ error: 'origin-not-allowed' })
    expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull()
    expect(wechat.calls).toEqual([])
  })

  it('limits each client by itself', async () => {
    const ask = service()
    const asOne = (): Promise<Response> => ask('/signature', { headers: { 'X-Test-Client': 'one' } })
    for (let count = 0; count < 60; count++) expect((await asOne()).status).toBe(400)
    const refused = await asOne()
    expect(refused.status).toBe(429)
    expect(refused.headers.get('Retry-After')).toBe('1')
    expect((await ask('/signature', { headers: { 'X-Test-Client': 'two' } })).status).toBe(400)
    wechat.now += 1_000
    expect((await asOne()).status).toBe(400)
    expect((await asOne()).status).toBe(429)
  })
})

describe('the rest', () => {
  it('has a health endpoint that asks WeChat nothing', async () => {
    const response = await service()('/health')
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ status: 'ok' })
    expect(wechat.calls).toEqual([])
  })

  it.each([
    ['GET', '/'],
    ['POST', '/signature?url=https%3A%2F%2Fexample.com%2F'],
    ['GET', '/cgi-bin/token'],
  ])('knows no %s %s', async (method, path) => {
    const response = await service()(path, { method })
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ error: 'not-found' })
  })
})
