import { parseFeed } from 'feedsmith'
import { describe, expect, it } from 'vitest'
import type { Article, Block, Inline, Instalment } from '../../../../../src/model/schema'
import { unpackFeed } from '../../../../../src/publishing/formats/feeds/unpack-feed'
import { readFileOfAnyFormat } from '../../../../../src/publishing/formats/registry'
import type { WholeSeries } from '../../../../../src/publishing/build/series/whole-series'
import { feedsOf } from '../../../../../src/publishing/build/feeds/feeds'

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

const article = (id: string, blocks: Block[], modified?: string): Article => ({
  version: 1,
  id,
  variant: 'zh-Hans',
  script: 'zh-Hans',
  title: '灯',
  date: '2026-03-01',
  ...(modified === undefined ? {} : { modified }),
  summary: '渡口的灯。',
  length: 8,
  blocks,
  credits: [],
  series: { id: 'he-bu', title: '河埠头', count: 1 },
  others: [],
  related: [],
})
const paragraph = (words: string): Block => ({ type: 'paragraph', content: [words] })

const feed = (name: string, all: WholeSeries, library?: string, articles: readonly Article[] = []): string =>
  feedsOf(all, new Map(articles.map(one => [one.id, one])), { origin: ORIGIN, library }).get(
    `feeds/he-bu.zh-Hans.${name}`,
  ) ?? ''

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
    expect([...feedsOf(series(undated), new Map(), { origin: ORIGIN }).keys()]).toEqual([
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

  it('of a JSON Feed that has no room for it is an extract that leads to the whole', () => {
    const [item] = (JSON.parse(feed('json', odd)) as { items: Record<string, string>[] }).items
    expect(item).toMatchObject({ summary: '1 < 2 &amp; 3' })
    expect(item?.content_html).toBe(
      '<p>1 &lt; 2 &amp;amp; 3</p><p><a href="https://your.site/hans/a/deng/">&lt;b&gt;灯&lt;/b&gt; &amp; 桥</a></p>',
    )
    expect(item).not.toHaveProperty('content_text')
  })
})

describe('the whole text', () => {
  const struck: Exclude<Inline, string> = { text: '停', strike: true, code: true }
  const blocks: Block[] = [
    { type: 'heading', level: 2, content: ['渡口'] },
    paragraph('船<来>了，\n灯还亮着。'),
    {
      type: 'figure',
      image: { src: 'images/a.0123.jpg', width: 40, height: 30 },
      alt: '一盏"灯"',
      caption: ['灯'],
    },
    {
      type: 'paragraph',
      content: [
        { text: '桥', strong: true, href: 'https://your.site/?a=1&b=2' },
        { text: '', note: 1 },
      ],
    },
    {
      type: 'list',
      ordered: true,
      start: 3,
      items: [{ content: ['一'], list: { type: 'list', ordered: false, items: [{ content: ['二'] }] } }],
    },
    {
      type: 'paragraph',
      content: [
        { text: '渡', ruby: 'dù' },
        { text: '¹⁰', superscript: true },
        { text: 'n', subscript: true },
        struck,
      ],
    },
    { type: 'list', ordered: false, quoted: true, items: [{ content: ['三'] }] },
    { type: 'audio', src: 'https://your.site/a.mp3', alt: '桨声' },
    { type: 'figure', alt: '还没有的图' },
    { type: 'notes', items: [['注一']] },
  ]
  const html =
    '<h2>渡口</h2><p>船&#x3C;来>了，<br>灯还亮着。</p>' +
    `<figure><img src="${LIBRARY}/images/a.0123.jpg" alt="一盏&#x22;灯&#x22;" width="40" height="30"><figcaption>灯</figcaption></figure>` +
    '<p><a href="https://your.site/?a=1&#x26;b=2"><strong>桥</strong></a><sup>1</sup></p>' +
    '<ol start="3"><li>一<ul><li>二</li></ul></li></ol>' +
    '<p><ruby>渡<rp>(</rp><rt>dù</rt><rp>)</rp></ruby>¹⁰<sub>n</sub><s><code>停</code></s></p>' +
    '<blockquote><ul><li>三</li></ul></blockquote>' +
    '<figure><a href="https://your.site/a.mp3">桨声</a></figure><ol><li>注一</li></ol>'
  const whole = [article('deng', blocks)]

  it('is the content of all three, beside the summary', () => {
    const all = series(dated)
    expect(JSON.parse(feed('json', all, LIBRARY, whole))).toMatchObject({
      items: [{ summary: '渡口的灯。', content_html: html }],
    })
    expect(parseFeed(feed('rss.xml', all, LIBRARY, whole))).toMatchObject({
      feed: { items: [{ description: '渡口的灯。', content: { encoded: html } }] },
    })
    expect(parseFeed(feed('atom.xml', all, LIBRARY, whole))).toMatchObject({
      feed: { entries: [{ summary: { value: '渡口的灯。' }, content: { value: html, type: 'html' } }] },
    })
  })

  it.each(['json', 'rss.xml', 'atom.xml'])('comes back out of %s', async name => {
    const [entry] = unpackFeed({
      name: 'a.feed',
      bytes: Buffer.from(feed(name, series(dated), LIBRARY, whole)),
    })
    if (!entry) throw new Error('The entry is missing')
    const { draft } = await readFileOfAnyFormat({ ...entry, name: 'a.html' })
    expect(draft.title).toBe('灯')
    expect(JSON.stringify(draft.blocks)).toContain('船<来>了')
  })

  it('names no picture whose address is not known', () => {
    expect(feed('json', series(dated), undefined, whole)).not.toContain('<img')
    expect(feed('json', series(dated), undefined, whole)).toContain('<figcaption>灯')
  })

  it('is there for as many as there is room for, the newest first', () => {
    const long = [paragraph('灯'.repeat(300_000))]
    const items = ['1', '2', '3'].map(id => ({ ...dated, id }))
    const texts = items.map(({ id }) => article(id, long))
    const { items: got } = JSON.parse(feed('json', series(...items), LIBRARY, texts)) as {
      items: { content_html: string }[]
    }
    expect(got.map(({ content_html }) => content_html.length > 300_000)).toEqual([true, false, false])
  })
})

describe('words that have changed since', () => {
  const changed = [article('deng', [paragraph('灯还亮着。')], '2026-04-02')]

  it('are told by their day, beside that of publishing', () => {
    expect(JSON.parse(feed('json', series(dated), LIBRARY, changed))).toMatchObject({
      items: [{ date_published: '2026-03-01T00:00:00.000Z', date_modified: '2026-04-02T00:00:00.000Z' }],
    })
    expect(parseFeed(feed('atom.xml', series(dated), LIBRARY, changed))).toMatchObject({
      feed: {
        updated: '2026-04-02T00:00:00.000Z',
        entries: [{ published: '2026-03-01T00:00:00.000Z', updated: '2026-04-02T00:00:00.000Z' }],
      },
    })
  })

  it('that have not are of the day of publishing', () => {
    const same = [article('deng', [paragraph('灯还亮着。')])]
    expect(feed('json', series(dated), LIBRARY, same)).not.toContain('date_modified')
    expect(feed('atom.xml', series(dated), LIBRARY, same)).toContain('<updated>2026-03-01')
  })
})
