/** Where the words of a query stand in a text. */
import { runsOf } from '../../model/search-index'
import type { Fold } from './query-fold'

/** A stretch of text, and whether it is what was searched for. */
export interface Piece {
  text: string
  hit: boolean
}

/** From, to: positions in UTF-16 units. */
export type Range = readonly [from: number, to: number]

function occurrences(text: string, word: string): Range[] {
  const found: Range[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
    found.push([at, at + word.length])
  return found
}

/** Latin words are found from their beginning, as the index finds them: `art` in artist, not in cart. */
const startsWord = (text: string, at: number): boolean =>
  !/[\p{L}\p{N}]/u.test(text[at] ?? '') ||
  /\p{Script=Han}/u.test(text[at] ?? '') ||
  !/[a-z0-9]/.test(text[at - 1] ?? '')

/**
 * Where a word of the query stands; where it does not stand as a whole, where its pairs of characters do.
 * @param text folded; @param word a run of the folded query
 */
function rangesOfWord(text: string, word: string): Range[] {
  const whole = occurrences(text, word).filter(([from]) => startsWord(text, from))
  if (whole.length > 0 || !/^\p{Script=Han}{3}/u.test(word)) return whole
  const characters = [...word]
  return characters.slice(1).flatMap((second, at) => occurrences(text, `${characters[at] ?? ''}${second}`))
}

/** Where each word of the query stands in a text, a list for each word. */
export function rangesByWord(text: string, query: string, fold: Fold): Range[][] {
  const folded = fold(text)
  return runsOf(fold(query)).map(word => rangesOfWord(folded, word))
}

/** Where a query of pinyin initials stands in a title; none where the title was not found by them. */
export function rangesOfInitials(letters: string, query: string, fold: Fold): Range[] {
  const positions = [...letters.matchAll(/[a-z0-9]/g)].map(match => match.index)
  const bare = positions.map(at => letters[at]).join('')
  return runsOf(fold(query)).flatMap(word => {
    const at = /^[a-z0-9]{2,}$/.test(word) ? bare.indexOf(word) : -1
    return at < 0 ? [] : positions.slice(at, at + word.length).map((from): Range => [from, from + 1])
  })
}

/** A text cut into what was searched for and what stands between. */
export function piecesOf(text: string, ranges: readonly Range[]): Piece[] {
  const pieces: Piece[] = []
  const add = (from: number, to: number, hit: boolean): void => {
    if (to > from) pieces.push({ text: text.slice(from, to), hit })
  }
  let end = 0
  for (const [from, to] of [...ranges].sort(([a], [b]) => a - b)) {
    add(end, from, false)
    const last = pieces.at(-1)
    const start = Math.max(from, end)
    if (last?.hit && start === end && to > start) last.text += text.slice(start, to)
    else add(start, to, true)
    end = Math.max(end, to)
  }
  add(end, text.length, false)
  return pieces
}
