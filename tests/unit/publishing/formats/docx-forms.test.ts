/** What Word documents hold beside plain text: nothing of it is lost in silence. */
import { unzipSync, zipSync, strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { ReadResult } from '../../../../src/publishing/formats/read-result'
import { readFileOfAnyFormat } from '../../../../src/publishing/formats/registry'
import type { Decisions } from '../../../../src/publishing/formats/tracked-change'
import { outline } from './text/outline'
import { paragraph, text, wordDocument } from './word'

const title = paragraph(text('河边的书店'), 'Title')
const END = '来的人多半是附近的学生。'
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const FOOTNOTES =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="styles" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="f" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>'
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

  const changed = paragraph(
    `${text('来了')}<w:del w:author="王芳"><w:r><w:delText>十二</w:delText></w:r></w:del><w:ins w:author="王芳">${text('二十四')}</w:ins>${text('个人，')}<w:ins w:author="林夏">${text('都')}</w:ins>${text('是学生。')}`,
  )
  const readWith = async (changes: Decisions) => {
    const {
      draft,
      leftOut,
      changes: all = [],
    } = await readFileOfAnyFormat({
      name: 'a.docx',
      bytes: wordDocument(title + changed + paragraph(text(END))),
      changes,
    })
    return { lines: outline(draft)[0], leftOut: leftOut.map(one => [one.text, one.reason]), all }
  }

  it.each([
    [
      'accept',
      'p 来了二十四个人，都是学生。',
      [['十二', 'struck in the document by 王芳; the change is taken as accepted']],
    ],
    [
      'reject',
      'p 来了十二个人，是学生。',
      [
        ['二十四', 'put in in the document by 王芳; the change is taken as rejected'],
        ['都', 'put in in the document by 林夏; the change is taken as rejected'],
      ],
    ],
    [
      [true, true, false],
      'p 来了二十四个人，是学生。',
      [
        ['十二', 'struck in the document by 王芳; the change is taken as accepted'],
        ['都', 'put in in the document by 林夏; the change is taken as rejected'],
      ],
    ],
  ] as [Decisions, string, string[][]][])('tracked changes are decided: %j', async (changes, line, gone) => {
    const { lines, leftOut, all } = await readWith(changes)
    expect(lines).toBe(line)
    expect(leftOut).toEqual(gone)
    expect(all).toEqual([
      { kind: 'struck', text: '十二', by: '王芳' },
      { kind: 'put in', text: '二十四', by: '王芳' },
      { kind: 'put in', text: '都', by: '林夏' },
    ])
  })

  it('a paragraph whose end was put in is one with the next where that is rejected, and a row goes', async () => {
    const body =
      `<w:p><w:pPr><w:rPr><w:ins w:author="王芳"/></w:rPr></w:pPr>${text('早上八点，')}</w:p>${paragraph(text('开门。'))}` +
      `<w:tbl><w:tr>${['甲', '乙'].map(one => `<w:tc>${paragraph(text(one))}</w:tc>`).join('')}</w:tr><w:tr><w:trPr><w:ins w:author="王芳"/></w:trPr>${['丙', '丁'].map(one => `<w:tc>${paragraph(text(one))}</w:tc>`).join('')}</w:tr></w:tbl>`
    const bytes = wordDocument(title + body)
    const lines = async (changes: Decisions) =>
      outline((await readFileOfAnyFormat({ name: 'a.docx', bytes, changes })).draft)
    expect(await lines('accept')).toEqual(['p 早上八点，', 'p 开门。', 'table 甲\t乙 / 丙\t丁'])
    expect(await lines('reject')).toEqual(['p 早上八点，开门。', 'table 甲\t乙'])
  })

  it('what is raised beside the mark of a note stays', async () => {
    const { draft } = await read(
      paragraph(
        `${text('开门')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>新</w:t></w:r>${text('。')}`,
      ),
      {
        'word/footnotes.xml': `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2">${paragraph(text('今年。'))}</w:footnote></w:footnotes>`,
      },
    )
    expect(JSON.stringify(draft.blocks)).toContain('新')
  })

  it('comments stay with the article, each with the words that it is about', async () => {
    const { draft, leftOut } = await read(
      paragraph(
        `${text('每天')}<w:commentRangeStart w:id="1"/>${text('八点')}<w:commentRangeEnd w:id="1"/>${text('开门。')}`,
      ),
      {
        'word/comments.xml': `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="1" w:author="王芳">${paragraph(text('是几点？'))}</w:comment></w:comments>`,
      },
    )
    expect(leftOut).toEqual([])
    expect(draft.comments).toEqual([{ by: '王芳', on: '八点', text: '是几点？' }])
  })

  it('heads and feet of pages are in the report, once', async () => {
    const head = `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${paragraph(text('内部资料'))}</w:hdr>`
    const { leftOut } = await read('', { 'word/header1.xml': head, 'word/header2.xml': head })
    expect(leftOut).toEqual([{ line: 1, text: '内部资料', reason: 'set at the head or foot of every page' }])
  })

  it('what is set between the text and its notes is in the report, a note that the text does not name too', async () => {
    const { draft, leftOut } = await read(paragraph(text('书店开在河边。')), {
      'word/footnotes.xml': `<w:footnotes xmlns:w="${W}"><w:footnote w:type="separator" w:id="-1">${paragraph(text('注释'))}</w:footnote><w:footnote w:type="continuationNotice" w:id="0">${paragraph(text('（续下页）'))}</w:footnote><w:footnote w:id="2">${paragraph(text('西河，旧称长河。'))}</w:footnote></w:footnotes>`,
      'word/_rels/document.xml.rels': FOOTNOTES,
    })
    expect(outline(draft)).toEqual(['p 书店开在河边。', `p ${END}`])
    expect(leftOut).toEqual([
      { line: 1, text: '注释', reason: 'set between the text and its notes' },
      { line: 1, text: '（续下页）', reason: 'set between the text and its notes' },
      { line: 1, text: '西河，旧称长河。', reason: 'note that the text does not name' },
    ])
  })

  it('every body of a document is read, which should have one', async () => {
    const more = `${paragraph(text('书店开在河边。'))}</w:body><w:body>${paragraph(text('早上八点开门。'))}`
    expect(await linesOf(more)).toEqual(['p 书店开在河边。', 'p 早上八点开门。'])
  })

  it.each(['稿件.docm', '稿件.dotx', '稿件.dotm'])(
    'without a title is called what its file is called: %s',
    async name => {
      const bytes = wordDocument(paragraph(text('书店开在河边，早上八点开门。')) + paragraph(text(END)))
      expect((await readFileOfAnyFormat({ name, bytes })).draft.title).toBe('稿件')
    },
  )

  it.each([
    ['promises a comment and has none', 1, ''],
    ['has a line end behind it', 0, '\n'],
  ])('in an archive that %s is read', async (_, promised, behind) => {
    const archive = wordDocument(title + paragraph(text(END)))
    archive.writeUInt16LE(promised, archive.length - 2)
    const bytes = Buffer.concat([archive, Buffer.from(behind)])
    expect(outline((await readFileOfAnyFormat({ name: 'a.docx', bytes })).draft)).toEqual([`p ${END}`])
  })

  it('footnotes are notes, without arrows', async () => {
    const { draft } = await read(
      paragraph(
        `${text('书店开在河边')}<w:r><w:footnoteReference w:id="2"/></w:r>${text('，早上八点开门。')}`,
      ),
      {
        'word/footnotes.xml': `<w:footnotes xmlns:w="${W}"><w:footnote w:id="2">${paragraph(text('西河，旧称长河。'))}</w:footnote></w:footnotes>`,
        'word/_rels/document.xml.rels': FOOTNOTES,
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
