import { END, type Rules } from './spot'
import { SURNAMES } from './surnames'

/** Digits and numerals, and the words that stand for a number before a measure word. */
const NUMBER = '[0-9０-９〇零一二三四五六七八九十百千万亿两几数半多余整]'
const COUNTED = new RegExp(`(?:${NUMBER}|[这那哪每某])$`, 'u')
const NUMBERED = new RegExp(`(?:(?<![A-Za-z0-9.])[0-9]+\\s*|${NUMBER})$`, 'u')

/** Measure words, units and calendar words: decided by the number before them and the thing after them. */
export const MEASURE_RULES: Rules = {
  只: [
    { reads: '只', right: /^够/ },
    { reads: '隻', left: /[一两几]只$/, next: /^n/ },
    { reads: '隻', left: COUNTED, next: /^(?:n|a|b|f|s|z)/ },
    { reads: '隻', left: NUMBERED, right: new RegExp(`^(?:${END})`, 'u') },
  ],
  里: [
    // The head of a 里, Taiwan's smallest district, by name.
    { reads: '里', left: new RegExp(`[${SURNAMES}]$`, 'u'), right: /^长(?![着了出满大草得成])/ },
    { reads: '里', left: NUMBERED },
    { reads: '里', left: /[·•]\p{Script=Han}*$/u },
    { reads: '里', right: /^\p{Script=Han}{0,4}[·•]/u },
  ],
  出: [{ reads: '齣', left: COUNTED, right: /^(?:\p{Script=Han}{0,3}[戏剧]|双簧|空城计)/u }],
  周: [
    { reads: '周', right: /^(?:围|边|遭|身|易|密|到|全|旋|折|转|公|王|朝|总|天)/ },
    { reads: '周', left: /[绕环]\p{Script=Han}{0,6}一$/u },
    { reads: '週', left: new RegExp(`(?:${NUMBER}|[这那哪每某上下本隔双单逐首末孕满])\\s*(?:个|整)?$`, 'u') },
    {
      reads: '週',
      left: /(?:时装|时尚|电影|科技|宣传|活动|创业|文化|艺术|设计|读书|黄金|工作|日历|考试|教学)$/,
    },
    { reads: '週', right: /^(?:[一二三四五六日末]|薪|刊|报|线|均)/ },
  ],
  坛: [
    { reads: '罈', right: /^(?:酒|醋|老酒|黄酒|泡菜|咸菜|子|罐)/ },
    { reads: '罈', left: COUNTED },
  ],
  斗: [
    { reads: '斗', left: NUMBERED },
    { reads: '斗', left: /(?:漏|烟|熨|烫|筋|北|阿|星|翻|挎|料|笆|泰|升|墨|戽|车|箕)$/ },
    { reads: '斗', right: /^(?:米|粮|谷|麦|笠|篷|室|胆|拱|柜|车|转)/ },
  ],
  卷: [
    { reads: '捲', left: NUMBERED, right: /^(?:纸|卫生纸|胶带|胶片|胶卷|铺盖|布|钢)/ },
    { reads: '卷', left: new RegExp(`(?:第\\s*|${NUMBER}\\s*)$`, 'u') },
    { reads: '卷', left: /(?:试|考|画|书|案|答|阅|交|开|闭|全|上|中|下|本|宗|问|[A-Z])$/ },
    { reads: '捲', left: /(?:席|翻|内|龙|春|蛋|花|寿司|瑞士|肉|烟|胶|很|太|最|更|真|被|风)$/ },
    {
      reads: '捲',
      right: /^(?:起|入|走|进|着|住|成|了|袖|裤|铺盖|土|舌|筒|帘|心菜|王|翻|得|不动|过来|上来)/,
    },
  ],
  划: [
    { reads: '划', right: /^(?:船|桨|艇|舟|龙舟|水|拳|算|子|着?[船桨]|得来|不来)/ },
    { reads: '划', left: /[船桨艇]\p{Script=Han}{0,2}$/u },
  ],
  几: [
    {
      reads: '几',
      left: /(?:茶|案|炕|矮|香|条|窗明)$/,
      right: /^(?:$|[，。、；！？\s]|[上下旁前边后里的]|净)/,
    },
  ],
}
