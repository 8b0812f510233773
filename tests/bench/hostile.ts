/**
 * Files that are made to take all time or memory: how long an import reads each, in a process with the limit of memory
 * that it has there. Past the limit of time the import ends it.
 */
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { LIMITS } from '../../src/publishing/import/reading/isolated'
import { wordDocument, paragraph, text } from '../unit/publishing/formats/word'
import { report, row, type Row } from './table-rows'

const TEXT = '\n\n这是一段正文，说的是一件普通的事情。\n'
const page = (body: string): string => `<title>一盏灯</title><h1>一盏灯</h1><p>${TEXT}</p>${body}`
const ruby =
  '<w:r><w:ruby><w:rt><w:r><w:t>du</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>渡</w:t></w:r></w:rubyBase></w:ruby></w:r>'
const MOVES = Array.from(
  { length: 5_000 },
  (_, at) =>
    `<w:moveFromRangeStart w:name="m${at}"/><w:moveFrom><w:r><w:t>甲${at}</w:t></w:r></w:moveFrom><w:moveFromRangeEnd/>`,
).join('')

const FIRST: readonly (readonly [string, string | Buffer])[] = [
  ['sound.txt', `一盏灯${TEXT}`],
  ['sound.html', page('')],
  ['sound.md', `# 一盏灯${TEXT}`],
  ['sound.docx', wordDocument(paragraph(text('一盏灯')) + paragraph(text(TEXT.trim())))],
]

/** Names, contents, and the seconds of the processor that each may take. */
const FILES: readonly (readonly [name: string, bytes: string | Buffer, most: number])[] = [
  ['an opening bracket and 90,000 blanks.txt', `一盏灯\n\n【${' '.repeat(90_000)}x${TEXT}`, 2],
  ['a stand-in for a picture and 90,000 blanks.txt', `一盏灯\n\n【图${' '.repeat(90_000)}x${TEXT}`, 2],
  ['100,000 parts of backgrounds.html', page(`<p style="${'background:url( '.repeat(100_000)}"></p>`), 2],
  ['a listing of 90,000 blanks.html', page(`<pre>a${' '.repeat(90_000)}x</pre>`), 2],
  [
    '20,000 readings above characters.docx',
    wordDocument(paragraph(text('一盏灯')) + paragraph(ruby.repeat(20_000))),
    10,
  ],
  [
    '5,000 pieces moved away.docx',
    wordDocument(paragraph(text('一盏灯')) + paragraph(MOVES) + paragraph(text(TEXT.trim()))),
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

/** Minutes that a file gets where the machine has other things to do. */
const PATIENCE = 5 * 60_000

/** Seconds of the processor, so that what else runs on the machine tells little. */
function once(file: string): { outcome: string; seconds: number } {
  const { stdout } = spawnSync(
    process.execPath,
    [
      `--max-old-space-size=${LIMITS.megabytes}`,
      '--import',
      'tsx',
      path.join(__dirname, 'hostile-once.ts'),
      file,
    ],
    { encoding: 'utf8', timeout: PATIENCE, killSignal: 'SIGKILL' },
  )
  return stdout === ''
    ? { outcome: 'ended', seconds: Number.POSITIVE_INFINITY }
    : (JSON.parse(stdout) as { outcome: string; seconds: number })
}

export async function run(): Promise<boolean> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'hostile-'))
  try {
    for (const [name, content] of FIRST) await writeFile(path.join(folder, name), content)
    const rows: Row[] = []
    for (const [name, content, most] of FILES) {
      const file = path.join(folder, name)
      await writeFile(file, content)
      const { outcome, seconds } = once(file)
      rows.push(row(`${name}: ${outcome}`, seconds, 's', most))
    }
    return await report('hostile', { limits: LIMITS }, rows)
  } finally {
    await rm(folder, { recursive: true })
  }
}
