import { type Ground, settle } from './context/settle'
import { readAsName } from './names'
import { AS_SURNAME } from './surnames'
import { CHARACTERS, longestMatch, OVERRIDES, PHRASES } from './phrases'
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
  /** The words of the simplified text, and one piece of traditional text for each. */
  words: readonly Word[]
  pieces: readonly string[]
  doubts: readonly Doubt[]
}

interface Reading {
  text: string
  doubts: readonly Doubt[]
  /** One a character. */
  grounds: readonly Ground[]
}

const readFrom = (ground: Ground, text: string): Reading => ({
  text,
  doubts: [],
  grounds: [...text].map(() => ground),
})

/** A whole word by its rule; where the rule is a guess, every character that may be another is a doubt. */
const readByRule = (at: number, { reads, unless = reads }: Rule): Reading => ({
  text: reads,
  grounds: [...reads].map(() => 'word'),
  doubts: [...reads].flatMap((chosen, i) => {
    const other = unless.charAt(i)
    return chosen === other ? [] : [{ at: at + i, chosen, other }]
  }),
})

const readSpot = (spot: Spot): Reading => {
  const { char, word } = spot
  const name = readAsName(spot)
  if (name !== undefined) return readFrom('name', name)
  const rule = decide(CHARACTER_RULES, spot)
  const chosen = rule?.reads ?? CHARACTERS.get(char) ?? char
  const other = rule ? rule.unless : word.text === char ? OTHER_READING.get(char) : undefined
  return {
    text: chosen,
    grounds: [rule ? 'rule' : 'default'],
    doubts: other ? [{ at: spot.left.length, chosen, other }] : [],
  }
}

/** A word that the phrase table does not hold: the phrases in it, and its other characters one by one. */
const readCharacters = (text: string, words: readonly Word[], index: number, word: Word): Reading => {
  let reading = ''
  const doubts: Doubt[] = []
  const grounds: Ground[] = []
  for (let i = 0; i < word.text.length;) {
    const match = longestMatch.matchPrefix(word.text, i)
    const char = String.fromCodePoint(word.text.codePointAt(i) ?? 0)
    if (match && match.end > i + char.length) {
      reading += match.value
      grounds.push(...readFrom('phrase', match.value).grounds)
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
    grounds.push(...character.grounds)
  }
  return { text: reading, doubts, grounds }
}

/** A person of the phrase table: a surname in its own form, and a given name. */
const isKnownName = (word: string, phrase: string): boolean =>
  word.length > 1 && word.length < 4 && AS_SURNAME.get(word.charAt(0)) === phrase.charAt(0)

const readWord = (text: string, words: readonly Word[], index: number, word: Word): Reading => {
  const left = text.slice(0, word.at)
  const right = text.slice(word.at + word.text.length)
  const rule = firstRule(WORD_RULES.get(word.text), left, right)
  if (rule) return readByRule(word.at, rule)
  const first = readFromLeft(text, word)
  if (first !== undefined) return readFrom('phrase', first + longestMatch.convert(word.text.slice(1)))
  const phrase = PHRASES.get(word.text)
  if (phrase === undefined) return readCharacters(text, words, index, word)
  if (OVERRIDES.has(word.text) || isKnownName(word.text, phrase)) return readFrom('override', phrase)
  return readFrom('phrase', phrase)
}

/** A form for each character of a text, with what it was taken from. */
const readWords = (text: string): { words: readonly Word[]; readings: readonly Reading[] } => {
  const words = segment(text)
  return { words, readings: words.map((word, index) => readWord(text, words, index, word)) }
}

/**
 * Simplified text to traditional in OpenCC's standard, one character for one. Words come from segmentation;
 * a word of the phrase table takes its form from there, and a character that no phrase settles takes the
 * form that names and grammar around it ask for, else OpenCC's default. Where a character has several forms,
 * what a model has learned from traditional texts weighs against that.
 */
export const hansToHant = (text: string): Conversion => {
  const { words, readings } = readWords(text)
  const chars = [...text]
  const chosen = readings.flatMap(reading => [...reading.text])
  const grounds = readings.flatMap(reading => reading.grounds)
  const doubts = new Map(readings.flatMap(reading => reading.doubts.map(doubt => [doubt.at, doubt])))
  let at = 0
  const forms = chars.map((char, i) => {
    const here = at
    at += char.length
    const form = chosen[i] ?? char
    const settled = settle(chars, i, form, grounds[i] ?? 'default')
    if (!settled) return form
    const raised = doubts.get(here)
    if (settled.isSure) doubts.delete(here)
    else if (settled.other !== undefined && raised?.chosen !== settled.form)
      doubts.set(here, { at: here, chosen: settled.form, other: settled.other })
    else if (raised && raised.chosen !== settled.form)
      doubts.set(here, { at: here, chosen: settled.form, other: raised.chosen })
    return settled.form
  })
  let start = 0
  const pieces = words.map(({ text: word }) => {
    const length = [...word].length
    start += length
    return forms.slice(start - length, start).join('')
  })
  return { words, pieces, doubts: [...doubts.values()].sort((a, b) => a.at - b.at) }
}
