/** Where one word's replacement may stand in a text that was cut into words, and where another cut is as good. */
import { lexicon } from './lexicon'
import type { Word } from './segment'
import { SURNAMES } from './surnames'

export interface WordBorders {
  /** Whether a phrase of whole words, or one that heads a word, stands here beyond doubt. Positions in characters. */
  mayStand(start: number, end: number): boolean
}

/** jieba's tags of persons and places: what stands in them is sound. */
const NAME_TAG = /^n[rs]/
/** What may follow a place all the same: 意大利人. */
const OF_A_PLACE = /^[人语文面]$/
/** Words of degree and number, after which 多 is a word by itself: 这么|多|任务. */
const BEFORE_MANY = /(?:[么很太好许更最几]|如此|差不)$/
/** A crossing word is no longer than this. */
const LONGEST = 4
/** Another cut that is so many times less likely than the one taken is as good: jieba's counts are of another kind of text. */
const AS_GOOD = 100

export const wordBorders = (words: readonly Word[]): WordBorders => {
  const { has, frequencyOf, total } = lexicon()
  const chars = words.flatMap(({ text }) => [...text])
  const owner = words.flatMap(({ text }, index) => [...text].map(() => index))
  const starts = words.map((_, index) => owner.indexOf(index))
  const slice = (start: number, end: number): string => chars.slice(start, end).join('')
  const startOf = (at: number): number => starts[owner[at] ?? 0] ?? 0
  const endOf = (at: number): number => starts[(owner[at] ?? 0) + 1] ?? chars.length
  const likelihood = (parts: readonly string[], least: number): number =>
    parts.reduce((product, part) => product * ((frequencyOf(part) ?? least) / total), 1)

  /** Whether a word that lies across a border makes a cut that is as good: 铁|网卡, 铁网|卡; 博客|人, 博|客人. */
  const isCrossed = (border: number): boolean => {
    for (let start = Math.max(0, border - LONGEST + 1); start < border; start += 1) {
      for (let end = border + 1; end <= Math.min(chars.length, start + LONGEST); end += 1) {
        if (!has(slice(start, end))) continue
        const from = startOf(start)
        const to = endOf(end - 1)
        const taken = words.slice(owner[from], (owner[to - 1] ?? 0) + 1).map(({ text }) => text)
        const other = [slice(from, start), slice(start, end), slice(end, to)].filter(Boolean)
        if (likelihood(other, 0) * AS_GOOD > likelihood(taken, 1)) return true
      }
    }
    return false
  }

  /** A phrase inside of one word: the rest must be words; one character may follow, as in 激光器. */
  const headsWord = (start: number, end: number): boolean => {
    const isName = NAME_TAG.test(words[owner[start] ?? 0]?.tag ?? '')
    const before = slice(startOf(start), start)
    const after = slice(end, endOf(start))
    return (
      (!isName || OF_A_PLACE.test(after)) &&
      (before === '' || (before.length > 1 && has(before))) &&
      (after.length < 2 || has(after))
    )
  }

  const mayStand = (start: number, end: number): boolean => {
    const first = words[owner[start] ?? 0]
    const previous = words[(owner[start] ?? 0) - 1]
    const isWhole = startOf(start) === start && endOf(end - 1) === end
    if (!isWhole) return owner[start] === owner[end - 1] && headsWord(start, end)
    // 乔|布尔: a surname, and what jieba holds for a name.
    if (previous && first && previous.text.length === 1 && first.tag.startsWith('nr'))
      if (SURNAMES.includes(previous.text)) return false
    if (chars[start] === '多' && previous && BEFORE_MANY.test(previous.text)) return false
    return !isCrossed(start) && !isCrossed(end)
  }
  return { mayStand }
}
