/** What desks hand over: each form with what is right for it. */
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { readingText } from '../../../src/publishing/source/block-text'
import type { ReadResult } from '../../../src/publishing/formats/read-result'
import { readFileOfAnyFormat } from '../../../src/publishing/formats/registry'
import { creditLines, outline } from './formats/text/outline'

const read = (name: string, text: string | Buffer): Promise<ReadResult> =>
  readFileOfAnyFormat({ name, bytes: Buffer.from(text) })
const reasons = ({ leftOut }: ReadResult): string[] =>
  leftOut.map(({ text, reason }) => `${text} (${reason})`)

describe('front matter', () => {
  const body = '\n雨停了，院子里很静。\n'
  it.each([
    ['a colon without quotes', '---\ntitle: 夜航: 起程\n---\n', /^a\.md:2: The YAML cannot be read/],
    ['no end', '---\ntitle: 夜航\ndate: 2023-05-10\n', /^a\.md:4: The front matter is not closed/],
    ['TOML that is none', '+++\ntitle = "夜航"\ndate 2023\n+++\n', /^a\.md:3: The TOML cannot be read/],
    ['TOML without an end', '+++\ntitle = "夜航"\n', /^a\.md:3: The front matter is not closed/],
    ['JSON that is none', '{\n  "title": "夜航",,\n}\n', /^a\.md:2: The JSON cannot be read/],
    [
      'a draft in TOML',
      '+++\ntitle = "夜航"\ndraft = true\n+++\n',
      /^a\.md:3: This is a draft \(draft: true\)/,
    ],
    ['a draft in JSON', '{\n  "title": "夜航",\n  "draft": true\n}\n', /^a\.md:3: This is a draft/],
    ['a draft', '---\ntitle: 夜航\ndraft: true\n---\n', /^a\.md:3: This is a draft \(draft: true\)/],
    ['not published', '---\ntitle: 夜航\npublished: false\n---\n', /^a\.md:3: This is a draft/],
  ])('with %s is refused with its line', async (_, matter, message) => {
    await expect(read('a.md', matter + body)).rejects.toThrow(message)
  })

  it.each([
    ['TOML', '+++\ntitle = "夜航"\ndate = 2023-05-10T08:30:00+08:00\n[[authors]]\nname = "李明"\n+++\n'],
    [
      'TOML, its words in several lines',
      '+++\ntitle = "夜航"\ndate = 2023-05-10\nauthors = [\n  "李明",\n]\n+++\n',
    ],
    ['JSON', '{\n  "title": "夜航",\n  "date": "2023-05-10",\n  "author": {\n    "name": "李明"\n  }\n}\n'],
    [
      'JSON of Hexo',
      '"title": "夜航",\n"date": "2023-05-10",\n"author": "李明"\n;;;\n'.replace(/^/, ';;;\n'),
    ],
  ])('in %s is read', async (_, matter) => {
    const { draft, leftOut } = await read('a.md', matter + body)
    expect(draft).toMatchObject({ title: '夜航', date: '2023-05-10' })
    expect(creditLines(draft)).toEqual(['作者: 李明'])
    expect(outline(draft)).toEqual(['p 雨停了，院子里很静。'])
    expect(leftOut).toEqual([])
  })

  it('leaves the numbers of lines as they are', async () => {
    const { leftOut } = await read('a.md', `+++\ntitle = "夜航"\n+++\n${body}\n[TOC]\n`)
    expect(leftOut).toEqual([{ line: 7, text: '[TOC]', reason: 'place of a contents list' }])
  })

  it('of Hexo needs no line before it', async () => {
    const { draft } = await read('a.md', `title: 夜航\ndate: 2023-05-10\ntags:\n  - 雨\n---\n${body}`)
    expect(draft).toMatchObject({ title: '夜航', date: '2023-05-10' })
    expect(outline(draft)).toEqual(['p 雨停了，院子里很静。'])
  })

  it('with a date that cannot be read says so', async () => {
    const result = await read('a.md', `---\ntitle: 夜航\ndate: 昨天\n---\n${body}`)
    expect(reasons(result)).toEqual(['date: 昨天 (date that cannot be read)'])
  })

  it.each([
    ['a path', 'cover: images/a.png\n', '\n雨停了。\n', ['fig images/a.png', 'p 雨停了。']],
    [
      'a table of its picture, words and caption',
      'cover:\n  image: images/a.png\n  alt: 院子\n  caption: 雨后的院子\n',
      '\n雨停了。\n',
      ['fig images/a.png 院子 雨后的院子', 'p 雨停了。'],
    ],
    [
      'a picture that the text shows',
      'cover: ./images/a.png\n',
      '\n雨停了。\n\n![](images/a.png)\n',
      ['p 雨停了。', 'fig images/a.png'],
    ],
    [
      'a path, the title in the text',
      'cover: a.png\n',
      '\n# 夜航\n\n雨停了。\n',
      ['fig a.png', 'p 雨停了。'],
    ],
  ])('has a cover, which is the first picture: %s', async (_, cover, text, expected) => {
    const title = text.includes('#') ? '' : 'title: 夜航\n'
    const { draft, leftOut } = await read('a.md', `---\n${title}${cover}---\n${text}`)
    expect(draft.title).toBe('夜航')
    expect(
      draft.blocks.map(block =>
        block.type === 'figure'
          ? ['fig', block.src, block.alt, block.caption].filter(Boolean).join(' ')
          : `p ${readingText([block])}`,
      ),
    ).toEqual(expected)
    expect(leftOut).toEqual([])
  })

  it('whose cover says no picture is named in the report', async () => {
    const result = await read('a.md', `---\ntitle: 夜航\ncover: true\n---\n${body}`)
    expect(reasons(result)).toEqual(['cover: true (field of the front matter that no article has)'])
    expect(outline(result.draft)).toEqual(['p 雨停了，院子里很静。'])
  })

  it('is not what merely begins with a rule', async () => {
    for (const text of [`---\n\n# 夜航\n${body}`, `---\n\n# 夜航\n${body}\n---\n\n她把窗推开。\n`]) {
      const { draft } = await read('a.md', text)
      expect(draft.title).toBe('夜航')
      expect(outline(draft)[0]).toBe('p 雨停了，院子里很静。')
    }
  })
})

