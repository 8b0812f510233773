import { describe, expect, it } from 'vitest'
import { robots } from '../../../../../src/prerender/robots'
import { sitemapFiles } from '../../../../../src/publishing/build/feeds/sitemap-files'

const ORIGIN = 'https://example.com'

describe('files of a sitemap', () => {
  it('names each address, with the date of its text where there is one', () => {
    const files = new Map(sitemapFiles([{ path: '/' }, { path: '/a/li-nan/', date: '2020-03-05' }], ORIGIN))
    expect([...files.keys()]).toEqual(['sitemap.xml'])
    expect(files.get('sitemap.xml')).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
        '<url><loc>https://example.com/</loc></url>',
        '<url><loc>https://example.com/a/li-nan/</loc><lastmod>2020-03-05</lastmod></url>',
        '</urlset>',
        '',
      ].join('\n'),
    )
  })

  it('splits at 50,000 addresses, below an index', () => {
    const entries = Array.from({ length: 100_001 }, (_, at) => ({ path: `/a/n${at}/` }))
    const files = new Map(sitemapFiles(entries, ORIGIN))
    const count = (name: string) => files.get(name)?.match(/<url>/g)?.length ?? 0
    expect(['sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml'].map(count)).toEqual([50_000, 50_000, 1])
    expect(files.get('sitemap.xml')?.match(/<loc>.*?<\/loc>/g)).toEqual([
      '<loc>https://example.com/sitemap-1.xml</loc>',
      '<loc>https://example.com/sitemap-2.xml</loc>',
      '<loc>https://example.com/sitemap-3.xml</loc>',
    ])
    expect(files.get('sitemap.xml')).toContain('<sitemapindex ')
  })

  it('is found by way of robots.txt', () => {
    expect(robots(ORIGIN)).toBe('User-agent: *\nAllow: /\n\nSitemap: https://example.com/sitemap.xml\n')
  })
})
