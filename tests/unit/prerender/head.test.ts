import { describe, expect, it, vi } from 'vitest'
import { head } from '../../../src/prerender/head'
import type { Page } from '../../../src/prerender/drawn-page'

vi.mock('../../../src/model/library-address', () => ({ LIBRARY_ADDRESS: 'https://cdn.your.site/columns' }))

const ORIGIN = 'https://your.site'
const card = {
  title: '灯',
  summary: '渡口的灯。',
  source: '河埠头',
  imageLarge: 'https://cdn.your.site/columns/cards/deng.png',
  path: '',
  query: '',
  url: `${ORIGIN}/a/deng/`,
  variant: 'original',
} as const
const article = {
  id: 'deng',
  title: '灯',
  date: '2026-03-05',
  credits: [],
  length: 20,
  series: { id: 'he-bu', title: '河埠头', count: 1 },
}
const shared = { origin: ORIGIN, card, title: '灯', script: 'zh-Hans' }
const pageOf = (own: object): Page => ({ ...shared, ...own }) as Page
const ARTICLE = pageOf({ place: { page: 'article', id: 'deng', variant: 'original' }, article })
const SERIES = pageOf({
  place: { page: 'series', id: 'he-bu', variant: 'zh-Hant-TW' },
  series: { id: 'he-bu', title: '河埠頭' },
})
const HOME = pageOf({ place: { page: 'home', variant: 'original' }, index: {} })

const dataOf = (page: Page): Record<string, unknown>[] =>
  [...head(page).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map(
    ([, json = '']) => JSON.parse(json) as Record<string, unknown>,
  )

describe('feeds', () => {
  it('are named by the pages of their series, in the page’s script', () => {
    expect(head(ARTICLE)).toContain(
      '<link rel="alternate" type="application/rss+xml" title="河埠头" href="https://cdn.your.site/columns/feeds/he-bu.original.rss.xml">',
    )
    expect(head(SERIES)).toContain(
      '<link rel="alternate" type="application/feed+json" title="河埠頭" href="https://cdn.your.site/columns/feeds/he-bu.zh-Hant-TW.json">',
    )
    expect(head(HOME)).not.toContain('feeds/')
  })

  it('are not named where the site’s address is not known: publishing writes none then', () => {
    expect(head({ ...ARTICLE, origin: '' })).not.toContain('feeds/')
  })
})

describe('structured data', () => {
  it('dates an article with a time zone, in previews too', () => {
    expect(dataOf(ARTICLE)[0]).toMatchObject({
      datePublished: '2026-03-05T00:00:00+08:00',
      dateModified: '2026-03-05T00:00:00+08:00',
    })
    expect(head(ARTICLE)).toContain(
      '<meta property="article:published_time" content="2026-03-05T00:00:00+08:00">',
    )
  })

  it('dates a change of its words apart', () => {
    if (!('article' in ARTICLE)) throw new Error('no article')
    const changed = { ...ARTICLE, article: { ...ARTICLE.article, modified: '2026-04-02' } }
    expect(dataOf(changed)[0]).toMatchObject({
      datePublished: '2026-03-05T00:00:00+08:00',
      dateModified: '2026-04-02T00:00:00+08:00',
    })
  })

  it('tells what has been corrected', () => {
    const corrections = [{ date: '2026-04-01', what: '灯有四盏。' }]
    expect(dataOf(pageOf({ ...ARTICLE, article: { ...article, corrections } }))[0]).toMatchObject({
      correction: [
        { '@type': 'CorrectionComment', text: '灯有四盏。', datePublished: '2026-04-01T00:00:00+08:00' },
      ],
    })
    expect(dataOf(ARTICLE)[0]).not.toHaveProperty('correction')
  })

  it('has breadcrumbs of two steps or more; the home is the site', () => {
    expect(dataOf(SERIES).find(one => one['@type'] === 'BreadcrumbList')?.itemListElement).toHaveLength(2)
    expect(dataOf(HOME)).toEqual([
      {
        '@context': 'https://schema.org',
        '@type': 'WebSite',
        name: '灯',
        url: `${ORIGIN}/`,
        inLanguage: 'zh-Hans',
      },
    ])
  })
})
