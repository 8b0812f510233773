import { dict } from '@node-rs/jieba/dict'
import { SURNAMES } from './surnames'

interface Lexicon {
  has: (word: string) => boolean
  /** How often jieba's corpus holds a word; undefined where the dictionary has none. */
  frequencyOf: (word: string) => number | undefined
  total: number
  /** Part of speech of a word, as jieba tags it. */
  tagOf: (word: string) => string | undefined
  /** How many of the dictionary's person names hold a character after the surname. */
  given: ReadonlyMap<string, number>
}

/** A person's name of two or three characters, as jieba tags it. */
const isName = (word: string, tag: string): boolean =>
  tag === 'nr' && word.length > 1 && word.length < 4 && SURNAMES.includes(word.charAt(0))

const load = (): Lexicon => {
  // Where the number of a word stands: numbers and tags of 350,000 are kept as text, since few are asked for.
  const numbers = new Map<string, number>()
  const given = new Map<string, number>()
  let total = 0
  const text = dict.toString()
  const afterNumber = (at: number): number => text.indexOf(' ', at)
  const endOf = (at: number): number => {
    const newline = text.indexOf('\n', at)
    return newline < 0 ? text.length : newline
  }
  for (let at = 0; at < text.length;) {
    const number = text.indexOf(' ', at) + 1
    const [tagAt, end] = [afterNumber(number) + 1, endOf(number)]
    const word = text.slice(at, number - 1)
    numbers.set(word, number)
    total += Number(text.slice(number, tagAt))
    at = end + 1
    if (!isName(word, text.slice(tagAt, end))) continue
    for (const char of word.slice(1)) given.set(char, (given.get(char) ?? 0) + 1)
  }
  return {
    has: word => numbers.has(word),
    frequencyOf: word => {
      const at = numbers.get(word)
      return at === undefined ? undefined : Number(text.slice(at, afterNumber(at)))
    },
    total,
    tagOf: word => {
      const at = numbers.get(word)
      return at === undefined ? undefined : text.slice(afterNumber(at) + 1, endOf(at))
    },
    given,
  }
}

let loaded: Lexicon | undefined

/** What jieba's dictionary knows, read once. */
export const lexicon = (): Lexicon => (loaded ??= load())

/** A character is at home in given names when so many names of the dictionary hold it. */
const AT_HOME = 40

export const isAtHomeInNames = (char: string): boolean => (lexicon().given.get(char) ?? 0) >= AT_HOME
