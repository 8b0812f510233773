/** Cuts a line of text into what is said in one breath. */

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  start: number
  end: number
}

/**
 * Longest piece in UTF-16 units. Chrome's voices from the network fall silent after about 15 seconds of one utterance
 * and never tell its end (crbug.com/679437); at the slowest rate 48 characters take less.
 */
export const LONGEST = 48

const SENTENCE = /[^。！？!?…\n]*(?:[。！？!?…\n]+[”’」』）)》】"']*|$)/g
/** Marks after which a long sentence may be cut without being torn. */
const CLAUSE = /[，、；：,;:—](?=[^，、；：,;:—])/g

/** Whole sentences of a text, in order; what holds no letter, character or digit is joined to nothing and left out. */
export const sentencesIn = (text: string): Stretch[] =>
  Array.from(text.matchAll(SENTENCE), ({ index, 0: said }) => ({
    start: index,
    end: index + said.length,
  })).filter(sayable(text))

/** The same, none longer than can be said in one breath. */
export const cutSentences = (text: string): Stretch[] =>
  sentencesIn(text)
    .flatMap(({ start, end }) => cutLong(text, start, end))
    .filter(sayable(text))

const sayable =
  (text: string) =>
  ({ start, end }: Stretch): boolean =>
    /[\p{L}\p{N}]/u.test(text.slice(start, end))

function cutLong(text: string, start: number, end: number): Stretch[] {
  if (end - start <= LONGEST) return [{ start, end }]
  const window = text.slice(start, start + LONGEST)
  const clause = [...window.matchAll(CLAUSE)].at(-1)
  const length = clause ? clause.index + 1 : wholeCharacters(window)
  return [{ start, end: start + length }, ...cutLong(text, start + length, end)]
}

/** Length of a text without the first half of a character of two units at its end. */
const wholeCharacters = (text: string): number =>
  /[\uD800-\uDBFF]$/.test(text) ? text.length - 1 : text.length
