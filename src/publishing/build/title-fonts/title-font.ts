/** The serif of a page's titles, for devices that have no Chinese one: a font with the page's own characters. */
import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fontPath } from '../../../model/font-face'
import type { Script } from '../../../model/schema'
import { writeIfChanged } from '../../disk/atomic'
import { readIfThere } from '../../source/library-files'
import { webFont } from './web-font'

/** Bytes that a page's font has at most. */
export const MOST_BYTES = 30_000
/** More characters are not tried: the plainest of this face take some 100 bytes each, others 200. */
const MOST_CHARACTERS = 300
/** To be raised whenever the same characters of the same face give another font than before. */
const EDITION = 1

/** Whose forms of characters a script is set in. */
const FACES: Readonly<Record<Script, string>> = {
  'zh-Hans': 'noto-serif-sc',
  'zh-Hant-TW': 'noto-serif-tc',
  'zh-Hant-HK': 'noto-serif-hk',
}

/** Where fonts are kept from run to run; in no folder they are made anew. */
export interface FontOptions {
  keptIn?: string | undefined
}

export interface TitleFont {
  /** Path in the library. */
  name: string
  /** What documents call it. */
  font: string
  bytes: Uint8Array
  /** How many of the texts it holds. */
  texts: number
}

/**
 * The font of these texts; where it would be too large without the last of them, without the last two, and so on.
 * @param texts in their script, the most important first
 * @returns nothing where the first alone has too many characters, or none that the face has
 */
export async function titleFont(
  texts: readonly string[],
  script: Script,
  { keptIn }: FontOptions,
): Promise<TitleFont | undefined> {
  for (let count = texts.length; count > 0; count -= 1) {
    const characters = charactersOf(texts.slice(0, count).join(''))
    if (characters.length > MOST_CHARACTERS) continue
    const bytes = await keptOr(keptIn, characters, FACES[script])
    if (bytes.length === 0) return undefined
    if (bytes.length > MOST_BYTES) continue
    const font = `t${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}`
    return { name: fontPath(font), font, bytes, texts: count }
  }
  return undefined
}

/** Each once, in their order: the same characters are one font. */
const charactersOf = (text: string): string => [...new Set(text.replace(/\p{C}/gu, ''))].sort().join('')

/** Empty where the face has none of the characters. */
async function keptOr(folder: string | undefined, characters: string, face: string): Promise<Buffer> {
  // Whatever a package makes of a title, it stops no publish: readers have their system's type.
  const make = async (): Promise<Buffer> =>
    (await webFont(characters, face).catch(() => undefined)) ?? Buffer.alloc(0)
  if (folder === undefined) return make()
  const input = JSON.stringify([EDITION, face, versionOf(face), characters])
  const file = path.join(folder, `${createHash('sha256').update(input).digest('hex')}.woff`)
  const kept = await readIfThere(file)
  if (kept) return kept
  const made = await make()
  await writeIfChanged(file, made)
  return made
}

const require = createRequire(path.resolve('package.json'))

const versionOf = (face: string): string =>
  (require(`@fontsource-variable/${face}/package.json`) as { version: string }).version
