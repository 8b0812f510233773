import Compatibility from 'opencc-js/dict/CJK_Compatibility_Ideographs'
import type { Script } from '../../model/schema'
import { loadTrie } from '../../script/pipeline'
import { hansToHant } from './hans-to-hant'
import { hantToHans } from './hant-to-hans'
import { houseStyler } from './house-style'
import { overrider } from './overriding'
import { stretches } from './protect'
import { fromRegion, toRegion, type Region } from './regions'
import { segment } from './segment'
import { toTaiwanPhrases } from './taiwan-phrases'
import { NO_USAGE, type Usage } from './usage'

/** A character that only an editor can settle. */
export interface Flag {
  /** Position in UTF-16 units of the source. */
  at: number
  char: string
  /** What was put, and what it may have to be, in the target script. */
  chosen: string
  other: string
}

export interface Direction {
  from: Script
  to: Script
  /** Puts Taiwan's words for the mainland's; where absent, as the usage says. Never by default: it rewrites terms and names. */
  phrases?: boolean
  /** What the owner and the editors have settled; nothing where it is absent. */
  usage?: Usage
}

export interface Converted {
  text: string
  flags: Flag[]
}

const normalizer = loadTrie([Compatibility])
/** Where compatibility ideographs lie. */
const COMPATIBILITY = /[\u2f00-\u2fdf\uf900-\ufaff\u{2f800}-\u{2fa1f}]/u

const toHant = (source: string, region: Region, phrases: boolean): Converted => {
  const normalized = COMPATIBILITY.test(source) ? normalizer.convert(source) : source
  const { text, doubts } = hansToHant(normalized)
  // Normalising keeps the number of characters, but not always that of UTF-16 units.
  const inSource = (at: number): number =>
    normalized === source ? at : [...source].slice(0, [...normalized.slice(0, at)].length).join('').length
  return {
    text: phrases ? toTaiwanPhrases(segment(normalized), text) : toRegion(text, region),
    flags: doubts.map(({ at, chosen, other }) => ({
      at: inSource(at),
      char: normalized.slice(at, at + chosen.length),
      chosen: toRegion(chosen, region),
      other: toRegion(other, region),
    })),
  }
}

const convertStretch = (text: string, { from, to, phrases = false }: Direction): Converted => {
  if (to === 'zh-Hans') return { text: hantToHans(text, from), flags: [] }
  if (from === 'zh-Hans') return toHant(text, to, phrases && to === 'zh-Hant-TW')
  return { text: toRegion(fromRegion(text, from), to), flags: [] }
}

export type Converter = (source: string) => Converted

/**
 * Makes a converter of plain text between two scripts, which names the characters that an editor should look
 * at. Addresses, code, HTML and emoji stay as they are; the same script on both sides changes nothing.
 * Dictionaries load on first use, once for all converters.
 */
export const prepare = (direction: Direction): Converter => {
  if (direction.from === direction.to) return text => ({ text, flags: [] })
  const usage = direction.usage ?? NO_USAGE
  const phrases = direction.phrases ?? usage.phrases ?? false
  const style = houseStyler(usage.style, direction.to)
  const override = overrider(usage.overrides, direction)
  const convertText = (source: string): Converted => {
    const { text, flags } = convertStretch(source, { ...direction, phrases })
    return override(source, { text: style(text), flags })
  }
  return source => {
    let text = ''
    const flags: Flag[] = []
    for (const stretch of stretches(source)) {
      const converted = stretch.convertible ? convertText(stretch.text) : undefined
      text += converted ? converted.text : stretch.text
      for (const flag of converted?.flags ?? []) flags.push({ ...flag, at: flag.at + stretch.at })
    }
    return { text, flags }
  }
}

/** One text, converted by a converter made for it. */
export const convert = (source: string, direction: Direction): Converted => prepare(direction)(source)

/** A converter without the flags. */
export const createConverter = (direction: Direction): ((text: string) => string) => {
  const converter = prepare(direction)
  return text => converter(text).text
}
