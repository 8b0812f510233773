/** The same kinds of failure in other words, other nesting and the other script. */
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { readFileOfAnyFormat } from '../../../../../src/publishing/formats/registry'
import { outline } from '../text/outline'
import { readPage, readPart } from './read'

const wechat = (body: string): string =>
  `<h1 id="activity-name">題目</h1><div id="js_content" style="visibility:hidden">${body}</div>`
const blocks = async (html: string): Promise<string[]> => outline((await readPart(html)).draft)
const sources = async (html: string): Promise<(string | undefined)[]> => {
  const { draft } = await readPart(`<p>看圖。</p>${html}`)
  return draft.blocks.flatMap(block => (block.type === 'figure' ? [block.src] : []))
}

describe('tables', () => {
  it.each([
    [
      'with a list in a cell, a caption and a wide cell',
      '<table><caption>表一</caption><tr><th>品名</th><td colspan="2">數量</td></tr><tr><th>紙</th><td><ul><li>一</li><li>二</li></ul></td><td></td></tr></table>',
      ['p 表一', 'table 品名\t數量\t / 紙\t一 / 二'],
    ],
    [
      'with a heading in a cell, and empty heads',
      '<table><thead><tr><th></th><th></th></tr></thead><tr><td><h4>紙</h4></td><td><div><p>三</p><p>四</p></div></td></tr></table>',
      ['table \t / 紙\t三 / 四'],
    ],
    [
      'with a picture in a cell',
      '<table><tr><td>船</td><td>里程</td></tr><tr><td>渡船<img src="https://img.example/a.jpg"></td><td>五里</td></tr></table>',
      ['table 船\t里程 / 渡船\t五里', 'fig'],
    ],
    [
      'that only lay out pictures',
      '<table><tr><td><img src="https://img.example/a.jpg"></td><td><img src="https://img.example/b.jpg"></td></tr><tr><td>左邊的河。</td><td>右邊的船。</td></tr></table>',
      ['fig', 'fig', 'p 左邊的河。', 'p 右邊的船。'],
    ],
  ])('%s', async (_, html, expected) => {
    expect(await blocks(html)).toEqual(expected)
  })
})

describe('pictures that are loaded late', () => {
  it.each([
    [
      '<img src="/static/loading.gif" data-url="https://img.example/real.jpg">',
      'https://img.example/real.jpg',
    ],
    [
      '<img src="https://x.example/grey.gif" file="https://img.example/bbs.jpg">',
      'https://img.example/bbs.jpg',
    ],
    ['<img src="blank.png" data-lazyload="//img.example/a.jpg">', 'https://img.example/a.jpg'],
    [
      '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-original="/pic/a.jpg"><noscript><img src="/pic/a.jpg"></noscript>',
      'pic/a.jpg',
    ],
    [
      '<picture><source srcset="a.webp 400w"><img data-srcset="https://img.example/a-400.jpg 400w, https://img.example/a-1600.jpg 1600w"></picture>',
      'https://img.example/a-1600.jpg',
    ],
    [
      '<img src="https://img.example/a-2000.jpg" data-src="https://img.example/a-100.jpg">',
      'https://img.example/a-2000.jpg',
    ],
    [
      '<img src="https://img.example/a-100.jpg" data-src="https://img.example/a-2000.jpg">',
      'https://img.example/a-2000.jpg',
    ],
    [
      '<img data-src="//img.example/a/640?wx_fmt=png&amp;amp;from=appmsg">',
      'https://img.example/a/640?wx_fmt=png&from=appmsg',
    ],
    [
      '<amp-img src="https://img.example/a.jpg" width="30" height="20"></amp-img>',
      'https://img.example/a.jpg',
    ],
    [
      '<img src="https://img.example/full-1600.jpg" data-original="https://img.example/thumb-60.jpg">',
      'https://img.example/full-1600.jpg',
    ],
    [
      '<img src="https://img.example/full.jpg" data-src="  " srcset="https://img.example/60.jpg 60w">',
      'https://img.example/full.jpg',
    ],
    [
      '<section style="background-image:url(&quot;https://mmbiz.qpic.cn/A/640&quot;);background-size:cover"></section>',
      'https://mmbiz.qpic.cn/A/640',
    ],
    [
      '<svg style="background: url(https://mmbiz.qpic.cn/B/640) no-repeat"></svg>',
      'https://mmbiz.qpic.cn/B/640',
    ],
  ])('%s', async (html, src) => {
    expect(await sources(html)).toEqual([src])
  })

  it('are none where they are behind text, or tiled', async () => {
    expect(
      await sources(
        '<section style="background-image:url(https://mmbiz.qpic.cn/A/640)"><p>字在上面。</p></section><section style="background:url(https://mmbiz.qpic.cn/B/640) repeat-x"></section>',
      ),
    ).toEqual([])
  })
})

