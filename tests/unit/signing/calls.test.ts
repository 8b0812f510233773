/** Readers who asked to be called, over real HTTP, of a strict double of WeChat. */
import { serve, type ServerType } from '@hono/node-server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { News } from '../../../src/model/news'
import { createSigningApp, type LogEvent } from '../../../src/signing/app'
import { createCaller } from '../../../src/signing/caller'
import { readFields } from '../../../src/signing/message'
import { memoryStore } from '../../../src/signing/ticket-store'
import { openAt, placeOf, type Kept, type Place } from './databases'
import { APP_ID, MINI_PROGRAM, SECRET, TEMPLATE, WechatDouble } from './wechat-double'

const KEY = 'key-of-a-publish-0123456789'
const ANNA = 'oAnna_0123456789abcdefghijkl'
const BEN = 'oBen-_0123456789ABCDEFghijkl'

let wechat: WechatDouble
let place: Place
let kept: Kept
let server: ServerType
let address: string
let logged: LogEvent[]
let callAll: () => Promise<void>

beforeEach(async () => {
  wechat = new WechatDouble()
  await wechat.start()
  place = await placeOf('SQLite')
  kept = await openAt(place.address)
  logged = []
  const { subscriptions } = kept
  const given = { fetch: wechat.fetch, clock: () => wechat.now, store: memoryStore() }
  const log = (event: LogEvent): void => void logged.push(event)
  const fields = readFields('thing1=series, thing2=title, time3=time, phrase4=上新')
  const template = { id: TEMPLATE, fields }
  callAll = createCaller({ ...given, miniProgram: MINI_PROGRAM, template, subscriptions, log })
  const app = createSigningApp({
    ...given,
    appId: APP_ID,
    secret: SECRET,
    miniProgram: MINI_PROGRAM,
    origins: ['https://example.com'],
    calls: { subscriptions, callAll, key: KEY },
    clientOf: context => context.req.header('X-Test-Client') ?? 'one',
    log,
  })
  address = await new Promise(resolve => {
    server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve(`http://127.0.0.1:${port}`),
    )
  })
})
afterEach(async () => {
  await new Promise(resolve => server.close(resolve))
  await callAll()
  await kept.close()
  await place.remove()
  await wechat.stop()
  expect(wechat.violations).toEqual([])
  for (const secret of [KEY, SECRET, MINI_PROGRAM.secret, ...wechat.given])
    expect(JSON.stringify(logged)).not.toContain(secret)
})