describe('dialects of Markdown', () => {
  const article = (lines: string): Promise<ReadResult> =>
    read('a.md', `---\ntitle: 夜航\n---\n\n雨停了。\n\n${lines}\n\n她把窗推开。\n`)
  const within = async (lines: string): Promise<string[]> =>
    outline((await article(lines)).draft).slice(1, -1)

  it.each([
    ['{{< figure src="images/a.png" title="院子" caption="雨后的院子" >}}', ['fig 雨后的院子 | 雨后的院子']],
    ['{% asset_img a.png 院子 %}', ['fig 院子']],
    ['![院子](images/a.png =300x200)', ['fig 院子']],
    ['![院子|300](images/a.png)', ['fig 院子']],
    ['![院子](images/a.png){width=50%}', ['fig 院子']],
    ['![[a.png]]', ['fig']],
    ['{{% notice tip %}}\n记得带伞。\n{{% /notice %}}', ['p 记得带伞。']],
    ['{% note info %}\n记得带伞。\n{% endnote %}', ['p 记得带伞。']],
    [':::tip\n记得带伞。\n:::', ['p 记得带伞。']],
    ['> [!NOTE]\n> 记得带伞。', ['> 记得带伞。']],
    ['## 院子 {#yard}', ['# 院子']],
    ['{{< youtube abc123 >}}', []],
    ['[TOC]', []],
  ])('%s', async (lines, expected) => {
    expect(await within(lines)).toEqual(expected)
  })

  it('name what they leave out, with its line; listings stay', async () => {
    expect((await article('{% youtube abc123 %}')).leftOut).toEqual([
      { line: 7, text: '{% youtube abc123 %}', reason: 'instruction for the program that made the site' },
    ])
    expect(await within('```\n{% youtube abc123 %}\n```')).toEqual(['code {% youtube abc123 %}'])
  })
})