describe('formulas', () => {
  it.each([
    '<mjx-container data-formula="x^2"><svg></svg></mjx-container>',
    '<img data-formula="x^2" src="https://x.example/eq.svg">',
    '<img class="tex" alt="x^2" src="eq.png">',
    '<img src="https://www.zhihu.com/equation?tex=x%5E2" alt="x^2" eeimg="1">',
    '<span class="MathJax">𝑥2</span><script type="math/tex">x^2</script>',
    '<span class="ztext-math" data-tex="x^2"><svg></svg></span>',
    '<embed data-formula="x^2" src="x.svg">',
  ])('stay in their sentence: %s', async html => {
    const { draft } = await readPart(`<p>面積為${html}。</p>`)
    expect(draft.blocks).toEqual([
      { type: 'paragraph', content: ['面積為', { text: 'x^2', code: true }, '。'] },
    ])
  })
})

describe('what is hidden', () => {
  it.each([
    '<section style="DISPLAY : none !important">統計標記</section>',
    '<p hidden>統計標記</p>',
    '<section style="height:0;overflow:hidden"><p>統計標記</p></section>',
    '<p style="font-size:0px">統計標記</p>',
  ])('stays hidden: %s', async html => {
    const { draft, leftOut } = await readPage(wechat(`<p>清晨出發。</p>${html}<p>中午到達。</p>`))
    expect(outline(draft)).toEqual(['p 清晨出發。', 'p 中午到達。'])
    expect(leftOut).toContainEqual({ line: 1, text: '統計標記', reason: 'hidden on the page' })
  })

  it.each([
    '<section style="opacity:0;visibility:hidden">江上。</section>',
    '<section style="font-size:0"><p style="font-size:16px">江上。</p></section>',
    '<section style="height:0;overflow:visible"><p>江上。</p></section>',
    '<section style="height:0;overflow:hidden;padding-bottom:60%"><p>江上。</p></section>',
  ])('only until scripts run, or around text that is not, is text: %s', async html => {
    expect(outline((await readPage(wechat(html))).draft)).toEqual(['p 江上。'])
  })
})

describe('listings', () => {
  it.each([
    ['<pre><code>a</code><code><br></code><code>b</code></pre>', { type: 'code', text: 'a\n\nb' }],
    [
      '<pre class="hljs"><ol><li>let a = 1;</li><li>  go(a);</li></ol></pre>',
      { type: 'code', text: 'let a = 1;\n  go(a);' },
    ],
    ['<pre><div>a</div><div>&nbsp;&nbsp;b</div></pre>', { type: 'code', text: 'a\n  b' }],
    [
      '<table><tr><td class="gutter"><pre>1\n2</pre></td><td><pre><code class="language-js">a\nb</code></pre></td></tr></table>',
      { type: 'code', language: 'js', text: 'a\nb' },
    ],
  ])('keep their lines, and lose the numbers beside them: %s', async (html, block) => {
    expect((await readPart(html)).draft.blocks).toEqual([block])
  })
})

