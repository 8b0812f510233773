/** What an article is about: the names and terms that tell it from ordinary text. */
import { Jieba, TfIdf } from '@node-rs/jieba'
import { dict, idf } from '@node-rs/jieba/dict'
import { align } from '../../../script'
import { toHans } from '../../../script/to-hans'

export interface Weight {
  /** The weights of an article have length 1. */
  weight: number
  /** Whether a reader would name it, asked what the article is about: a person, a place, a body, a term of its matter. */
  isMatter: boolean
}

/** Terms in simplified characters, the weightiest first. */
export type Terms = ReadonlyMap<string, Weight>

const MOST_TERMS = 40
/** Nouns, names of people, places, bodies and works, verbal nouns, and words that the dictionary does not know. */
const PARTS_OF_SPEECH = ['n', 'nr', 'nrt', 'nrfg', 'ns', 'nt', 'nz', 'vn', 'x']
const isTerm = (word: string): boolean => /^\p{Script=Han}{2,}$/u.test(word)

/** Names of people, places, bodies and works. */
const NAMES = ['nr', 'nrt', 'nrfg', 'ns', 'nt', 'nz']
/**
 * How rare a word must be in a large Chinese corpus (its inverse document frequency) to be named as a matter: below are
 * 时候 4.3, 地方 4.4, 样子 5.7, 名字 6.2, 文章 6.6; above 照片 7.2, 标题 7.5, 民警 7.6, 标点 9.6. A name may be a little
 * more common: 天津 6.5; not 东西 4.8, which the dictionary takes for a place.
 */
const RARE = 7
const RARE_NAME = 6
/** Where something stands, not what it is: 末尾, 文末, 右侧, 一旁, 两端. */
const isPosition = (word: string): boolean => /(?:[末尾侧旁端]|开头)$/u.test(word)

let segmenter: { jieba: Jieba; weigher: TfIdf } | undefined
/** The dictionary takes 0.15 s to load: only when an article needs it. */
const segmenterOnce = (): { jieba: Jieba; weigher: TfIdf } =>
  (segmenter ??= { jieba: Jieba.withDict(dict), weigher: TfIdf.withDict(idf) })

/**
 * The terms of a text in any script, by term frequency and the inverse document frequency of a large Chinese
 * corpus, so that a library of two articles is weighed as well as one of ten thousand.
 */
export function termsOf(text: string): Terms {
  const { jieba, weigher } = segmenterOnce()
  const simplified = toHans(text)
  const words = weigher
    .extractKeywords(jieba, simplified, MOST_TERMS * 2, PARTS_OF_SPEECH)
    .filter(({ keyword }) => isTerm(keyword))
    .sort((a, b) => b.weight - a.weight || (a.keyword < b.keyword ? -1 : 1))
    .slice(0, MOST_TERMS)
  const length = Math.hypot(...words.map(({ weight }) => weight))
  return new Map(
    words.map(({ keyword, weight }) => [
      keyword,
      { weight: weight / length, isMatter: isMatter(keyword, simplified) },
    ]),
  )
}

/** What is said once is by the way; a title counts twice. @param text in simplified characters */
function isMatter(word: string, text: string): boolean {
  const isOnce = text.indexOf(word) === text.lastIndexOf(word)
  if (isOnce || isPosition(word)) return false
  const { jieba, weigher } = segmenterOnce()
  // Of a text that is the word alone its frequency is 1. What the dictionary cuts in two it has no number for.
  const [alone] = weigher.extractKeywords(jieba, word, 1)
  if (alone?.keyword !== word) return true
  const isName = jieba.tag(word).some(({ word: whole, tag }) => whole === word && NAMES.includes(tag))
  return alone.weight >= (isName ? RARE_NAME : RARE)
}

/** Of a weight, as far as it tells one article from another. */
const DIGITS = 4

/** Stands at the weight of a matter. */
const MATTER = '*'

/** Terms as one text, `term weight term weight* …`: a large library holds them for every article. */
export const packTerms = (terms: Terms): string =>
  [...terms]
    .map(
      ([term, { weight, isMatter }]) => `${term} ${Number(weight.toFixed(DIGITS))}${isMatter ? MATTER : ''}`,
    )
    .join(' ')

/** The reverse of `packTerms`. */
export function* unpackTerms(packed: string): Generator<[term: string, weight: number, isMatter: boolean]> {
  const parts = packed.split(' ')
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const weight = parts[at + 1] ?? ''
    yield [parts[at] ?? '', Number.parseFloat(weight), weight.endsWith(MATTER)]
  }
}

/** The terms alone. */
export function* termsIn(packed: string): Generator<string> {
  for (let at = 0; at < packed.length;) {
    const blank = packed.indexOf(' ', at)
    if (blank < 0) return
    yield packed.slice(at, blank)
    const next = packed.indexOf(' ', blank + 1)
    at = next < 0 ? packed.length : next + 1
  }
}

/** Finds terms as a text itself writes them, in the text's own script; nothing for one that is not in there. */
export function surfacesIn(text: string): (term: string) => string | undefined {
  let lines: { line: string; simplified: string }[] | undefined
  return term => {
    if (text.includes(term)) return term
    lines ??= text.split('\n').map(line => ({ line, simplified: toHans(line) }))
    const found = lines.find(({ simplified }) => simplified.includes(term))
    if (!found) return undefined
    const map = align(found.simplified, found.line)
    const start = found.simplified.indexOf(term)
    return found.line.slice(map[start], map[start + term.length])
  }
}