describe('lines with a form of their own', () => {
  it.each([
    'https://example.com/a',
    '13:00',
    '2020年3月5日',
    '原标题：河边',
    '1,200',
    '（图/受访者提供）',
    '李明摄',
  ])('%s is no heading', async line => {
    const { draft } = await read(
      'a.md',
      `# 河边的书店\n\n书店早上八点开门。\n\n${line}\n\n店主说，人却没有少来。\n`,
    )
    expect(draft.blocks.filter(({ type }) => type === 'heading')).toEqual([])
  })

  it('are captions below pictures, each of its own one', async () => {
    const picture = (line: string, at: number): string =>
      `<section><img data-src="https://mmbiz.qpic.cn/mmbiz_jpg/EX${at}/640" data-w="1080" data-ratio="0.6"></section><p>${line}</p><p>来的人多半是附近的学生，也有人专程坐两站车过来。</p>`
    const lines = ['（图/受访者提供）', '（图/《河边》剧照）', '图源：视觉中国']
    const { draft } = await read(
      'a.html',
      `<h1 id="activity-name">河边的书店</h1><div id="js_content"><p>书店开在河边，早上八点开门。</p>${lines.map(picture).join('')}</div>`,
    )
    expect(draft.blocks.flatMap(block => (block.type === 'figure' ? [block.caption] : []))).toEqual(lines)
    expect(creditLines(draft)).toEqual([])
    expect(draft.blocks.filter(({ type }) => type === 'heading')).toEqual([])
  })

  it('emoticons in square brackets are no tags', async () => {
    const lines = [
      '[加油]复习久了，难免会累。',
      '[强]慢慢来！[好的]',
      '[让我看看]比如周末去看看展览',
      '[太阳]晒晒太阳',
      '[哇]最后一起加油！',
    ]
    const { draft } = await read('a.txt', `复习累了吗\n\n${lines.join('\n\n')}`)
    expect(draft.series).toEqual([])
    expect(outline(draft).map(line => line.replace(/^\S+ /, ''))).toEqual(lines)
  })
})

describe('the front of an article', () => {
  it('a short line above the date is the subtitle, an organisation beside the date the source', async () => {
    const { draft } = await read(
      'a.txt',
      '【读写之间】河边的书店\n\n【读写之间】河边的书店\n\n灯还亮着\n\n2020-03-20 10:15 某某报\n\n书店开在河边，早上八点开门。',
    )
    expect(draft).toMatchObject({ title: '河边的书店', subtitle: '灯还亮着', date: '2020-03-20' })
    expect(creditLines(draft)).toEqual(['来源: 某某报'])
    expect(outline(draft)).toEqual(['p 书店开在河边，早上八点开门。'])
  })

  it('a second tag and title within the text is warned of', async () => {
    const { leftOut } = await read(
      'a.txt',
      '【读写之间】河边的书店\n\n书店开在河边。\n\n【读写之间】山上的书店\n\n这一家开在山上，早上十点开门。',
    )
    expect(leftOut).toEqual([
      {
        line: 5,
        text: '',
        reason: expect.stringMatching(/^warning: another article may begin here/) as string,
      },
    ])
  })
})

describe('characters that were lost before', () => {
  it('are named where a lone ? stands in their place', async () => {
    const { leftOut } = await read(
      'a.txt',
      '河边的书店\n\n书店开在?边，早上八点开门。真的吗?\n\n来的人多半是学生。',
    )
    expect(leftOut).toEqual([
      { line: 1, text: '', reason: 'warning: a character may have been lost: 书店开在?边，早上八点开门' },
    ])
  })
})

