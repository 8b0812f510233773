import { tableOf } from '../../table'
import { MEASURE_RULES } from './rules-measure'
import { THING_RULES } from './rules-thing'
import { VERB_RULES } from './rules-verb'
import type { Rule } from './spot'

/** How single characters are read that no phrase settles. */
export const CHARACTER_RULES = tableOf<readonly Rule[]>({ ...MEASURE_RULES, ...THING_RULES, ...VERB_RULES })

/**
 * The other reading of a character that stands alone as a word, where neither a rule nor a name settles it:
 * an editor should see it.
 */
export const OTHER_READING = tableOf({
  面: '麪',
  松: '鬆',
  卷: '捲',
  冲: '沖',
  谷: '穀',
  姜: '薑',
  系: '係',
  征: '征',
  斗: '斗',
  舍: '捨',
  丑: '丑',
  准: '准',
  制: '製',
  郁: '郁',
})
