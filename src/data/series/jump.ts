/** Finding the row that a reader names: by its number, or by its date. */
import type { Instalment, Series } from '../../model/schema'
import { pageOf } from './series-pages'
import { firstRowOf } from './place-in-series'

export type Jump = { number: number } | { date: string }

/** Days of the longest month: later than any date of it, as text. */
const LAST = '31'

/**
 * What a reader has typed: `120` is an instalment's number; `2021-5`, `2021/5/3` or `2021年5月` a date, of which a month
 * means its last day. Undefined where it is neither.
 */
export function parseJump(text: string): Jump | undefined {
  const plain = text.normalize('NFKC').trim()
  if (/^\d{1,6}$/.test(plain)) return Number(plain) > 0 ? { number: Number(plain) } : undefined
  const date = /^(\d{4})\s*[-/.年]\s*(?:(\d{1,2})\s*(?:[-/.月]\s*(?:(\d{1,2})\s*[日号號]?)?)?)?$/.exec(plain)
  const [, year, month, day] = date ?? []
  if (year === undefined) return undefined
  const two = (part: string | undefined, whole: string): string => (part ?? whole).padStart(2, '0')
  return { date: `${year}-${two(month, '12')}-${two(day, LAST)}` }
}

/**
 * The row that is meant: the instalment of that number, counted from 1, the oldest, or the newest of that date or
 * before it. Rejects as `pageOf`.
 */
export async function rowOf(series: Series, jump: Jump): Promise<number> {
  const last = series.count - 1
  if ('number' in jump) return Math.max(0, Math.min(last, series.count - jump.number))
  const inHead = firstBy(series.instalments, jump.date)
  if (inHead >= 0) return inHead
  for (let page = series.pages.length; page > 0; page--) {
    const { from } = series.pages[page - 1] ?? {}
    if (from === undefined || from > jump.date) continue
    const { instalments } = await pageOf(series, page)
    return firstRowOf(series, page) + Math.max(0, firstBy(instalments, jump.date))
  }
  return last
}

const firstBy = (rows: readonly Instalment[], latest: string): number =>
  rows.findIndex(({ date }) => date !== undefined && date <= latest)

/** The place in a list of rows that is nearest to a row; the list goes up or down. */
export function nearest(rows: readonly number[], row: number): number {
  let [low, high] = [0, rows.length - 1]
  const isUp = (rows[0] ?? 0) <= (rows[high] ?? 0)
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const here = rows[middle] ?? 0
    if (isUp ? here < row : here > row) low = middle + 1
    else high = middle
  }
  return Math.max(0, low)
}
