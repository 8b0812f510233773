/** The pages of a long series, as its head names them. */
import type { Series, SeriesPage } from '../../model/schema'
import { seriesPageKey } from '../keys'
import { fetchCached, getCached } from '../cache'
import { LoadError } from '../errors'
import { loadSeriesPage } from '../source'
import { loadNamed } from './edition'

/** What a page is cached under; pages are counted from 1, the oldest. Undefined where the head names no such page. */
export function pageKey(series: Series, page: number): string | undefined {
  const sum = series.pages[page - 1]?.sum
  return sum === undefined ? undefined : seriesPageKey(series, sum)
}

/** A page that is here already. */
export function knownPage(series: Series, page: number): SeriesPage | undefined {
  const key = pageKey(series, page)
  return key === undefined ? undefined : (getCached(key) as SeriesPage | undefined)
}

/** A page of a series, asked for once: it never changes. Rejects as `loadNamed`. */
export async function pageOf(series: Series, page: number): Promise<SeriesPage> {
  const known = knownPage(series, page)
  if (known) return known
  const sum = series.pages[page - 1]?.sum
  if (sum === undefined) throw new LoadError('garbled', `series.${series.id}: no page ${page}`)
  return loadNamed(series, () =>
    fetchCached(seriesPageKey(series, sum), () => loadSeriesPage(series, page, sum)),
  )
}
