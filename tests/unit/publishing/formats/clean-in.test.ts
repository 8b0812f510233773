/** What no text needs does not come in, whichever format brings it, and is no title by itself. */
import { describe, expect, it } from 'vitest'
import { toSource } from '../../../../src/publishing/import/to-source'
import type { ReadResult } from '../../../../src/publishing/formats/read-result'
import { readFileOfAnyFormat } from '../../../../src/publishing/formats/registry'
import { cleanTexts, isUnfit } from '../../../../src/publishing/formats/text/clean'
import { CONTROLS } from '../../../outside-words'
import { unpacked } from './unpacked'
import { paragraph, text, wordDocument } from './word'

const TEXT = '灯还亮着，船也还在。'
const UNFIT = CONTROLS.filter(word => isUnfit(word) && !word.includes('\0'))
const references = (word: string): string =>
  Array.from(word, character => `&#${character.codePointAt(0)};`).join('')
const json = (title: string): string => JSON.stringify({ title })

/** The same article with a title in each format that can carry any character. */
const FILES: readonly (readonly [name: string, file: (title: string, word: string) => string])[] = [
  ['a.txt', title => `${title}\n\n${TEXT}${title}\n`],
  ['a.md', title => `# ${title}\n\n${TEXT}${title}\n`],
  ['yaml.md', title => `---\n${json(title).slice(1, -1)}\n---\n\n${TEXT}\n`],
  ['json.md', title => `{\n${json(title).slice(1, -1)}\n}\n\n${TEXT}\n`],
  ['toml.md', title => `+++\ntitle = ${JSON.stringify(title)}\n+++\n\n${TEXT}\n`],
  ['a.html', title => `<title>${title}</title><h1>${title}</h1><p title="${title}">${TEXT}${title}</p>`],
  [
    'references.html',
    (title, word) => {
      const written = title.replaceAll(word, references(word))
      return `<title>${written}</title><h1>${written}</h1><p>${TEXT}</p><pre>${written}</pre><img src=a.png alt="${written}">`
    },
  ],
  [
    'feed.json',
    title =>
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: '灯',
        items: [{ id: '1', title, content_html: `<p>${TEXT}${title}</p>` }],
      }),
  ],
]

const read = async (name: string, file: string | Buffer): Promise<ReadResult[]> =>
  Promise.all((await unpacked({ name, bytes: Buffer.from(file) })).map(readFileOfAnyFormat))

describe.each(FILES)('%s', (name, file) => {
  it.each(UNFIT)('with %j comes in clean', async word => {
    const [result, ...others] = await read(name, file(`灯${word}亮`, word))
    expect(others).toEqual([])
    expect(result?.draft).toEqual(cleanTexts(result?.draft))
    expect(result?.draft.title).toContain('灯')
  })
})

it.each(['\ufffe', '\uffff', '\u{1ffff}', '\ufdd0', '\u009b'])('%j is no title', async word => {
  for (const [name, file] of FILES) {
    const results = await read(name, file(word, word)).catch(() => [])
    for (const result of results) {
      const { title } = toSource(name, result, 'deng', result.draft.blocks, 'deng.origin.txt')
      expect(title).not.toBe('')
    }
  }
})

it('nor does it come in by a Word document', async () => {
  const [result] = await read(
    'a.docx',
    wordDocument(paragraph(text('灯\u009b31m亮')) + paragraph(text(TEXT))),
  )
  expect(result?.draft.title).toBe('灯31m亮')
})