const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(address + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

const newsOf = (...ids: string[]): News => {
  const [id = '', ...others] = ids
  const newest = { id, former: [], title: `第 ${id} 期，题目长得一条消息放不下，要截短` }
  return { series: [{ id: 'jin-wei', former: [], title: '津卫新青年', newest, others }] }
}
const told = (...ids: string[]): Promise<Response> =>
  post('/news', newsOf(...ids), { Authorization: `Bearer ${KEY}` })

/** A publish tells, and everybody has been called. @returns what the service answered */
async function publish(...ids: string[]): Promise<unknown> {
  const answer: unknown = await (await told(...ids)).json()
  await callAll()
  return answer
}

/** A reader agrees in WeChat and asks the service, as the mini-program does. */
async function subscribe(openid: string): Promise<Response> {
  wechat.agree(openid)
  return post('/subscribe', { code: wechat.login(openid), series: 'jin-wei' })
}
const unsubscribe = (openid: string): Promise<Response> =>
  post('/unsubscribe', { code: wechat.login(openid), series: 'jin-wei' })

describe('a reader who asked', () => {
  beforeEach(() => publish('a'))

  it('is called when the series goes on: what, by what title, and where it leads', async () => {
    expect(await (await subscribe(ANNA)).json()).toEqual({ subscribed: true })
    expect(await publish('b', 'a')).toEqual({ waiting: 1 })
    expect(wechat.sent).toEqual([
      {
        touser: ANNA,
        page: 'pages/article/index?id=b',
        data: {
          thing1: { value: '津卫新青年' },
          thing2: { value: '第 b 期，题目长得一条消息放不下，要…' },
          time3: { value: '2026年11月25日 16:00' },
          phrase4: { value: '上新' },
        },
      },
    ])
  })

  it('is called once, however often it is told, and not again without asking again', async () => {
    await subscribe(ANNA)
    await publish('b', 'a')
    await publish('b', 'a')
    await publish('c', 'b', 'a')
    expect(wechat.sent.map(({ page }) => page)).toEqual(['pages/article/index?id=b'])
    await subscribe(ANNA)
    await publish('c', 'b', 'a')
    await publish('d', 'c', 'b')
    expect(wechat.sent.map(({ page }) => page)).toEqual([
      'pages/article/index?id=b',
      'pages/article/index?id=d',
    ])
  })

  it('is called once where two publishes tell at the same time', async () => {
    await subscribe(ANNA)
    await subscribe(ANNA) // two consents: WeChat would take two messages
    await Promise.all([told('b', 'a'), told('b', 'a'), told('b', 'a')])
    await callAll()
    expect(wechat.sent).toHaveLength(1)
  })

  it('is not called after taking it back', async () => {
    await subscribe(ANNA)
    await subscribe(BEN)
    expect(await (await unsubscribe(ANNA)).json()).toEqual({ subscribed: false })
    await publish('b', 'a')
    expect(wechat.sent.map(({ touser }) => touser)).toEqual([BEN])
  })

  it('who has withdrawn the consent in WeChat is forgotten, and the others are called', async () => {
    await post('/subscribe', { code: wechat.login(ANNA), series: 'jin-wei' }) // without a consent: 43101
    await subscribe(BEN)
    await publish('b', 'a')
    expect(wechat.sent.map(({ touser }) => touser)).toEqual([BEN])
    wechat.agree(ANNA)
    await publish('b', 'a')
    expect(wechat.sent).toHaveLength(1)
    expect(logged).toEqual([])
  })

  it('is called later where WeChat refuses, by another token where that is what it wants', async () => {
    await subscribe(ANNA)
    wechat.faults = [{ errcode: 45009 }, { errcode: 45009 }] // the helper calls once more
    await publish('b', 'a')
    expect(wechat.sent).toEqual([])
    expect(logged).toEqual(Array(2).fill({ event: 'not-called', code: '45009' }))
    await callAll()
    expect(wechat.sent).toHaveLength(1)
    await subscribe(ANNA)
    wechat.replaceMiniToken()
    await publish('c', 'b', 'a')
    expect(wechat.sent).toHaveLength(2)
  })

  it('is not called twice where WeChat’s answer is lost, even with a consent left', async () => {
    await subscribe(ANNA)
    await publish('b', 'a') // the token is there from now on
    wechat.sent = []
    await subscribe(ANNA)
    await subscribe(ANNA)
    wechat.faults = ['lost']
    await publish('c', 'b', 'a')
    await callAll()
    expect(wechat.sent).toHaveLength(1)
    expect(logged).toEqual([{ event: 'not-called', code: 'network' }])
  })

  it('is among thousands: all are called', async () => {
    const openids = Array.from({ length: 50 }, (_, at) => `oMany_${String(at).padStart(22, '0')}`)
    for (const openid of openids) {
      wechat.agree(openid)
      await kept.subscriptions.subscribe(openid, 'jin-wei')
    }
    expect(await publish('b', 'a')).toEqual({ waiting: 50 })
    expect(wechat.sent.map(({ touser }) => touser).sort()).toEqual(openids)
  })
})

describe('POST /subscribe', () => {
  beforeEach(() => publish('a'))

  it('is not for a code that WeChat does not know, or that was used', async () => {
    const code = wechat.login(ANNA)
    expect((await post('/subscribe', { code, series: 'jin-wei' })).status).toBe(200)
    for (const bad of [code, 'f'.repeat(32)]) {
      const answer = await post('/subscribe', { code: bad, series: 'jin-wei' })
      expect(answer.status).toBe(403)
      expect(await answer.json()).toMatchObject({ error: 'code-refused' })
    }
  })

  it('is not for a series that no publish has told of', async () => {
    const answer = await post('/subscribe', { code: wechat.login(ANNA), series: 'no-such' })
    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({ error: 'no-series' })
  })

  it.each([
    ['no JSON', '{"code"'],
    ['no code', { series: 'jin-wei' }],
    ['a code that is none', { code: 'a b', series: 'jin-wei' }],
    ['a series that is none', { code: 'f'.repeat(32), series: '../x' }],
  ])('refuses %s, and WeChat is not asked', async (_, body) => {
    wechat.calls = []
    const answer = await post('/subscribe', body)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ error: 'malformed' })
    expect(wechat.calls).toEqual([])
  })

  it('takes no more than a wish, and not without end', async () => {
    expect((await post('/subscribe', { code: 'f'.repeat(2_000) })).status).toBe(413)
    const headers = { 'X-Test-Client': 'two' }
    for (let times = 0; times < 60; times++) await post('/subscribe', {}, headers)
    expect((await post('/subscribe', {}, headers)).status).toBe(429)
  })

  it('says that WeChat does not answer, or refuses', async () => {
    wechat.faults = [{ errcode: 40226 }]
    expect((await subscribe(ANNA)).status).toBe(502)
    wechat.faults = ['drop', 'drop', 'drop', 'drop']
    expect((await subscribe(ANNA)).status).toBe(503)
  })
})

describe('POST /news', () => {
  it.each([undefined, 'Bearer wrong', `Basic ${KEY}`, `Bearer ${KEY}x`])('is not for %s', async given => {
    const answer = await post('/news', newsOf('a'), given === undefined ? {} : { Authorization: given })
    expect([400, 401]).toContain(answer.status)
    expect((await subscribe(ANNA)).status).toBe(404)
  })

  it('refuses what is no news', async () => {
    const answer = await post('/news', { series: [{ id: 'x' }] }, { Authorization: `Bearer ${KEY}` })
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ error: 'malformed' })
  })
})
