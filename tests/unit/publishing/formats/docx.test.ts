import { describe, expect, it } from 'vitest'
import { readFileOfAnyFormat } from '../../../../src/publishing/formats/registry'
import type { ReadResult } from '../../../../src/publishing/formats/read-result'
import { creditLines, outline } from './text/outline'
import {
  alternatives,
  group,
  item,
  newBox,
  oldBox,
  paragraph,
  pictureRun,
  text,
  textBox,
  wordDocument,
} from './word'

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const read = (body: string): Promise<ReadResult> =>
  readFileOfAnyFormat({ name: 'a.docx', bytes: wordDocument(body, PIXEL) })

const title = paragraph(text('一盏不熄的灯'), 'Title')

describe('Word documents', () => {
  it('give headings, lists, tables, pictures with captions and credits', async () => {
    const { draft, pictures } = await read(
      [
        title,
        paragraph(text('清晨五点，渡口的灯还亮着。')),
        paragraph(text('摆渡的人'), '1'),
        paragraph(`<w:r><w:rPr><w:b/></w:rPr><w:t>她</w:t></w:r>${text('解开缆绳。')}`),
        paragraph(text('带什么'), '2'),
        item('带伞'),
        item('带水'),
        paragraph(pictureRun('河口')),
        paragraph(text('清晨的河口'), 'Caption'),
        `<w:tbl><w:tr><w:tc>${paragraph(text('船'))}</w:tc><w:tc>${paragraph(text('里程'))}</w:tc></w:tr><w:tr><w:tc>${paragraph(text('渡船'))}</w:tc><w:tc>${paragraph('')}</w:tc></w:tr></w:tbl>`,
        paragraph(text('撰文：苏晚')),
      ].join(''),
    )
    expect(draft.title).toBe('一盏不熄的灯')
    expect(outline(draft)).toEqual([
      'p 清晨五点，渡口的灯还亮着。',
      '# 摆渡的人',
      'p 她解开缆绳。',
      '## 带什么',
      'list 带伞 / 带水',
      'fig 河口 | 清晨的河口',
      'table 船\t里程 / 渡船',
    ])
    expect(draft.blocks[2]).toEqual({
      type: 'paragraph',
      content: [{ text: '她', strong: true }, '解开缆绳。'],
    })
    expect(creditLines(draft)).toEqual(['撰文: 苏晚'])
    expect(pictures?.map(({ bytes }) => bytes)).toEqual([PIXEL])
  })

  it('docx-textbox: the text of a box once, that around it once', async () => {
    const { draft } = await read(title + paragraph(textBox('旁注') + text('正文')))
    expect(outline(draft).sort()).toEqual(['p 旁注', 'p 正文'])
  })

  it.each([
    ['for new programs only', alternatives(newBox('旁注'))],
    ['for new programs, with an empty fallback', alternatives(newBox('旁注'), '')],
    ['for old programs only', `<w:r>${oldBox('旁注')}</w:r>`],
    ['in an ellipse of old programs', `<w:r>${oldBox('旁注', 'oval')}</w:r>`],
    ['in a drawing by itself', `<w:r>${newBox('旁注')}</w:r>`],
    ['with less in its fallback', alternatives(newBox('旁注'), oldBox('旁'))],
    ['in a box', alternatives(newBox(textBox('旁注')))],
  ])('docx-textbox: %s', async (_, box) => {
    const { draft } = await read(title + paragraph(box + text('正文')))
    expect(outline(draft).sort()).toEqual(['p 旁注', 'p 正文'])
  })

  it('docx-textbox: with a picture in one group, whichever version has it', async () => {
    for (const box of [alternatives(group('旁注')), `<w:r>${group('旁注')}</w:r>`]) {
      const { draft, pictures } = await read(title + paragraph(box + text('正文')))
      expect(outline(draft).sort()).toEqual(['fig 河口', 'p 旁注', 'p 正文'])
      expect(pictures?.map(({ bytes }) => bytes)).toEqual([PIXEL])
    }
  })

  it('docx-textbox: a picture that only new programs see', async () => {
    const { draft } = await read(
      title + paragraph(alternatives(pictureRun('河口').slice(5, -6)) + text('正文')),
    )
    expect(outline(draft).sort()).toEqual(['fig 河口', 'p 正文'])
  })

  it('docx-soft-return: a break of line is one, a break of page is none', async () => {
    const { draft } = await read(
      title + paragraph('<w:r><w:t>床前</w:t><w:br/><w:t>明月</w:t><w:br w:type="page"/></w:r>'),
    )
    expect(draft.blocks).toEqual([{ type: 'paragraph', content: ['床前\n明月'] }])
  })

  it('docx-soft-return: whatever sign the break has; those of pages and columns none', async () => {
    const runs =
      '<w:r><w:t>床前</w:t><w:br w:type="textWrapping"/><w:t>明月</w:t><w:cr/><w:t>光光</w:t><w:lastRenderedPageBreak/><w:br w:type="column"/></w:r>'
    const { draft } = await read(title + paragraph(runs) + paragraph('<w:r><w:br w:type="page"/></w:r>'))
    expect(draft.blocks).toEqual([{ type: 'paragraph', content: ['床前\n明月\n光光'] }])
  })

  it('keep characters that have their reading above them, and the reading', async () => {
    const run = (element: string, words: string): string => `<w:${element}>${text(words)}</w:${element}>`
    const ruby = `<w:r><w:ruby>${run('rt', 'dù')}${run('rubyBase', '渡')}</w:ruby></w:r>`
    const { draft } = await read(title + paragraph(`${text('她到')}${ruby}${text('口来。')}`))
    expect(draft.blocks).toEqual([
      { type: 'paragraph', content: ['她到', { text: '渡', ruby: 'dù' }, '口来。'] },
    ])
  })

  it('leave out what is hidden, and say so', async () => {
    const vanishing = (value: string, words: string): string =>
      `<w:r><w:rPr><w:vanish${value}/></w:rPr><w:t>${words}</w:t></w:r>`
    const hidden = vanishing('', '看不见') + vanishing(' w:val="0"', '的灯')
    const { draft, leftOut, charactersIn, charactersPlaced } = await read(
      title + paragraph(`${text('渡口')}${hidden}${text('还亮着。')}`),
    )
    expect(outline(draft)).toEqual(['p 渡口的灯还亮着。'])
    expect(leftOut).toEqual([{ line: 1, text: '看不见', reason: 'hidden in the document' }])
    expect(charactersIn - charactersPlaced).toBe(3)
  })

  it('that are broken say so', async () => {
    const bytes = Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0])
    await expect(readFileOfAnyFormat({ name: 'a.docx', bytes })).rejects.toThrow(
      'a.docx: This Word document cannot be read. Open it in Word or WPS',
    )
  })
})
