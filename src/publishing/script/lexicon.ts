import { dict } from '@node-rs/jieba/dict'
import { SURNAMES } from './surnames'

interface Lexicon {
  /** How often jieba's corpus holds a word. */
  frequency: ReadonlyMap<string, number>
  total: number
  /** Part of speech of a word, as jieba tags it. */
  tags: ReadonlyMap<string, string>
  /** How many of the dictionary's person names hold a character after the surname. */
  given: ReadonlyMap<string, number>
}

/** A person's name of two or three characters, as jieba tags it. */
const isName = (word: string, tag: string): boolean =>
  tag === 'nr' && word.length > 1 && word.length < 4 && SURNAMES.includes(word.charAt(0))

const load = (): Lexicon => {
  const frequency = new Map<string, number>()
  const tags = new Map<string, string>()
  const given = new Map<string, number>()
  let total = 0
  const text = dict.toString()
  // 350,000 lines, a word, a number and a tag each: they are cut where they lie.
  for (let at = 0; at < text.length;) {
    const newline = text.indexOf('\n', at)
    const end = newline < 0 ? text.length : newline
    const space = text.indexOf(' ', at)
    const second = text.indexOf(' ', space + 1)
    const word = text.slice(at, space)
    const count = Number(text.slice(space + 1, second))
    frequency.set(word, count)
    total += count
    const tag = text.slice(second + 1, end)
    tags.set(word, tag)
    at = end + 1
    if (!isName(word, tag)) continue
    for (const char of word.slice(1)) given.set(char, (given.get(char) ?? 0) + 1)
  }
  return { frequency, total, tags, given }
}

let loaded: Lexicon | undefined

/** What jieba's dictionary knows, read once. */
export const lexicon = (): Lexicon => (loaded ??= load())

/** A character is at home in given names when so many names of the dictionary hold it. */
const AT_HOME = 40

export const isAtHomeInNames = (char: string): boolean => (lexicon().given.get(char) ?? 0) >= AT_HOME
