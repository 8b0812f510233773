import { describe, expect, it } from 'vitest'
import { plainText } from '../../../../src/model/schema'
import { parseArticle } from '../../../../src/publishing/source/article-file'
import type { SourceBlock } from '../../../../src/publishing/source/model'

const source = (body: string, matter = 'id: du-kou\ntitle: 渡口\nscript: zh-Hans'): string =>
  `---\n${matter}\n---\n\n${body}\n`
const blocks = (body: string): SourceBlock[] => parseArticle(source(body), 'du-kou.md').blocks
const paragraph = (body: string): unknown => {
  const [block] = blocks(body)
  return block?.type === 'paragraph' ? block.content : block
}

describe('Markdown in Chinese', () => {
  it('joins lines: nothing between Han characters, a space between Latin words and in Korean', () => {
    const text = '江上的雾很重，船慢慢\n靠岸。The boat\nstops. 한국어는\n띄어 쓴다。'
    expect(paragraph(text)).toEqual(['江上的雾很重，船慢慢靠岸。The boat stops. 한국어는 띄어 쓴다。'])
  })

  it.each([
    ['他说：\n“走了。”', '他说：“走了。”'],
    ['用 React\n写的', '用 React 写的'],
    ['“走”\n字', '“走”字'],
    ['"go"\n"stop"', '"go" "stop"'],
    ['很久……\n没有人', '很久……没有人'],
    ['第𠮷\n𠮷人', '第𠮷𠮷人'],
  ])('joins %j to %j', (text, joined) => {
    expect(paragraph(text)).toEqual([joined])
  })

  it('joins across marks', () => {
    expect(paragraph('发现\n**头**\n发')).toEqual(['发现', { text: '头', strong: true }, '发'])
  })

  it('takes ** beside full-width marks for bold', () => {
    expect(paragraph('他说**“慢一点”**然后离开，**请注意：**门没锁。参见**《旧城》**一书。')).toEqual([
      '他说',
      { text: '“慢一点”', strong: true },
      '然后离开，',
      { text: '请注意：', strong: true },
      '门没锁。参见',
      { text: '《旧城》', strong: true },
      '一书。',
    ])
  })

  it('merges neighbours with the same marks, keeps meant breaks', () => {
    expect(paragraph('[重](https://a.example)[要](https://a.example)通知\\\n下一行')).toEqual([
      { text: '重要', href: 'https://a.example' },
      '通知\n下一行',
    ])
  })

  it('ends a bare address at the first Chinese character', () => {
    expect(paragraph('见https://example.com/a?b=1。谢谢')).toEqual([
      '见',
      { text: 'https://example.com/a?b=1', href: 'https://example.com/a?b=1' },
      '。谢谢',
    ])
  })

  it('makes figures of pictures, a placeholder of a missing one, and parts them from text beside them', () => {
    expect(blocks('![河](images/a.png "河口")\n\n![桥]()\n\n上文\n![船](images/b.png)\n下文')).toEqual([
      { type: 'figure', src: 'images/a.png', alt: '河', caption: '河口' },
      { type: 'figure', alt: '桥' },
      { type: 'paragraph', content: ['上文'] },
      { type: 'figure', src: 'images/b.png', alt: '船' },
      { type: 'paragraph', content: ['下文'] },
    ])
  })

  it('reads quotes, lists in lists, tables with empty cells and without header, code and dividers', () => {
    const text =
      '> 一\n>\n> 二\n\n- 甲\n  1. 乙\n\n|品名|数量|\n|-|-|\n|纸||\n\n| | |\n|-|-|\n|纸|笔|\n\n```js\na\n b\n```\n\n---'
    expect(blocks(text)).toEqual([
      { type: 'quote', paragraphs: [['一'], ['二']] },
      {
        type: 'list',
        ordered: false,
        items: [{ content: ['甲'], list: { type: 'list', ordered: true, items: [{ content: ['乙'] }] } }],
      },
      { type: 'table', header: [['品名'], ['数量']], rows: [[['纸'], []]] },
      { type: 'table', rows: [[['纸'], ['笔']]] },
      { type: 'code', language: 'js', text: 'a\n b' },
      { type: 'divider' },
    ])
  })

  it('numbers notes as the text names them, and puts them at the end', () => {
    expect(
      blocks('头[^b]发[^a]，又[^b]。\n\n[^a]: 甲，见[^c]。\n\n[^b]: 乙\n\n    丙\n\n尾\n\n[^c]: 丁'),
    ).toEqual([
      {
        type: 'paragraph',
        content: [
          '头',
          { text: '', note: 1 },
          '发',
          { text: '', note: 2 },
          '，又',
          { text: '', note: 1 },
          '。',
        ],
      },
      { type: 'paragraph', content: ['尾'] },
      { type: 'notes', items: [['乙\n丙'], ['甲，见', { text: '', note: 3 }, '。'], ['丁']] },
    ])
  })

  it('takes pictures that are sound or videos for what they are', () => {
    expect(
      blocks(
        '![船歌](https://a.example/ge.mp3?x=1 "老周唱")\n\n![船](https://a.example/chuan.mp4)\n\n' +
          '[![船](images/a.png "靠岸")](https://a.example/chuan.webm)',
      ),
    ).toEqual([
      { type: 'audio', src: 'https://a.example/ge.mp3?x=1', alt: '船歌', caption: '老周唱' },
      { type: 'video', src: 'https://a.example/chuan.mp4', alt: '船' },
      {
        type: 'video',
        src: 'https://a.example/chuan.webm',
        poster: 'images/a.png',
        alt: '船',
        caption: '靠岸',
      },
    ])
  })

  it('resolves links by reference', () => {
    expect(paragraph('[桥][q]\n\n[q]: https://example.com/q')).toEqual([
      { text: '桥', href: 'https://example.com/q' },
    ])
  })

  it('does not take escaped HTML for HTML', () => {
    const [block] = blocks('\\<script>alert(1)\\</script> &lt;b&gt;')
    expect(block?.type === 'paragraph' && plainText(block.content)).toBe('<script>alert(1)</script> <b>')
  })
})

