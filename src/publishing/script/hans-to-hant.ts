import { isAmbiguous, plainForm } from './ambiguous'
import { type Ground, settle } from './context/settle'
import { readAsName } from './proper-names'
import { AS_SURNAME } from './surnames'
import { longestMatch, OVERRIDES, PHRASES } from './phrases'
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
  /** Traditional, in OpenCC's standard, a character for a character. */
  text: string
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

/** A phrase of three characters or more says more than one of two. */
const readPhrase = (text: string): Reading => readFrom(text.length > 2 ? 'long phrase' : 'phrase', text)

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
  const chosen = rule?.reads ?? plainForm(char)
  const other = rule ? rule.unless : word.text === char ? OTHER_READING.get(char) : undefined
  return {
    text: chosen,
    // A rule that names another reading is a guess.
    grounds: [rule && rule.unless === undefined ? 'rule' : 'default'],
    doubts: other ? [{ at: spot.at, chosen, other }] : [],
  }
}

/** Rules look no farther than this. */
const NEAR = 24

/** What stands on either side, as far as rules look. */
const sidesOf = (text: string, at: number, length: number): { left: string; right: string } => ({
  left: text.slice(Math.max(0, at - NEAR), at),
  right: text.slice(at + length, at + length + NEAR),
})

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
      grounds.push(...readPhrase(match.value).grounds)
      i = match.end
      continue
    }
    const at = word.at + i
    i += char.length
    if (!isAmbiguous(char)) {
      reading += plainForm(char)
      grounds.push('default')
      continue
    }
    const sides = sidesOf(text, at, char.length)
    const character = readSpot({
      at,
      char,
      ...sides,
      word,
      previous: words[index - 1],
      next: words[index + 1],
    })
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
  const { left, right } = sidesOf(text, word.at, word.text.length)
  const rule = firstRule(WORD_RULES.get(word.text), left, right)
  if (rule) return readByRule(word.at, rule)
  const first = readFromLeft(text, word)
  if (first !== undefined) return readFrom('phrase', first + longestMatch.convert(word.text.slice(1)))
  const phrase = PHRASES.get(word.text)
  if (phrase === undefined) return readCharacters(text, words, index, word)
  if (OVERRIDES.has(word.text) || isKnownName(word.text, phrase)) return readFrom('override', phrase)
  return readPhrase(phrase)
}

/** What the model makes of a character that has been read otherwise, and the doubt that is left. */
function weigh(
  chars: readonly string[],
  index: number,
  at: number,
  chosen: string,
  ground: Ground,
  raised?: Doubt,
): Doubt {
  const settled = settle(chars, index, chosen, ground)
  if (!settled) return raised ?? { at, chosen, other: '' }
  const { form, other = raised?.chosen === form ? raised.other : raised?.chosen, isSure } = settled
  return { at, chosen: form, other: isSure ? '' : (other ?? '') }
}

/** Clauses, with what ends them: jieba's words do not go beyond. */
const CLAUSES = /[^，。、；：！？…—\s]*[，。、；：！？…—\s]*/gu

/**
 * Simplified text to traditional in OpenCC's standard, one character for one. Words come from segmentation;
 * a word of the phrase table takes its form from there, and a character that no phrase settles takes the
 * form that names and grammar around it ask for, else OpenCC's default. Where a character has several forms,
 * what a model has learned from traditional texts weighs against that. Clauses and words whose characters all have one form
 * go by the table.
 */
export const hansToHant = (text: string): Conversion => {
  const chars = [...text]
  let place = 0
  const doubts: Doubt[] = []
  let hant = ''
  const readClause = (clause: string, start: number): void => {
    const words = segment(clause, start)
    words.forEach((word, index) => {
      if (!isAmbiguous(word.text)) {
        for (const char of word.text) {
          hant += plainForm(char)
          place += 1
        }
        return
      }
      const reading = readWord(text, words, index, word)
      const raised = new Map(reading.doubts.map(doubt => [doubt.at, doubt]))
      let at = word.at
      const forms = [...reading.text]
      ;[...word.text].forEach((char, i) => {
        const doubt = weigh(
          chars,
          place,
          at,
          forms[i] ?? char,
          reading.grounds[i] ?? 'default',
          raised.get(at),
        )
        place += 1
        hant += doubt.chosen
        if (doubt.other !== '') doubts.push(doubt)
        at += char.length
      })
    })
  }
  for (const { 0: clause, index } of text.matchAll(CLAUSES)) {
    if (isAmbiguous(clause)) readClause(clause, index)
    else
      for (const char of clause) {
        hant += plainForm(char)
        place += 1
      }
  }
  return { text: hant, doubts }
}