describe('captions', () => {
  it.each([
    '<figure><figcaption>清晨的河口</figcaption><a href="https://x.example/"><picture><img src="https://img.example/a.jpg"></picture></a></figure>',
    '<figure><section><section><img data-src="https://img.example/a.jpg"></section></section><section><figcaption>清晨的河口</figcaption></section></figure>',
    '<div class="wp-caption"><img src="https://img.example/a.jpg"><p class="wp-caption-text">清晨的河口</p></div>',
    '<img src="https://img.example/a.jpg"><p class="pic-desc">清晨的河口</p>',
    '<img src="https://img.example/a.jpg"><p>▲清晨的河口</p>',
  ])('stay with their picture: %s', async html => {
    expect(await blocks(`${html}<p>她解開纜繩。</p>`)).toEqual(['fig  | 清晨的河口', 'p 她解開纜繩。'])
  })
})

describe('encodings', () => {
  it.each(['gbk', 'big5'])('are told by few characters too, whatever the label says: %s', async encoding => {
    const html = '<meta charset="utf-8"><title>孤舟</title><p>落日江上</p>'
    const { draft } = await readFileOfAnyFormat({ name: 'a.html', bytes: iconv.encode(html, encoding) })
    expect([draft.title, ...outline(draft)]).toEqual(['孤舟', 'p 落日江上'])
  })

  it('a byte order mark goes before a label', async () => {
    const { encoding } = await readPage('\ufeff<meta charset=big5><title>孤舟</title><p>落日江上</p>')
    expect(encoding).toBe('UTF-8')
  })
})

describe('words of the page around an article', () => {
  it('in the other script', async () => {
    const { draft } = await readPage(
      `<div id="js_article"><h1 id="activity-name">題目</h1><div id="js_content"><p>正文</p><style>.b{}</style></div><div id="js_tags">標籤</div><div class="qr_code_pc"><p>微信掃一掃<br>關注該公眾號</p></div><a id="js_view_source">閱讀原文</a></div>`,
    )
    expect(outline(draft)).toEqual(['p 正文'])
  })
})

describe('breaks', () => {
  it.each([
    ['第一行<br/>第二行<br>\n<br/>第二段', ['p 第一行 / 第二行', 'p 第二段']],
    ['第一行<br>&nbsp;<br>第二段<br>', ['p 第一行', 'p 第二段']],
    [
      '<span>甲：你來了<br/></span><b>乙：來了。</b><br><i>丙：坐。</i>',
      ['p 甲：你來了 / 乙：來了。 / 丙：坐。'],
    ],
  ])('%s', async (html, expected) => {
    expect(await blocks(`<section>${html}</section>`)).toEqual(expected)
  })
})

describe('parts of a page without a title', () => {
  it.each([
    ['看圖：<p><img src="https://img.example/a.jpg"></p>', ['p 看圖：', 'fig']],
    ['<p>第一行<br>第二行</p><p>第二段</p>', ['p 第一行 / 第二行', 'p 第二段']],
    ['<p>落日與孤舟</p>', ['p 落日與孤舟']],
    [
      '<figure><img src="https://img.example/a.jpg"><figcaption>河口</figcaption></figure><p>她走了。</p>',
      ['fig  | 河口', 'p 她走了。'],
    ],
    ['<blockquote>山中無曆日</blockquote><p>她走了。</p>', ['> 山中無曆日', 'p 她走了。']],
    ['<table><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td><td></td></tr></table>', ['table 甲\t乙 / 丙']],
    ['<p>她解開纜繩。</p><p>船走了。</p>', ['p 她解開纜繩。', 'p 船走了。']],
  ])('are called what their file is called, and lose no text to a title: %s', async (html, expected) => {
    const { draft, layout } = await readPage(html, '稿件/渡口.html')
    expect([draft.title, ...outline(draft)]).toEqual(['渡口', ...expected])
    expect(layout).toBe("part of a web page, its title from the file's name")
  })

  it('begin with their title where a line reads as one', async () => {
    const { draft } = await readPage('<p>渡口的人</p><p>她解開纜繩。</p>', '稿件/一.html')
    expect([draft.title, ...outline(draft)]).toEqual(['渡口的人', 'p 她解開纜繩。'])
  })
})
