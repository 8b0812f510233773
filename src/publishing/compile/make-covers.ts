import type { Images } from './images'
import type { SeriesRows } from './series'

/** Lists lead with the newest instalment that can be opened; no other needs a cover. */
export async function makeCovers(all: readonly SeriesRows[], images: Images): Promise<void> {
  for (const { rows } of all) {
    const newest = rows.find(row => 'card' in row)?.card
    if (newest?.picture) newest.cover = await images.cover(newest.picture)
  }
}
