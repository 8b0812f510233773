import { describe, expect, it } from 'vitest'
import { elsewhereOf, type Elsewhere } from '../../../config/serve/elsewhere'
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
  const directives = (elsewhere?: Elsewhere): string[] => contentSecurityPolicy(elsewhere).split('; ')

  it('lets the page ask the library for text and pictures, where that lies elsewhere', () => {
    const policy = directives({ library: 'https://cdn.example/columns' })
    expect(policy).toContain("connect-src 'self' https://cdn.example")
    expect(policy).toContain("img-src 'self' https://cdn.example data: blob:")
    expect(directives()).toContain("connect-src 'self'")
  })

  it.each(['search', 'signing'] as const)(
    'lets the page ask the %s service, and nothing else of it',
    service => {
      const policy = directives({ [service]: 'https://service.example/path' })
      expect(policy).toContain("connect-src 'self' https://service.example")
      expect(policy.filter(directive => directive.includes('service.example'))).toHaveLength(1)
    },
  )

  it('names a host once that does several things', () => {
    const at = 'https://one.example/'
    expect(directives({ library: `${at}columns`, search: `${at}search`, signing: `${at}sign` })).toContain(
      "connect-src 'self' https://one.example",
    )
  })

  // Owners have copied these into the configuration of their hosts. Whoever must change the script inside pages moves
  // its hash to INLINE_BEFORE, so that hosts can name both while they upgrade, and says so in docs/upgrading.md.
  it('names the one script inside pages, which does not change, and those of the release before', () => {
    expect(directives().find(directive => directive.startsWith('script-src'))).toBe(
      "script-src 'self' 'sha256-XugfjmfYotw9AFZojuEeSFNJKJ2RkSimCbBDU96uWv4='" +
        " 'sha256-9PNlydsJ3upLANAp//xvundG+8lMeMlIk7ebl/1fk90='" +
        " 'sha256-vl8LD8szQ7/HSrbUzNBdBk7WpvY/v1X53cmU4hfwN+o='" +
        " 'sha256-TmlYiyCUjvpsXnWCKSObp/CH3m28zaRa1nDSddb82uo='" +
        " 'sha256-c5AtXOMfn34HyXkuq22G1v9JIQlQY/hlV83c+1avPFc='",
    )
  })
})

describe('elsewhereOf', () => {
  it('takes the settings of a build', () => {
    const env = {
      LIBRARY_URL: 'https://cdn.example/columns',
      SEARCH_URL: '',
      SIGNING_URL: 'https://sign.example',
    }
    expect(elsewhereOf(env)).toEqual({
      library: 'https://cdn.example/columns',
      search: undefined,
      signing: 'https://sign.example/',
    })
  })

  it.each(['cdn.example', 'ftp://cdn.example', 'https://'])(
    'names a setting that is no address: %s',
    address => {
      expect(() => elsewhereOf({ LIBRARY_URL: address })).toThrow(
        `LIBRARY_URL is "${address}": set it to an address such as https://example.com.`,
      )
    },
  )
})
