/** The configurations that `npm run headers` writes, on the programs that owners run. */
import { execFileSync } from 'node:child_process'
import http from 'node:http'
import { chmod, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caddy } from '../../../config/hosts/caddy'
import { hostSettings } from '../../../config/hosts/settings'
import { listen } from '../../../config/serve/network'
import { contentSecurityPolicy, SECURITY_HEADERS } from '../../../config/serve/headers'
import { movedMaps } from '../../../src/prerender/moved'
import { findHost } from '../../hosts'
import { makeSite, removeSite } from '../serve/site'
import { type Running, type Start, startCaddy, startNginx } from './running'

const TEXT = '職責所在，義不容辭。'.repeat(200)
const FILES = {
  'index.html': '<!doctype html><p>home',
  'shell.html': '<!doctype html><p>shell',
  '404.html': '<!doctype html><p>missing',
  'search/index.html': '<!doctype html><p>search',
  'a/li-nan/index.html': `<!doctype html><p>${TEXT}`,
  'hant-tw/s/jin-wei/index.html': '<!doctype html><p>series',
  'js/app.1a2b3c4d.js': `"${TEXT}"`,
  'css/app.2f812837.css': 'p{}',
  'sw.js': '1',
  'robots.txt': 'User-agent: *',
  'sitemap.xml': '<urlset/>',
  'manifest.webmanifest': '{}',
  'favicon.ico': 'icon',
  '.screens.json': '{}',
  ...Object.fromEntries(
    movedMaps({
      articles: [
        ['lao-li', 'li-nan'],
        [`a${'-long'.repeat(12)}`, 'li-nan'],
      ],
      series: [['lao-jin', 'jin-wei']],
    }),
  ),
}
const LIBRARY = {
  'index.original.json': `{"text":"${TEXT}"}`,
  'a/li-nan.original.json': '{}',
  'images/jin-wei/river.0123456789ab.png': 'png',
  'feeds/jin-wei.original.rss.xml': '<rss/>',
  '.lock': 'of publishing',
}
const below = (prefix: string, files: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [prefix + name, text]))

const YEAR = 'public, max-age=31536000, immutable'
let dist: string
let own: string
let published: string

beforeAll(async () => {
  dist = await makeSite({ ...FILES, ...below('library/', LIBRARY) })
  own = await makeSite({
    'MP_verify_Ab3dEf.txt': 'Ab3dEf',
    '.well-known/security.txt': 'Contact: mailto:desk@example.com',
    '.well-known/assetlinks': '[]',
    'robots.txt': 'not this one',
  })
  published = await makeSite(LIBRARY)
  // nginx as root reads files as another user.
  for (const folder of [dist, own, published]) await chmod(folder, 0o755)
})
afterAll(() => Promise.all([dist, own, published].map(removeSite)))

const HOSTS: readonly [name: 'nginx' | 'caddy', start: Start, origin: string][] = [
  ['nginx', startNginx, 'http://127.0.0.1'],
  ['caddy', startCaddy, 'http://127.0.0.1:PORT'],
]

