/** Short, readable ids from Chinese words. */
import { pinyin } from 'pinyin-pro'
import { ID_PATTERN } from '../../model/values'
import { toHans } from '../../script/to-hans'
import { splitTitle } from '../source/title'

const MOST_SYLLABLES = 5
const LONGEST = 40

/**
 * The id that an article's title suggests, before it is made unique: the subject where it has one, else the
 * first words of the headline. 李楠:職責所在 義不容辭 → `li-nan`.
 */
export function idOfTitle(title: string): string {
  const { subject, headline } = splitTitle(title)
  return slug(
    subject ??
      headline.split(/(?:[\s，,。！!？?：；;、—…]|:(?!\d))/u).find(part => /[\p{L}\p{N}]/u.test(part)) ??
      headline,
  )
}

/** Words as syllables with hyphens, at most five syllables: 津衛新青年 → `jin-wei-xin-qing-nian`. */
export function slug(text: string): string {
  const syllables = pinyin(toHans(text.normalize('NFKC')), {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
  })
  const parts = syllables
    .flatMap(part => part.toLowerCase().split(/[^a-z0-9]+/))
    .filter(part => part !== '')
    .slice(0, MOST_SYLLABLES)
  const id = parts.join('-').slice(0, LONGEST).replace(/-$/, '') || 'article'
  return ID_PATTERN.test(id) ? id : `article-${id}`
}

/** The id itself, or with the first number from 2 on that makes it new. */
export function unused(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id
  for (let number = 2; ; number++) {
    const candidate = `${id}-${number}`
    if (!taken.has(candidate)) return candidate
  }
}
