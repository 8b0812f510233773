import { tableOf } from '../../model/table'
import { PHRASES } from './phrases'
import type { Word } from './segment'
import { END, START, THEN, type Rule } from './spot'

/** A noun before 里; not a verb that leads to a place. */
const IN_A_THING = /(?![去到在从往赴飞回离游])\p{Script=Han}$/u

/** Words that OpenCC's phrases know in one reading, and that in these surroundings are another word. */
export const WORD_RULES = tableOf<readonly Rule[]>({
  海里: [
    { reads: '海裏', left: /(?![0-9〇一二三四五六七八九十百千万亿两几数每半多余整])\p{Script=Han}$/u },
    { reads: '海裏', right: /^(?:的|有|没|游|捞|捕|钓|生|到处|面|去|来|那)/ },
  ],
  // Riga, unless something is added or somebody met inside of something.
  里加: [
    {
      reads: '裏加',
      left: IN_A_THING,
      right: /^(?:了|过|点|些|一|入|进|上|两|几|满|[糖盐水油醋面料奶冰酒])/u,
    },
  ],
  小于: [{ reads: '小于', left: START, right: /^(?:今年|去年|明年|说|刚|告诉|笑|问|答|想|觉得|来|去)/ }],
  余头: [{ reads: '余頭', left: /老$/ }],
  不准: [{ reads: '不准', right: new RegExp(`^(?!${END}|[的了确时啊吧呢吗])`, 'u') }],
  干了: [{ reads: '乾了', left: /(?:油漆|漆|墨水|胶水|颜料)$/ }],
  一出: [
    { reads: '一出', left: /(?:消息|新闻|此[话言]|话|公告|书)$/ },
    { reads: '一出', right: /^(?:\p{Script=Han}{0,2}院|机场|来|门|校|站|道|城|声)/u },
  ],
  松下: [
    { reads: '鬆下', left: /[未没不刚才心慢]$/, right: new RegExp(`^(?:来|去|心|气|一口气|${END})`, 'u') },
  ],
  自制: [
    {
      reads: '自製',
      left: /(?:国|厂|家|公司|本土|学校|亲手|手工|自己|完全)$/,
      right: new RegExp(`^(?:${END}|的)`, 'u'),
    },
    {
      reads: '自製',
      left: /(?:^|[^能有以法得乏难可够]$)/,
      right: new RegExp(`^(?!${END}|[力能的和与、也])`, 'u'),
    },
  ],
  折成: [{ reads: '摺成', right: /^\p{Script=Han}{0,4}(?:飞机|船|千纸鹤|纸|三角|方块|星星|花)/u }],
  困了: [{ reads: '睏了', left: /(?:^|[^被围])$/, right: THEN('就|吗|吧|的|也|又|想|回|去') }],
})

/** Particles and places that hang on to the word before them. */
const TAIL = /^[上下里中内外前后的了着过是]$/

/**
 * jieba likes 控制|台上 and 为主|干的; where the first character of such a word ends a phrase (控制台, 主干),
 * it takes its form from there.
 */
export const readFromLeft = (text: string, word: Word): string | undefined => {
  const [char = '', tail = '', ...more] = word.text
  if (more.length > 0 || !TAIL.test(tail)) return undefined
  for (const length of [3, 2, 1]) {
    const phrase = PHRASES.get(text.slice(Math.max(0, word.at - length), word.at) + char)
    if (phrase !== undefined && word.at >= length) return phrase.slice(-char.length)
  }
  return undefined
}

/** What a rule says of a whole word; the rule is kept for its doubt. */
export const firstRule = (
  rules: readonly Rule[] | undefined,
  left: string,
  right: string,
): Rule | undefined =>
  rules?.find(rule => (!rule.left || rule.left.test(left)) && (!rule.right || rule.right.test(right)))
