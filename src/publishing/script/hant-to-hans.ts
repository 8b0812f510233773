import type { Script } from '../../model/schema'
import { toHans } from '../../script/to-hans'
import { isAtHomeInNames, lexicon } from './lexicon'
import { segment } from './segment'
import { SURNAMES } from './surnames'

/**
 * How likely a text is, word by word, as a logarithm. A verb with its particle that only OpenCC's phrases hold (标志着, 占着) is
 * two words, as jieba counts them.
 */
const likelihood = (text: string): number => {
  const { has, frequencyOf, total } = lexicon()
  const of = (word: string): number => Math.log((frequencyOf(word) ?? 1) / total)
  return segment(text).reduce((sum, { text: word }) => {
    const isVerb = word.length > 1 && word.endsWith('着') && !has(word)
    return sum + (isVerb ? of(word.slice(0, -1)) + of('着') : of(word))
  }, 0)
}

/** Characters on either side that decide between two readings. */
const WINDOW = 6

/** Which of two characters makes the likelier text at a position. */
const likelier = (text: string, at: number, one: string, other: string): string => {
  const left = text.slice(Math.max(0, at - WINDOW), at)
  const right = text.slice(at + 1, at + 1 + WINDOW)
  return likelihood(left + one + right) >= likelihood(left + other + right) ? one : other
}

/** An author's credit: 高尔基 著, 《三国》罗贯中著, 刘慈欣著, 某某等著, 著有《…》. */
const isCredit = (text: string, at: number): boolean => {
  const left = text.slice(0, at)
  const right = text.slice(at + 1)
  if (/(?:^|[^\p{Script=Han}])$/u.test(left) && /^[有《]/.test(right)) return true
  if (left.endsWith('所')) return !PARTICLE_WORD.test(right)
  if (!/^(?:$|[\s，。、；,;：:）)】》])/u.test(right)) return false
  const name = AUTHOR.exec(left)?.[1]
  return (
    /[\s）)】》、等编译]$/u.test(left) ||
    (name !== undefined && [...name].every(isGiven)) ||
    segment(left).at(-1)?.tag.startsWith('nr') === true
  )
}

/** What makes a verb of 着 before it: 有所着迷, 所着眼的. */
const PARTICLE_WORD = /^[迷眼手想墨重急力落]/

/** A full name of three characters by itself. */
const AUTHOR = new RegExp(`(?:^|[^\\p{Script=Han}])[${SURNAMES}](\\p{Script=Han}{2})$`, 'u')

/** A surname at the beginning of a run of characters, with a character of the given name or without. */
const SURNAME_BEFORE = new RegExp(`(?:^|[^\\p{Script=Han}])[${SURNAMES}](\\p{Script=Han}?)$`, 'u')
/** Characters at home in given names that here are grammar, or follow what is dry. */
const NOT_GIVEN = '了的着得过在和与也很不净燥脆裂枯杯子'

const isGiven = (char: string): boolean => isAtHomeInNames(char) && !NOT_GIVEN.includes(char)

/** Whether the character is of a person's name: 徐乾学, 李承乾, 王汎森; not 李子乾 (dried plums), not 叶乾了. */
const isInName = (text: string, at: number): boolean => {
  const before = SURNAME_BEFORE.exec(text.slice(0, at))
  const next = text.charAt(at + 1)
  if (!before) return false
  return before[1] ? isGiven(before[1]) && !/\p{Script=Han}/u.test(next) : isGiven(next)
}

/** Characters that simplification merges into others, but not in personal names. */
const KEPT_IN_NAMES = '乾汎昇堃'

/** 旂 is 旗 of old, except in names: 薛应旂. A surname stands before it, and it is no banner. */
const isNameOfBanner = (text: string, at: number): boolean =>
  /^[^帜旌旗]?$/u.test(text.charAt(at + 1)) && AFTER_SURNAME.test(text.slice(0, at))
const AFTER_SURNAME = new RegExp(`[${SURNAMES.replace('龙', '')}](?!龙)\\p{Script=Han}?$`, 'u')

/** 夥 is 伙 where people do something together; where it means many it has no simplified form (《现代汉语词典》: 获益甚夥). */
const isMany = (text: string, at: number): boolean =>
  /[甚颇頗至极極尤若实實殊繁良益]$/.test(text.slice(0, at)) || text.charAt(at + 1) === '颐'
const TOGETHER = /^[伴计同人儿]/

/** 乾 of the Book of Changes, where OpenCC's words have none: 乾為天, 終日乾乾, 朝乾夕惕; not 嘴唇乾乾的. */
const isTrigram = (text: string, at: number): boolean =>
  /^为[天阳父君首马金玉]/.test(text.slice(at + 1)) ||
  /终日干?$/.test(text.slice(0, at)) ||
  (text.charAt(at - 1) === '朝' && text.startsWith('夕', at + 1))

/**
 * Traditional text of either region to simplified. OpenCC's tables, but two characters go by what is around
 * them: 著 (the particle 着, or to write) and 乾 (dry 干, or the trigram and names).
 * A text that writes 着 itself tells the two apart already, unless it is Taiwan's: there 着 is a stray.
 */
export const hantToHans = (text: string, from: Script): string => {
  const distinguishes = from !== 'zh-Hant-TW' && text.includes('着')
  const chars = [...text]
  const hans = [...toHans(text)]
  if (hans.length !== chars.length) return hans.join('')
  const plain = chars.map((char, i) => (char === '著' ? '着' : hans[i])).join('')
  let at = 0
  return chars
    .map((char, i) => {
      const simplified = hans[i] ?? char
      const here = at
      at += simplified.length
      if (char === '著')
        return distinguishes || isCredit(plain, here) ? '著' : likelier(plain, here, '着', '著')
      if (char === '乾' && isTrigram(plain, here)) return char
      if (char === '旂' && isNameOfBanner(plain, here)) return char
      if (char === '夥' && isMany(plain, here) && !TOGETHER.test(plain.slice(here + 1))) return char
      return KEPT_IN_NAMES.includes(char) && isInName(plain, here) ? char : simplified
    })
    .join('')
}
