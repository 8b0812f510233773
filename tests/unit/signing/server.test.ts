import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildSigning } from '../../../config/scripts/signing'
import { tsx } from '../../tsx'

const SERVER = path.resolve(import.meta.dirname, '../../../src/signing/server.ts')
/** A folder of its own, outside the repository: no package is found from there. */
const ALONE = mkdtempSync(path.join(tmpdir(), 'signing-'))
const BUILT = path.join(ALONE, 'server.mjs')
beforeAll(() => buildSigning(BUILT))
afterAll(() => rmSync(ALONE, { recursive: true }))

type Start = readonly [command: string, args: readonly string[], cwd: string]
const WAYS: readonly (readonly [name: string, start: Start])[] = [
  ['npm run signing', [...tsx(SERVER), process.cwd()]],
  ['the built file', [process.execPath, [BUILT], ALONE]],
]

const SECRET = '0123456789abcdef0123456789abcdef'
const settings = {
  WECHAT_APPID: 'wx0123456789abcdef',
  WECHAT_SECRET: SECRET,
  SIGNING_ORIGINS: 'https://example.com',
  PORT: '0',
}

interface Run {
  child: ChildProcess
  said: () => string
  exit: Promise<number | null>
}

const children: ChildProcess[] = []
afterEach(() => children.splice(0).forEach(child => child.kill('SIGKILL')))

function run([command, args, cwd]: Start, env: Record<string, string>): Run {
  const child = spawn(command, args, {
    cwd,
    env: { PATH: process.env.PATH, ...env },
  })
  children.push(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (said += String(chunk)))
  return { child, said: () => said, exit: new Promise(resolve => child.once('exit', resolve)) }
}

/** The port that the service says it listens on. */
const port = ({ child, said, exit }: Run): Promise<string> =>
  new Promise((resolve, reject) => {
    const look = (): void => {
      const [, found] = /on port (\d+)/.exec(said()) ?? []
      if (found) resolve(found)
    }
    child.stdout?.on('data', look)
    void exit.then(() => reject(new Error(said())))
  })

describe.each(WAYS)('%s', (_, start) => {
  it('serves, and stops in peace when told to', async () => {
    const service = run(start, settings)
    const base = `http://127.0.0.1:${await port(service)}`
    expect(await (await fetch(`${base}/health`)).json()).toEqual({ status: 'ok' })
    expect((await fetch(`${base}/signature?url=https%3A%2F%2Fevil.example%2F`)).status).toBe(400)
    service.child.kill('SIGTERM')
    expect(await service.exit).toBe(0)
    expect(service.said()).toContain('Signing for https://example.com on port')
    expect(service.said()).not.toContain(SECRET)
  })

  it('keeps readers in a file of SQLite, for a publish that shows the key', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'readers-'))
    const file = path.join(folder, 'readers.sqlite')
    const SIGNING_KEY = 'key-of-a-publish-0123456789'
    const service = run(start, {
      ...settings,
      MINI_PROGRAM_APPID: 'wxfedcba9876543210',
      MINI_PROGRAM_SECRET: SECRET,
      SUBSCRIBE_TEMPLATE: 'template',
      SUBSCRIBE_FIELDS: 'thing1=series',
      SUBSCRIBE_DATABASE: file,
      SIGNING_KEY,
    })
    const base = `http://127.0.0.1:${await port(service)}`
    const newest = { id: 'a', former: [], title: '题目' }
    const series = [{ id: 'jin-wei', former: [], title: '津卫', newest, others: [] }]
    const told = await fetch(`${base}/news`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${SIGNING_KEY}` },
      body: JSON.stringify({ series }),
    })
    expect(await told.json()).toEqual({ waiting: 0 })
    expect(readFileSync(file).subarray(0, 15).toString()).toBe('SQLite format 3')
    service.child.kill('SIGTERM')
    expect(await service.exit).toBe(0)
    expect(service.said()).not.toContain(SIGNING_KEY)
    rmSync(folder, { recursive: true })
  })

  it('says what is missing, and does not start', async () => {
    const service = run(start, { ...settings, WECHAT_SECRET: '' })
    expect(await service.exit).toBe(1)
    expect(service.said().trim()).toBe('WECHAT_SECRET is missing: the AppSecret of the same account.')
  })

  it('says that a port is in use', async () => {
    const other = createServer()
    await new Promise<void>(resolve => other.listen(0, () => resolve()))
    const address = other.address()
    const taken = typeof address === 'object' && address ? String(address.port) : ''
    const service = run(start, { ...settings, PORT: taken })
    expect(await service.exit).toBe(1)
    expect(service.said().trim()).toBe(`Port ${taken} is in use. Set PORT to another one.`)
    await new Promise(resolve => other.close(resolve))
  })
})

it('the built file has nothing beside it', () => {
  expect(readdirSync(ALONE)).toEqual(['server.mjs'])
})
