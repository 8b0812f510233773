/** What Word documents hold beside plain text: nothing of it is lost in silence. */
import { unzipSync, zipSync, strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { ReadResult } from '../../../../src/publishing/readers/read-result'
import { readFileOfAnyFormat } from '../../../../src/publishing/readers/registry'
import { outline } from '../text/outline'
import { item, paragraph, text, wordDocument } from './word'

const title = paragraph(text('河边的书店'), 'Title')
const END = '来的人多半是附近的学生。'
const M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'

const read = (body: string, more: Record<string, string> = {}): Promise<ReadResult> => {
  const parts = unzipSync(wordDocument(title + body + paragraph(text(END))))
  const added = Object.entries(more).map(([name, xml]) => [name, strToU8(xml)] as const)
  const bytes = Buffer.from(zipSync({ ...parts, ...Object.fromEntries(added) }))
  return readFileOfAnyFormat({ name: 'a.docx', bytes })
}
const linesOf = async (body: string): Promise<string[]> => outline((await read(body)).draft).slice(0, -1)

const sign = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const asks = (words: string): string => `<w:r><w:instrText> ${words} </w:instrText></w:r>`

describe('Word documents', () => {
  it.each([
    [
      'simple fields show what they showed',
      paragraph(
        `${text('办了')}<w:fldSimple w:instr=" DOCPROPERTY n ">${text('十二')}</w:fldSimple>${text('场读书会。')}`,
      ),
      ['p 办了十二场读书会。'],
    ],
    [
      'fields of several runs show what they showed',
      paragraph(
        `${text('办了')}${sign('begin')}${asks('DOCPROPERTY n')}${sign('separate')}${text('十二')}${sign('end')}${text('场读书会。')}`,
      ),
      ['p 办了十二场读书会。'],
    ],
    [
      'formulas are text',
      paragraph(
        `${text('面积按')}<m:oMath ${M}><m:r><m:t>S=</m:t></m:r><m:f><m:num><m:r><m:t>a×b</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>${text('计算。')}`,
      ),
      ['p 面积按S=(a×b)/2计算。'],
    ],
    [
      'raised and lowered figures stay so',
      paragraph(
        `${text('存着10')}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>4</w:t></w:r>${text('册，CO')}<w:r><w:rPr><w:vertAlign w:val="subscript"/></w:rPr><w:t>2</w:t></w:r>${text('也有人量过。')}`,
      ),
      ['p 存着10⁴册，CO₂也有人量过。'],
    ],
    [
      'a large first letter joins its paragraph',
      `<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr>${text('书')}</w:p>${paragraph(text('店开在河边，早上八点开门。'))}`,
      ['p 书店开在河边，早上八点开门。'],
    ],
  ])('%s', async (_, body, expected) => {
    expect(await linesOf(body)).toEqual(expected)
  })

  it('a link whose end is missing does not take the rest of the text along', async () => {
    const { draft } = await read(
      paragraph(
        `${sign('begin')}${asks('HYPERLINK "https://a.example/"')}${sign('separate')}${text('书店开在河边。')}`,
      ),
    )
    expect(draft.blocks.map(block => 'content' in block && block.content)).toEqual([
      ['书店开在河边。'],
      [END],
    ])
  })

  it('contents lists go, with a line in the report', async () => {
    const contents =
      paragraph(
        `${sign('begin')}${asks('TOC \\o "1-3"')}${sign('separate')}${text('开门')}<w:r><w:tab/></w:r>${text('1')}`,
      ) + paragraph(`${text('来客')}<w:r><w:tab/></w:r>${text('2')}${sign('end')}`)
    const { draft, leftOut } = await read(contents + paragraph(text('书店开在河边，早上八点开门。')))
    expect(outline(draft)).toEqual(['p 书店开在河边，早上八点开门。', `p ${END}`])
    expect(leftOut).toEqual([{ line: 1, text: '开门 1 来客 2', reason: 'contents list of the document' }])
  })

  it('tracked changes are taken as accepted, and what was struck is named with who did', async () => {
    const { draft, leftOut, charactersIn, charactersPlaced } = await read(
      paragraph(
        `${text('办了')}<w:del w:author="王芳"><w:r><w:delText>十二</w:delText></w:r></w:del><w:ins w:author="王芳">${text('二十四')}</w:ins>${text('场读书会。')}`,
      ),
    )
    expect(outline(draft)[0]).toBe('p 办了二十四场读书会。')
    expect(leftOut).toEqual([
      { line: 1, text: '十二', reason: 'struck in the document by 王芳; the change is taken as accepted' },
    ])
    expect(charactersIn - charactersPlaced).toBe(2)
  })

  it('comments are lines of the report', async () => {
    const { leftOut } = await read(paragraph(text('书店开在河边。')), {
      'word/comments.xml': `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="1" w:author="王芳">${paragraph(text('是几点？'))}</w:comment></w:comments>`,
    })
    expect(leftOut).toEqual([{ line: 1, text: '是几点？', reason: 'comment in the document by 王芳' }])
  })

  it.each([
    ['chineseCountingThousand', '第%1条', '1', ['p 第一条 茶钱先付。', 'p 第二条 不赊账。']],
    ['chineseCounting', '%1、', '10', ['p 十、茶钱先付。', 'p 十一、不赊账。']],
    ['chineseLegalSimplified', '（%1）', '109', ['p （壹佰零玖）茶钱先付。', 'p （壹佰壹拾）不赊账。']],
    ['ideographTraditional', '%1、', '1', ['p 甲、茶钱先付。', 'p 乙、不赊账。']],
    ['decimal', '第%1条', '3', ['p 第3条 茶钱先付。', 'p 第4条 不赊账。']],
    ['decimal', '%1.', '1', ['list1 茶钱先付。 / 不赊账。']],
  ])('numbers that Word sets itself (%s, %s from %s)', async (format, words, start, expected) => {
    const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${words}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
    const { draft } = await read(item('茶钱先付。') + item('不赊账。'), { 'word/numbering.xml': numbering })
    expect(outline(draft).slice(0, -1)).toEqual(expected)
  })

  it('footnotes are notes, without arrows', async () => {
    const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
    const { draft } = await read(
      paragraph(
        `${text('书店开在河边')}<w:r><w:footnoteReference w:id="2"/></w:r>${text('，早上八点开门。')}`,
      ),
      {
        'word/footnotes.xml': `<w:footnotes xmlns:w="${W}"><w:footnote w:id="2">${paragraph(text('西河，旧称长河。'))}</w:footnote></w:footnotes>`,
        'word/_rels/document.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="styles" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="f" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>',
      },
    )
    expect(draft.blocks).toEqual([
      { type: 'paragraph', content: ['书店开在河边', { text: '', note: 1 }, '，早上八点开门。'] },
      { type: 'paragraph', content: [END] },
      { type: 'notes', items: [['西河，旧称长河。']] },
    ])
  })

  it('with a false size in its directory is refused', async () => {
    const bytes = wordDocument(title + paragraph(text(END)))
    for (
      let at = bytes.indexOf('PK\x01\x02', 0, 'latin1');
      at >= 0;
      at = bytes.indexOf('PK\x01\x02', at + 4, 'latin1')
    )
      bytes.writeUInt32LE(5, at + 24)
    await expect(readFileOfAnyFormat({ name: 'a.docx', bytes })).rejects.toThrow(
      'This Word document cannot be read',
    )
  })
})
