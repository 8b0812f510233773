/** `sitemap.xml`: every address of the site, after the protocol of sitemaps.org; above 50,000 an index of several. */
import { h5Path, type Place } from '../../../model/addresses'
import { lastChanged } from '../../../model/last-changed'
import { VARIANTS } from '../../../model/schema'
import type { SeriesRows } from '../series/series'

/** The protocol's limit for a file. */
const LIMIT = 50_000
const XMLNS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

export interface Site {
  /** Origin of the H5 site. Ids, paths and origins hold no character that XML would take for its own. */
  origin: string
  /** Address of the published folder, where it is known. */
  library?: string | undefined
}

/**
 * One file after the other, so that only one is held: `sitemap-1.xml` …, and `sitemap.xml` above them; where one is
 * enough, `sitemap.xml` alone.
 * @param modified days on which the words of articles changed after they were published, by the articles' numbers
 * @param limit addresses of a file
 */
export function* sitemaps(
  all: readonly SeriesRows[],
  modified: readonly (string | undefined)[],
  { origin, library = `${origin}/library` }: Site,
  limit = LIMIT,
): Generator<[name: string, text: string]> {
  let urls: string[] = []
  const names: string[] = []
  const full = (): [string, string] => {
    names.push(`sitemap-${names.length + 1}.xml`)
    return [names.at(-1) ?? '', xml('urlset', urls)]
  }
  for (const { place, date } of addressesOf(all, modified)) {
    if (urls.length === limit) {
      yield full()
      urls = []
    }
    const changed = date === undefined ? '' : `<lastmod>${date}</lastmod>`
    urls.push(`<url><loc>${origin}${h5Path(place)}</loc>${changed}</url>`)
  }
  if (names.length === 0) yield ['sitemap.xml', xml('urlset', urls)]
  else {
    yield full()
    const rows = names.map(name => `<sitemap><loc>${library}/${name}</loc></sitemap>`)
    yield ['sitemap.xml', xml('sitemapindex', rows)]
  }
}

interface Address {
  place: Place
  date?: string | undefined
}

function* addressesOf(
  all: readonly SeriesRows[],
  modified: readonly (string | undefined)[],
): Generator<Address> {
  for (const variant of VARIANTS) yield { place: { page: 'home', variant } }
  for (const { folder, rows } of all) {
    for (const variant of VARIANTS) yield { place: { page: 'series', id: folder.id, variant } }
    for (const row of rows) {
      if (!('card' in row)) continue
      const { id, date, corrections } = row.card
      const changed = lastChanged({ date, modified: modified[row.number], corrections })
      for (const variant of VARIANTS) yield { place: { page: 'article', id, variant }, date: changed }
    }
  }
}

const xml = (element: string, rows: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${element} ${XMLNS}>\n${rows.join('\n')}\n</${element}>\n`
