/** Codes of the mini-program, over real HTTP, of a strict double of WeChat. */
import { serve, type ServerType } from '@hono/node-server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSigningApp, type LogEvent } from '../../../src/signing/app'
import { readSettings } from '../../../src/signing/signing-settings'
import { memoryStore } from '../../../src/signing/ticket-store'
import { APP_ID, CODE, MINI_PROGRAM, SECRET, WechatDouble } from './wechat-double'

const SITE = 'https://example.com'

let wechat: WechatDouble
let servers: ServerType[]
let logged: LogEvent[]

beforeEach(async () => {
  wechat = new WechatDouble()
  await wechat.start()
  servers = []
  logged = []
})
afterEach(async () => {
  await Promise.all(servers.map(server => new Promise(resolve => server.close(resolve))))
  await wechat.stop()
  expect(wechat.violations).toEqual([])
  for (const secret of [SECRET, MINI_PROGRAM.secret, ...wechat.given])
    expect(JSON.stringify(logged)).not.toContain(secret)
})

function service({ miniProgram }: { miniProgram?: typeof MINI_PROGRAM } = { miniProgram: MINI_PROGRAM }) {
  const app = createSigningApp({
    appId: APP_ID,
    secret: SECRET,
    miniProgram,
    origins: [SITE],
    fetch: wechat.fetch,
    clock: () => wechat.now,
    store: memoryStore(),
    clientOf: context => context.req.header('X-Test-Client') ?? 'one',
    log: event => logged.push(event),
  })
  const listening = new Promise<number>(resolve => {
    servers.push(serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => resolve(port)))
  })
  return async (path: string, init?: RequestInit, of = 'code'): Promise<Response> =>
    fetch(`http://127.0.0.1:${await listening}/${of}?path=${encodeURIComponent(path)}`, init)
}

describe('GET /code', () => {
  it.each([
    ['/', 'h0', 'pages/home/index'],
    ['/hans/s/jin-wei/', 's1jin-wei', 'pages/series/index'],
    ['/hant-tw/a/li-nan/#p12', 'a2li-nan~12', 'pages/article/index'],
  ])('of %s is a picture that opens the place', async (path, scene, page) => {
    const answer = await service()(path)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Content-Type')).toBe('image/jpeg')
    expect(answer.headers.get('Cache-Control')).toBe('public, max-age=604800')
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(CODE)
    expect(wechat.codes).toEqual([{ scene, page, width: 430 }])
  })

  it('is asked for once, however many want it', async () => {
    const ask = service()
    await Promise.all(Array.from({ length: 9 }, () => ask('/a/li-nan/')))
    await ask('/a/li-nan/?from=timeline')
    expect(wechat.calls).toEqual(['stable_token', '/wxa/getwxacodeunlimit'])
  })

  it('comes with another token where another service has replaced it', async () => {
    const ask = service()
    await ask('/a/li-nan/')
    wechat.replaceMiniToken()
    expect((await ask('/a/tuzhu/')).status).toBe(200)
    expect(wechat.calls.slice(2)).toEqual([
      '/wxa/getwxacodeunlimit',
      'stable_token',
      '/wxa/getwxacodeunlimit',
    ])
  })

  it.each([
    '',
    'a/li-nan/',
    '/no/such/',
    '/me/',
    '/search/?q=x',
    `/a/${'a'.repeat(31)}/`,
    'https://evil.example/a/x/',
  ])('is none of %j, and WeChat is not asked', async path => {
    const answer = await service()(path)
    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({ error: 'no-code' })
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    expect(wechat.calls).toEqual([])
  })

  it('that WeChat refuses is told by its code in the log, and WeChat is left alone for a while', async () => {
    const ask = service()
    wechat.faults = [{ errcode: 45009 }]
    expect((await ask('/a/li-nan/')).status).toBe(502)
    expect((await ask('/a/tuzhu/')).status).toBe(502)
    expect(wechat.calls).toEqual(['stable_token'])
    expect(logged[0]).toEqual({ event: 'wechat-failed', code: '45009' })
    wechat.now += 10_001
    expect((await ask('/a/li-nan/')).status).toBe(200)
  })

  it('is nothing but a picture: a page of HTML is asked for anew', async () => {
    const ask = service()
    await ask('/a/tuzhu/')
    wechat.faults = ['html']
    expect(new Uint8Array(await (await ask('/a/li-nan/')).arrayBuffer())).toEqual(CODE)
  })

  it('is for pages of the site and for the mini-program, which names no origin, and not without end', async () => {
    const ask = service()
    expect((await ask('/', { headers: { Origin: 'https://other.example' } })).status).toBe(403)
    expect((await ask('/', { headers: { Origin: SITE } })).headers.get('Access-Control-Allow-Origin')).toBe(
      SITE,
    )
    for (let times = 0; times < 60; times++) await ask('/')
    expect((await ask('/')).status).toBe(429)
  })

  it('is not made where the owner names no mini-program', async () => {
    const answer = await service({})('/')
    expect(await answer.json()).toMatchObject({ error: 'not-found' })
  })
})

