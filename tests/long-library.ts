/**
 * A library with an article of 60,000 characters and 100 pictures between two short ones, made by the commands that
 * editors use. The same each time.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { tsx } from './tsx'

const ROOT = path.resolve(__dirname, '..')
const CHARACTERS = 60_000
const FIGURES = 100
/** Paragraphs under one heading. */
const SECTION = 16
const SERIES = 'chang-pian'

export const LONG = { id: 'chang-wen', before: 'qian-pian', after: 'hou-pian', figures: FIGURES } as const
/** What the note says that stands in the first paragraph; it is the article's last block. */
export const NOTE = '注釋立在全文的末尾。'
/** What a paragraph begins with, by its number. */
export const beginningOf = (paragraph: number): string => `第${paragraph}段，`
/** A heading, by its number from 1. */
export const headingOf = (section: number): string => `第${section}節 江邊舊事`

export interface LongLibrary {
  /** Holds `json/` and `weapp/`, as `npm run compile` lays them. */
  folder: string
  /** How many paragraphs the long article has. */
  paragraphs: number
  remove(): void
}

/** The long library, compiled for both targets in a folder of its own. */
export async function longLibrary(): Promise<LongLibrary> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'long-'))
  const inside = (name: string): string => path.join(folder, name)
  const series = inside(`content/${SERIES}`)
  mkdirSync(path.join(series, 'images'), { recursive: true })
  writeFileSync(path.join(series, 'series.yaml'), 'title: 長篇\nscript: zh-Hant-TW\ntags: [長篇]\n')
  await Promise.all(Array.from({ length: FIGURES }, (_, at) => writePicture(series, at)))
  const { text, paragraphs } = longText()
  write(series, LONG.before, 1, '一段短的文字，在長文之前。')
  write(series, LONG.id, 2, text)
  write(series, LONG.after, 3, '一段短的文字，在長文之後。')
  const options = ['--content', inside('content'), '--out', inside('json'), '--weapp', inside('weapp')]
  execFileSync(...tsx('src/publishing/cli/compile.ts', ...options), {
    cwd: ROOT,
    stdio: 'pipe',
  })
  return { folder, paragraphs, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

function write(series: string, id: string, order: number, text: string): void {
  const matter = `---\nid: ${id}\ntitle: 江邊舊事之${order}\norder: ${order}\nscript: zh-Hant-TW\n---\n\n`
  writeFileSync(path.join(series, `${id}.md`), `${matter}${text}\n`)
}

/** Numbers from 0 to 1 that look random and are the same each time: a linear congruence, by Numerical Recipes. */
function dice(): () => number {
  let state = 20_261_125
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32
}

/** Characters as often as the seed article has them, so that the text packs as badly as text does. */
function sentences(): () => string {
  const seed = readFileSync(path.join(ROOT, 'tests/fixtures/text/li-nan.txt'), 'utf8')
  const characters = seed.match(/\p{Script=Han}/gu) ?? []
  const roll = dice()
  const clause = (): string =>
    Array.from({ length: 6 + Math.floor(roll() * 12) }, () => {
      return characters[Math.floor(roll() * characters.length)] ?? ''
    }).join('')
  return () => `${clause()}，${clause()}。`
}

/** Markdown in sections, of paragraphs of about 180 characters. */
function longText(): { text: string; paragraphs: number } {
  const sentence = sentences()
  const blocks: string[] = []
  let length = 0
  let paragraphs = 0
  let figures = 0
  while (length < CHARACTERS) {
    if (paragraphs % SECTION === 0) blocks.push(`## ${headingOf(paragraphs / SECTION + 1)}`)
    paragraphs += 1
    let paragraph = beginningOf(paragraphs) + (paragraphs === 1 ? '有注[^a]。' : '')
    while (paragraph.length < 165) paragraph += sentence()
    blocks.push(paragraph)
    length += paragraph.length
    if (figures < Math.round((FIGURES * length) / CHARACTERS)) {
      figures += 1
      blocks.push(`![江邊的第${figures}張照片](images/p${figures}.jpg "第${figures}張照片，攝於江邊。")`)
    }
  }
  return { text: `${blocks.join('\n\n')}\n\n[^a]: ${NOTE}`, paragraphs }
}

/** A picture of its own colours. @param at its number, from 0 */
async function writePicture(series: string, at: number): Promise<void> {
  const hue = Math.round((360 * at) / FIGURES)
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="960" height="640"><defs><linearGradient id="g">' +
    `<stop offset="0" stop-color="hsl(${hue},40%,70%)"/><stop offset="1" stop-color="hsl(${hue},30%,30%)"/>` +
    '</linearGradient></defs><rect width="960" height="640" fill="url(#g)"/></svg>'
  await sharp(Buffer.from(svg))
    .jpeg({ quality: 60 })
    .toFile(path.join(series, `images/p${at + 1}.jpg`))
}
