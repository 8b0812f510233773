import type { Script } from '../model/schema'
import { isCommonHan, isHan } from './han'
import { CANTONESE, HONG_KONG_FORMS, ONLY_HANS, ONLY_HANT, ONLY_JAPANESE, TAIWAN_FORMS } from './tables'

/** What a text is written in; Japanese, Korean, other scripts and undecidable text are `neither`. */
export type DetectedScript = 'zh-Hans' | 'zh-Hant' | 'mixed' | 'neither'

/** Below this share of all telling characters, the other script's are strays: a name, a quoted title. */
const STRAY_SHARE = 0.2

/** From this share of kana or hangul on, a text with Chinese characters is Japanese or Korean. */
const FOREIGN_SHARE = 0.15

/** Characters that only one writes, and which. */
const TELLING = new Map<string, 'hans' | 'hant' | 'japanese'>()
for (const [kind, characters] of [
  ['japanese', ONLY_JAPANESE],
  ['hant', ONLY_HANT],
  ['hans', ONLY_HANS],
] as const)
  for (const character of characters) TELLING.set(character, kind)
const hongKong = new Set(HONG_KONG_FORMS + CANTONESE)
const taiwan = new Set(TAIWAN_FORMS)

const FOREIGN = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

interface Census {
  hans: number
  hant: number
  /** Han characters that only Japanese writes. */
  japanese: number
  /** All Han characters. */
  han: number
  /** Kana and hangul. */
  foreign: number
}

const census = (text: string): Census => {
  const count: Census = { hans: 0, hant: 0, japanese: 0, han: 0, foreign: 0 }
  for (const char of text) {
    if (!isCommonHan(char) && FOREIGN.test(char)) count.foreign += 1
    if (!isHan(char)) continue
    count.han += 1
    const kind = TELLING.get(char)
    if (kind) count[kind] += 1
  }
  return count
}

const isForeign = ({ han, foreign, japanese, hans, hant }: Census): boolean =>
  (foreign > 0 && foreign > FOREIGN_SHARE * (han + foreign)) ||
  japanese > STRAY_SHARE * (hans + hant + japanese)

/** Whether a text with Chinese characters is Japanese or Korean: by kana and hangul, or Japan's own characters. */
export const isJapaneseOrKorean = (text: string): boolean => isForeign(census(text))

/**
 * Tells which script a text is written in, by the characters that only one script has.
 * A few strays of the other script do not make a text `mixed`.
 */
export const detectScript = (text: string): DetectedScript => {
  const count = census(text)
  const telling = count.hans + count.hant
  if (telling === 0 || isForeign(count)) return 'neither'
  if (Math.min(count.hans, count.hant) > STRAY_SHARE * telling) return 'mixed'
  return count.hans > count.hant ? 'zh-Hans' : 'zh-Hant'
}

/** Tells whose standard a traditional text follows: Hong Kong's where its forms outnumber Taiwan's. */
export const detectRegion = (text: string): 'zh-Hant-TW' | 'zh-Hant-HK' => {
  let balance = 0
  for (const char of text) {
    if (hongKong.has(char)) balance += 1
    else if (taiwan.has(char)) balance -= 1
  }
  return balance > 0 ? 'zh-Hant-HK' : 'zh-Hant-TW'
}

/**
 * The script to store a text under. Mixed text goes by its majority; text without telling characters is
 * called simplified, which conversion to simplified leaves alone.
 */
export const sourceScript = (text: string): Script => {
  const count = census(text)
  return count.hant > count.hans ? detectRegion(text) : 'zh-Hans'
}
