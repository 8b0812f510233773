/** What desks hand over: each form with what is right for it. */
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import type { ReadResult } from '../../../src/publishing/readers/read-result'
import { readFileOfAnyFormat } from '../../../src/publishing/readers/registry'
import { creditLines, outline } from './text/outline'

const read = (name: string, text: string | Buffer): Promise<ReadResult> =>
  readFileOfAnyFormat({ name, bytes: Buffer.from(text) })
const reasons = ({ leftOut }: ReadResult): string[] =>
  leftOut.map(({ text, reason }) => `${text} (${reason})`)

describe('front matter', () => {
  const body = '\n雨停了，院子里很静。\n'
  it.each([
    ['a colon without quotes', '---\ntitle: 夜航: 起程\n---\n', /^a\.md:2: The YAML cannot be read/],
    ['no end', '---\ntitle: 夜航\ndate: 2023-05-10\n', /^a\.md:4: The front matter is not closed/],
    ['TOML', '+++\ntitle = "夜航"\n+++\n', /^a\.md:1: The front matter is TOML/],
    ['JSON', '{\n  "title": "夜航"\n}\n', /^a\.md:1: The front matter is JSON/],
    ['a draft', '---\ntitle: 夜航\ndraft: true\n---\n', /^a\.md:3: This is a draft \(draft: true\)/],
    ['not published', '---\ntitle: 夜航\npublished: false\n---\n', /^a\.md:3: This is a draft/],
  ])('with %s is refused with its line', async (_, matter, message) => {
    await expect(read('a.md', matter + body)).rejects.toThrow(message)
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

  it('is not what merely begins with a rule', async () => {
    const { draft } = await read('a.md', `---\n\n# 夜航\n${body}`)
    expect(draft.title).toBe('夜航')
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
