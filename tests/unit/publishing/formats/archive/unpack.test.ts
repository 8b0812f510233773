/** Files that hold several articles. */
import { strToU8, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import faults from '../../../../fixtures/import/faults.json'
import type { ReadResult } from '../../../../../src/publishing/formats/read-result'
import { readFileOfAnyFormat } from '../../../../../src/publishing/formats/registry'
import { tasks } from '../../../../../src/publishing/import/reading/tasks'
import { unpack } from '../../../../../src/publishing/formats/archive/unpack'
import { unpacked } from '../unpacked'
import { creditLines, outline } from '../text/outline'

const readAll = async (name: string, text: string): Promise<ReadResult[]> =>
  Promise.all((await unpacked({ name, bytes: Buffer.from(text) })).map(readFileOfAnyFormat))

const rss = (items: string): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>河埠头</title>${items}</channel></rss>`

describe('feeds', () => {
  it('rss-body-field: the whole text, and the digest as summary', async () => {
    const item = faults.find(({ id }) => id === 'rss-body-field')?.input ?? ''
    const [entry] = await readAll('feed.xml', rss(item))
    expect(entry?.draft).toMatchObject({ title: '周报', summary: '摘要' })
    expect(entry && outline(entry.draft)).toEqual(['p 全文一', 'fig'])
    expect(entry?.pictures).toMatchObject([{ address: 'https://mmbiz.qpic.cn/mmbiz_png/EXAMPLEI/640' }])
  })

  it.each([
    ['encoded text is blank', '<p>灯还亮着，船慢慢靠岸。</p>', ' '],
    ['encoded text is the shorter one', '<p>灯还亮着，船慢慢靠岸。</p>', '<p>灯还亮着</p>'],
    ['description is the digest', '灯还亮着', '<p>灯还亮着，船慢慢靠岸。</p>'],
  ])('rss-body-field: the whole text where the %s', async (_, description, encoded) => {
    const item = `<item><title>周报</title><description><![CDATA[${description}]]></description><content:encoded><![CDATA[${encoded}]]></content:encoded></item>`
    const [entry] = await readAll('feed.xml', rss(item))
    expect(entry && outline(entry.draft)).toEqual(['p 灯还亮着，船慢慢靠岸。'])
  })

  it('RSS: an article for each entry', async () => {
    const entries = await readAll(
      'feed.xml',
      rss(
        '<item><title>【河埠头】灯</title><link>https://hebutou.example/1</link><pubDate>Thu, 05 Mar 2026 23:30:00 GMT</pubDate><dc:creator>苏晚</dc:creator><description>&lt;p&gt;灯还亮着。&lt;/p&gt;</description></item><item><title>桥</title><description>桥修好了。</description></item>',
      ),
    )
    expect(entries.map(({ draft }) => draft.title)).toEqual(['灯', '桥'])
    expect(entries[0]?.draft).toMatchObject({ tag: '河埠头', date: '2026-03-06' })
    expect(entries[0] && creditLines(entries[0].draft)).toEqual(['作者: 苏晚'])
    expect(entries[0]?.about?.address).toBe('https://hebutou.example/1')
    expect(entries.map(({ draft }) => outline(draft))).toEqual([['p 灯还亮着。'], ['p 桥修好了。']])
  })

  it('Atom', async () => {
    const [entry] = await readAll(
      'feed.atom',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>河埠头</title><entry><title type="html">灯&amp;amp;桥</title><published>2026-03-05T08:00:00+08:00</published><summary>短</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>灯还<b>亮着</b>。</p></div></content></entry></feed>',
    )
    expect(entry?.draft).toMatchObject({ title: '灯&桥', summary: '短', date: '2026-03-05' })
    expect(entry && outline(entry.draft)).toEqual(['p 灯还亮着。'])
  })

  it('JSON Feed', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: '河埠头',
      items: [{ id: '1', title: '灯', content_text: '灯还亮着。\n\n<船>没有来。' }],
    }
    const [entry] = await readAll('feed.json', JSON.stringify(feed))
    expect(entry && outline(entry.draft)).toEqual(['p 灯还亮着。', 'p <船>没有来。'])
  })

  it('that hold nothing say so', async () => {
    await expect(unpacked({ name: 'feed.xml', bytes: Buffer.from(rss('')) })).rejects.toThrow(
      'feed.xml: This feed has no entries',
    )
  })
})

describe('archives', () => {
  const bytes = Buffer.from(
    zipSync({
      '稿/灯.txt': strToU8('灯\n\n灯还亮着。'),
      '稿/page.html': strToU8('<title>桥</title><p>桥修好了。</p><img src="page_files/a.png">'),
      '稿/page_files/a.png': strToU8('picture'),
      '稿/page_files/ad.html': strToU8('<p>广告</p>'),
      '__MACOSX/稿/._灯.txt': strToU8('x'),
      '稿/package.json': strToU8('{"name": "x"}'),
    }),
  )

  it('give the articles in them, with the pictures beside them', async () => {
    const articles = await unpacked({ name: 'a.zip', bytes })
    expect(articles.map(({ name }) => name)).toEqual(['a.zip/稿/page.html', 'a.zip/稿/灯.txt'])
    expect((await articles[0]?.beside?.('page_files/a.png'))?.toString()).toBe('picture')
    expect(await articles[0]?.beside?.('../../etc/passwd')).toBeUndefined()
  })

  it.each(['gbk', 'big5', 'utf8'])('that do not state the encoding of their names: %s', async encoding => {
    // An archive with ASCII names states nothing; others of the same length take their place.
    const names = ['稿件/河埠頭.html', '稿件/圖片/清晨.png'].map(name =>
      iconv.encode(name, encoding).toString('latin1'),
    )
    const standIns = names.map((name, at) => String(at).repeat(name.length))
    const contents = [strToU8('<title>橋</title><p>修好了。</p>'), strToU8('picture')]
    const packed = zipSync(
      Object.fromEntries(standIns.map((name, at) => [name, contents[at] ?? strToU8('')])),
    )
    const old = Buffer.from(
      standIns.reduce(
        (text, standIn, at) => text.replaceAll(standIn, names[at] ?? ''),
        Buffer.from(packed).toString('latin1'),
      ),
      'latin1',
    )
    const [article, ...others] = await unpacked({ name: 'a.zip', bytes: old })
    expect(others).toEqual([])
    expect(article?.name).toBe('a.zip/稿件/河埠頭.html')
    expect((await article?.beside?.('圖片/清晨.png'))?.toString()).toBe('picture')
  })

  it('that are broken, or hold no article, say so', async () => {
    await expect(unpacked({ name: 'a.zip', bytes: bytes.subarray(0, 60) })).rejects.toThrow(
      'a.zip: The archive cannot be',
    )
    const empty = Buffer.from(zipSync({ 'a.png': strToU8('x') }))
    await expect(unpacked({ name: 'a.zip', bytes: empty })).rejects.toThrow(
      'There is no article in this archive',
    )
  })
})

describe('archives that are made to do harm', () => {
  const small = Buffer.from(
    zipSync({ '灯.txt': strToU8('灯\n\n灯还亮着。'), 'b.txt': new Uint8Array(120_000_000) }),
  )

  it('are counted by the bytes that come out, file by file', async () => {
    expect(small.length).toBeLessThan(1_000_000)
    const arrivals = []
    for await (const arrival of unpack({ name: 'a.zip', bytes: small }, tasks.unpackFeed))
      arrivals.push(arrival)
    expect(arrivals.map(arrival => ('error' in arrival ? arrival.error.message : arrival.name))).toEqual([
      expect.stringContaining('a.zip/b.txt: The archive cannot be unpacked: b.txt grows to more than 100 MB'),
      'a.zip/灯.txt',
    ])
  })

  it('do not lie about their sizes', async () => {
    // The directory says that 5 bytes come out.
    const lying = Buffer.from(small)
    for (
      let at = lying.indexOf('PK\x01\x02', 0, 'latin1');
      at >= 0;
      at = lying.indexOf('PK\x01\x02', at + 4, 'latin1')
    )
      lying.writeUInt32LE(5, at + 24)
    await expect(unpacked({ name: 'a.zip', bytes: lying })).rejects.toThrow('too many bytes')
  })

  it('have no names that no system knows', async () => {
    const bytes = Buffer.from(zipSync({ [`${'a'.repeat(20_000)}.txt`]: strToU8('灯\n\n灯还亮着。') }))
    await expect(unpacked({ name: 'a.zip', bytes })).rejects.toThrow('a name in it has 20004 bytes')
  })
})
