/** Paragraphs that would take the parser minutes are refused before it begins; long texts with marks are not. */
import { describe, expect, it } from 'vitest'
import { PublishingError } from '../../../../src/publishing/errors'
import { toSource } from '../../../../src/publishing/import/to-source'
import { parseArticle } from '../../../../src/publishing/source/article-file'
import { readFileOfAnyFormat } from '../../../../src/publishing/formats/registry'
import { boundMarks, MOST_MARKS } from '../../../../src/publishing/source/marks'

const refusal = (text: string): unknown => {
  try {
    boundMarks(text, 'a.md')
    return undefined
  } catch (error) {
    return error
  }
}

describe('a paragraph with more marks than the parser can settle', () => {
  it.each([
    ['words in bold', '**甲**乙'],
    ['links that do not close', '[a](<b'],
    ['struck words', '~~甲~~乙'],
    ['code', '`a`乙'],
    ['lines', '**甲**乙\n'],
  ])('%s: is refused with its line', (_, part) => {
    const error = refusal(`# 灯\n\n灯还亮着。\n\n${part.repeat(MOST_MARKS)}`)
    expect(error).toBeInstanceOf(PublishingError)
    expect(error).toMatchObject({ problems: [{ file: 'a.md', line: 5 }] })
  })

  it.each([
    ['paragraphs', '**甲**乙\n\n'],
    ['items', '- [甲](https://example.com/)\n'],
    ['notes', '[^甲]: [乙](https://example.com/)\n'],
    ['rows', '| **甲** | 乙 |\n'],
  ])('%s: many with a mark each are read', (_, part) => {
    expect(refusal(`灯\n\n${part.repeat(MOST_MARKS)}`)).toBeUndefined()
  })

  it('a listing may hold any number of them', () => {
    expect(refusal(`灯\n\n\`\`\`\n${'<b>*a*</b>\n'.repeat(MOST_MARKS)}\`\`\`\n\n灯`)).toBeUndefined()
    expect(refusal(`\`\`\`\na\n\`\`\`\n${'*a '.repeat(MOST_MARKS + 1)}`)).toMatchObject({
      problems: [{ line: 4 }],
    })
  })

  it('front matter has limits of its own', () => {
    expect(refusal(`---\ntitle: ${'['.repeat(MOST_MARKS + 1)}\n---\n\n灯`)).toBeUndefined()
  })

  it('a title too long for any article: the file that came in is named, and by how much', async () => {
    const page = `<title>${'灯'.repeat(2_001)}</title><p>这是一段正文。</p><p>这是一段正文。</p>`
    const read = await readFileOfAnyFormat({ name: 'a.html', bytes: Buffer.from(page) })
    expect(() => toSource('a.html', read, 'deng', read.draft.blocks, 'deng.origin.html')).toThrow(
      'a.html: "title" is not right. Shorten it: it has 2001, and 2000 is the most.',
    )
  })

  it('a link target without end is not said whole', () => {
    const source = `---\nid: deng\ntitle: 灯\nscript: zh-Hans\n---\n\n[灯](x${'y'.repeat(10_000)})\n`
    expect(() => parseArticle(source, 'deng.md')).toThrow(/^deng\.md:7: .{0,250}…" is not an address/)
  })

  it('a cell of a page: the file that came in is named, without a line of another', async () => {
    const cell = '<b>甲</b>乙'.repeat(MOST_MARKS)
    const page = `<h1>一盏灯</h1><p>这是一段正文。</p><table><tr><td>${cell}</td></tr></table>`
    const read = await readFileOfAnyFormat({ name: 'a.html', bytes: Buffer.from(page) })
    expect(() => toSource('a.html', read, 'deng', read.draft.blocks, 'deng.origin.html')).toThrow(
      /^a\.html: This part is too long/,
    )
  })
})
