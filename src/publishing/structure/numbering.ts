/** Numbered headings: 一、 · 第一章 · （一） · 01 · Part 2. */

const FIRST = [
  /^[一二三四五六七八九十]{1,3}\s*[、.．]\s*\S/u,
  /^第\s*[一二三四五六七八九十百零〇\d]{1,4}\s*[章节節回部篇卷集幕讲講课課天站]/u,
  /^(?:part|chapter)\s*(?:\.\s*)?(?:\d{1,2}|[ivx]{1,4}|one|two|three|four|five|six)\b/iu,
  /^[壹贰貳叁參肆伍陆陸柒捌玖拾]\s*(?:[、.．]|$)/u,
  /^0\d(?:\s*\S.*)?$/u,
  /^(?:[一二三四五六七八九十]{1,3}|\d{1,2})$/u,
]
const SECOND = [
  /^[（(]\s*[一二三四五六七八九十]{1,3}\s*[）)]/u,
  /^\d{1,2}\s*[、.．]\s*(?!\d)\S/u,
  /^[（(]\s*\d{1,2}\s*[）)]/u,
]

/** The rank of the number that a line begins with; nothing where it begins with none. */
export function numbering(text: string): 'first' | 'second' | undefined {
  if (FIRST.some(pattern => pattern.test(text))) return 'first'
  return SECOND.some(pattern => pattern.test(text)) ? 'second' : undefined
}

/** Whether a line is a number and nothing else, so that its title may stand on the next line. */
export const isBareNumber = (text: string): boolean =>
  /^(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[壹贰貳叁參肆伍陆陸柒捌玖拾])[)）]?|第\s*[一二三四五六七八九十百零〇\d]{1,4}\s*[章节節回部篇卷集幕讲講课課]|(?:part|chapter)[\s.]*\w{1,5})$/iu.test(
    text,
  )
