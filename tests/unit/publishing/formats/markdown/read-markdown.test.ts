import { toSource } from '../../../../../src/publishing/import/to-source'
import { describe, expect, it } from 'vitest'
import faults from '../../../../fixtures/import/faults.json'
import { readFileOfAnyFormat } from '../../../../../src/publishing/formats/registry'
import { parseArticle, writeArticle } from '../../../../../src/publishing/source/article-file'
import type { ReadResult } from '../../../../../src/publishing/formats/read-result'
import { creditLines, outline } from '../text/outline'

const read = (text: string): Promise<ReadResult> =>
  readFileOfAnyFormat({ name: 'a.md', bytes: Buffer.from(text) })

const inputOf = (id: string): string => faults.find(fault => fault.id === id)?.input ?? ''

describe('Markdown', () => {
  it('has its metadata in front matter, if it has any', async () => {
    const { draft } = await read(
      '---\ntitle: 一盏不熄的灯\ntag: 河埠头\ndate: 2026-03-05\nauthor: 苏晚\ndescription: 渡口二十年\n---\n\n## 摆渡的人\n\n她解开缆绳。\n',
    )
    expect(draft).toMatchObject({
      title: '一盏不熄的灯',
      tag: '河埠头',
      date: '2026-03-05',
      summary: '渡口二十年',
    })
    expect(creditLines(draft)).toEqual(['作者: 苏晚'])
    expect(outline(draft)).toEqual(['# 摆渡的人', 'p 她解开缆绳。'])
  })

  it('names notes that nothing names, at any depth, and what stands beside the language of a listing', async () => {
    const { leftOut, charactersIn, charactersPlaced } = await read(
      '# 灯\n\n她解开缆绳。[^1]\n\n> 船走了。\n>\n> [^2]: 没有人问。\n\n[^1]: 缆绳是新的。\n[^1]: 缆绳是旧的。\n\n```js 开船\nrun()\n```\n',
    )
    expect(leftOut.map(({ line, text, reason }) => [line, text, reason])).toEqual([
      [7, '没有人问。', 'note that the text does not name'],
      [10, '缆绳是旧的。', 'note that the text does not name'],
      [12, '开船', 'beside the language of a listing'],
    ])
    expect(charactersIn - charactersPlaced).toBe(13)
  })

  it('names what it leaves out by the line that it stood on', async () => {
    const { leftOut } = await read(
      '---\ntitle: 灯\n---\n\n她解开缆绳。\n\n<p hidden>看不见。</p>\n\n分享到：\n',
    )
    expect(leftOut.map(({ line, text }) => [line, text])).toEqual([
      [7, '看不见。'],
      [9, '分享到：'],
    ])
  })

  it('has its other fields listed as left out', async () => {
    const { leftOut, charactersIn, charactersPlaced } = await read(
      '---\ntitle: 灯\nlayout: post\nweight: 3\n---\n\n她解开缆绳。\n',
    )
    const reason = 'field of the front matter that no article has'
    expect(leftOut).toEqual([
      { line: 1, text: 'layout: post', reason },
      { line: 1, text: 'weight: 3', reason },
    ])
    expect(charactersPlaced).toBe(charactersIn)
  })

  it.each([
    ['YAML', '---\ntitle: 灯\nconstructor: 1\n__proto__: 1\ntoString: 1\n---\n'],
    ['TOML', '+++\ntitle = "灯"\nconstructor = 1\n__proto__ = 1\ntoString = 1\n+++\n'],
    ['JSON', '{\n"title": "灯",\n"constructor": 1, "__proto__": 1, "toString": 1\n}\n'],
  ])('lists those that every object has, in %s, as any other', async (_, matter) => {
    const { leftOut } = await read(`${matter}\n她解开缆绳。\n`)
    expect(leftOut.map(({ text }) => text)).toEqual(['constructor: 1', '__proto__: 1', 'toString: 1'])
  })

  it('keeps its tags and categories, in whatever form', async () => {
    const { draft, leftOut } = await read(
      '---\ntitle: 灯\ntags: 渡口, 河\ncategories:\n  - [渡口, 摆渡]\n  - 灯\n---\n\n她解开缆绳。\n',
    )
    expect(draft.tags).toEqual(['渡口', '河', '摆渡', '灯'])
    expect(leftOut).toEqual([])
    expect(toSource('a.md', { draft }, 'deng', draft.blocks, 'deng.origin.markdown').tags).toEqual(draft.tags)
  })

  it('else its first heading is the title', async () => {
    const { draft, pictures } = await read(
      '# 【河埠头】一盏不熄的灯\n\n撰文：苏晚\n\n清晨五点，灯还亮着。[^1]\n\n## 摆渡的人\n\n![河口](images/river.jpg "清晨的河口")\n\n| 船 | 里程 |\n| --- | --- |\n| 渡船 | 五里 |\n\n<div>她<b>解开</b>缆绳。<script>alert(1)</script></div>\n\n[^1]: 渡口的灯。\n',
    )
    expect(draft).toMatchObject({ tag: '河埠头', title: '一盏不熄的灯' })
    expect(outline(draft)).toEqual([
      'p 清晨五点，灯还亮着。',
      '# 摆渡的人',
      'fig 河口',
      'table 船\t里程 / 渡船\t五里',
      'p 她解开缆绳。',
      'notes 渡口的灯。',
    ])
    expect(pictures).toMatchObject([{ local: ['images/river.jpg'] }])
  })

  it('has its footnotes as the notes of the article, in the order of their marks', async () => {
    const result = await read(
      '# 灯\n\n她解开[^b]缆绳，**船**[^a]离了岸[^b]。\n\n[^a]: 一条*渡船*。\n\n    它很旧。\n[^b]: 用左手。\n[^c]: 没有人提到。\n',
    )
    const note = (number: number): object => ({ text: '', note: number })
    expect(result.draft.blocks).toEqual([
      {
        type: 'paragraph',
        content: [
          '她解开',
          note(1),
          '缆绳，',
          { text: '船', strong: true },
          note(2),
          '离了岸',
          note(1),
          '。',
        ],
      },
      {
        type: 'notes',
        items: [['用左手。'], ['一条', { text: '渡船', emphasis: true }, '。\n它很旧。']],
      },
    ])
    expect(result.leftOut).toEqual([
      { line: 9, text: '没有人提到。', reason: 'note that the text does not name' },
    ])
    const source = writeArticle({ id: 'deng', title: '灯', script: 'zh-Hans', blocks: result.draft.blocks })
    expect(parseArticle(source, 'deng.md').blocks).toEqual(result.draft.blocks)
  })

  it('leaves marks alone that a page of the web only pretends to', async () => {
    const { draft } = await read('# 灯\n\n她<sup data-note="1"></sup>解开缆绳。\n')
    expect(draft.blocks).toEqual([{ type: 'paragraph', content: ['她解开缆绳。'] }])
  })

  it('md-soft-wrap-cjk', async () => {
    const { draft } = await read(`# 题目\n\n${inputOf('md-soft-wrap-cjk')}`)
    expect(outline(draft)).toEqual(['p 江上的雾很重，船慢慢靠岸。The boat stops. 한국어는 띄어 쓴다.'])
  })

  it('md-bold-cjk-punctuation', async () => {
    const { draft } = await read(`# 题目\n\n${inputOf('md-bold-cjk-punctuation')}`)
    const strong = (text: string): object => ({ text, strong: true })
    expect(draft.blocks).toEqual([
      {
        type: 'paragraph',
        content: [
          '他说',
          strong('“慢一点”'),
          '然后离开，',
          strong('请注意：'),
          '门没锁。参见',
          strong('《旧城》'),
          '一书。',
        ],
      },
    ])
  })
})
