/** Kinds of failure that users of other importers have reported, each with the right result. */
import { describe, expect, it } from 'vitest'
import faults from '../../../../fixtures/import/faults.json'
import { blockText } from '../../../../../src/publishing/source/block-text'
import type { SourceBlock } from '../../../../../src/publishing/source/model'
import { readPart } from './read'

const inputOf = (id: string): string => {
  const fault = faults.find(one => one.id === id)
  if (!fault) throw new Error(`There is no fault ${id}`)
  return fault.input
}

const blocksOf = async (html: string): Promise<SourceBlock[]> => (await readPart(html)).draft.blocks
const paragraph = (...content: (string | object)[]): object => ({ type: 'paragraph', content })
const strong = (text: string): object => ({ text, strong: true })

const BLOCKS: Record<string, object[]> = {
  'table-no-header-or-span': [
    {
      type: 'table',
      rows: [
        [['品名'], ['数量']],
        [['纸'], []],
      ],
    },
  ],
  'lazy-img-no-src': [
    paragraph('看图：'),
    { type: 'figure', src: 'https://mmbiz.qpic.cn/mmbiz_png/EXAMPLEA/640?wx_fmt=png&from=appmsg', alt: '' },
  ],
  'li-block-split': [{ type: 'list', ordered: false, items: [{ content: ['带伞'] }, { content: ['带水'] }] }],
  'figcaption-lost': [
    {
      type: 'figure',
      src: 'https://mmbiz.qpic.cn/mmbiz_png/EXAMPLED/640',
      alt: '',
      caption: '图1 河口的早晨',
    },
    { type: 'figure', src: 'https://mmbiz.qpic.cn/mmbiz_png/EXAMPLEE/640', alt: '' },
  ],
  'formula-svg-lost': [
    paragraph('面积为', { text: '\\pi r^2', code: true }, '。'),
    { type: 'code', language: 'tex', text: 'a^2+b^2=c^2' },
  ],
  'visibility-hidden-body': [paragraph('清晨出发。'), paragraph('中午到达。')],
  'blank-spacer-paragraphs': [paragraph('春天。'), paragraph('夏天。')],
  'fragmented-bold': [paragraph(strong('重要通知'), '：', strong('外内外'))],
  'br-paragraphs-merged': [paragraph('第一段第一行\n第一段第二行'), paragraph('第二段')],
  'lazy-img-placeholder-src': [
    { type: 'figure', src: 'https://mmbiz.qpic.cn/mmbiz_jpg/EXAMPLEB/640?wx_fmt=jpeg', alt: '' },
  ],
  'code-snippet-lines-joined': [{ type: 'code', language: 'js', text: 'let a = 1;\n  go(a);' }],
  'br-inside-inline-lost': [paragraph('甲：你来了\n乙：来了。\n甲：坐。')],
  'ui-noise-in-text': [paragraph('正文')],
  'lazy-img-downgrade': [{ type: 'figure', src: 'https://img.example/full-1600.jpg', alt: '' }],
}

describe('HTML', () => {
  it.each(Object.entries(BLOCKS))('%s', async (id, blocks) => {
    expect(await blocksOf(inputOf(id))).toEqual(blocks)
  })

  it('lazy-img-no-src: the size that the page says', async () => {
    const { pictures } = await readPart(inputOf('lazy-img-no-src'))
    expect(pictures).toMatchObject([{ width: 800, height: 400 }])
  })

  it('charset-label-lies', async () => {
    const { draft, encoding } = await readPart('<meta charset="gbk"><p>落日与孤舟</p>')
    expect(encoding).toBe('UTF-8')
    expect(draft.blocks.map(blockText)).toEqual(['落日与孤舟'])
  })
})
