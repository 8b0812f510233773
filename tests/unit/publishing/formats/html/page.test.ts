/** Any web page: the article is found, the page around it is accounted for. */
import { describe, expect, it } from 'vitest'
import { creditLines, outline } from '../text/outline'
import { readPage, readPart } from './read'

const sentence = '清晨五点，渡口的灯还亮着，周小满把缆绳解开，对岸有人等船，河上的雾很重。'
const paragraphs = Array.from({ length: 12 }, (_, at) => `<p>${at}，${sentence}</p>`).join('')
const PAGE = `<!doctype html><html><head><title>一盏不熄的灯_河埠头网</title>
<meta property="article:published_time" content="2026-03-05T08:00:00+08:00"><meta name="author" content="苏晚">
<meta property="og:site_name" content="河埠头网"><link rel="canonical" href="https://hebutou.example/a/1.html"></head>
<body><nav><ul><li><a href="/">首页</a></li><li><a href="/s">专栏</a></li></ul></nav>
<div class="main"><h1>一盏不熄的灯</h1><div class="article-content">${paragraphs}
<h2>摆渡的人</h2><p><span style="font-weight:700">她说</span>：${sentence}见<a href="../b/2.html">另一篇</a>。</p>
<figure><img src="page_files/river.jpg" alt="河口"><figcaption>清晨的河口</figcaption></figure><p>${sentence}</p></div></div>
<footer><p>版权归河埠头网所有</p></footer><script>alert(1)</script></body></html>`

describe('a saved web page', async () => {
  const { draft, about, leftOut, pictures, layout, charactersIn, charactersPlaced } = await readPage(PAGE)

  it('has its metadata', () => {
    expect(draft).toMatchObject({ title: '一盏不熄的灯', date: '2026-03-05' })
    expect(creditLines(draft)).toEqual(['作者: 苏晚'])
    expect(about).toMatchObject({ address: 'https://hebutou.example/a/1.html', account: '河埠头网' })
    expect(layout).toContain('Readability')
  })

  it('has its article, with marks, links and pictures', () => {
    expect(outline(draft).slice(11)).toEqual([
      `p 11，${sentence}`,
      '# 摆渡的人',
      `p 她说：${sentence}见另一篇。`,
      'fig 河口 | 清晨的河口',
      `p ${sentence}`,
    ])
    expect(draft.blocks[13]).toMatchObject({
      content: [
        { text: '她说', strong: true },
        `：${sentence}见`,
        { text: '另一篇', href: 'https://hebutou.example/b/2.html' },
        '。',
      ],
    })
    expect(pictures).toMatchObject([{ local: ['page_files/river.jpg'] }])
  })

  it('accounts for the page around it', () => {
    expect(leftOut.map(({ text, reason }) => [text, reason])).toEqual([
      ['首页 专栏', 'outside the article'],
      ['版权归河埠头网所有', 'outside the article'],
    ])
    expect(charactersIn - charactersPlaced).toBe(4 + 9)
  })
})

describe('parts', () => {
  it.each([
    [
      'spans of cells: each text once',
      '<table><tr><th>船</th><th>里程</th></tr><tr><td rowspan=2>渡船</td><td>五里</td></tr><tr><td>六里</td></tr><tr><td colspan=2>合计</td></tr></table>',
      [
        {
          type: 'table',
          header: [['船'], ['里程']],
          rows: [
            [['渡船'], ['五里']],
            [[], ['六里']],
            [['合计'], []],
          ],
        },
      ],
    ],
    [
      'nested lists',
      '<ol start=3><li><p>带伞</p><ul><li>长柄</li></ul></li><li>带水</li></ol>',
      [
        {
          type: 'list',
          ordered: true,
          start: 3,
          items: [
            { content: ['带伞'], list: { type: 'list', ordered: false, items: [{ content: ['长柄'] }] } },
            { content: ['带水'] },
          ],
        },
      ],
    ],
    [
      'a table that only lays out',
      '<table><tr><td><p>第一段。</p><p>第二段。</p></td></tr></table>',
      [
        { type: 'paragraph', content: ['第一段。'] },
        { type: 'paragraph', content: ['第二段。'] },
      ],
    ],
    [
      'a page broken into lines within a sentence',
      '<p>江上的雾很重，\n船慢慢靠岸。The\nboat stops.</p>',
      [{ type: 'paragraph', content: ['江上的雾很重，船慢慢靠岸。The boat stops.'] }],
    ],
    [
      'indents that part paragraphs',
      '<div>　　第一段。<br>　　第二段。</div>',
      [
        { type: 'paragraph', content: ['第一段。'] },
        { type: 'paragraph', content: ['第二段。'] },
      ],
    ],
    [
      'headings by rank, whatever their depth',
      '<h3>上</h3><p>一段。</p><h5>中</h5><p>二段。</p>',
      [
        { type: 'heading', level: 2, content: ['上'] },
        { type: 'paragraph', content: ['一段。'] },
        { type: 'heading', level: 3, content: ['中'] },
        { type: 'paragraph', content: ['二段。'] },
      ],
    ],
    [
      'links that articles may not have',
      '<p><a href=" javascript:alert(1)">甲</a><a href="data:text/html,x">乙</a><a href="vbscript:x">丙</a></p>',
      [{ type: 'paragraph', content: ['甲乙丙'] }],
    ],
    [
      'sound and videos on the web, with their captions',
      '<p>甲。</p><audio title="船歌" controls><source src="https://a.example/ge.mp3"></audio><figure><video src="https://a.example/c.mp4"></video><figcaption>靠岸</figcaption></figure>',
      [
        { type: 'paragraph', content: ['甲。'] },
        { type: 'audio', src: 'https://a.example/ge.mp3', alt: '船歌' },
        { type: 'video', src: 'https://a.example/c.mp4', alt: '', caption: '靠岸' },
      ],
    ],
    [
      'no sound that lies elsewhere or is hidden',
      '<p>甲。</p><audio src="http://a.example/ge.mp3"></audio><video src="blob:https://a.example/1"></video><audio hidden src="https://a.example/ge.mp3"></audio>',
      [{ type: 'paragraph', content: ['甲。'] }],
    ],
    [
      'a picture and what browsers without scripts show instead of it',
      '<p><img src="a.gif" data-original="https://img.example/a.jpg"><noscript><img src="https://img.example/a.jpg"></noscript></p>',
      [{ type: 'figure', src: 'https://img.example/a.jpg', alt: '' }],
    ],
  ])('%s', async (_, html, blocks) => {
    expect((await readPart(html)).draft.blocks).toEqual(blocks)
  })
})

describe('a page that an office program has saved', () => {
  it.each(['Microsoft Word 15 (filtered)', 'LibreOffice 24.2 (Linux)'])(
    'is titled by its first line, not by what its template is called (%s)',
    async generator => {
      const { draft } = await readPage(
        `<html><head><meta name=Generator content="${generator}"><title>公文模板</title></head><body lang=ZH-CN>` +
          `<p class=MsoNormal align=center><b><span style='font-size:16pt'>【河埠头】一盏不熄的灯<o:p></o:p></span></b></p>` +
          `<p class=MsoNormal>${sentence}</p><p class=MsoNormal>${sentence}</p></body></html>`,
      )
      expect(draft).toMatchObject({ tag: '河埠头', title: '一盏不熄的灯' })
      expect(outline(draft)).toEqual([`p ${sentence}`, `p ${sentence}`])
    },
  )
})
