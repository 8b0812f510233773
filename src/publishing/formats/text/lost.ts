/** Characters that were lost before a text came to us. */

/** Programs that do not know a character put these in its place; one ? within a sentence may be a question. */
const LOST = /\ufffd+|\?+/gu

function isLost(text: string, { 0: signs, index }: RegExpExecArray): boolean {
  if (signs.startsWith('\ufffd')) return true
  const end = index + signs.length
  // Two units: a character beyond the first plane has as many.
  const [before, after] = [text.slice(Math.max(0, index - 2), index), text.slice(end, end + 2)]
  if (signs.length > 1) return /^\p{Script=Han}/u.test(after)
  return /[\p{Script=Han}，、]$/u.test(before) && /^[\p{Script=Han}，。、]/u.test(after)
}

/** Places in a text where a character may have been lost: U+FFFD, and ? among Chinese characters. */
export const lostIn = (text: string): { index: number; length: number }[] =>
  [...text.matchAll(LOST)]
    .filter(found => isLost(text, found))
    .map(({ index, 0: { length } }) => ({ index, length }))
