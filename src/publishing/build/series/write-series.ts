/** The documents of every series, with the pictures of its cards and its feeds. */
import { cardsOfSeries } from '../share-images/of-lists'
import type { CardPictures } from '../share-images/cards'
import type { SeriesRows } from './series'
import { seriesDocuments } from './series-documents'
import { newestHeld, newestRows, wholeSeries } from './whole-series'
import { pathOf } from '../../../model/paths'
import { VARIANTS } from '../../../model/schema'
import type { Batch } from '../../incremental/batch'
import { MOST_ITEMS } from '../feeds/feeds'
import type { Fingerprints } from '../../incremental/fingerprint'
import { publishedArticles } from '../articles/published-article'
import { soundFeeds } from '../feeds/sound-feeds'
import type { Site } from '../feeds/sitemap'

export interface Surroundings {
  /** Makes the pictures of cards; without it there are none. */
  pictures: CardPictures | undefined
  /** For feeds; without it there are none. */
  site: Site | undefined
}

/** What a series names goes before its head. Its articles are published by then. */
export async function writeSeries(
  series: SeriesRows,
  { pictures, site }: Surroundings,
  fingerprints: Fingerprints,
  batch: Batch,
): Promise<void> {
  const { id } = series.folder
  // Feeds hold the texts of these.
  const newest = site && newestRows(series, MOST_ITEMS).map(({ card }) => [card.hash, card.pictures])
  const inputs = fingerprints.series(series, site, pictures !== undefined, newest)
  await batch.make(`s/${id}`, inputs, async write => {
    for (const variant of VARIANTS) {
      const whole = wholeSeries(series, variant)
      const cardImages = pictures && (await cardsOfSeries(whole, pictures))
      for (const [name, bytes] of pictures?.take() ?? []) await write(name, bytes)
      const { parts, head } = seriesDocuments({ ...whole, ...(cardImages && { cardImages }) })
      for (const [file, document] of parts) await write(pathOf(file), JSON.stringify(document))
      await write(pathOf({ kind: 'series', id, variant }), JSON.stringify(head))
      if (!site) continue
      const feed = { ...whole, instalments: newestHeld(series, variant, MOST_ITEMS) }
      const articles = await publishedArticles(feed.instalments, variant, batch.output)
      for (const [name, text] of soundFeeds(feed, articles, site)) {
        await write(name, text)
        // Whoever has subscribed asks for it by the name that it had then.
        for (const former of series.folder.source.former_ids ?? [])
          await write(name.replace(`/${id}.`, `/${former}.`), text)
      }
    }
  })
}
