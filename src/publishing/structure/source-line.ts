/** A line of a date and who published the text first: 2020-03-20 10:15 某某报. */
import type { CreditLine } from './credits'
import { parseDate } from './dates'
import { isName } from './credit-names'

const ENDS_AS_ORGANISATION = /(?:社|报|報|网|網|台|臺|周刊|週刊|杂志|雜誌|日报|晚报|客户端|出版|传媒|傳媒)$/u

/** The name before or after the date, where it ends as those of papers and sites do. */
export function parseSourceLine(text: string): CreditLine | undefined {
  const words = text.trim().split(/\s+/)
  for (const [name = '', rest] of [
    [words.at(-1), words.slice(0, -1)],
    [words[0], words.slice(1)],
  ] as const) {
    const dateText = rest.join(' ')
    const date = parseDate(dateText)
    if (date !== undefined && isName(name) && ENDS_AS_ORGANISATION.test(name))
      return { credits: [{ role: '来源', names: [name] }], date, dateText }
  }
  return undefined
}
