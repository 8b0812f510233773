import type { Cards } from '../cards'
import type { Images } from './images'
import type { SeriesRows } from '../series/series'

/**
 * Lists lead with the newest instalment that can be opened; no other needs a cover.
 * @returns the covers to be written: path in the library and bytes
 */
export async function* makeCovers(
  all: readonly SeriesRows[],
  cards: Cards,
  images: Images,
): AsyncGenerator<[name: string, bytes: Buffer]> {
  for (const { rows } of all) {
    const newest = rows.find(row => 'card' in row)?.card
    if (!newest?.picture) continue
    const { image, bytes } = await images.cover(newest.picture)
    cards.setCover(newest.number, image)
    yield [image.src, bytes]
  }
}
