/** Date lines: 2020-03-05 · 2020年3月5日 星期四 10:00 · 二〇二〇年三月五日 · 发布时间：2020/3/5. */

const LABEL =
  /^(?:[发發][布佈][时時][间間]|[发發][表布佈][于於]|[时時][间間]|日期|[发發][布佈]日期|刊[载載][于於]?)\s*[:：]?\s*/u
const NUMERIC = /^(\d{4})\s*[-/.．年]\s*(\d{1,2})\s*[-/.．月]\s*(\d{1,2})\s*[日号號]?/u
const CHINESE =
  /^([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})[日号號]/u
const REST =
  // eslint-disable-next-line redos/no-vulnerable -- lines of at most 60 characters
  /^[\sT]*(?:[（(]?(?:星期|周|週|礼拜|禮拜)[一二三四五六日天][)）]?)?\s*(?:(?:上午|下午|早上|晚上)?\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?\s*$/u
const DIGITS = '〇一二三四五六七八九'

/** The ISO date of a line that is a date and nothing else; the time of day is dropped. */
export function parseDate(text: string): string | undefined {
  if (text.length > 60) return undefined
  const bare = text.normalize('NFKC').replace(LABEL, '')
  const numeric = NUMERIC.exec(bare)
  const chinese = numeric ? null : CHINESE.exec(bare)
  const match = numeric ?? chinese
  if (!match || !REST.test(bare.slice(match[0].length))) return undefined
  const [year, month, day] = match.slice(1).map(part => (numeric ? Number(part) : chineseNumber(part))) as [
    number,
    number,
    number,
  ]
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900 || year > 2100)
    return undefined
  return date.toISOString().slice(0, 10)
}

/** 二〇二〇 → 2020, 三 → 3, 十二 → 12, 二十五 → 25. */
function chineseNumber(text: string): number {
  const digits = text.replace(/[○零]/g, '〇')
  if (digits.includes('十')) {
    const [tens = '', ones = ''] = digits.split('十')
    return (tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0)
  }
  return Number(Array.from(digits, digit => DIGITS.indexOf(digit)).join(''))
}
