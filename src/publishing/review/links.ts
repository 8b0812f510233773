/** Links into the library's own site that lead nowhere. */
import { parseH5Path } from '../../model/addresses'
import type { Remark } from './finding'
import type { ReviewedSource } from './source'

/** What the library holds, by id. */
export interface Holdings {
  articles: ReadonlySet<string>
  series: ReadonlySet<string>
}

/** @param site origin of the H5 site, `https://example.com`; without one no link is known to be internal */
export const deadLinks = (
  { links }: ReviewedSource,
  site: string | undefined,
  holdings: Holdings,
): Remark[] =>
  links.flatMap(({ href, line, column }) => {
    if (site === undefined || !URL.canParse(href) || new URL(href).origin !== site) return []
    const place = parseH5Path(href)
    // Screens without an id are always there.
    if (place && !('id' in place)) return []
    if (place && (place.page === 'article' ? holdings.articles : holdings.series).has(place.id)) return []
    return {
      line,
      column,
      kind: 'link' as const,
      severity: 'warning' as const,
      message: place
        ? `The link leads to ${place.page} "${place.id}", which the library does not hold`
        : `The link ${href} leads to no page of the site`,
      mend: 'Correct the id, or remove the link',
    }
  })
