/** Feeds that can be read again: they are tried before they are written. */
import { parseXml } from '@rgrove/parse-xml'
import { parseFeed } from 'feedsmith'
import type { Instalment } from '../../../model/schema'
import type { WholeSeries } from '../series/whole-series'
import { PublishingError } from '../../errors'
import { isUnfit } from '../../formats/text/clean'
import { feedsOf, type Articles } from './feeds'
import type { Site } from './sitemap'

/**
 * As `feedsOf`.
 * @throws PublishingError that names the article by which a feed cannot be read
 */
export function soundFeeds(series: WholeSeries, articles: Articles, site: Site): Map<string, string> {
  const feeds = feedsOf(series, articles, site)
  if (areSound(feeds)) return feeds
  const isFault = (...instalments: Instalment[]): boolean =>
    !areSound(feedsOf({ ...series, instalments }, articles, site))
  const fault = isFault() ? undefined : series.instalments.find(row => isFault(row))
  throw new PublishingError({
    file: `${series.id}/${fault?.id === undefined ? 'series.yaml' : `${fault.id}.md`}`,
    message: 'With these words a feed of the series cannot be read',
    mend: 'Write its title, summary and text anew, without what cannot be seen',
  })
}

const areSound = (feeds: ReadonlyMap<string, string>): boolean =>
  [...feeds.values()].every(text => !isUnfit(text) && canBeRead(text))

/** By what takes feeds in, and by what takes XML at its word: readers are of either kind. */
function canBeRead(feed: string): boolean {
  try {
    if (feed.startsWith('<')) parseXml(feed)
    return parseFeed(feed).feed.title !== undefined
  } catch {
    return false
  }
}
