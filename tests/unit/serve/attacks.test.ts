/** Requests as no browser sends them: refused or answered plainly, nothing of the host is shown, and the server stays up. */
import net from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeSite, removeSite, serve, type Site } from './site'

const PAGE = '<!doctype html><title>連載</title>'
let dist: string
let site: Site

beforeAll(async () => {
  dist = await makeSite({ 'shell.html': PAGE, 'index.html': PAGE, 'js/app.js': 'start()' })
  site = await serve(dist)
})
afterAll(async () => {
  await site.close()
  await removeSite(dist)
})

/** Sends bytes as they are. @returns all that came until the server hung up, or for a second */
function send(bytes: string | Buffer): Promise<string> {
  return new Promise(resolve => {
    const socket = net.connect(site.port, '127.0.0.1', () => socket.write(bytes))
    let said = ''
    socket.setTimeout(1_000, () => socket.destroy())
    socket.on('data', data => (said += data.toString()))
    socket.on('error', () => {}) // hung up while the rest was on its way
    socket.on('close', () => resolve(said))
  })
}
const get = (target: string, headers = ''): Promise<string> =>
  send(`GET ${target} HTTP/1.1\r\nHost: a.example\r\n${headers}Connection: close\r\n\r\n`)
const statusOf = (said: string): number => Number(/^HTTP\/1\.1 (\d{3}) /.exec(said)?.[1])

describe('the server of H5', () => {
  it.each([
    '/%252e%252e/%252e%252e/etc/passwd',
    '/..%252f..%252fetc/passwd',
    '/%c0%ae%c0%ae/%c0%ae%c0%ae/etc/passwd',
    '/....//....//etc/passwd',
    '/a/..;/..;/etc/passwd',
    '/js/app.js%00',
    '/js/app.js%0d%0aSet-Cookie:%20a=b',
    '/.%2e/.%2e/etc/passwd',
    '/file:///etc/passwd',
    '/\u00ff/etc/passwd',
  ])('%s leads nowhere', async target => {
    const said = await get(target)
    expect([200, 400, 404]).toContain(statusOf(said))
    expect(said).not.toMatch(/root:|set-cookie/i)
    // Where it is an address after all, it is one that the bare app draws.
    if (statusOf(said) === 200) expect(said).toContain(PAGE)
  })

  it.each([
    ['no host', 'GET / HTTP/1.1\r\n\r\n', 400],
    [
      'a name that it does not have: no answer depends on it',
      'GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
      200,
    ],
    ['a host with a line break', 'GET / HTTP/1.1\r\nHost: a\r\n b\r\nConnection: close\r\n\r\n', 400],
    ['two lengths', 'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nabcde', 400],
    [
      'a length and pieces (smuggling)',
      'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    ['an address of 9 KB', `GET /${'a'.repeat(9_000)} HTTP/1.1\r\nHost: a\r\n\r\n`, 431],
    [
      'a name that no file system takes',
      `GET /${'a'.repeat(4_000)}.js HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`,
      404,
    ],
    ['another protocol', '\u0016\u0003\u0001\u0002\u0000\u0001\u0000', 400],
    ['no protocol', 'hello\r\n\r\n', 400],
    ['a method of its own', 'BREW / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 400],
    ['a proxy’s method', 'TRACE / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 405],
  ])('%s', async (_, bytes, status) => {
    const said = await send(bytes)
    expect(statusOf(said)).toBe(status)
    expect(said).not.toContain('evil.example')
  })

  it.each([
    ['many ranges at once', `Range: bytes=${'0-0,'.repeat(500)}1-1\r\n`, 206],
    ['ranges that are none', 'Range: bytes=a-b\r\n', 416],
    ['a range of another unit', 'Range: lines=0-1\r\n', 200],
    ['a range of numbers too large', `Range: bytes=0-${'9'.repeat(400)}\r\n`, 206],
    ['a date that is none', 'If-Modified-Since: yesterday\r\n', 200],
    ['any tag', 'If-None-Match: *\r\n', 304],
    ['tags without end', `If-None-Match: ${'"a", '.repeat(1_000)}"b"\r\n`, 200],
    ['a tag of another file for a range', 'Range: bytes=0-1\r\nIf-Range: "other"\r\n', 200],
    ['codings without end', `Accept-Encoding: ${'br;q=0.1, '.repeat(600)}gzip\r\n`, 200],
  ])('%s: answered plainly', async (_, headers, status) => {
    const said = await get('/js/app.js', headers)
    expect(statusOf(said)).toBe(status)
    expect(said.length).toBeLessThan(2_000)
  })

  it('is still there', async () => {
    expect((await site.ask('/')).body.toString()).toBe(PAGE)
  })
})
