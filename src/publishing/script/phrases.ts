import STCharacters from 'opencc-js/dict/STCharacters'
import STPhrases from 'opencc-js/dict/STPhrases'
import Generated from 'opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases'
import { loadTrie } from '../../script/pipeline'
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

/** Simplified words with their traditional form in OpenCC's standard; our overrides win over OpenCC's phrases. */
export const PHRASES: ReadonlyMap<string, string> = new Map([
  ...entries(Generated),
  ...entries(STPhrases),
  ...overrides.map(([hans = '', hant = '']): [string, string] => [hans, fromRegion(hant, 'zh-Hant-TW')]),
])

/** What OpenCC makes of a simplified character that stands alone. */
export const CHARACTERS: ReadonlyMap<string, string> = new Map(entries(STCharacters))

/** OpenCC's own longest match from simplified to its traditional standard. */
export const longestMatch = loadTrie([STPhrases, Generated, STCharacters])
