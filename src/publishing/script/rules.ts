import { tableOf } from '../../model/table'
import { THEN, type Rule } from './spot'

/** Digits and numerals, and the words that stand for a number before a measure word. */
const NUMBER = '[0-9０-９〇零一二三四五六七八九十百千万亿两几数半多余整]'

/**
 * How single characters are read that no phrase settles: what the model would get wrong. Each rule is here because without it
 * a case or a sentence of prose fails that is right with it (the ablation of `docs/script-model.md`).
 */
export const CHARACTER_RULES = tableOf<readonly Rule[]>({
  里: [{ reads: '里', right: /^长(?![大出满着成草毛了起得期年久时远住])/ }],
  只: [{ reads: '隻', left: new RegExp(`(?:${NUMBER}|[这那哪每某])$`, 'u'), next: /^(?:n|a|b|f|s|z)/ }],
  周: [{ reads: '週', right: /^(?:[一二三四五六日末]|薪|刊|报|线|均)/ }],
  卷: [{ reads: '捲', left: /(?:席|翻|内|龙|春|蛋|花|寿司|瑞士|肉|烟|胶|很|太|最|更|真|被|风)$/ }],
  面: [{ reads: '麪', right: /^(?:吃|煮|下锅|捞|盛|揉|擀|抻|坨|和[好匀得])/ }],
  表: [
    {
      reads: '錶',
      left: /[一两几这那每]只(?:新|旧|好|大|小|金|银|老|破)?$/,
      right: THEN('的|是|走|停|快|慢|很|也|和|戴|值|多'),
    },
    { reads: '錶', right: /^走得?(?:[很真太]?(?:准|快|慢|稳)|不准)/ },
  ],
  发: [{ reads: '發', right: /^\p{Script=Han}{0,2}(?:信|邮件|消息|微博)/u }],
  脏: [{ reads: '髒' }],
  签: [{ reads: '簽' }],
  范: [{ reads: '范' }],
  余: [{ reads: '余', unless: '餘' }],
  干: [
    {
      reads: '乾',
      left: /(?:晒成|[制切做]成|水泥|泥|漆|墨|胶|颜料|油墨)$/,
      right: THEN('后|了|透|以后|之后|时|的'),
    },
    { reads: '幹', unless: '乾' },
  ],
  冲: [
    {
      reads: '沖',
      right:
        /^(?:[了着过]?[一两三几]?[杯壶碗个]?)(?:咖啡|茶|奶|牛奶|水|厕所|马桶|澡|凉|药|剂|洗|泡|淡|印|喜|积|账|帐|销|刷|走|掉|干净|服|调|牙)/,
    },
  ],
  困: [
    {
      reads: '睏',
      left: /(?:很|好|太|真|犯|更|超|累|有点|有些|又)$/,
      right: THEN('了|的|得|倦|死|意|乏|吗|呢|啊|觉|又|到|就'),
    },
  ],
  系: [
    {
      reads: '繫',
      right:
        /^(?:上|好|着|在|住|紧|牢|领带|领结|鞋带|围巾|围裙|腰带|皮带|安全带|扣|纽扣|红领巾|绳|蝴蝶结|了|[一两]?[根条个])/,
    },
  ],
})

/**
 * The other reading of a character that stands alone as a word and that neither a rule nor a name settles: so little stands
 * around it that the model must be all but certain.
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
