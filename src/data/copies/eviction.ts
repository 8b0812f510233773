import type { Held } from './disk'

/** Names begin with the shelf they lie on: what was merely read, and what was downloaded on purpose. */
export type Shelf = 'read' | 'saved'

export const nameOf = (place: string): string => place.slice(place.indexOf('/') + 1)

/**
 * What goes for so many bytes: of what was merely read the least recently read, what the reader has bookmarked after all
 * else; nothing that was downloaded.
 * @param except never goes: it is what room is made for
 * @returns undefined where all of it together is too little
 */
export function victimsFor(
  bytes: number,
  held: ReadonlyMap<string, Held>,
  except: string,
  isBookmarked: (name: string) => boolean,
): string[] | undefined {
  const rank = (place: string): number => (isBookmarked(nameOf(place)) ? 1 : 0)
  const read = [...held]
    .filter(([place]) => place.startsWith('read/') && place !== except)
    .sort(([a, one], [b, other]) => rank(a) - rank(b) || one.time - other.time)
  const victims: string[] = []
  let left = bytes
  for (const [place, one] of read) {
    if (left <= 0) break
    victims.push(place)
    left -= one.bytes
  }
  return left > 0 ? undefined : victims
}
