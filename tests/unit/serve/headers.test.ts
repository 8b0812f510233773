import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  cacheControl,
  contentSecurityPolicy,
  contentType,
  isCompressible,
} from '../../../config/serve/headers'

describe('contentType', () => {
  it.each([
    ['index.html', 'text/html; charset=utf-8'],
    ['css/app.2f812837.css', 'text/css; charset=utf-8'],
    ['js/app.9191971a.js', 'text/javascript; charset=utf-8'],
    ['library/index.zh-Hans.json', 'application/json; charset=utf-8'],
    ['manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['feed.xml', 'text/xml; charset=utf-8'],
    ['robots.txt', 'text/plain; charset=utf-8'],
    ['cover.png', 'image/png'],
    ['cover.webp', 'image/webp'],
    ['font.woff2', 'font/woff2'],
    ['unknown.zzz', 'application/octet-stream'],
  ])('%s is %s', (file, type) => {
    expect(contentType(file)).toBe(type)
  })
})

describe('cacheControl', () => {
  it.each([
    'js/204.d47e690e.js',
    'css/app.2f812837.css',
    'js/app.9191971a.js.map',
    'img/a.0123456789abcdef.png',
  ])('%s never changes', file => {
    expect(cacheControl(file)).toBe('public, max-age=31536000, immutable')
  })

  it.each([
    'index.html',
    'a/li-nan/index.html',
    'library/a/deadbeef.json',
    'library/index.zh-Hans.json',
    'sw.js',
  ])('%s may change under its name', file => {
    expect(cacheControl(file)).toBe('no-cache')
  })
})

describe('isCompressible', () => {
  it.each(['a.html', 'a.js', 'a.css', 'a.json', 'a.svg'])('%s', file => {
    expect(isCompressible(file)).toBe(true)
  })
  it.each(['a.png', 'a.woff2', 'a.br', 'a.gz', 'a'])('not %s', file => {
    expect(isCompressible(file)).toBe(false)
  })
})

describe('contentSecurityPolicy', () => {
  const scriptsOf = (html: string): string | undefined =>
    contentSecurityPolicy(html)
      .split('; ')
      .find(directive => directive.startsWith('script-src'))
  const hash = (script: string): string => `'sha256-${createHash('sha256').update(script).digest('base64')}'`

  it('lets the page ask the library for text and pictures, where that lies elsewhere', () => {
    const policy = contentSecurityPolicy('', { library: 'https://cdn.example/columns' }).split('; ')
    expect(policy).toContain("connect-src 'self' https://cdn.example")
    expect(policy).toContain("img-src 'self' https://cdn.example data: blob:")
    expect(contentSecurityPolicy('').split('; ')).toContain("connect-src 'self'")
  })

  it('lets the page ask a search server, and nothing else of it', () => {
    const policy = contentSecurityPolicy('', { search: 'https://search.example/path' }).split('; ')
    expect(policy).toContain("connect-src 'self' https://search.example")
    expect(policy.filter(directive => directive.includes('search.example'))).toHaveLength(1)
  })

  it('names every inline script that runs, byte for byte', () => {
    const html = `<script>\n one() \n</script><SCRIPT type="module" data-x="a>b">two()</SCRIPT>`
    expect(scriptsOf(html)).toBe(`script-src 'self' ${hash('\n one() \n')} ${hash('two()')}`)
  })

  it('leaves out scripts with an address, and data', () => {
    const html = `<script defer src="/js/app.js"></script>
      <script type="application/ld+json">{"@type":"Article"}</script>
      <script type="application/json">{}</script>`
    expect(scriptsOf(html)).toBe("script-src 'self'")
  })

  it('never allows inline scripts or eval at large', () => {
    expect(scriptsOf('<script>one()</script>')).not.toMatch(/unsafe|\*/)
  })
})
