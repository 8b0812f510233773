/**
 * Files that are made to take all time or memory: how long the import reads each. Where a parser of somebody else's
 * takes longer than the limit, the file is refused at the limit.
 */
import { isolated, LIMITS } from '../../src/publishing/import/reading/isolated'
import { wordDocument, paragraph, text } from '../unit/publishing/readers/word'
import { report, row } from './table-rows'

const TEXT = '\n\n这是一段正文，说的是一件普通的事情。\n'
const page = (body: string): string => `<title>一盏灯</title><h1>一盏灯</h1><p>${TEXT}</p>${body}`
const ruby =
  '<w:r><w:ruby><w:rt><w:r><w:t>du</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>渡</w:t></w:r></w:rubyBase></w:ruby></w:r>'

const FIRST: readonly (readonly [string, string | Buffer])[] = [
  ['a.txt', `一盏灯${TEXT}`],
  ['a.html', page('')],
  ['a.md', `# 一盏灯${TEXT}`],
  ['a.docx', wordDocument(paragraph(text('一盏灯')) + paragraph(text(TEXT.trim())))],
]

/** Names, contents, and the seconds that each may take. */
const FILES: readonly (readonly [name: string, bytes: string | Buffer, most: number])[] = [
  ['an opening bracket and 100,000 blanks.txt', `一盏灯\n\n【${' '.repeat(100_000)}x${TEXT}`, 2],
  ['a stand-in for a picture and 100,000 blanks.txt', `一盏灯\n\n【图${' '.repeat(100_000)}x${TEXT}`, 2],
  ['100,000 parts of backgrounds.html', page(`<p style="${'background:url( '.repeat(100_000)}"></p>`), 2],
  ['a listing of 100,000 blanks.html', page(`<pre>a${' '.repeat(100_000)}x</pre>`), 2],
  [
    '20,000 readings above characters.docx',
    wordDocument(paragraph(text('一盏灯')) + paragraph(ruby.repeat(20_000))),
    10,
  ],
  [
    '20,000 changes of weight in a cell.html',
    page(`<table><tr><td>${'<b>甲</b>乙'.repeat(20_000)}</td></tr></table>`),
    10,
  ],
  [
    '1,000,000 attributes.html',
    page(`<p ${Array.from({ length: 1_000_000 }, (_, at) => `a${at}`).join(' ')}>x</p>`),
    10,
  ],
  ['20,000 links that do not close.md', `# 一盏灯${TEXT}\n${'[a](<b'.repeat(20_000)}`, 2],
  ['20,000 words in bold.md', `# 一盏灯${TEXT}\n${'**甲**乙'.repeat(20_000)}`, 2],
]

export async function run(): Promise<boolean> {
  const reading = isolated()
  const rows = []
  try {
    // What each format needs is loaded first.
    for (const [name, content] of FIRST) await reading.read({ name, bytes: Buffer.from(content) })
    for (const [name, content, most] of FILES) {
      const began = performance.now()
      const outcome = await reading.read({ name, bytes: Buffer.from(content) }).then(
        () => 'read',
        () => 'refused',
      )
      rows.push(row(`${name}: ${outcome}`, (performance.now() - began) / 1000, 's', most))
    }
  } finally {
    reading.end()
  }
  return report('hostile', { limits: LIMITS }, rows)
}
