/** Word documents of any make: every letter of theirs is in the article or in the report. */
import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readFileOfAnyFormat } from '../../../../../src/publishing/formats/registry'
import { missingLetters } from '../../../../letters'
import { patience, runs } from '../../runs'
import { alternatives, newBox, oldBox, paragraph, text, wordDocument } from '../word'

const M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'

/** Characters that no rule of structure takes for a mark of its own. */
const LETTERS = Array.from(
  '山川湖海星辰草木石桥灯火船帆渡岸雨雪风云竹松梅兰雁鹿鱼鸟茶酒米麦锅碗窗檐巷井塔钟鼓笛',
)
const words = fc
  .array(fc.constantFrom(...LETTERS), { minLength: 3, maxLength: 8 })
  .map(all => `${all.join('')}。`)

const properties = fc.constantFrom(
  '',
  '<w:b/>',
  '<w:vanish/>',
  '<w:vertAlign w:val="superscript"/>',
  '<w:strike/>',
  '<w:rStyle w:val="Nobody"/>',
  '<w:webHidden/>',
)
const run = fc
  .tuple(words, properties)
  .map(([said, marks]) => `<w:r><w:rPr>${marks}</w:rPr><w:t>${said}</w:t></w:r>`)
const sign = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`

/** What may hold runs, and stand where a run does. */
const AROUND: readonly ((inner: string) => string)[] = [
  inner => `<w:ins w:id="1" w:author="甲">${inner}</w:ins>`,
  inner => `<w:del w:id="2" w:author="乙">${inner.replace(/(<\/?w:)t(?=>)/g, '$1delText')}</w:del>`,
  inner =>
    `<w:del w:id="9">${inner}<w:r><w:footnoteReference w:id="2"/></w:r></w:del>`.replace(
      /(<\/?w:)t(?=>)/g,
      '$1delText',
    ),
  inner => `<w:moveTo w:id="3">${inner}</w:moveTo>`,
  inner => `<w:hyperlink w:anchor="a">${inner}</w:hyperlink>`,
  inner => `<w:hyperlink r:id="nobody">${inner}</w:hyperlink>`,
  inner => `<w:smartTag w:element="place">${inner}</w:smartTag>`,
  inner => `<w:customXml w:element="x">${inner}</w:customXml>`,
  inner => `<w:dir w:val="ltr">${inner}</w:dir>`,
  inner => `<w:bdo w:val="ltr">${inner}</w:bdo>`,
  inner => `<w:fldSimple w:instr=" DATE ">${inner}</w:fldSimple>`,
  inner => `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`,
  inner =>
    `${sign('begin')}<w:r><w:instrText> HYPERLINK "https://a.example" </w:instrText></w:r>${sign('separate')}${inner}${sign('end')}`,
  inner =>
    `${sign('begin')}<w:r><w:instrText> HYPERLINK "https://a.example" </w:instrText></w:r>${sign('separate')}${inner}`,
  inner => `<w:commentRangeStart w:id="0"/>${inner}<w:commentRangeEnd w:id="0"/>`,
  inner =>
    `<w:r><w:ruby><w:rt><w:r><w:t>lù</w:t></w:r></w:rt><w:rubyBase>${inner}</w:rubyBase></w:ruby></w:r>`,
]
const flow: fc.Arbitrary<string> = fc.letrec<{ flow: string; one: string }>(tie => ({
  one: fc.oneof(
    { weight: 4, arbitrary: run },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.constantFrom(...AROUND), tie('flow')).map(([around, inner]) => around(inner)),
    },
  ),
  flow: fc.array(tie('one'), { minLength: 1, maxLength: 3 }).map(all => all.join('')),
})).flow

const drawn = fc
  .tuple(words, words)
  .map(([said, other]) => [
    `<m:oMath ${M}><m:sSup><m:e><m:r><m:t>${said}</m:t></m:r></m:e><m:sup><m:r><m:t>${other}</m:t></m:r></m:sup></m:sSup></m:oMath>`,
    `<w:r>${newBox(said)}</w:r>`,
    `<w:r>${oldBox(said, 'rect')}</w:r>`,
    alternatives(newBox(said), oldBox(said)),
    `<w:r><w:t>${said}</w:t><w:br/><w:t>${other}</w:t><w:tab/></w:r>`,
    `<w:r><w:footnoteReference w:id="2"/></w:r>`,
  ])
  .chain(all => fc.constantFrom(...all))

const style = fc.constantFrom(
  '',
  '<w:pStyle w:val="1"/>',
  '<w:pStyle w:val="Caption"/>',
  '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
  '<w:framePr w:dropCap="drop"/>',
  '<w:rPr><w:del w:id="4"/></w:rPr>',
  '<w:rPr><w:ins w:id="5"/></w:rPr>',
  '<w:jc w:val="center"/>',
)
const block: fc.Arbitrary<string> = fc.letrec<{ block: string; plain: string }>(tie => ({
  plain: fc
    .tuple(style, fc.array(fc.oneof({ weight: 3, arbitrary: flow }, drawn), { minLength: 1, maxLength: 3 }))
    .map(([own, inner]) => `<w:p><w:pPr>${own}</w:pPr>${inner.join('')}</w:p>`),
  block: fc.oneof(
    { weight: 5, arbitrary: tie('plain') },
    {
      weight: 1,
      arbitrary: fc
        .array(tie('block'), { minLength: 1, maxLength: 2 })
        .map(all => `<w:sdt><w:sdtContent>${all.join('')}</w:sdtContent></w:sdt>`),
    },
    {
      weight: 1,
      arbitrary: fc
        .array(tie('block'), { minLength: 1, maxLength: 2 })
        .map(all => `<w:customXml w:element="x">${all.join('')}</w:customXml>`),
    },
    {
      weight: 1,
      arbitrary: fc
        .array(tie('plain'), { minLength: 1, maxLength: 2 })
        .map(all => `<w:ins w:id="6">${all.join('')}</w:ins>`),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          fc.constantFrom('', '<w:trPr><w:del w:id="7"/></w:trPr>', '<w:trPr><w:ins w:id="8"/></w:trPr>'),
          tie('block'),
          tie('block'),
        )
        .map(
          ([row, one, other]) =>
            `<w:tbl><w:tr>${row}<w:tc>${one}</w:tc><w:tc>${other}</w:tc></w:tr><w:tr><w:tc>${other}</w:tc></w:tr></w:tbl>`,
        ),
    },
  ),
})).block

function documentOf(blocks: readonly string[]): Buffer {
  const parts = unzipSync(
    wordDocument(paragraph(text('河边的书店'), 'Title') + blocks.join('') + paragraph(text('店到此关门。'))),
  )
  const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const notes = `<w:footnotes ${space}><w:footnote w:id="2">${paragraph(text(NOTE))}</w:footnote></w:footnotes>`
  const types = Buffer.from(parts['[Content_Types].xml'] ?? []).toString()
  const relations = Buffer.from(parts['word/_rels/document.xml.rels'] ?? []).toString()
  return Buffer.from(
    zipSync({
      ...parts,
      'word/footnotes.xml': strToU8(notes),
      '[Content_Types].xml': strToU8(
        types.replace(
          '</Types>',
          '<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/></Types>',
        ),
      ),
      'word/_rels/document.xml.rels': strToU8(
        relations.replace(
          '</Relationships>',
          '<Relationship Id="notes" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>',
        ),
      ),
    }),
  )
}

const NOTE = '脚注的话。'

/** Every text of a document, an alternative once. */
const saidIn = (blocks: readonly string[]): string =>
  [
    ...blocks
      .join('')
      .replace(/<mc:Fallback>.*?<\/mc:Fallback>/gs, '')
      .matchAll(/<(?:w:t|w:delText|m:t)>([^<]*)</g),
  ]
    .map(([, said]) => said)
    .join('')

describe('a Word document of any make', () => {
  it.each(['accept', 'reject'] as const)(
    'has every letter in the article or in the report, its changes by %s',
    async changes => {
      await fc.assert(
        fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 4 }), async blocks => {
          const result = await readFileOfAnyFormat({ name: 'a.docx', bytes: documentOf(blocks), changes })
          // Whether the text names it or not.
          expect(missingLetters(saidIn(blocks) + NOTE, result)).toBe('')
        }),
        { numRuns: runs(150) },
      )
    },
    patience(150) * 3,
  )
})