describe('what has no place in a source is an error with its line and mend', () => {
  it.each([
    [
      'HTML',
      '文\n\n<script>alert(1)</script>',
      'du-kou.md:9: HTML has no place in a source. Write it in Markdown, or remove it.',
    ],
    [
      'HTML in a line',
      '文<br>文',
      'du-kou.md:7: HTML (<br>) has no place in a source. Write it in Markdown, or remove it; only <sup>, <sub> and <ruby> with their ends are read.',
    ],
    [
      'a script address',
      '[点](javascript:alert(1))',
      'du-kou.md:7: The link target "javascript:alert(1)" is not an address of the web, mail or telephone. Write the full address, beginning with https://, mailto: or tel:, or remove the link.',
    ],
    ['a data address', '[点](data:text/html,x)', /The link target "data:text\/html,x"/],
    ['a relative address', '[点](/a/x)', /The link target "\/a\/x"/],
    [
      'a title in the text',
      '# 渡口',
      /^du-kou\.md:7: A heading of the first level\. The title stands in the front matter; begin headings with ##\.$/,
    ],
    ['deep headings', '##### 渡口', /Use ##, ### or ####/],
    ['a note that nothing names', '文\n\n[^a]: 注', /^du-kou\.md:9: Nothing refers to the note "a"/],
    ['a list in a note', '文[^a]\n\n[^a]: - 甲', /^du-kou\.md:9: A note holds a list/],
    [
      'a video that is not on the web by HTTPS',
      '![船](http://a.example/b.mp4)',
      /^du-kou\.md:7: The sound or video "http:\/\/a\.example\/b\.mp4" is not on the web/,
    ],
    ['a sound beside the source', '![船](images/b.mp3)', /Put it on a server/],
    ['a table in a quotation', '> | 甲 |\n> | - |', /^du-kou\.md:7: A quotation holds a table\./],
    ['a raised text without an end', '甲<sup>乙', /^du-kou\.md:7: HTML \(<sup>\) has no place/],
    ['a reading above nothing', '<ruby><rt>dù</rt></ruby>', /^du-kou\.md:7: A reading stands above one run/],
    ['a picture in a heading', '## ![x](images/a.png)', /A picture stands inside a line of text/],
  ])('%s', (_, body, message) => {
    expect(() => parseArticle(source(body), 'du-kou.md')).toThrow(message)
  })

  it.each([
    [
      'no front matter',
      '文\n',
      'a.md:1: There is no front matter. Begin the file with a line ---, then id, title and script, then a line ---.',
    ],
    [
      'a missing field',
      source('文', 'id: a\ntitle: 渡口'),
      'a.md:2: "script" is missing. Add a line "script: …".',
    ],
    [
      'a wrong script',
      source('文', 'id: a\ntitle: 渡口\nscript: zh-TW'),
      'a.md:4: "script" is not right. Write one of zh-Hans, zh-Hant-TW, zh-Hant-HK.',
    ],
    [
      'a wrong id',
      source('文', 'id: 渡口\ntitle: 渡口\nscript: zh-Hans'),
      'a.md:2: "id" is not right. Use small letters, digits and hyphens only, as in "li-nan".',
    ],
    [
      'an unknown field',
      source('文', 'id: a\ntitle: 渡口\nauthor: x\nscript: zh-Hans'),
      'a.md:4: "author" is no field of this file. Remove it, or check its spelling.',
    ],
    [
      'a wrong date',
      source('文', 'id: a\ntitle: 渡口\nscript: zh-Hans\ndate: 3月5日'),
      'a.md:5: "date" is not right. Write the date as in "2026-03-01".',
    ],
    [
      'credits that are no list',
      source('文', 'id: a\ntitle: 渡口\nscript: zh-Hans\ncredits:\n  - role: 撰文\n    names: 苏晚'),
      'a.md:7: "credits.0.names" is not right. It should be Array, not "苏晚".',
    ],
    [
      'an empty title',
      source('文', 'id: a\ntitle: ""\nscript: zh-Hans'),
      'a.md:3: "title" is not right. It must not be empty.',
    ],
    [
      'a recording that is not on the web',
      source('文', 'id: a\ntitle: 渡口\nscript: zh-Hans\naudio: audio/a.mp3'),
      'a.md:5: "audio" is not right. It must be a full address on the web, beginning with https://.',
    ],
    [
      'YAML that cannot be read',
      source('文', 'id: a\ntitle: 渡口: 一天: 二\nscript: zh-Hans'),
      /^a\.md:3: The YAML cannot be read: /,
    ],
    [
      'a field twice',
      source('文', 'id: a\ntitle: 甲\ntitle: 乙\nscript: zh-Hans'),
      /^a\.md:4: The YAML cannot be read: Map keys must be unique/,
    ],
  ])('%s', (_, text, message) => {
    expect(() => parseArticle(text, 'a.md')).toThrow(message)
  })

  it('names all faults of the front matter at once', () => {
    expect(() => parseArticle(source('文', 'id: A\ndate: x\nscript: zh-Hans'), 'a.md')).toThrow(
      /^a\.md:2: "id" .*\na\.md:2: "title" is missing.*\na\.md:3: "date" /,
    )
  })
})
