/**
 * What an import makes of files that nobody here has made: `npm run bench -- import --files FOLDER`, as often as there are
 * folders, each of them a set. Public test suites are fetched beside the repository, never into it. Of a folder in the layout
 * of mozilla/readability's test pages (`source.html` beside `expected.html`) recall and what is too much are told as well.
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { unzipSync } from 'fflate'
import { readingText } from '../../src/publishing/source/block-text'
import { PublishingError } from '../../src/publishing/errors'
import { parseHtml } from '../../src/publishing/formats/html/nodes'
import { visibleText } from '../../src/publishing/formats/html/unseen'
import type { ReadResult } from '../../src/publishing/formats/read-result'
import { readFileOfAnyFormat } from '../../src/publishing/formats/registry'
import { decodeText } from '../../src/publishing/formats/text/decode'
import { missingLetters } from '../letters'

/** Of mozilla/readability's 130 pages: so much of the article, on so many of them, and this much more on so few. */
const RECALL = { least: 0.99, share: 127 / 130 }
const EXTRA = { most: 0.1, share: 8 / 130 }
/** Files of a set that are named. */
const MOST_NAMED = 12

interface Tally {
  files: number
  read: number
  refused: Map<string, string[]>
  thrown: string[]
  missing: { file: string; letters: string }[]
  recall: { file: string; recall: number; extra: number }[]
}

export async function run(): Promise<boolean> {
  const { values } = parseArgs({
    args: process.argv.slice(2).filter(one => one !== 'import'),
    options: { files: { type: 'string', multiple: true } },
  })
  const folders = values.files ?? []
  if (folders.length === 0) {
    console.log('Name a folder of files: npm run bench -- import --files ../suites/mammoth')
    return true
  }
  let isRight = true
  for (const folder of folders) isRight = (await runSet(folder)) && isRight
  return isRight
}

async function runSet(folder: string): Promise<boolean> {
  const tally: Tally = { files: 0, read: 0, refused: new Map(), thrown: [], missing: [], recall: [] }
  for (const file of filesIn(folder)) await tryFile(path.join(folder, file), file, tally)
  const { files, read, refused, thrown, missing, recall } = tally
  const letters = missing.reduce((sum, one) => sum + one.letters.length, 0)
  console.log(
    `\n${folder}: ${files} files, ${read} in, ${files - read - thrown.length} refused, ${thrown.length} thrown`,
  )
  for (const [why, names] of refused) console.log(`  refused ${names.length}: ${why} (${names[0] ?? ''})`)
  for (const name of thrown) console.log(`  thrown: ${name}`)
  console.log(`  letters unaccounted: ${letters}, in ${missing.length} files`)
  for (const one of missing.sort((a, b) => b.letters.length - a.letters.length).slice(0, MOST_NAMED))
    console.log(`    ${one.file}: ${one.letters.length} ${Array.from(one.letters).slice(0, 40).join('')}`)
  return printRecall(recall) && thrown.length === 0
}

function printRecall(recall: Tally['recall']): boolean {
  if (recall.length === 0) return true
  const good = recall.filter(one => one.recall >= RECALL.least)
  const over = recall.filter(one => one.extra > EXTRA.most)
  console.log(
    `  recall ≥ ${RECALL.least}: ${good.length} of ${recall.length}; more than ${EXTRA.most * 100} % extra: ${over.length}`,
  )
  for (const one of recall.filter(page => !good.includes(page) || over.includes(page)))
    console.log(`    ${one.file}: recall ${one.recall.toFixed(3)}, extra ${one.extra.toFixed(3)}`)
  return good.length >= RECALL.share * recall.length && over.length <= EXTRA.share * recall.length
}

/** Files below a folder; of pages with what is expected of them, the pages. */
function filesIn(folder: string): string[] {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && !entry.name.startsWith('.'))
    .map(entry => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort()
  const expected = new Set(
    all.filter(file => path.basename(file) === 'expected.html').map(file => path.dirname(file)),
  )
  return all.filter(file => !expected.has(path.dirname(file)) || path.basename(file) === 'source.html')
}

