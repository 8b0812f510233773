/** Saved pages of public accounts, by what such pages look like inside. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { creditLines, outline, titles } from '../text/outline'
import { readPage } from './read'

const fixture = path.join(__dirname, '../../../../fixtures/import/wechat-article.html')

const script = (data: string): string => `<script>window.cgiDataNew = {${data}}</script>`
const post = (data: string): string =>
  `<html><head><meta property="og:site_name" content="微信公众平台"></head><body>${script(data)}<div id="js_content"><button>知道了</button></div></body></html>`

describe('an article', async () => {
  const { draft, about, leftOut, pictures, charactersIn, charactersPlaced } = await readPage(
    await readFile(fixture, 'utf8'),
  )

  it('has its title, tag, date and credits from the page and its scripts', () => {
    expect(draft).toMatchObject({ tag: '河埠头', title: '周小满：一盏不熄的灯', date: '2026-03-05' })
    expect(creditLines(draft)).toEqual(['撰文: 苏晚', '编辑: 林渡'])
    expect(titles(draft.series)).toEqual(['【河埠头】林老三：修桥的人'])
    expect(about).toEqual({
      address: 'https://mp.weixin.qq.com/s?__biz=EXAMPLE&mid=1&idx=1',
      account: '河埠头编辑部',
      author: '苏晚',
      album: '河上的人',
      original: 'https://hebutou.example/deng?a=1&b=2',
    })
  })

  it('has its text in blocks', () => {
    expect(outline(draft)).toEqual([
      'p 清晨五点，渡口的灯还亮着[微笑]，周小满把缆绳解开。',
      '# 摆渡的人',
      'p 对岸有人等船。',
      'fig  | 清晨的河口',
      '> “走吗？” / “再等等。”',
      'p 她说起#渡口，见上一篇。',
    ])
    expect(draft.blocks[0]).toEqual({
      type: 'paragraph',
      content: ['清晨五点，渡口的灯还亮着[微笑]', { text: '，周小满', strong: true }, '把缆绳解开。'],
    })
    expect(pictures).toEqual([
      {
        src: 'https://mmbiz.qpic.cn/mmbiz_png/RIVER/640?wx_fmt=png',
        address: 'https://mmbiz.qpic.cn/mmbiz_png/RIVER/640?wx_fmt=png',
        local: [],
        width: 800,
        height: 400,
      },
    ])
  })

  it('accounts for everything else', () => {
    expect(leftOut.map(({ text, reason }) => [text, reason])).toEqual([
      ['已付费', 'outside the article'],
      ['原创', 'outside the article'],
      ['', 'narrow picture, taken as a divider: https://mmbiz.qpic.cn/mmbiz_jpg/HEAD/640?wx_fmt=jpeg'],
      ['powered by example', 'hidden on the page'],
      ['', 'sound: 渡船的声音'],
      ['往期回顾', 'series-list marker'],
      ['点击“阅读原文”查看更多', 'link to the original page'],
      ['微信扫一扫 关注该公众号', 'outside the article'],
      ['轻触阅读原文', 'outside the article'],
    ])
    expect(charactersIn - charactersPlaced).toBe(3 + 2 + 16 + 4 + 12 + 11 + 6)
  })
})

describe('other kinds of page', () => {
  it('a picture post has its text and pictures from the script', async () => {
    const { draft, layout, pictures } = await readPage(
      post(
        "title: JsDecode('渡口'), item_show_type: '8' * 1, content_noencode: JsDecode('清晨。\\x0a傍晚。'), picture_page_info_list: [{ cdn_url: JsDecode('https://mmbiz.qpic.cn/A/0?wx_fmt=jpeg\\x26amp;amp;from=x'), width: '1080' * 1, height: '720' * 1 }]",
      ),
    )
    expect(layout).toBe('public-account page: picture post')
    expect(outline(draft)).toEqual(['p 清晨。', 'p 傍晚。', 'fig'])
    expect(pictures).toMatchObject([
      { address: 'https://mmbiz.qpic.cn/A/0?wx_fmt=jpeg&from=x', width: 1080, height: 720 },
    ])
  })

  it('a text post without a title goes by its first sentence', async () => {
    const { draft } = await readPage(
      post("item_show_type: 10, content_noencode: JsDecode('灯还亮着。船没有来。\\x0a再等等。')"),
    )
    expect(draft.title).toBe('灯还亮着')
    expect(outline(draft)).toEqual(['p 灯还亮着。船没有来。', 'p 再等等。'])
  })

  it('an article that only a script holds is read from there', async () => {
    const { draft } = await readPage(
      post(
        "title: '渡口', copyright_stat: '2' * 1, content_noencode: JsDecode('\\x3cp\\x3e船来了。\\x3c/p\\x3e')",
      ),
    )
    expect(outline(draft)).toEqual(['p 船来了。'])
  })

  it.each([
    [
      '<div class="original_panel_content" id="js_content"></div><a id="js_share_source" data-url="https://mp.weixin.qq.com/s/EXAMPLE"></a>',
      'This page shares an article of another account and does not hold it: https://mp.weixin.qq.com/s/EXAMPLE',
    ],
    [
      '<div class="weui-msg"><h2 class="weui-msg__title">该内容已被发布者删除</h2></div>',
      'This page holds no article but a notice: 该内容已被发布者删除',
    ],
    [
      '<div class="mesg-block">该内容暂时无法查看</div>',
      'This page holds no article but a notice: 该内容暂时无法查看',
    ],
    [
      '<p>此内容因违规无法查看</p><script src="https://res.wx.qq.com/a.js"></script>',
      'This page holds no article but a notice: 此内容因违规无法查看',
    ],
    [
      '<script>var a = "/mp/secitptpage/verify.html"</script>',
      'This page holds no article but a notice: a check whether the visitor is a person',
    ],
    ['<div id="js_content"><p><br></p></div>', 'This public-account page holds no article'],
  ])('%s is refused', async (body, message) => {
    await expect(readPage(`<html><body>${body}</body></html>`)).rejects.toThrow(message)
  })
})

describe('pages as they have been', () => {
  const body = '<div id="js_content"><p>灯还亮着。</p></div>'

  it('of 2016: date, account and author in a list of their own', async () => {
    const { draft, about } = await readPage(
      `<html><body><h2 id="activity-name">渡口</h2><div class="rich_media_meta_list"><em id="post-date" class="rich_media_meta_text">2016-03-05</em><em class="rich_media_meta_text">苏晚</em><a id="post-user">河埠头</a></div>${body}</body></html>`,
    )
    expect(draft).toMatchObject({ title: '渡口', date: '2016-03-05' })
    expect(about).toMatchObject({ account: '河埠头', author: '苏晚' })
  })

  it('drawn: the mark 原创 is nobody, the place no part of the text', async () => {
    const { draft, about } = await readPage(
      `<html><body><h1 id="activity-name">渡口</h1><div id="meta_content"><span class="rich_media_meta_text">原创</span><span class="rich_media_meta_text">苏晚</span><a id="js_name">河埠头</a><em id="publish_time">2025年10月25日 14:25</em><em id="js_ip_wording">江苏</em></div>${body}</body></html>`,
    )
    expect(draft.date).toBe('2025-10-25')
    expect(about?.author).toBe('苏晚')
    expect(outline(draft)).toEqual(['p 灯还亮着。'])
  })

  it('a short post whose body holds words of the page', async () => {
    const { draft, layout } = await readPage(
      `<html><body>${script("item_show_type: '10' * 1, text_page_info: { content: JsDecode('\\x26lt;p\\x26gt;灯还亮着。\\x26lt;/p\\x26gt;\\x0a船没有来。') }")}<div id="js_content"><p>知道了</p></div></body></html>`,
    )
    expect(layout).toBe('public-account page: text post')
    expect(draft.title).toBe('灯还亮着')
    expect(outline(draft)).toEqual(['p 灯还亮着。', 'p 船没有来。'])
  })
})

describe('notes that a page writes out', () => {
  const page = (text: string, ...below: string[]): string =>
    `<html><body><h1 id="activity-name">渡口</h1><div id="js_content"><p>${text}</p><p>船来了，人走了，桥上只剩下一盏灯。</p>${below.map(line => `<p>${line}</p>`).join('')}</div></body></html>`

  it('are its notes, and addresses where words lead', async () => {
    const { draft, leftOut, charactersIn, charactersPlaced } = await readPage(
      page(
        '灯<sup>[1]</sup>还亮着，见<span>旧账</span><sup><span>[2]</span></sup>，又见旧信<sup>[3]</sup>。',
        '参考资料',
        '[1] <span>油灯。</span>',
        '[2] https://a.example/zhang',
        '[3] https://a.example/xin',
      ),
    )
    expect(draft.blocks).toEqual([
      {
        type: 'paragraph',
        content: [
          '灯',
          { text: '', note: 1 },
          '还亮着，见',
          { text: '旧账', href: 'https://a.example/zhang' },
          '，又见旧信',
          { text: '', note: 2 },
          '。',
        ],
      },
      { type: 'paragraph', content: ['船来了，人走了，桥上只剩下一盏灯。'] },
      {
        type: 'notes',
        items: [['油灯。'], ['https://a.example/xin']],
      },
    ])
    expect(leftOut.map(({ text, reason }) => [text, reason])).toEqual([['参考资料', 'heading of the notes']])
    expect(charactersIn - charactersPlaced).toBe(4)
  })

  it.each([
    ['a number that no line has', ['[1] 油灯。']],
    ['a line that no number names', ['[1] 油灯。', '[2] 船。', '[3] 桥。']],
    ['lines that do not count up', ['[1] 油灯。', '[3] 船。']],
    ['a line without a number', ['[1] 油灯。', '船。', '[2] 桥。']],
  ])('are text where there is %s', async (_, below) => {
    const { draft } = await readPage(
      page('灯<sup>[1]</sup>还亮着，船<sup>[2]</sup>没有来。', '注释', ...below),
    )
    expect(draft.blocks.map(({ type }) => type)).not.toContain('notes')
    expect(outline(draft)[0]).toBe('p 灯[1]还亮着，船[2]没有来。')
  })
})

describe('what is embedded', () => {
  it.each([
    ['<mp-common-profile data-nickname="河埠头"></mp-common-profile>', '', 'card of an account: 河埠头'],
    ['<mp-common-mpaudio name="船歌&amp;nbsp;一"></mp-common-mpaudio>', '', 'sound: 船歌 一'],
    [
      '<iframe class="video_iframe" data-src="https://v.example/x" data-mpvid="1"></iframe>',
      '',
      'video: https://v.example/x',
    ],
    [
      '<div class="video_iframe" data-mpvid="1"><span>倍速播放中</span><span>继续观看</span></div>',
      '倍速播放中 继续观看',
      'video',
    ],
  ])('is listed, with nothing of it in the text: %s', async (embed, text, reason) => {
    const { draft, leftOut, charactersIn, charactersPlaced } = await readPage(
      `<html><body><h1 id="activity-name">渡口</h1><div id="js_content"><p>灯还亮着。</p>${embed}<p>船来了。</p></div></body></html>`,
    )
    expect(outline(draft)).toEqual(['p 灯还亮着。', 'p 船来了。'])
    expect(leftOut).toEqual([{ line: 1, text, reason }])
    expect(charactersIn - charactersPlaced).toBe(text.replace(' ', '').length)
  })
})
