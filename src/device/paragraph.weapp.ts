import { placeOfQuery } from '../model/addresses'

/** The paragraph that the card names with which a page was opened, counted from 1. */
export function paragraphAsked(params: Record<string, string | undefined>): number | undefined {
  const place = placeOfQuery('article', params)
  return place?.page === 'article' ? place.paragraph : undefined
}
