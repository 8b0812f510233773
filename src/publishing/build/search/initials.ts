/** Pinyin initials of titles: 職責所在 is found by zzsz. */
import { pinyin } from 'pinyin-pro'
import { toHans } from '../../../script/to-hans'
import { segment } from '../../script/segment'

/** Longer than anyone types. */
const LONGEST = 12
const HAN = /\p{Script=Han}/u

/**
 * A title with each Chinese character replaced by its initial, all else in lower case: 李楠:職責所在 → `ln:zzsz`.
 * As long as the title itself; characters without a reading, or outside the basic plane, stay.
 */
export function lettersOf(title: string): string {
  const simplified = toHans(title)
  // Readings go by the words around (重要 zhong, 重新 chong), which the dictionary of readings knows in simplified.
  const source = simplified.length === title.length ? simplified : title
  const initials = pinyin(source, { pattern: 'first', toneType: 'none', type: 'array' })
  return [...source]
    .map((character, at) => {
      const initial = initials[at] ?? character
      return HAN.test(character) && /^[a-z]$/.test(initial) ? initial : character.toLowerCase()
    })
    .join('')
}

/** The terms of a title's initials: from the beginning of each word on, through the marks. */
export function initialsOf(title: string): string[] {
  const letters = lettersOf(title)
  const simplified = toHans(title)
  const starts = simplified.length === title.length ? segment(simplified).map(({ at }) => at) : [0]
  const terms = starts
    .filter(at => /^[a-z]/.test(letters.slice(at)))
    .map(at =>
      letters
        .slice(at)
        .replace(/[^a-z0-9]/g, '')
        .slice(0, LONGEST),
    )
  return [...new Set(terms)].filter(term => term.length > 1)
}
