import { readFileSync } from 'node:fs'
import path from 'node:path'
import STCharacters from 'opencc-js/dict/STCharacters'
import STPhrases from 'opencc-js/dict/STPhrases'
import Generated from 'opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases'
import { loadTrie } from '../../script/pipeline'
import { fromRegion } from './regions'
import noPhrases from './no-phrases.json'
import overridesData from './overrides.json'

/** Rows of `overrides.json`: simplified words, the traditional form in any region's characters, the source. */
const overrides: readonly (readonly string[])[] = overridesData

/** Entries of an opencc-js dictionary. */
export const entries = (dictionary: string): [string, string][] =>
  dictionary.split('|').map(entry => {
    const [key = '', value = ''] = entry.split(' ')
    return [key, value]
  })

/**
 * Phrases of OpenCC's table that writers of traditional script contradict, each with how often: no words, or words of a list
 * that was itself converted. What stands around their characters decides.
 */
const NO_PHRASES = new Set(noPhrases.map(([phrase]) => phrase))

/** Names of places: simplified, a tab, as they are written there. */
const places = readFileSync(path.join(__dirname, 'places.txt'), 'utf8')
  .split('\n')
  .filter(line => line !== '' && !line.startsWith('#'))
  .map(line => line.split('\t'))

/** Our own words. */
export const OVERRIDES: ReadonlyMap<string, string> = new Map(
  [...places, ...overrides].map(([hans = '', hant = '']) => [hans, fromRegion(hant, 'zh-Hant-TW')]),
)

const corrected = (dictionary: string): [string, string][] =>
  entries(dictionary)
    .filter(([phrase]) => !NO_PHRASES.has(phrase))
    .map(([phrase, form]) => [phrase, OVERRIDES.get(phrase) ?? form])

const phrases = corrected(STPhrases)
const generated = corrected(Generated)

/** Simplified words with their traditional form in OpenCC's standard; our overrides win over OpenCC's phrases. */
export const PHRASES: ReadonlyMap<string, string> = new Map([...generated, ...phrases, ...OVERRIDES])

/** What OpenCC makes of a simplified character that stands alone. */
export const CHARACTERS: ReadonlyMap<string, string> = new Map(entries(STCharacters))

/** OpenCC's longest match from simplified to its traditional standard, our words in place of its. */
export const longestMatch = loadTrie([phrases, generated, STCharacters])
