/** What an article is about: the names and terms that tell it from ordinary text. */
import { Jieba, TfIdf } from '@node-rs/jieba'
import { dict, idf } from '@node-rs/jieba/dict'
import { align } from '../../script'
import { toHans } from '../../script/to-hans'

/** A term in simplified characters with its weight, highest first; the weights of an article have length 1. */
export type Terms = ReadonlyMap<string, number>

const MOST_TERMS = 40
/** Nouns, names of people, places, bodies and works, verbal nouns, and words that the dictionary does not know. */
const PARTS_OF_SPEECH = ['n', 'nr', 'nrt', 'nrfg', 'ns', 'nt', 'nz', 'vn', 'x']
const isTerm = (word: string): boolean => /^\p{Script=Han}{2,}$/u.test(word)

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
  const words = weigher
    .extractKeywords(jieba, toHans(text), MOST_TERMS * 2, PARTS_OF_SPEECH)
    .filter(({ keyword }) => isTerm(keyword))
    .sort((a, b) => b.weight - a.weight || (a.keyword < b.keyword ? -1 : 1))
    .slice(0, MOST_TERMS)
  const length = Math.hypot(...words.map(({ weight }) => weight))
  return new Map(words.map(({ keyword, weight }) => [keyword, weight / length]))
}

/** Of a weight, as far as it tells one article from another. */
const DIGITS = 4

/** Terms as one text, `term weight term weight …`: a large library holds them for every article. */
export const packTerms = (terms: Terms): string =>
  [...terms].map(([term, weight]) => `${term} ${Number(weight.toFixed(DIGITS))}`).join(' ')

/** The reverse of `packTerms`. */
export function* unpackTerms(packed: string): Generator<[term: string, weight: number]> {
  const parts = packed.split(' ')
  for (let at = 0; at + 1 < parts.length; at += 2) yield [parts[at] ?? '', Number(parts[at + 1])]
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
