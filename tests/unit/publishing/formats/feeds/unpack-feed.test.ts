/** Entries of feeds, in the ways that feeds write them. */
import { describe, expect, it } from 'vitest'
import { unpackFeed } from '../../../../../src/publishing/formats/feeds/unpack-feed'
import type { ReadResult } from '../../../../../src/publishing/formats/read-result'
import { readFileOfAnyFormat } from '../../../../../src/publishing/formats/registry'
import { outline } from '../text/outline'

async function first(feed: string): Promise<ReadResult> {
  const [entry] = unpackFeed({ name: 'a.xml', bytes: Buffer.from(feed) })
  if (!entry) throw new Error('no entry')
  return readFileOfAnyFormat(entry)
}

const rss = (item: string): Promise<ReadResult> =>
  first(
    `<?xml version="1.0"?><rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>夜航集</title><link>https://a.example/</link><item>${item}</item></channel></rss>`,
  )
const atom = (entry: string): Promise<ReadResult> =>
  first(
    `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/f/"><title>夜航集</title><entry xml:base="e/"><title>夜航</title>${entry}</entry></feed>`,
  )

describe('an entry', () => {
  it.each([
    ['escaped', '&lt;p&gt;雨停了。&lt;/p&gt;&lt;p&gt;她把窗推开。&lt;/p&gt;'],
    [
      'escaped twice',
      '&amp;lt;p&amp;gt;雨停了。&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;她把窗推开。&amp;lt;/p&amp;gt;',
    ],
    ['in CDATA', '<![CDATA[<p>雨停了。</p><p>她把窗推开。</p>]]>'],
    ['in CDATA whose marks are escaped', '&lt;![CDATA[<![CDATA[<p>雨停了。</p><p>她把窗推开。</p>]]>]]&gt;'],
    ['in lines', '雨停了。\n她把窗推开。\n'],
    ['in lines with empty ones between', '雨停了。\n\n她把窗推开。'],
  ])('%s has its paragraphs', async (_, description) => {
    const { draft } = await rss(`<title>夜航</title><description>${description}</description>`)
    expect(outline(draft)).toEqual(['p 雨停了。', 'p 她把窗推开。'])
  })

  it('without a title goes by its first sentence, and the report says so', async () => {
    const { draft, layout } = await rss(
      '<description>&lt;p&gt;雨停了，院子里很静。她把窗推开。&lt;/p&gt;</description>',
    )
    expect(draft.title).toBe('雨停了，院子里很静')
    expect(outline(draft)).toEqual(['p 雨停了，院子里很静。她把窗推开。'])
    expect(layout).toBe('entry of a feed, its title from its first sentence')
  })

  it('has the sound and the video that hang on it, each once', async () => {
    const { draft } = await rss(
      '<title>夜航</title><description>雨停了。</description><enclosure url="https://a.example/1.mp3" type="audio/mpeg" length="9"/><media:content url="https://a.example/1.mp3" type="audio/mpeg"/><media:content url="https://a.example/1.mp4" type="video/mp4"/>',
    )
    expect(draft.blocks.slice(1)).toEqual([
      { type: 'audio', src: 'https://a.example/1.mp3', alt: '夜航' },
      { type: 'video', src: 'https://a.example/1.mp4', alt: '夜航' },
    ])
  })

  it('of a JSON feed and of Atom too', async () => {
    const json = await first(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: '夜航集',
        items: [
          {
            id: '1',
            title: '夜航',
            content_text: '雨停了。',
            attachments: [{ url: 'https://a.example/1.mp3', mime_type: 'audio/mpeg' }],
          },
        ],
      }),
    )
    const linked = await atom(
      '<content>雨停了。</content><link rel="enclosure" type="audio/mpeg" href="https://a.example/1.mp3"/>',
    )
    for (const { draft } of [json, linked]) expect(outline(draft)).toEqual(['p 雨停了。', 'audio 夜航'])
  })

  it('in XHTML has its addresses by xml:base', async () => {
    const { draft, about } = await atom(
      '<link href="1.html"/><content type="xhtml" xml:base="c/"><div xmlns="http://www.w3.org/1999/xhtml"><p>雨停了，<a href="b.html">院子</a>里很静。</p><p><img src="p.png" alt="院子"/></p></div></content>',
    )
    expect(draft.blocks).toEqual([
      {
        type: 'paragraph',
        content: ['雨停了，', { text: '院子', href: 'https://a.example/f/e/c/b.html' }, '里很静。'],
      },
      { type: 'figure', src: 'https://a.example/f/e/c/p.png', alt: '院子' },
    ])
    expect(about?.address).toBe('https://a.example/f/e/1.html')
  })
})
