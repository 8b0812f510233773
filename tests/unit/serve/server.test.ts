import { createHash } from 'node:crypto'
import { rm, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { INLINE } from '../../../src/prerender/inline'
import { precompress } from '../../../config/serve/precompress'
import { makeSite, removeSite, serve, type Site } from './site'

const SHELL = `<!doctype html><title>連載</title><script>window.start = 1</script><div id="app"></div>`
const MISSING = `<!doctype html><title>没有找到这一页</title><meta name="robots" content="noindex">`
const SEARCH = '<!doctype html><title>搜索</title>'
const HOME = `${SHELL}<h1>連載</h1>`
const PRERENDERED = '<!doctype html><title>李楠</title><p>職責所在</p>'
const SCRIPT = `console.log(${JSON.stringify('義不容辭'.repeat(400))})`
const ARTICLE = JSON.stringify({ title: '職責所在 義不容辭', text: '周密部署，精準施策。'.repeat(200) })

let dist: string
let site: Site

beforeAll(async () => {
  dist = await makeSite({
    'shell.html': SHELL,
    '404.html': MISSING,
    'search/index.html': SEARCH,
    'index.html': HOME,
    'a/li-nan/index.html': PRERENDERED,
    'js/app.1a2b3c4d.js': SCRIPT,
    'js/small.js': 'start()',
    'library/a/li-nan.original.json': ARTICLE,
    'library/插圖 1.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '.fingerprint': 'kept to itself',
  })
  await precompress(dist)
  site = await serve(dist)
})

afterAll(async () => {
  await site.close()
  await removeSite(dist)
})

describe('addresses', () => {
  const UNKNOWN = [
    '/a/zhang-san/',
    '/a/zhang-san',
    '/s/jinwei/',
    '/hant-tw/a/zhang-san/',
    '/hans/s/jinwei/?from=chat',
    '/nobody/knows/this/',
    '/404.html',
  ]
  it.each(UNKNOWN)('%s is not there, and a page says so', async target => {
    // A copy that a browser has kept does not make it be there, nor does asking for its first bytes.
    const kept = { 'If-None-Match': '*', 'If-Modified-Since': new Date().toUTCString(), Range: 'bytes=0-9' }
    for (const asked of [{}, kept]) {
      const { status, headers, body } = await site.ask(target, { headers: asked })
      expect(status).toBe(404)
      expect(headers['content-type']).toBe('text/html; charset=utf-8')
      expect(body.toString()).toBe(MISSING)
    }
  })

  it.each(UNKNOWN.slice(0, 5))('%s may be there in a library that grows by itself', async target => {
    const open = await serve(dist, { library: 'https://cdn.example.com/columns' })
    const { status, body } = await open.ask(target)
    expect(status).toBe(200)
    expect(body.toString()).toBe(SHELL)
    expect((await open.ask('/nobody/knows/this/')).status).toBe(404)
    await open.close()
  })

  it.each(['/search/', '/search', '/search/?q=%E7%A8%8B'])('%s has a file of its own', async target => {
    const { status, body } = await site.ask(target)
    expect(status).toBe(200)
    expect(body.toString()).toBe(SEARCH)
  })

  it.each(['//a/li-nan/', '/a//li-nan/', '/a/li-nan//', '/a/%2Fli-nan/', '///a///li-nan'])(
    '%s is /a/li-nan/',
    async target => {
      const { status, body } = await site.ask(target)
      expect(status).toBe(200)
      expect(body.toString()).toBe(PRERENDERED)
    },
  )

  it('answers / with the home', async () => {
    expect((await site.ask('/')).body.toString()).toBe(HOME)
  })

  it.each(['/a/li-nan/', '/a/li-nan', '/a/li-nan/?script=hant-tw'])(
    '%s is answered by the file made for it',
    async target => {
      expect((await site.ask(target)).body.toString()).toBe(PRERENDERED)
    },
  )

  it('finds a file by its encoded name', async () => {
    const { status, headers } = await site.ask(`/library/${encodeURIComponent('插圖 1.svg')}`)
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('image/svg+xml; charset=utf-8')
  })

  it.each(['/js/gone.5e6f7a8b.js', '/library/a/gone.json', '/a/li-nan/cover.png', '/favicon.ico'])(
    '%s, which is missing, is no page',
    async target => {
      const { status, headers, body } = await site.ask(target)
      expect(status).toBe(404)
      expect(headers['content-type']).toBe('text/plain; charset=utf-8')
      expect(body.toString()).not.toContain('<')
    },
  )

  it.each(['/.fingerprint', '/.git/config', '/js/app.1a2b3c4d.js.br', '/js/app.1a2b3c4d.js.gz'])(
    '%s has no address of its own',
    async target => {
      expect((await site.ask(target)).status).toBe(404)
    },
  )

  it.each([
    '/../package.json',
    '/a/../../package.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%2f..%2fetc/passwd',
    '/..%5c..%5cpackage.json',
    '/js/app.js%00.html',
    '/%E0%A4%A',
    'http://example.com/',
  ])('refuses %s', async target => {
    expect((await site.ask(target)).status).toBe(400)
  })

  it('has no page at all while a build is missing', async () => {
    const empty = await makeSite({})
    const bare = await serve(empty)
    expect((await bare.ask('/')).status).toBe(404)
    await bare.close()
    await removeSite(empty)
  })
})

describe('methods and limits', () => {
  it('answers HEAD with the headers of GET and no body', async () => {
    const head = await site.ask('/a/li-nan/', { method: 'HEAD' })
    const get = await site.ask('/a/li-nan/')
    expect(head.status).toBe(200)
    expect(head.body).toHaveLength(0)
    expect(head.headers['content-length']).toBe(String(Buffer.byteLength(PRERENDERED)))
    expect(head.headers.etag).toBe(get.headers.etag)
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async method => {
    const { status, headers } = await site.ask('/', { method })
    expect(status).toBe(405)
    expect(headers.allow).toBe('GET, HEAD')
  })

  it('refuses headers of more than 8 KB', async () => {
    expect((await site.ask('/', { headers: { cookie: 'c'.repeat(9_000) } })).status).toBe(431)
    expect((await site.ask('/', { headers: { cookie: 'c'.repeat(7_000) } })).status).toBe(200)
  })
})

describe('compression', () => {
  const ask = (accept: string | undefined) =>
    site.ask('/js/app.1a2b3c4d.js', accept === undefined ? {} : { headers: { 'accept-encoding': accept } })

  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['br', 'br'],
    ['*', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['gzip;q=0', undefined],
    ['deflate', undefined],
    ['identity', undefined],
    [undefined, undefined],
  ])('a client that accepts %s gets %s', async (accept, coding) => {
    const { headers, body } = await ask(accept)
    expect(headers['content-encoding']).toBe(coding)
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(headers.vary).toBe('Accept-Encoding')
    expect(headers['content-length']).toBe(String(body.length))
    const text = coding === 'br' ? brotliDecompressSync(body) : coding === 'gzip' ? gunzipSync(body) : body
    expect(text.toString()).toBe(SCRIPT)
  })

  it('gives each coding an ETag of its own', async () => {
    const answers = await Promise.all(['br', 'gzip', 'identity'].map(ask))
    expect(new Set(answers.map(answer => answer.headers.etag)).size).toBe(3)
  })

  it('sends a small file as it is', async () => {
    const { headers, body } = await site.ask('/js/small.js', { headers: { 'accept-encoding': 'br, gzip' } })
    expect(headers['content-encoding']).toBeUndefined()
    expect(body.toString()).toBe('start()')
  })

  it('does not send a compressed copy older than its file', async () => {
    const rebuilt = await makeSite({ 'index.html': 'x'.repeat(2_000) })
    await precompress(rebuilt)
    await writeFile(path.join(rebuilt, 'index.html'), 'the new text')
    const later = new Date(Date.now() + 60_000)
    await utimes(path.join(rebuilt, 'index.html'), later, later)
    const other = await serve(rebuilt)
    const { headers, body } = await other.ask('/', { headers: { 'accept-encoding': 'br' } })
    expect(headers['content-encoding']).toBeUndefined()
    expect(body.toString()).toBe('the new text')
    await other.close()
    await removeSite(rebuilt)
  })
})

describe('caching', () => {
  it('keeps files named after their content for a year', async () => {
    const { headers } = await site.ask('/js/app.1a2b3c4d.js')
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
  })

  it.each(['/', '/a/li-nan/', '/library/a/li-nan.original.json', '/js/small.js'])(
    'has %s asked for again each time, by its ETag',
    async target => {
      const first = await site.ask(target)
      expect(first.headers['cache-control']).toBe('no-cache')
      expect(first.headers.etag).toMatch(/^W\/"[^"]+"$/)

      const again = await site.ask(target, {
        headers: { 'if-none-match': `W/"other", ${first.headers.etag}` },
      })
      expect(again.status).toBe(304)
      expect(again.body).toHaveLength(0)
      expect(again.headers).toMatchObject({
        etag: first.headers.etag,
        'cache-control': 'no-cache',
        vary: 'Accept-Encoding',
      })
    },
  )

  it('sends a file that has changed since', async () => {
    const { status } = await site.ask('/', { headers: { 'if-none-match': 'W/"an older one"' } })
    expect(status).toBe(200)
  })
})

describe('ranges', () => {
  const ask = (range: string) => site.ask('/js/app.1a2b3c4d.js', { headers: { range } })
  const bytes = Buffer.from(SCRIPT)

  it.each([
    ['bytes=0-9', bytes.subarray(0, 10)],
    ['bytes=10-', bytes.subarray(10)],
    ['bytes=-5', bytes.subarray(-5)],
  ])('%s', async (range, part) => {
    const { status, body } = await ask(range)
    expect(status).toBe(206)
    expect(body.equals(part)).toBe(true)
  })

  it.each(['bytes=999999-', 'bytes=5-2'])('%s cannot be met, and the server stays up', async range => {
    const { status, headers } = await ask(range)
    expect(status).toBe(416)
    expect(headers['content-range']).toBe(`bytes */${bytes.length}`)
    expect((await site.ask('/')).status).toBe(200)
  })
})

describe('a build replaced while it is served', () => {
  it('shows the new files and no longer the old ones', async () => {
    const folder = await makeSite({ 'index.html': 'old', 'js/old.11111111.js': 'old()' })
    const other = await serve(folder)
    expect((await other.ask('/js/old.11111111.js')).status).toBe(200)
    await rm(path.join(folder, 'js/old.11111111.js'))
    await writeFile(path.join(folder, 'js/new.22222222.js'), 'new()')
    expect((await other.ask('/js/old.11111111.js')).status).toBe(404)
    expect((await other.ask('/js/new.22222222.js')).body.toString()).toBe('new()')
    await other.close()
    await removeSite(folder)
  })
})

describe('security', () => {
  it('lets a page run the inline script of the build, and none that merely stands in a file', async () => {
    const { headers } = await site.ask('/')
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain(`'sha256-${createHash('sha256').update(INLINE).digest('base64')}'`)
    expect(policy).not.toContain(createHash('sha256').update('window.start = 1').digest('base64'))
    expect(policy.split('; ')).toContain("frame-ancestors 'none'")
  })

  it.each(['/', '/js/app.1a2b3c4d.js', '/js/gone.js', '/../x'])(
    '%s carries the common headers',
    async target => {
      const { headers } = await site.ask(target)
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      })
    },
  )
})
