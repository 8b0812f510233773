import { parseH5Path } from '../model/addresses'

/** The paragraph that the address names with which a page was opened: `#p12` is 12, counted from 1. */
export function paragraphAsked(_params: Record<string, string | undefined>): number | undefined {
  if (typeof window === 'undefined') return undefined // drawn ahead, for everybody
  const place = parseH5Path(window.location.pathname + window.location.hash)
  return place?.page === 'article' ? place.paragraph : undefined
}
