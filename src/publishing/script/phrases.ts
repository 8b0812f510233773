import { readFileSync } from 'node:fs'
import path from 'node:path'
import STCharacters from 'opencc-js/dict/STCharacters'
import STPhrases from 'opencc-js/dict/STPhrases'
import Generated from 'opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases'
import { loadTrie } from '../../script/pipeline'
import { toHans } from '../../script/to-hans'
import { fromRegion } from './regions'
import overridesData from './overrides.json'

/** Rows of `overrides.json`: simplified words, the traditional form in any region's characters, the source. */
const overrides: readonly (readonly string[])[] = overridesData

/** Entries of an opencc-js dictionary. */
export const entries = (dictionary: string): [string, string][] =>
  dictionary.split('|').map(entry => {
    const [key = '', value = ''] = entry.split(' ')
    return [key, value]
  })

/** Phrases of OpenCC's table that are no words: what stands around their characters decides. */
const NO_PHRASES = new Set(['是只'])

const withoutWrong = (dictionary: string): string =>
  entries(dictionary)
    .filter(([phrase]) => !NO_PHRASES.has(phrase))
    .map(entry => entry.join(' '))
    .join('|')

const phrases = withoutWrong(STPhrases)
const generated = withoutWrong(Generated)

/** Names of places, as they are written there. */
const places = readFileSync(path.join(__dirname, 'places.txt'), 'utf8')
  .split('\n')
  .filter(line => line !== '' && !line.startsWith('#'))

/** Our own words. */
export const OVERRIDES: ReadonlyMap<string, string> = new Map(
  [...places.map(name => [toHans(name), name]), ...overrides].map(([hans = '', hant = '']) => [
    hans,
    fromRegion(hant, 'zh-Hant-TW'),
  ]),
)

/** Simplified words with their traditional form in OpenCC's standard; our overrides win over OpenCC's phrases. */
export const PHRASES: ReadonlyMap<string, string> = new Map([
  ...entries(generated),
  ...entries(phrases),
  ...OVERRIDES,
])

/** What OpenCC makes of a simplified character that stands alone. */
export const CHARACTERS: ReadonlyMap<string, string> = new Map(entries(STCharacters))

/** OpenCC's own longest match from simplified to its traditional standard. */
export const longestMatch = loadTrie([phrases, generated, STCharacters])
