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
  blocks: [],
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

describe('the picture on the first screen', () => {
  const image = { src: 'images/he-bu/deng.1a2b3c4d.jpg', width: 900, height: 600, webp: [480, 900] }
  const withBlocks = (...blocks: object[]): string =>
    head(
      pageOf({
        place: { page: 'article', id: 'deng', variant: 'original' },
        article: { ...article, blocks: [...blocks, { type: 'figure', image, alt: '灯' }] },
      }),
    )
  const paragraph = (characters: number): object => ({
    type: 'paragraph',
    content: ['灯'.repeat(characters)],
  })

  it('is asked for ahead, in the sizes and for the width that the text has it in', () => {
    expect(withBlocks(paragraph(150))).toContain(
      '<link rel="preload" as="image" type="image/webp" imagesrcset="' +
        'https://cdn.your.site/columns/images/he-bu/deng.1a2b3c4d.jpg.480.webp 480w,' +
        'https://cdn.your.site/columns/images/he-bu/deng.1a2b3c4d.jpg.900.webp 900w" ' +
        'imagesizes="(min-resolution:2.5dppx) 60vw,(min-width:45.25em) 42.5em,calc(100vw - 2.75em)" ' +
        'fetchpriority="high">',
    )
  })

  it.each<[string, object[]]>([
    ['below it', [paragraph(300), paragraph(300)]],
    ['behind a figure without a picture', [{ type: 'figure', alt: '桥' }]],
    ['behind one without copies', [{ type: 'figure', alt: '桥', image: { ...image, webp: undefined } }]],
  ])('%s, none is', (_, blocks) => {
    expect(withBlocks(...blocks)).not.toContain('preload')
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
