/** Where a row of a series stands: in its head, or on which page. Rows are counted from 0, the newest. */
import { PAGE_ROWS } from '../../model/values'
import type { Instalment, Series } from '../../model/schema'
import { knownPage } from './series-pages'

/** The page of a row, counted from 1, the oldest; 0 for the head. */
export function pageAt({ instalments, pages }: Series, row: number): number {
  const beyond = row - instalments.length
  return beyond < 0 ? 0 : pages.length - Math.floor(beyond / PAGE_ROWS)
}

/** The first row of a page. */
export const firstRowOf = ({ instalments, pages }: Series, page: number): number =>
  page === 0 ? 0 : instalments.length + (pages.length - page) * PAGE_ROWS

/** A row, if it is here already. */
export function rowAt(series: Series, row: number): Instalment | undefined {
  const page = pageAt(series, row)
  const rows = page === 0 ? series.instalments : knownPage(series, page)?.instalments
  return rows?.[row - firstRowOf(series, page)]
}
