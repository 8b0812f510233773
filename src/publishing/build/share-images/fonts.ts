/** The type that cards and titles are set in: Noto Serif, from npm, cut down to the characters of a text. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Script } from '../../../model/schema'

const WEIGHT = 700
/** Whose forms of characters cards are set in. Hong Kong's are next to Taiwan's: one picture serves both. */
const PACKAGES: Readonly<Record<Script, string>> = {
  'zh-Hans': 'noto-serif-sc',
  'zh-Hant-TW': 'noto-serif-tc',
  'zh-Hant-HK': 'noto-serif-tc',
}

/** The name of the face that a script is set in; scripts with the same name look the same. */
export const faceOf = (script: Script): string => PACKAGES[script]

/** A part of a face as fontsource cuts it: its file and the ranges of characters in it. */
interface Slice {
  file: string
  ranges: readonly (readonly [from: number, to: number])[]
}

/**
 * Node's own: the build loads this file through one that writes a mark behind the names of files, and what packages
 * read beside themselves would not be found.
 */
const require = createRequire(path.resolve('package.json'))
/** The font with the glyphs of `text` alone, or with all, its axes pinned where `variationAxes` names a value. */
type SubsetFont = (
  font: Buffer,
  text: string | undefined,
  options: {
    targetFormat: 'sfnt' | 'woff'
    variationAxes?: Record<string, number>
    keepAllGlyphs?: boolean
  },
) => Promise<Buffer>
export const subsetFont = require('subset-font') as SubsetFont
const slices = new Map<string, Promise<readonly Slice[]>>()

/**
 * The fonts (TrueType bytes) that together hold the characters of a text. A character that the face lacks is in none.
 */
export const fontsFor = (text: string, script: Script): Promise<Buffer[]> => fontsOf(text, faceOf(script))

/** @param face name of the package, without its scope */
export async function fontsOf(text: string, face: string): Promise<Buffer[]> {
  const found = slices.get(face) ?? readSlices(face)
  slices.set(face, found)
  const wanted = new Map<Slice, string>()
  for (const character of new Set(text)) {
    const code = character.codePointAt(0) ?? 0
    const slice = (await found).find(({ ranges }) => ranges.some(([from, to]) => from <= code && code <= to))
    if (slice) wanted.set(slice, (wanted.get(slice) ?? '') + character)
  }
  const fonts = await Promise.all(
    Array.from(wanted, async ([{ file }, characters]) =>
      subsetFont(await unpacked(file), characters, { targetFormat: 'sfnt' }),
    ),
  )
  return fonts.filter(hasCharacters)
}

/** File of a slice → its font as it is cut from: unpacking one takes longer than all that is done with it. */
const whole = new Map<string, Promise<Buffer>>()

function unpacked(file: string): Promise<Buffer> {
  const known = whole.get(file)
  if (known) return known
  const font = readFile(file).then(bytes =>
    subsetFont(bytes, undefined, {
      targetFormat: 'sfnt',
      variationAxes: { wght: WEIGHT },
      keepAllGlyphs: true,
    }),
  )
  whole.set(file, font)
  return font
}

/**
 * A slice may claim characters that its file lacks: simplified ones in Taiwan's face. What is cut from it then maps
 * no character, and no reader of fonts takes it. Source: OpenType, table directory and `cmap` header.
 */
function hasCharacters(font: Buffer): boolean {
  const tables = font.readUInt16BE(4)
  for (let entry = 12; entry < 12 + tables * 16; entry += 16) {
    if (font.toString('latin1', entry, entry + 4) === 'cmap')
      return font.readUInt16BE(font.readUInt32BE(entry + 8) + 2) > 0
  }
  return false
}

/** The slices of Chinese characters before those by alphabet: Chinese text takes its quotes and dashes from there. */
async function readSlices(face: string): Promise<Slice[]> {
  const index = require.resolve(`@fontsource-variable/${face}/unicode.json`)
  const ranges = JSON.parse(await readFile(index, 'utf8')) as Record<string, string>
  const all = Object.entries(ranges).map(([name, list]) => ({
    isChinese: name.startsWith('['),
    file: path.join(path.dirname(index), 'files', `${face}-${name.replace(/[[\]]/g, '')}-wght-normal.woff2`),
    ranges: list.split(',').map(rangeOf),
  }))
  return [...all.filter(({ isChinese }) => isChinese), ...all.filter(({ isChinese }) => !isChinese)]
}

/** `U+4e00-4e0f` or `U+4e00`, from and to included. */
function rangeOf(written: string): [number, number] {
  const [from = '', to = from] = written.trim().replace(/^U\+/i, '').split('-')
  return [parseInt(from, 16), parseInt(to, 16)]
}
