import { expect, it } from 'vitest'
import { load } from '../../../../../src/publishing/build/load'
import { seriesRows, type SeriesRows } from '../../../../../src/publishing/build/series/series'
import { sitemapEntries } from '../../../../../src/publishing/build/feeds/sitemap'
import { sitemapFiles } from '../../../../../src/publishing/build/feeds/sitemap-files'
import { here } from '../../../../../src/publishing/workers/threads'
import { temporaryFolder } from '../../temporary'
import { libraryFiles } from '../library'

const SITE = { origin: 'https://a.example', library: 'https://cdn.a.example/library' }

async function rows(): Promise<SeriesRows[]> {
  const loaded = await load(await temporaryFolder(await libraryFiles()), await temporaryFolder(), here)
  return seriesRows(loaded.folders, loaded.cards)
}

const addressesIn = (text: string): string[] =>
  [...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, at = '']) => at)

it('is one file with every address, dates where they are known', async () => {
  const files = [...sitemapFiles(sitemapEntries(await rows(), [], []), SITE.origin, SITE.library)]
  expect(files.map(([name]) => name)).toEqual(['sitemap.xml'])
  const text = files[0]?.[1] ?? ''
  // The home, two series and five articles in four variants.
  expect(new Set(addressesIn(text)).size).toBe(32)
  expect(text).toContain(
    '<url><loc>https://a.example/hant-tw/a/deng/</loc><lastmod>2026-03-01</lastmod></url>',
  )
  expect(text).toContain('<url><loc>https://a.example/s/shan/</loc></url>')
}, 60_000)

it.each([
  [16, 2],
  [31, 2],
  [5, 7],
])(
  'is split at %i addresses, below an index of the %i files',
  async (limit, count) => {
    const files = [...sitemapFiles(sitemapEntries(await rows(), [], []), SITE.origin, SITE.library, limit)]
    const parts = files.slice(0, -1)
    const [name, index = ''] = files.at(-1) ?? []
    expect(name).toBe('sitemap.xml')
    expect(addressesIn(index)).toEqual(parts.map(([part]) => `https://cdn.a.example/library/${part}`))
    expect(parts).toHaveLength(count)
    for (const [, text] of parts) expect(addressesIn(text).length).toBeLessThanOrEqual(limit)
    expect(new Set(parts.flatMap(([, text]) => addressesIn(text))).size).toBe(32)
  },
  60_000,
)