describe.each(HOSTS)('%s', (name, start, origin) => {
  const test = it.skipIf(!findHost(name))
  /** As the settings are when the tests begin. */
  const serving = (env: Record<string, string>): (() => Running) => {
    let host: Running | undefined
    beforeAll(async () => {
      if (findHost(name)) host = await start({ SITE_ORIGIN: origin, ...env }, { dist, own, published })
    })
    afterAll(() => host?.stop())
    return () => host as Running
  }
  const type = (answer: { headers: http.IncomingHttpHeaders }): string =>
    String(answer.headers['content-type'])

  describe('with a build that carries its library', () => {
    const host = serving({})

    test.each([
      ['/', 'home'],
      ['/?from=singlemessage', 'home'],
      ['/a/li-nan/', '職責所在'],
      ['/a/li-nan', '職責所在'],
      ['/a/li-nan/index.html', '職責所在'],
      ['//a//li-nan/', '職責所在'],
      ['/hant-tw/s/jin-wei/', 'series'],
      ['/search/?q=%E6%B8%A1%E8%88%B9', 'search'],
    ])('%s is its page', async (target, text) => {
      const answer = await host().ask(target)
      expect(answer.status).toBe(200)
      expect(type(answer)).toMatch(/^text\/html; ?charset=utf-8$/i)
      expect(answer.body.toString()).toContain(text)
      expect(answer.headers['cache-control']).toBe('no-cache')
    })

    test.each(['/a/nobody/', '/nobody/knows/this/', '/s/', '/hant-tw/a/nobody'])(
      '%s is not there, and a page says so',
      async target => {
        const answer = await host().ask(target)
        expect(answer.status).toBe(404)
        expect(type(answer)).toMatch(/^text\/html/)
        expect(answer.body.toString()).toContain('missing')
        expect(answer.headers['cache-control']).toBe('no-cache')
      },
    )

    test.each([
      ['/a/lao-li/', '/a/li-nan/'],
      ['/a/lao-li?from=singlemessage', '/a/li-nan/'],
      [`/hant-tw/a/a${'-long'.repeat(12)}/`, '/hant-tw/a/li-nan/'],
      ['/hans/s/lao-jin/', '/hans/s/jin-wei/'],
      ['/s/lao-jin/rows/3/', '/s/jin-wei/'],
    ])('%s has moved to %s', async (target, to) => {
      const { status, headers } = await host().ask(target)
      expect([status, headers.location?.replace(/\?.*/, '')]).toEqual([301, to])
    })

    test.each(['/a/lao-li-nan/', '/s/lao-li/', '/x/a/lao-li/'])('%s has not', async target => {
      expect((await host().ask(target)).status).toBe(404)
    })

    test.each([
      '/library/a/nobody.original.json',
      '/library/images/jin-wei/gone.0123456789ab.png',
      '/library/feeds/gone.original.rss.xml',
      '/js/old.11111111.js',
      '/gone.txt',
    ])('%s is not there, and no page comes for it, nor is that kept', async target => {
      const answer = await host().ask(target)
      expect(answer.status).toBe(404)
      expect(answer.body.toString()).not.toContain('missing')
      expect(answer.headers['cache-control']).toBe('no-cache')
      expect(answer.headers['access-control-allow-origin']).toBe(
        target.startsWith('/library/') ? '*' : undefined,
      )
    })

    test.each([
      ['/library/index.original.json', /^application\/json/, 'no-cache'],
      ['/library/feeds/jin-wei.original.rss.xml', /xml/, 'no-cache'],
      ['/library/images/jin-wei/river.0123456789ab.png', /^image\/png$/, YEAR],
      ['/js/app.1a2b3c4d.js', /javascript/, YEAR],
      ['/css/app.2f812837.css', /^text\/css/, YEAR],
      ['/sw.js', /javascript/, 'no-cache'],
      ['/sitemap.xml', /^text\/xml/, 'no-cache'],
      ['/manifest.webmanifest', /^application\/manifest\+json/, 'no-cache'],
      ['/favicon.ico', /^image\//, 'no-cache'],
      ['/robots.txt', /^text\/plain/, 'no-cache'],
    ])('%s has its type and its time', async (target, mediaType, cache) => {
      const answer = await host().ask(target)
      expect(answer.status).toBe(200)
      expect(type(answer)).toMatch(mediaType)
      expect(answer.headers['cache-control']).toBe(cache)
      expect(answer.headers['access-control-allow-origin']).toBe(
        target.startsWith('/library/') ? '*' : undefined,
      )
    })

    test('robots.txt is that of the build', async () => {
      expect((await host().ask('/robots.txt')).body.toString()).toContain('User-agent')
    })

    test.each(['/.screens.json', '/.moved.nginx', '/.moved.caddy', '/library/.lock', '/.git/config'])(
      '%s stays hidden',
      async target => {
        expect((await host().ask(target)).status).toBe(404)
      },
    )

    test.each([
      ['/MP_verify_Ab3dEf.txt', 'Ab3dEf'],
      ['/.well-known/security.txt', 'Contact'],
      ['/.well-known/assetlinks', '[]'],
    ])('%s comes from the owner’s own folder', async (target, text) => {
      const answer = await host().ask(target)
      expect(answer.status).toBe(200)
      expect(answer.body.toString()).toContain(text)
    })

    test.each([
      '/',
      '/a/nobody/',
      '/library/index.original.json',
      '/library/gone.json',
      '/js/app.1a2b3c4d.js',
    ])('%s carries the policy and the other headers, once each', async target => {
      const { headers } = await host().ask(target)
      expect(headers['content-security-policy']).toBe(contentSecurityPolicy())
      for (const [header, value] of Object.entries(SECURITY_HEADERS))
        expect(headers[header.toLowerCase()], header).toBe(value)
    })

    test.each(['/a/li-nan/', '/library/index.original.json', '/js/app.1a2b3c4d.js'])(
      '%s comes compressed',
      async target => {
        const plain = await host().ask(target)
        const packed = await host().ask(target, { headers: { 'Accept-Encoding': 'gzip' } })
        expect(packed.headers['content-encoding']).toBe('gzip')
        expect(packed.headers.vary).toMatch(/Accept-Encoding/i)
        expect(packed.body.length).toBeLessThan(plain.body.length / 5)
        expect(gunzipSync(packed.body).equals(plain.body)).toBe(true)
      },
    )

    test('says of what a browser has already that it has not changed', async () => {
      const { headers } = await host().ask('/library/index.original.json')
      const again = await host().ask('/library/index.original.json', {
        headers: { 'If-None-Match': String(headers.etag) },
      })
      expect(again.status).toBe(304)
      expect(again.headers['cache-control']).toBe('no-cache')
    })

    test('sends scripts as they were compressed ahead', async () => {
      await writeFile(path.join(dist, 'css/app.2f812837.css.gz'), 'packed ahead')
      const packed = await host().ask('/css/app.2f812837.css', { headers: { 'Accept-Encoding': 'gzip' } })
      expect(packed.body.toString()).toBe('packed ahead')
      expect(type(packed)).toMatch(/^text\/css/)
    })
  })

  // The name stands for the CDN that asks this host; both names lead here.
  const elsewhere = origin.replace('127.0.0.1', 'localhost')
  describe.each([
    ['at a host of its own', `${elsewhere}/columns`, 'localhost'],
    ['on the same host', `${origin}/columns`, '127.0.0.1'],
  ])('with its library %s', (_, address, name) => {
    const host = serving({ LIBRARY_URL: address })

    test.each(['/a/xin-yi-qi/', '/hant-tw/s/xin', '/hans/a/xin-yi-qi/?from=timeline'])(
      '%s may be newer than the build: the app looks for it',
      async target => {
        const answer = await host().ask(target)
        expect(answer.status).toBe(200)
        expect(answer.body.toString()).toContain('shell')
      },
    )

    test('a page that is there is that page', async () => {
      expect((await host().ask('/a/li-nan/')).body.toString()).toContain('職責所在')
      expect((await host().ask('/nobody/knows/')).status).toBe(404)
    })

    test('files may be read by the site, and 404 may be', async () => {
      const there = await host().ask('/columns/index.original.json', { host: name })
      expect(there.status).toBe(200)
      expect(there.headers).toMatchObject({ 'cache-control': 'no-cache', 'access-control-allow-origin': '*' })
      const picture = await host().ask('/columns/images/jin-wei/river.0123456789ab.png', { host: name })
      expect(picture.headers).toMatchObject({ 'cache-control': YEAR, 'access-control-allow-origin': '*' })
      for (const target of ['/columns/a/nobody.original.json', '/columns/images/gone.0123456789ab.png']) {
        const gone = await host().ask(target, { host: name })
        expect(gone.status).toBe(404)
        expect(gone.headers).toMatchObject({
          'cache-control': 'no-cache',
          'access-control-allow-origin': '*',
        })
        expect(gone.body.toString()).not.toContain('missing')
      }
    })

    test('what publishing keeps for itself stays hidden', async () => {
      expect((await host().ask('/columns/.lock', { host: name })).status).toBe(404)
    })
  })

  describe.each([
    ['a host of its own', elsewhere, 'localhost', ''],
    ['a path of the site', `${origin}/sign`, '127.0.0.1', '/sign'],
  ])('with the signing service at %s', (_, address, name, path) => {
    const service = http.createServer((request, response) => {
      response.setHeader('Cache-Control', 'no-store')
      response.end(JSON.stringify({ url: request.url, from: request.headers['x-forwarded-for'] }))
    })
    const env = { SIGNING_URL: address, PORT: '' }
    beforeAll(async () => {
      env.PORT = String(await listen(service, 0, '127.0.0.1'))
    })
    const host = serving(env)
    afterAll(() => {
      service.close()
      service.closeAllConnections()
    })

    test('passes questions on, with the address of who asks in place of what they say of themselves', async () => {
      const answer = await host().ask(`${path}/signature?url=https%3A%2F%2Fyour.site%2F`, {
        host: name,
        headers: { 'X-Forwarded-For': '203.0.113.7' },
      })
      expect(JSON.parse(answer.body.toString())).toEqual({
        url: '/signature?url=https%3A%2F%2Fyour.site%2F',
        from: '127.0.0.1',
      })
      expect(answer.headers['cache-control']).toBe('no-store')
      const { headers } = await host().ask('/')
      expect(headers['content-security-policy']).toContain(
        `connect-src 'self' ${new URL(address.replace(':PORT', ':80')).origin}`,
      )
    })
  })
})

it.skipIf(!findHost('caddy'))('the Caddyfile is set as `caddy fmt` would set it', async () => {
  const env = {
    SITE_ORIGIN: 'https://your.site',
    LIBRARY_URL: 'https://cdn.your.site/columns',
    SIGNING_URL: 'https://your.site/sign',
  }
  const file = path.join(own, 'Caddyfile')
  await writeFile(file, caddy(hostSettings(env)))
  expect(execFileSync(findHost('caddy') ?? '', ['fmt', file], { encoding: 'utf8' })).toBe(
    caddy(hostSettings(env)),
  )
})