describe('pages', () => {
  const page = (body: string): Promise<ReadResult> =>
    read('a.html', `<title>河边的书店</title><p>书店开在河边，早上八点开门。</p>${body}`)
  const within = async (body: string): Promise<string[]> => outline((await page(body)).draft).slice(1)

  it('raised links to notes are notes, without arrows', async () => {
    const { draft } = await page(
      '<p>存书一万册<sup><a href="#n1">[1]</a></sup>。</p><h2>注释</h2><ol><li id="n1"><a href="#r1">^</a> 店主<b>量</b>的。<a href="#r1">↑</a></li></ol>',
    )
    expect(draft.blocks.slice(1)).toEqual([
      { type: 'paragraph', content: ['存书一万册', { text: '', note: 1 }, '。'] },
      { type: 'notes', items: [['店主', { text: '量', strong: true }, '的。']] },
    ])
  })

  it('a link in brackets to a part of the text is none', async () => {
    expect(
      await within('<p>见<a href="#b">[2]</a>。</p><div id="b"><h2>来客</h2><p>多半是学生。</p></div>'),
    ).toEqual(['p 见[2]。', '# 来客', 'p 多半是学生。'])
  })

  it('a quotation stays one beside a list', async () => {
    const list = '<ul><li>不折角</li><li>不大声</li></ul>'
    const { draft } = await page(`<blockquote><p>规矩有两条：</p>${list}<p>就这些。</p></blockquote>`)
    expect(draft.blocks.slice(1)).toEqual([
      { type: 'quote', paragraphs: [['规矩有两条：']] },
      {
        type: 'list',
        ordered: false,
        quoted: true,
        items: [{ content: ['不折角'] }, { content: ['不大声'] }],
      },
      { type: 'quote', paragraphs: [['就这些。']] },
    ])
  })

  it('a table in a list stays where it stood, the list goes on after it', async () => {
    const table = '<table><tr><th>书</th><th>册</th></tr><tr><td>旧</td><td>三</td></tr></table>'
    const { draft, leftOut } = await page(
      `<ol><li>先点书。${table}<p>点两遍。</p></li><li>再上架。</li></ol>`,
    )
    expect(draft.blocks.slice(1)).toEqual([
      { type: 'list', ordered: true, items: [{ content: ['先点书。'] }] },
      { type: 'table', header: [['书'], ['册']], rows: [[['旧'], ['三']]] },
      { type: 'paragraph', content: ['点两遍。'] },
      { type: 'list', ordered: true, start: 2, items: [{ content: ['再上架。'] }] },
    ])
    expect(leftOut.map(({ reason }) => reason)).toEqual(['table within a list: the list goes on after it'])
  })

  it.each([
    ['<rt>dù</rt>', ['dù']],
    ['<rp>(</rp><rt>dù</rt><rp>)</rp>', ['dù']],
    ['<rt>dù</rt><rt>ㄉㄨˋ</rt>', ['dù ㄉㄨˋ']],
  ])('readings stay above their characters: %s', async (reading, [ruby]) => {
    const { draft, charactersIn, charactersPlaced } = await page(`<p>过<ruby>渡${reading}</ruby>口。</p>`)
    expect(draft.blocks[1]).toEqual({
      type: 'paragraph',
      content: ['过', { text: '渡', ruby }, '口。'],
    })
    expect(charactersPlaced).toBe(charactersIn)
  })

  it('each base has its own reading', async () => {
    const { draft } = await page(
      '<p>在<ruby><rb>渡</rb><rt>dù</rt><rb>口</rb><rt>kǒu</rt></ruby><b>等<ruby>船<rt>chuán</rt>来</ruby></b>。</p>',
    )
    expect(draft.blocks[1]).toMatchObject({
      content: [
        '在',
        { text: '渡', ruby: 'dù' },
        { text: '口', ruby: 'kǒu' },
        { text: '等', strong: true },
        { text: '船', strong: true, ruby: 'chuán' },
        { text: '来', strong: true },
        '。',
      ],
    })
  })

  it('raised and lowered text is marked as such; figures are those of Unicode', async () => {
    const { draft } = await page(
      '<p>10<sup>4</sup> m<span style="vertical-align: super">2</span>，CO<sub>2</sub>，1<sup>er</sup>。</p>',
    )
    expect(draft.blocks[1]).toMatchObject({
      content: [
        '10',
        { text: '⁴', superscript: true },
        ' m',
        { text: '²', superscript: true },
        '，CO',
        { text: '₂', subscript: true },
        '，1',
        { text: 'er', superscript: true },
        '。',
      ],
    })
  })

  it('signs as small as a character do not part their sentence, and are named', async () => {
    const { draft, leftOut } = await page(
      '<p>灰积得很厚了吧<img src="https://a.example/s.png" style="width:20px">？</p><p>今天有<img class="emoji" alt="图片" src="https://a.example/e.png">好消息！</p>',
    )
    expect(outline(draft).slice(1)).toEqual(['p 灰积得很厚了吧？', 'p 今天有好消息！'])
    expect(leftOut.map(({ reason }) => reason)).toEqual([
      'sign within a sentence: https://a.example/s.png',
      'sign within a sentence: https://a.example/e.png',
    ])
  })

  it('narrow pictures are dividers that the report names; in a figure they are pictures', async () => {
    const image = '<img src="https://a.example/s.png" width="1000" height="90">'
    const { draft, leftOut } = await page(`${image}<p>它说的是文件打不开。</p><figure>${image}</figure>`)
    expect(outline(draft).slice(1)).toEqual(['---', 'p 它说的是文件打不开。', 'fig'])
    expect(leftOut.map(({ reason }) => reason)).toEqual([
      'narrow picture, taken as a divider: https://a.example/s.png',
    ])
  })

  it('formulas without TeX are a line of text, drawn or not', async () => {
    const math =
      '<math><mi>a</mi><mo>=</mo><msup><mi>x</mi><mn>2</mn></msup><mo>+</mo><mfrac><mn>1</mn><mrow><mi>b</mi><mi>c</mi></mrow></mfrac></math>'
    const drawn = `<mjx-container class="MathJax"><mjx-math aria-hidden="true"></mjx-math>${math}</mjx-container>`
    for (const formula of [math, drawn])
      expect(await within(`<p>面积按${formula}计算。</p>`)).toEqual(['p 面积按a=x^2+1/(bc)计算。'])
  })

  it('an article is found in a page of any indentation, with the lead before it', async () => {
    const sentences = Array.from(
      { length: 4 },
      (_, at) =>
        `<div><p>书店开在河边，早上${at + 6}点开门，晚上九点关灯，来的人多半是附近的学生。</p></div>`,
    )
    const menu = Array.from(
      { length: 200 },
      (_, at) => `\n${' '.repeat(40)}<li><a href="/${at}">栏目${at}</a></li>`,
    ).join('')
    const { draft } = await read(
      'a.html',
      `<html><head><title>河边的书店</title></head><body><div id="nav"><ul>${menu}</ul></div><div class="main"><h1>河边的书店</h1><div class="lead"><p>导语放在单独的一块里，写的是书店为什么要搬家。</p></div><div class="body">${sentences.join('')}</div></div></body></html>`,
    )
    expect(outline(draft).map(line => line.slice(0, 6))).toEqual([
      'p 导语放在',
      ...sentences.map(() => 'p 书店开在'),
    ])
  })

  it('formulas that MathJax has drawn stay in the article, whose words call them a menu', async () => {
    const drawn =
      '<mjx-container class="MathJax CtxtMenu_Attached_0"><mjx-math aria-hidden="true"></mjx-math><mjx-assistive-mml><math><mi>a</mi><mo>=</mo><mn>1</mn></math></mjx-assistive-mml></mjx-container>'
    const lines = ['先看这一行，', '再看那一行，', '最后合起来看，'].map(
      line => `<p>${line}${'写得很长，为的是让人能找到正文。'.repeat(12)}由${drawn}可知。</p>`,
    )
    const { draft } = await read(
      'a.html',
      `<html><head><title>方程</title></head><body><div><h1>方程</h1>${lines.join('')}</div></body></html>`,
    )
    expect(outline(draft).map(line => line.slice(-7))).toEqual(lines.map(() => '由a=1可知。'))
  })

  it('a title that the page says again beside the article is in the report', async () => {
    const { leftOut } = await read(
      'a.html',
      `<html><head><title>河边的书店</title></head><body><div id="nav"><a href="/">河边的书店</a></div><h1>河边的书店</h1><article>${'<p>书店开在河边，早上八点开门，晚上九点关灯，来的人多半是附近的学生。</p>'.repeat(4)}</article></body></html>`,
    )
    expect(reasons({ leftOut } as ReadResult)).toEqual(['河边的书店 (the title again)'])
  })

  it('what is hidden by visibility is hidden', async () => {
    const { draft, leftOut } = await page('<p style="visibility: hidden">看不见的话。</p>')
    expect(outline(draft)).toEqual(['p 书店开在河边，早上八点开门。'])
    expect(leftOut.map(({ text, reason }) => `${text} (${reason})`)).toEqual([
      '看不见的话。 (hidden on the page)',
    ])
  })

  it('pictures in a listing follow it', async () => {
    expect(await within('<pre>npm test<img src="https://a.example/s.png" alt="院子"></pre>')).toEqual([
      'code npm test',
      'fig 院子',
    ])
  })
})

