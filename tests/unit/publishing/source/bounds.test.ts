/** What publishing would find too long is told when a source is read or written: by its line, or by the file that came in. */
import { describe, expect, it } from 'vitest'
import { toSource } from '../../../../src/publishing/import/to-source'
import { readFileOfAnyFormat } from '../../../../src/publishing/formats/registry'
import { parseArticle } from '../../../../src/publishing/source/article-file'

const HEAD = '---\nid: deng\ntitle: 灯\nscript: zh-Hans\n---\n\n'
const LONG = 'This part is too long'

describe('a source', () => {
  it.each([
    ['a listing', `\`\`\`\n${'a'.repeat(100_001)}\n\`\`\``],
    ['a paragraph', '船'.repeat(100_001)],
    ['a list', '- 船\n'.repeat(2_001)],
    ['a table', `| 船 |\n| -- |\n${'| 渡 |\n'.repeat(2_001)}`],
    ['the words for a picture', `![${'船'.repeat(2_001)}]()`],
  ])('with %s longer than the model has room for is refused with its line', (_, part) => {
    expect(() => parseArticle(`${HEAD}灯还亮着。\n\n${part}\n`, 'deng.md')).toThrow(`deng.md:9: ${LONG}`)
  })

  it('with more notes or more paragraphs than that is refused', () => {
    const notes = Array.from({ length: 2_001 }, (_, at) => `灯[^${at}]\n\n[^${at}]: 船\n`).join('\n')
    expect(() => parseArticle(HEAD + notes, 'deng.md')).toThrow(LONG)
    expect(() => parseArticle(HEAD + '灯\n\n'.repeat(20_001), 'deng.md')).toThrow(
      'more than 20000 paragraphs',
    )
  })

  it('with as much as there is room for is read', () => {
    const { blocks } = parseArticle(`${HEAD}${'- 船\n'.repeat(2_000)}\n${'船'.repeat(100_000)}\n`, 'deng.md')
    expect(blocks.map(({ type }) => type)).toEqual(['list', 'paragraph'])
  })
})

it.each([
  ['items', `<ul>${'<li>船</li>'.repeat(2_001)}</ul>`],
  ['characters of a listing', `<pre>a${' '.repeat(100_000)}b</pre>`],
  ['changes of marks', `<p>${'<b>船</b>渡'.repeat(2_501)}</p>`],
])('a page with too many %s is refused by its name, before it is written', async (_, part) => {
  const page = `<h1>灯</h1><p>灯还亮着。</p>${part}`
  const read = await readFileOfAnyFormat({ name: 'a.html', bytes: Buffer.from(page) })
  expect(() => toSource('a.html', read, 'deng', read.draft.blocks, 'deng.origin.html')).toThrow(
    `a.html: ${LONG}`,
  )
})
