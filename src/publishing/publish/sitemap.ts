/** `sitemap.xml`: every address of the site, after the protocol of sitemaps.org. */
import { h5Path, type Place } from '../../addresses'
import { VARIANTS } from '../../model'
import type { SeriesRows } from '../compile/series'

interface Address {
  place: Place
  date?: string | undefined
}

/** @param site origin of the H5 site; ids and paths hold no character that XML would take for its own */
export function sitemapOf(all: readonly SeriesRows[], site: string): string {
  const urls = VARIANTS.flatMap((variant): Address[] => [
    { place: { page: 'home', variant } },
    ...all.flatMap(({ folder, rows }): Address[] => [
      { place: { page: 'series', id: folder.id, variant } },
      ...rows.flatMap((row): Address[] =>
        'card' in row ? [{ place: { page: 'article', id: row.card.id, variant }, date: row.card.date }] : [],
      ),
    ]),
  ]).map(({ place, date }) => {
    const changed = date === undefined ? '' : `<lastmod>${date}</lastmod>`
    return `<url><loc>${site}${h5Path(place)}</loc>${changed}</url>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`
}
