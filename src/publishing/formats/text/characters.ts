/** What a character is, for rules about lines. */
import { isCommonHan } from '../../../script/han'

export { isHan } from '../../../script/han'

/** Characters that Unicode's East Asian Width calls Wide or Fullwidth, as far as Chinese text uses them. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u
/** Ambiguous by Unicode, drawn wide in Chinese type. */
const WIDE_IN_CHINESE = /[“”‘’…—·]/u
/** Blank to a reader: white space and the invisible characters that web pages carry. */
const BLANK = /[\s\u00ad\u180e\u200b-\u200f\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu

/** Columns that a text takes in a monospaced Chinese font: 2 for a wide character, 1 for others. */
export function columns(text: string): number {
  let width = 0
  for (const character of text)
    width += isCommonHan(character) || WIDE.test(character) || WIDE_IN_CHINESE.test(character) ? 2 : 1
  return width
}

/** Number of characters that are not blank, by code point. No array of them is made: a text may have millions. */
export const countCharacters = (text: string): number =>
  text.length - (text.match(BLANK)?.length ?? 0) - (text.match(PAIR)?.length ?? 0)

/** A character beyond the first 65,536 is two units of a string. */
const PAIR = /[\ud800-\udbff][\udc00-\udfff]/g

/** Number of letters and ideographs: what must not get lost on the way, punctuation being structure at times. */
export function countLetters(text: string): number {
  let count = 0
  for (const character of text) if (isCommonHan(character) || LETTER.test(character)) count += 1
  return count
}

const LETTER = /\p{L}/u

export const lettersIn = (text: string): string[] => text.match(/\p{L}/gu) ?? []

/** Without blanks at either end, full-width ones and invisible ones included; inner invisible ones go too. */
export const trimBlank = (text: string): string =>
  text.replace(/[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, '').trim()

/** Whether a text ends as a sentence does, closing quotes and brackets after the mark included. */
export const endsSentence = (text: string): boolean =>
  /[。！？!?…;；][”’」』"'）)】]*$|[”」』]$|[^\d.]\.$/u.test(text)