describe('encodings', () => {
  it('a page is read in the one that it declares, however few characters there are to tell by', async () => {
    const page = '<meta charset="gb2312"><title>魑魅</title><p>魍魉。</p>'
    const { draft, encoding } = await read('a.html', iconv.encode(page, 'gbk'))
    expect({ title: draft.title, encoding }).toEqual({ title: '魑魅', encoding: 'GB18030' })
  })

  it('Japanese is not traditional Chinese', async () => {
    await expect(
      read('a.txt', '川べりの本屋\n\n店は朝八時に開き、夜九時に灯を消す。来るのは近くの学生たちだ。'),
    ).rejects.toThrow('a.txt: This text is Japanese')
  })
})

describe('files that are not read say what they are', () => {
  const compound = (words: string): Buffer =>
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(60), Buffer.from(words, 'utf16le')])
  const packed = (kind: string): string => `PK\x03\x04${'\0'.repeat(26)}mimetypeapplication/${kind}PK`
  it.each([
    ['a.docx', compound('EncryptedPackage'), 'a document with a password'],
    ['a.doc', compound('WordDocument'), 'an old Word document (DOC)'],
    ['a.wps', compound('WordDocument'), 'a document of WPS (WPS)'],
    ['a.epub', packed('epub+zip'), 'an e-book (EPUB)'],
    ['a.zip', packed('epub+zip'), 'an e-book (EPUB)'],
    ['a.odt', packed('vnd.oasis.opendocument.text'), 'an OpenDocument text (ODT)'],
    ['a.txt', '{\\rtf1\\ansi 夜航}', 'an RTF document'],
    [
      'a.html',
      'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n',
      'a web page in one file (MHTML)',
    ],
    ['a.txt', '%PDF-1.7', 'a PDF file'],
    ['drafts/~$a.docx', 'x', 'a lock file that Word or WPS leaves while a document is open'],
  ])('%s: %#', async (name, bytes, format) => {
    await expect(read(name, bytes)).rejects.toThrow(`This is ${format}, which the import does not read. `)
  })

  it.each([
    [
      'a.html',
      '<title>环境异常</title><div><h2>环境异常</h2><p>当前环境异常，完成验证后即可继续访问。</p><a href="javascript:">去验证</a></div>',
    ],
    ['a.txt', '环境异常\n\n当前环境异常，完成验证后即可继续访问。\n\n去验证'],
    ['a.md', '# 環境異常\n\n當前環境異常，完成驗證後即可繼續訪問。\n'],
  ])('a check of visitors is no article: %s', async (name, text) => {
    await expect(read(name, text)).rejects.toThrow('a check whether the visitor is a person')
  })
})
