import { parseH5Path } from '../../addresses'
import { scrollMemory } from '../scroll.h5'
import { arrivalAt, type Arrival } from './arrival-kind'

/** How the reader comes to the article that is about to be drawn for the first time. */
export function arrival(): Arrival {
  if (typeof window === 'undefined') return arrivalAt(undefined) // drawn ahead, for everybody
  if (scrollMemory.isRestoring()) return { kind: 'returned' }
  const place = parseH5Path(window.location.pathname + window.location.hash)
  return arrivalAt(place?.page === 'article' ? place.paragraph : undefined)
}
