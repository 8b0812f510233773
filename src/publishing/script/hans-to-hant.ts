import { readAsName } from './names'
import { CHARACTERS, longestMatch, PHRASES } from './phrases'
import { CHARACTER_RULES, OTHER_READING } from './rules'
import { firstRule, readFromLeft, WORD_RULES } from './rules-word'
import { segment, type Word } from './segment'
import { decide, type Rule, type Spot } from './spot'

/** A character that two readings fit: position in UTF-16 units of the source, forms in OpenCC's standard. */
export interface Doubt {
  at: number
  chosen: string
  other: string
}

export interface Conversion {
  /** One piece a word; together the text. */
  pieces: readonly string[]
  doubts: readonly Doubt[]
}

interface Reading {
  text: string
  doubts: readonly Doubt[]
}

const settled = (text: string): Reading => ({ text, doubts: [] })

/** A whole word by its rule; where the rule is a guess, every character that may be another is a doubt. */
const readByRule = (at: number, { reads, unless = reads }: Rule): Reading => ({
  text: reads,
  doubts: [...reads].flatMap((chosen, i) => {
    const other = unless.charAt(i)
    return chosen === other ? [] : [{ at: at + i, chosen, other }]
  }),
})

const readSpot = (spot: Spot): Reading => {
  const { char, word } = spot
  const name = readAsName(spot)
  if (name !== undefined) return settled(name)
  const rule = decide(CHARACTER_RULES, spot)
  const chosen = rule?.reads ?? CHARACTERS.get(char) ?? char
  const other = rule ? rule.unless : word.text === char ? OTHER_READING.get(char) : undefined
  return { text: chosen, doubts: other ? [{ at: spot.left.length, chosen, other }] : [] }
}

/** A word that the phrase table does not hold: the phrases in it, and its other characters one by one. */
const readCharacters = (text: string, words: readonly Word[], index: number, word: Word): Reading => {
  let reading = ''
  const doubts: Doubt[] = []
  for (let i = 0; i < word.text.length;) {
    const match = longestMatch.matchPrefix(word.text, i)
    const char = String.fromCodePoint(word.text.codePointAt(i) ?? 0)
    if (match && match.end > i + char.length) {
      reading += match.value
      i = match.end
      continue
    }
    const at = word.at + i
    i += char.length
    const left = text.slice(0, at)
    const right = text.slice(at + char.length)
    const spot = { char, left, right, word, previous: words[index - 1], next: words[index + 1] }
    const character = readSpot(spot)
    reading += character.text
    doubts.push(...character.doubts)
  }
  return { text: reading, doubts }
}

const readWord = (text: string, words: readonly Word[], index: number, word: Word): Reading => {
  const left = text.slice(0, word.at)
  const right = text.slice(word.at + word.text.length)
  const rule = firstRule(WORD_RULES.get(word.text), left, right)
  if (rule) return readByRule(word.at, rule)
  const first = readFromLeft(text, word)
  if (first !== undefined) return settled(first + longestMatch.convert(word.text.slice(1)))
  const phrase = PHRASES.get(word.text)
  return phrase === undefined ? readCharacters(text, words, index, word) : settled(phrase)
}

/**
 * Simplified text to traditional in OpenCC's standard, one character for one. Words come from segmentation;
 * a word of the phrase table takes its form from there, and a character that no phrase settles takes the
 * form that names and grammar around it ask for, else OpenCC's default.
 */
export const hansToHant = (text: string): Conversion => {
  const words = segment(text)
  const readings = words.map((word, index) => readWord(text, words, index, word))
  return {
    pieces: readings.map(reading => reading.text),
    doubts: readings.flatMap(reading => reading.doubts),
  }
}
