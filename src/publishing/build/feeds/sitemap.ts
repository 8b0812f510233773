/** The addresses that a library's sitemap names: of homes, series and articles, each in every variant. */
import { h5Path, type Place } from '../../../model/addresses'
import { lastChanged } from '../../../model/last-changed'
import { VARIANTS } from '../../../model/schema'
import type { RowList, SeriesRows } from '../series/series'
import type { SitemapEntry } from './sitemap-files'

export interface Site {
  /** Origin of the H5 site. */
  origin: string
  /** Address of the published folder, where it is known. */
  library?: string | undefined
}

/** @param modified days on which the words of articles changed after they were published, by the articles' numbers */
export function* sitemapEntries(
  all: readonly SeriesRows[],
  topics: readonly RowList[],
  modified: readonly (string | undefined)[],
): Generator<SitemapEntry> {
  for (const variant of VARIANTS) yield entry({ page: 'home', variant })
  for (const { folder, rows } of all) {
    for (const variant of VARIANTS) yield entry({ page: 'series', id: folder.id, variant })
    for (const row of rows) {
      if (!('card' in row)) continue
      const { id, date, corrections } = row.card
      const changed = lastChanged({ date, modified: modified[row.number], corrections })
      for (const variant of VARIANTS) yield entry({ page: 'article', id, variant }, changed)
    }
  }
  for (const { folder } of topics)
    for (const variant of VARIANTS) yield entry({ page: 'series', id: folder.id, variant })
}

const entry = (place: Place, date?: string): SitemapEntry => ({ path: h5Path(place), date })
