import type { Image } from '../../../model/schema'
import type { Loaded } from '../load'
import type { SeriesRows } from '../series/series'
import type { Steps } from '../steps'

/** Lists lead with the newest instalment that can be opened; no other needs a cover. Its card tells of it afterwards. */
export async function makeCovers(
  all: readonly SeriesRows[],
  { cards, images }: Loaded,
  steps: Pick<Steps, 'make'>,
): Promise<void> {
  for (const { rows } of all) {
    const newest = rows.find(row => 'card' in row)?.card
    if (!newest?.picture) continue
    const { image, sha256 } = images.held(newest.picture)
    const { found = '' } = await steps.make(
      `cover/${image.src}`,
      () => sha256,
      async (sink, note) => {
        const cover = await images.cover(image)
        note(JSON.stringify(cover.image))
        await sink.file(cover.image.src, cover.bytes)
      },
    )
    cards.setCover(newest.number, JSON.parse(found) as Image)
  }
}