describe('GET /open-link', () => {
  const linked = async (answer: Promise<Response>): Promise<unknown> => (await answer).json()

  it.each([
    ['/', 'pages/home/index', ''],
    ['/hans/s/jin-wei/', 'pages/series/index', 'id=jin-wei&script=zh-Hans'],
    [
      `/hant-tw/a/${'a'.repeat(40)}/#p12`,
      'pages/article/index',
      `id=${'a'.repeat(40)}&script=zh-Hant-TW&p=12`,
    ],
  ])('of %s opens the place, for a month', async (path, page, query) => {
    const ask = service()
    expect(await linked(ask(path, {}, 'open-link'))).toEqual({ link: 'https://wxaurl.cn/link1' })
    expect(wechat.links).toEqual([{ path: page, query, expire_type: 1, expire_interval: 30 }])
  })

  it('is asked for once in three weeks, however many want it', async () => {
    const ask = service()
    await Promise.all(Array.from({ length: 9 }, () => ask('/a/li-nan/', {}, 'open-link')))
    wechat.now += 22 * 86_400_000
    expect(await linked(ask('/a/li-nan/', {}, 'open-link'))).toEqual({ link: 'https://wxaurl.cn/link1' })
    wechat.now += 2 * 86_400_000
    expect(await linked(ask('/a/li-nan/', {}, 'open-link'))).toEqual({ link: 'https://wxaurl.cn/link2' })
  })

  it.each(['', '/no/such/', '/me/', '/search/?q=x', '//evil.example/a/x/y'])('is none of %j', async path => {
    const answer = await service()(path, {}, 'open-link')
    expect(answer.status).toBe(404)
    expect(wechat.links).toEqual([])
  })

  it('is for pages of the site, and is told where WeChat refuses', async () => {
    const ask = service()
    const other = { headers: { Origin: 'https://other.example' } }
    expect((await ask('/', other, 'open-link')).status).toBe(403)
    wechat.faults = [{ errcode: 44990 }]
    expect((await ask('/', {}, 'open-link')).status).toBe(502)
    expect(logged).toEqual([{ event: 'wechat-failed', code: '44990' }])
  })
})

describe('settings', () => {
  const env = { WECHAT_APPID: APP_ID, WECHAT_SECRET: SECRET, SIGNING_ORIGINS: SITE }

  it('name a mini-program wholly or not at all', () => {
    expect(readSettings(env)).not.toHaveProperty('miniProgram')
    const { appId, secret } = MINI_PROGRAM
    expect(readSettings({ ...env, MINI_PROGRAM_APPID: appId, MINI_PROGRAM_SECRET: secret })).toMatchObject({
      miniProgram: MINI_PROGRAM,
    })
    expect(() => readSettings({ ...env, MINI_PROGRAM_APPID: appId })).toThrow(
      'MINI_PROGRAM_SECRET is missing',
    )
    expect(() => readSettings({ ...env, MINI_PROGRAM_SECRET: secret })).toThrow(
      'MINI_PROGRAM_APPID is missing',
    )
  })
})
