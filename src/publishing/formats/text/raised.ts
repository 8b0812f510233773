/** Raised and lowered figures as characters of their own: m², 10⁴, CO₂. */

const PLAIN = '0123456789+−=()ni'
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ'
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'

const table = (from: string, to: string): ReadonlyMap<string, string> =>
  new Map(Array.from(to, (character, at) => [from[at] ?? character, character]))

const TO_RAISED = new Map([...table(PLAIN, RAISED), ['-', '⁻']])
const TO_LOWERED = new Map([...table(PLAIN, LOWERED), ['-', '₋']])
const TO_PLAIN = new Map([...table(RAISED, PLAIN), ...table(LOWERED, PLAIN.slice(0, LOWERED.length))])

interface Place {
  superscript?: true | undefined
  subscript?: true | undefined
}

/** The text of a run in such characters, where Unicode has all of it so; else as it is. */
export function raised(text: string, { superscript, subscript }: Place): string {
  const drawn = superscript ? TO_RAISED : subscript ? TO_LOWERED : undefined
  const characters = Array.from(text.trim(), character => drawn?.get(character))
  return characters.length > 0 && !characters.includes(undefined) ? characters.join('') : text
}

/** The same back: 10⁴ is spelt 10<sup>4</sup> in a source. */
export const unraised = (text: string, { superscript, subscript }: Place): string =>
  superscript || subscript
    ? Array.from(text, character => TO_PLAIN.get(character) ?? character).join('')
    : text
