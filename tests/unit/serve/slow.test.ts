/** Those who ask a few bytes at a time, to hold connections: both servers hang up, and go on serving others. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import net from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeSite, removeSite, serve, type Site } from './site'

const COUNT = 50
let dist: string
let site: Site
let signing: { port: number; stop: () => void }

beforeAll(async () => {
  dist = await makeSite({ 'shell.html': '<!doctype html>', 'index.html': '<!doctype html><h1>連載' })
  site = await serve(dist)
  signing = await startSigning()
}, 60_000)
afterAll(async () => {
  signing.stop()
  await site.close()
  await removeSite(dist)
})

async function startSigning(): Promise<typeof signing> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', path.resolve(import.meta.dirname, '../../../src/signing/server.ts')],
    {
      env: {
        PATH: process.env.PATH,
        WECHAT_APPID: 'wx0123456789abcdef',
        WECHAT_SECRET: '0123456789abcdef0123456789abcdef',
        SIGNING_ORIGINS: 'https://example.com',
        PORT: '0',
      },
    },
  )
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  return { port: Number(/on port (\d+)/.exec(said.toString())?.[1]), stop: () => child.kill() }
}

/** Sends a request line and then a header letter by letter. @returns all that the server said until it hung up */
function dribble(port: number): Promise<string> {
  return new Promise(resolve => {
    const socket = net.connect(port, '127.0.0.1')
    let said = ''
    socket.write('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ')
    const drip = setInterval(() => socket.write('a'), 300)
    socket.on('data', data => (said += data.toString()))
    socket.on('error', () => {}) // hung up while a letter was on its way
    socket.on('close', () => {
      clearInterval(drip)
      resolve(said)
    })
  })
}

describe.each(['h5', 'signing'] as const)('the server of %s', name => {
  const port = (): number => (name === 'h5' ? site.port : signing.port)
  const address = (): string => `http://127.0.0.1:${port()}${name === 'h5' ? '/' : '/health'}`

  it(`hangs up on ${COUNT} who dribble their request, and serves others meanwhile`, async () => {
    const slow = Promise.all(Array.from({ length: COUNT }, () => dribble(port())))
    expect((await fetch(address())).status).toBe(200)
    for (const said of await slow) expect(said).toMatch(/^HTTP\/1\.1 408 /)
    expect((await fetch(address())).status).toBe(200)
  })

  it('refuses headers above its limit', async () => {
    const answer = await fetch(address(), { headers: { 'X-Large': 'a'.repeat(20_000) } })
    expect(answer.status).toBe(431)
  })
})
