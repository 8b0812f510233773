/** The documents of every series, with the pictures of its cards and its feeds. */
import { cardsOfSeries, writeCards } from '../share-images/of-lists'
import type { CardPictures } from '../share-images/card-pictures'
import type { RowList } from './series'
import { seriesDocuments } from './series-documents'
import { newestHeld, newestRows, wholeSeries } from './whole-series'
import { VARIANTS } from '../../../model/schema'
import { MOST_ITEMS } from '../feeds/feeds'
import type { Fingerprints } from '../../incremental/fingerprint'
import { publishedArticles } from '../articles/published-article'
import { soundFeeds } from '../feeds/sound-feeds'
import type { Site } from '../feeds/sitemap'
import { shownIn } from '../manner'
import type { Steps } from '../steps'
import { fontOfTitle } from '../title-fonts/of-documents'
import type { FontOptions } from '../title-fonts/title-font'
import type { Run } from '../../workers/threads'

export interface Surroundings {
  /** Makes the pictures of cards; without it there are none. */
  pictures?: CardPictures | undefined
  /** What the fonts of titles are made with; without it there are none. */
  fonts?: FontOptions | undefined
  run: Run
  /** For feeds; without it there are none. */
  site?: Site | undefined
}

/** What a series names goes before its head. Its articles are published by then. */
export async function writeSeries(
  series: RowList,
  { pictures, fonts, run, site }: Surroundings,
  fingerprints: Fingerprints,
  steps: Steps,
): Promise<void> {
  const { id } = series.folder
  // Feeds hold the texts of these.
  const newest = site && newestRows(series, MOST_ITEMS).map(({ card }) => [card.hash, card.pictures])
  const inputs = (): string =>
    fingerprints.series(series, site, pictures !== undefined, fonts !== undefined, newest)
  await steps.make(`s/${id}`, inputs, async sink => {
    for (const variant of VARIANTS) {
      const whole = wholeSeries(series, variant)
      const cardImages = pictures && (await cardsOfSeries(whole, pictures))
      await writeCards(pictures, sink)
      const script = shownIn(whole.script, variant)
      const font = fonts && (await fontOfTitle(whole.title, script, fonts, sink, run))
      const { parts, head } = seriesDocuments({ ...whole, ...(cardImages && { cardImages }), ...font })
      for (const [file, document] of parts) await sink.document(file, document)
      await sink.document({ kind: 'series', id, variant }, head)
      if (!site || !steps.published) continue
      const feed = { ...whole, instalments: newestHeld(series, variant, MOST_ITEMS) }
      const articles = publishedArticles(feed.instalments, variant, steps.published)
      for (const [name, text] of soundFeeds(feed, articles, site)) {
        await sink.file(name, text)
        // Whoever has subscribed asks for it by the name that it had then.
        for (const former of series.folder.source.former_ids ?? [])
          await sink.file(name.replace(`/${id}.`, `/${former}.`), text)
      }
    }
  })
}
