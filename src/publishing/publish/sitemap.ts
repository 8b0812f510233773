/** `sitemap.xml`: every address of the site, after the protocol of sitemaps.org. */
import { h5Path, type Place } from '../../addresses'
import { VARIANTS, type LibraryIndex } from '../../model'

interface Address {
  place: Place
  date?: string | undefined
}

/** @param site origin of the H5 site; ids and paths hold no character that XML would take for its own */
export function sitemapOf({ series }: LibraryIndex, site: string): string {
  const urls = VARIANTS.flatMap((variant): Address[] => [
    { place: { page: 'home', variant } },
    ...series.flatMap(({ id, instalments }): Address[] => [
      { place: { page: 'series', id, variant } },
      ...instalments.flatMap(({ id: article, date }): Address[] =>
        article === undefined ? [] : [{ place: { page: 'article', id: article, variant }, date }],
      ),
    ]),
  ]).map(({ place, date }) => {
    const changed = date === undefined ? '' : `<lastmod>${date}</lastmod>`
    return `<url><loc>${site}${h5Path(place)}</loc>${changed}</url>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`
}
