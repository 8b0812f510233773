/** Whatever bytes come in: an article or words that help, never a crash, and no letter lost unsaid. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PublishingError } from '../../../../src/publishing/errors'
import { readFileOfAnyFormat } from '../../../../src/publishing/formats/registry'
import { unpacked } from './unpacked'
import { readNodes } from '../../../../src/publishing/formats/html/flow'
import { parseFragment } from '../../../../src/publishing/formats/html/nodes'
import { Page } from '../../../../src/publishing/formats/html/page'
import { visibleText } from '../../../../src/publishing/formats/html/unseen'
import { toSource } from '../../../../src/publishing/import/to-source'
import type { ReadResult } from '../../../../src/publishing/formats/read-result'
import { fingerprint, parseArticle, writeArticle } from '../../../../src/publishing/source/article-file'
import { countLetters } from '../../../../src/publishing/formats/text/characters'
import { outsideWord } from '../../../outside-words'
import { patience, runs } from '../runs'

const names = fc.constantFrom('a.txt', 'a.md', 'a.html', 'a.docx', 'a.zip', 'a.xml', 'a.json', '<stdin>')

/** Beginnings that lead into each reader. */
const openings = fc.constantFrom(
  '',
  '<html><body>',
  '<div id="js_content">',
  '<?xml version="1.0"?><rss version="2.0"><channel><item>',
  '<feed xmlns="http://www.w3.org/2005/Atom"><entry>',
  '{"version":"https://jsonfeed.org/version/1.1","items":[',
  '---\ntitle: 灯\n---\n',
  '# 灯\n\n',
  '灯\n\n',
  'PK\u0003\u0004',
)

/** Pieces of markup and text, shuffled. */
const markup = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<b>',
        '</b>',
        '<br>',
        '<table><tr><td>',
        '</table>',
        '<ul><li>',
        '</li></ul>',
        '<h2>',
        '</h2>',
        '<blockquote>',
        '</blockquote>',
        '<pre>',
        '</pre>',
        '<figure><img src=a.png><figcaption>',
        '</figure>',
        '<section style="display:none">',
        '</section>',
        '<a href="javascript:x">',
        '</a>',
        '<svg><text>',
        '</svg>',
        '<!--',
        '-->',
        '\n\n',
        '**',
        '| a |\n| - |\n',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      outsideWord,
      fc.constantFrom('灯还亮着。', '往期回顾', '撰文：苏晚', '一、', '　　船来了'),
    ),
    { maxLength: 30 },
  )
  .map(parts => parts.join(''))

/** The articles in some bytes; none where they are refused in words. Anything else thrown is a fault. */
async function articlesIn(name: string, bytes: Buffer): Promise<ReadResult[]> {
  try {
    return await Promise.all((await unpacked({ name, bytes })).map(readFileOfAnyFormat))
  } catch (error) {
    if (error instanceof PublishingError) return []
    throw error
  }
}

/** Milliseconds for one case: none needs a hundredth of it. */
const LONGEST_CASE = 10_000

describe('any bytes', () => {
  it(
    'are read or refused in words',
    async () => {
      await fc.assert(
        fc.asyncProperty(names, openings, fc.uint8Array({ maxLength: 300 }), async (name, opening, bytes) => {
          await articlesIn(name, Buffer.concat([Buffer.from(opening, 'latin1'), bytes]))
        }),
        { numRuns: runs(300), timeout: LONGEST_CASE },
      )
    },
    patience(300),
  )

  it(
    'so are any markup and text; what is read is written and read back the same',
    async () => {
      await fc.assert(
        fc.asyncProperty(names, openings, markup, async (name, opening, text) => {
          for (const read of await articlesIn(name, Buffer.from(opening + text))) {
            const source = toSource(name, read, 'deng', read.draft.blocks, 'deng.origin.txt')
            const again = parseArticle(writeArticle(source), 'deng.md')
            expect(again).toEqual(source)
            expect(fingerprint(again)).toBe(source.imported)
          }
        }),
        { numRuns: runs(300), timeout: LONGEST_CASE },
      )
    },
    patience(300),
  )

  it(
    'no letter of a page is lost unsaid',
    () => {
      fc.assert(
        fc.property(markup, text => {
          const root = parseFragment(text)
          const page = new Page()
          const pieces = readNodes([root], page)
          const kept = [...pieces, ...page.leftOut].reduce((sum, part) => sum + countLetters(part.text), 0)
          expect(kept).toBe(countLetters(visibleText(root)))
        }),
        { numRuns: runs(500) },
      )
    },
    patience(500),
  )
})
