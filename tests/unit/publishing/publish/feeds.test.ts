import { parseFeed } from 'feedsmith'
import { describe, expect, it } from 'vitest'
import type { Instalment } from '../../../../src/model'
import type { WholeSeries } from '../../../../src/publishing/compile/whole-series'
import { feedsOf } from '../../../../src/publishing/publish/feeds'

const ORIGIN = 'https://your.site'
const LIBRARY = 'https://cdn.your.site/columns'

const series = (...instalments: Instalment[]): WholeSeries => ({
  id: 'he-bu',
  variant: 'zh-Hans',
  title: '河埠头',
  script: 'zh-Hans',
  tags: ['河埠头'],
  count: instalments.length,
  held: instalments.length,
  instalments,
})
const dated: Instalment = { id: 'deng', title: '灯', date: '2026-03-01', summary: '渡口的灯。' }
const undated: Instalment = { id: 'jiu', title: '旧稿', summary: '旧稿一篇。' }

const feed = (name: string, all: WholeSeries, library?: string): string =>
  feedsOf(all, { origin: ORIGIN, library }).get(`feeds/he-bu.zh-Hans.${name}`) ?? ''

describe('an instalment without a date', () => {
  it('is in no Atom feed, which would have to invent one, and in the two others', () => {
    const atom = feed('atom.xml', series(dated, undated))
    expect(atom).toContain('/a/deng/')
    expect(atom).not.toContain('/a/jiu/')
    expect(atom).not.toContain('1970')
    expect(feed('rss.xml', series(dated, undated))).toContain('/a/jiu/')
    expect(feed('json', series(dated, undated))).toContain('/a/jiu/')
  })

  it('makes no Atom feed at all where it is alone', () => {
    expect([...feedsOf(series(undated), { origin: ORIGIN }).keys()]).toEqual([
      'feeds/he-bu.zh-Hans.rss.xml',
      'feeds/he-bu.zh-Hans.json',
    ])
  })
})

describe('where a feed is', () => {
  it.each(['rss.xml', 'atom.xml', 'json'])('%s says where the library’s address is known', name => {
    expect(feed(name, series(dated), LIBRARY)).toContain(`${LIBRARY}/feeds/he-bu.zh-Hans.${name}`)
  })

  it.each(['rss.xml', 'atom.xml', 'json'])('%s makes no address up where it is not', name => {
    expect(feed(name, series(dated))).not.toMatch(/feeds\/|rel="self"|feed_url/)
  })
})

describe('text', () => {
  const odd = series({ ...dated, title: '<b>灯</b> & 桥', summary: '1 < 2 &amp; 3' })

  it('is HTML in RSS, whose readers take it for that', () => {
    const { feed: parsed } = parseFeed(feed('rss.xml', odd))
    const [item] = (parsed as { items: { title: string; description: string }[] }).items
    expect(item).toMatchObject({
      title: '&lt;b&gt;灯&lt;/b&gt; &amp; 桥',
      description: '1 &lt; 2 &amp;amp; 3',
    })
  })

  it('is text in Atom and in a JSON Feed’s title', () => {
    expect(feed('atom.xml', odd)).toMatch(/<title>\s*<!\[CDATA\[<b>灯<\/b> & 桥\]\]>\s*<\/title>/)
    expect(JSON.parse(feed('json', odd))).toMatchObject({ items: [{ title: '<b>灯</b> & 桥' }] })
  })

  it('of a JSON Feed is an extract that leads to the whole', () => {
    const [item] = (JSON.parse(feed('json', odd)) as { items: Record<string, string>[] }).items
    expect(item).toMatchObject({ summary: '1 < 2 &amp; 3' })
    expect(item?.content_html).toBe(
      '<p>1 &lt; 2 &amp;amp; 3</p><p><a href="https://your.site/hans/a/deng/">&lt;b&gt;灯&lt;/b&gt; &amp; 桥</a></p>',
    )
    expect(item).not.toHaveProperty('content_text')
  })
})