async function tryFile(file: string, name: string, tally: Tally): Promise<void> {
  tally.files += 1
  const bytes = readFileSync(file)
  const expected = path.basename(file) === 'source.html' ? expectedOf(file) : undefined
  try {
    const result = await readFileOfAnyFormat({ name, bytes })
    tally.read += 1
    const letters = missingLetters(textOf(bytes, name), result)
    if (letters) tally.missing.push({ file: name, letters })
    if (expected !== undefined) tally.recall.push({ file: name, ...shares(expected, articleText(result)) })
  } catch (error) {
    if (!(error instanceof PublishingError)) {
      tally.thrown.push(`${name}: ${error instanceof Error ? error.message : String(error)}`)
      return
    }
    const why = error.problems[0]?.message ?? error.message
    tally.refused.set(why, [...(tally.refused.get(why) ?? []), name])
    // What a reader of the page would have had is missed all the same.
    if (expected !== undefined) tally.recall.push({ file: name, recall: 0, extra: 0 })
  }
}

function expectedOf(file: string): string | undefined {
  try {
    return visibleText(parseHtml(readFileSync(path.join(path.dirname(file), 'expected.html'), 'utf8')))
  } catch {
    return undefined
  }
}

const articleText = ({ draft }: ReadResult): string =>
  [
    draft.title,
    draft.subtitle ?? '',
    ...draft.credits.flatMap(({ role, names }) => [role, ...names]),
    readingText(draft.blocks),
    ...numbersOfNotes(draft.blocks),
  ].join('\n')

/** The marks of notes, which a reader sees and the text does not hold. */
function numbersOfNotes(blocks: ReadResult['draft']['blocks']): string[] {
  const numbers: string[] = []
  JSON.stringify(blocks, (key, value: unknown) => {
    if (key === 'note' && typeof value === 'number') numbers.push(String(value))
    return value
  })
  return numbers
}

/** What a file says to whoever opens it in its own program. */
function textOf(bytes: Buffer, name: string): string {
  const ending = path.extname(name).toLowerCase()
  if (/^\.do[ct][xm]$/.test(ending)) return wordsOfWord(bytes)
  const { text } = decodeText(bytes, name)
  return /^\.x?html?$/.test(ending) ? visibleText(parseHtml(text)) : ''
}

/** Every text of a Word document's body and notes; what has two versions or was moved, once. */
function wordsOfWord(bytes: Buffer): string {
  const parts = unzipSync(bytes, {
    filter: ({ name }) => /^word\/(?:document\d*|footnotes|endnotes)\.xml$/.test(name),
  })
  return Object.values(parts)
    .map(part => Buffer.from(part).toString('utf8'))
    .map(xml =>
      xml.replace(/<mc:Fallback\b.*?<\/mc:Fallback>/gs, '').replace(/<w:moveFrom\b.*?<\/w:moveFrom>/gs, ''),
    )
    .flatMap(xml =>
      [...xml.matchAll(/<(?:w|m):(?:t|delText)(?:\s[^<>]*)?>([^<]*)</g)].map(([, said = '']) => said),
    )
    .join('')
    .replace(/&(?:#\d+|#x[\da-f]+|\w+);/gi, '')
}

/** Words, or characters of scripts that part none. */
const wordsIn = (text: string): string[] =>
  text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu) ?? []

/** How much of the first text the second has, and how much of the second the first has not. */
function shares(expected: string, found: string): { recall: number; extra: number } {
  const [ofExpected, ofFound] = [wordsIn(expected), wordsIn(found)]
  const counts = new Map<string, number>()
  for (const word of ofFound) counts.set(word, (counts.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of ofExpected) {
    const left = counts.get(word) ?? 0
    if (left > 0) shared += 1
    counts.set(word, left - 1)
  }
  return {
    recall: ofExpected.length === 0 ? 1 : shared / ofExpected.length,
    extra: ofFound.length === 0 ? 0 : (ofFound.length - shared) / ofFound.length,
  }
}
