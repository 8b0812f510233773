/** Feeds that can be read again: they are tried before they are written. */
import { parseFeed } from 'feedsmith'
import type { WholeSeries } from '../compile/whole-series'
import { PublishingError } from '../errors'
import { isUnfit } from '../text/clean'
import { feedsOf } from './feeds'
import type { Site } from './sitemap'

/**
 * As `feedsOf`.
 * @throws PublishingError that names the article by which a feed cannot be read
 */
export function soundFeeds(series: WholeSeries, site: Site): Map<string, string> {
  const feeds = feedsOf(series, site)
  if (areSound(feeds)) return feeds
  const fault = series.instalments.find(row => !areSound(feedsOf({ ...series, instalments: [row] }, site)))
  throw new PublishingError({
    file: `${series.id}/${fault?.id === undefined ? 'series.yaml' : `${fault.id}.md`}`,
    message: 'With these words a feed of the series cannot be read',
    mend: 'Write its title and summary anew, without what cannot be seen',
  })
}

const areSound = (feeds: ReadonlyMap<string, string>): boolean =>
  [...feeds.values()].every(text => !isUnfit(text) && canBeRead(text))

function canBeRead(feed: string): boolean {
  try {
    return parseFeed(feed).feed.title !== undefined
  } catch {
    return false
  }
}
