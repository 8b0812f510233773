/** `npm run publish` and the signing service, each as it is, with WeChat's double behind: who is called, and of what. */
import { execFile } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { serve, type ServerType } from '@hono/node-server'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createSigningApp } from '../../../../../src/signing/app'
import { createCaller } from '../../../../../src/signing/caller'
import { readFields } from '../../../../../src/signing/message'
import { memoryStore } from '../../../../../src/signing/ticket-store'
import { built } from '../../../../tsx'
import { openAt, type Kept } from '../../../signing/databases'
import { APP_ID, MINI_PROGRAM, SECRET, TEMPLATE, WechatDouble } from '../../../signing/wechat-double'
import { temporaryFolder } from '../../temporary'

const KEY = 'key-of-a-publish-0123456789'
const ANNA = 'oAnna_0123456789abcdefghijkl'

let folder: string
let wechat: WechatDouble
let kept: Kept
let server: ServerType
let address: string
let callAll: () => Promise<void>

beforeEach(async () => {
  folder = await temporaryFolder({
    'content/he-bu/series.yaml': 'title: 河埠头\nscript: zh-Hans\ntags: [专栏]\n',
  })
  await write('deng', '渡船的灯', '2026-11-01')
  wechat = new WechatDouble()
  await wechat.start()
  kept = await openAt(path.join(folder, 'readers.sqlite'))
  const given = { fetch: wechat.fetch, clock: () => wechat.now, store: memoryStore(), log: () => undefined }
  const { subscriptions } = kept
  const fields = readFields('thing1=series, thing2=title, time3=time, phrase4=上新')
  callAll = createCaller({
    ...given,
    ...{ miniProgram: MINI_PROGRAM, template: { id: TEMPLATE, fields }, subscriptions },
  })
  const calls = { subscriptions, callAll, key: KEY }
  const app = createSigningApp({
    ...given,
    ...{
      appId: APP_ID,
      secret: SECRET,
      miniProgram: MINI_PROGRAM,
      origins: [],
      calls,
      clientOf: () => 'one',
    },
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
  await wechat.stop()
  expect(wechat.violations).toEqual([])
})

const write = (id: string, title: string, date: string): Promise<void> =>
  writeFile(
    path.join(folder, `content/he-bu/${id}.md`),
    `---\nid: ${id}\ntitle: ${title}\nscript: zh-Hans\ndate: ${date}\n---\n\n${title}，写于桥上。\n`,
  )

interface Run {
  code: number
  said: string
}
const publish = (env: Record<string, string> = {}, ...more: string[]): Promise<Run> =>
  new Promise(resolve => {
    const places = ['--content', `${folder}/content`, '--out', `${folder}/out`, '--cache', `${folder}/cache`]
    const [command, args] = built('config/scripts/publish.ts', ...places, '--without-cards', ...more)
    const given = { PATH: process.env.PATH, SIGNING_URL: address, SIGNING_KEY: KEY, ...env }
    execFile(command, args, { env: given }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), said: stdout + stderr }),
    )
  })
const subscribe = (): Promise<boolean> => {
  wechat.agree(ANNA)
  return kept.subscriptions.subscribe(ANNA, 'he-bu')
}
const sent = async (): Promise<string[]> => {
  await callAll()
  return wechat.sent.map(({ page, data }) => `${page} ${data.thing2?.value}`)
}

it(
  'a publish has those called who wait for the instalment that it brings, once',
  { timeout: 120_000 },
  async () => {
    expect(await publish()).toMatchObject({
      code: 0,
      said: expect.stringContaining('readers called: 0') as unknown,
    })
    expect(await subscribe()).toBe(true)
    await write('deng', '渡船的灯，改过', '2026-11-01')
    await write('jiu', '补上的旧文', '2026-10-01')
    expect((await publish()).code).toBe(0)
    expect(await sent()).toEqual([])
    await write('qiao', '桥上有人', '2026-11-08')
    expect((await publish({}, '--dry-run')).code).toBe(0)
    expect(await sent()).toEqual([])
    expect((await publish()).said).toContain(`${address}: readers called: 1`)
    expect(await sent()).toEqual(['pages/article/index?id=qiao 桥上有人'])
    await subscribe()
    expect((await publish()).code).toBe(0)
    await rm(path.join(folder, 'content/he-bu/qiao.md'))
    expect((await publish({}, '--withdraw', '1')).code).toBe(0)
    expect(await sent()).toHaveLength(1)
  },
)

it('without a key nobody is told; without an address the key is a slip', { timeout: 60_000 }, async () => {
  expect((await publish({ SIGNING_KEY: '' })).said).not.toContain('called')
  expect(await subscribe()).toBe(false)
  expect(await publish({ SIGNING_URL: '' })).toMatchObject({
    code: 2,
    said: expect.stringContaining('name it by SIGNING_URL') as unknown,
  })
})

it(
  'what goes wrong is named with its mend, never the key, and all is published',
  { timeout: 120_000 },
  async () => {
    const refused = async (env: Record<string, string>): Promise<string> => {
      const { code, said } = await publish(env)
      expect(code).toBe(1)
      expect(said).not.toContain(KEY)
      return said
    }
    const other: Server = createServer((_, response) => response.writeHead(404).end())
    await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
    const elsewhere = `http://127.0.0.1:${(other.address() as AddressInfo).port}`
    expect(await refused({ SIGNING_KEY: `${KEY}x` })).toContain('Set SIGNING_KEY to the one that it has')
    expect(await refused({ SIGNING_URL: elsewhere })).toContain('The signing service calls no readers')
    await new Promise(resolve => other.close(resolve))
    expect(await refused({ SIGNING_URL: elsewhere })).toContain('cannot be reached')
    expect(await subscribe()).toBe(false)
    expect((await publish()).code).toBe(0)
    expect(await subscribe()).toBe(true)
  },
)
