/** RSS 2.0, Atom 1.0 and JSON Feed 1.1 of each series in each variant. */
import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith'
import { h5Path } from '../../addresses'
import type { Instalment } from '../../model'
import type { WholeSeries } from '../compile/whole-series'

/** Instalments in a feed. */
export const MOST_ITEMS = 50

/** Atom asks for a date of every entry: what has none is older than everything. */
const UNDATED = '1970-01-01'

/** A published day has no hour: midnight, universal time. */
const dayOf = (date: string): Date => new Date(`${date}T00:00:00Z`)

const titleOf = ({ tag, title }: Instalment): string => (tag === undefined ? title : `【${tag}】${title}`)

/**
 * The feeds of a series: names below the library's root, and their text.
 * @param series with the instalments that its feeds hold, newest first
 * @param site origin of the H5 site, `https://example.com`, and address of the library's root, both without a slash at
 * their ends
 */
export function feedsOf(
  series: WholeSeries,
  { origin, library }: { origin: string; library: string },
): Map<string, string> {
  const name = `feeds/${series.id}.${series.variant}`
  const feed = { series, site: origin, address: `${library}/${name}` }
  return new Map([
    [`${name}.rss.xml`, rss(feed)],
    [`${name}.atom.xml`, atom(feed)],
    [`${name}.json`, `${JSON.stringify(json(feed), null, 1)}\n`],
  ])
}

interface Feed {
  series: WholeSeries
  site: string
  /** Address of the feed, without its ending. */
  address: string
}

const homeOf = ({ series, site }: Feed): string =>
  site + h5Path({ page: 'series', id: series.id, variant: series.variant })

interface Item {
  title: string
  url: string
  summary: string
  date: string | undefined
}

const itemsOf = ({ series: { instalments, variant }, site }: Feed): Item[] =>
  instalments.flatMap(row =>
    row.id === undefined
      ? []
      : {
          title: titleOf(row),
          url: site + h5Path({ page: 'article', id: row.id, variant }),
          summary: row.summary ?? '',
          date: row.date,
        },
  )

const languageOf = ({ series: { variant, script } }: Feed): string =>
  variant === 'original' ? script : variant

function rss(feed: Feed): string {
  const { title, description } = feed.series
  return generateRssFeed({
    title,
    link: homeOf(feed),
    description: description ?? title,
    language: languageOf(feed),
    atom: {
      links: [{ href: `${feed.address}.rss.xml`, rel: 'self', type: 'application/rss+xml' }],
    },
    items: itemsOf(feed).map(item => ({
      title: item.title,
      link: item.url,
      guid: { value: item.url, isPermaLink: true },
      description: item.summary,
      ...(item.date === undefined ? {} : { pubDate: dayOf(item.date) }),
    })),
  })
}

function atom(feed: Feed): string {
  const { title, description, publisher } = feed.series
  const items = itemsOf(feed)
  const newest = items.map(item => item.date ?? UNDATED).reduce((a, b) => (a > b ? a : b), UNDATED)
  return generateAtomFeed({
    id: homeOf(feed),
    title: { value: title },
    ...(description === undefined ? {} : { subtitle: { value: description } }),
    updated: dayOf(newest),
    authors: [{ name: publisher ?? title }],
    links: [
      { href: homeOf(feed), rel: 'alternate', hreflang: languageOf(feed) },
      { href: `${feed.address}.atom.xml`, rel: 'self', type: 'application/atom+xml' },
    ],
    entries: items.map(item => ({
      id: item.url,
      title: { value: item.title },
      updated: dayOf(item.date ?? UNDATED),
      summary: { value: item.summary },
      links: [{ href: item.url, rel: 'alternate' }],
    })),
  })
}

function json(feed: Feed): unknown {
  const { title, description, publisher } = feed.series
  return generateJsonFeed({
    title,
    ...(description === undefined ? {} : { description }),
    ...(publisher === undefined ? {} : { authors: [{ name: publisher }] }),
    home_page_url: homeOf(feed),
    feed_url: `${feed.address}.json`,
    language: languageOf(feed),
    items: itemsOf(feed).map(item => ({
      id: item.url,
      url: item.url,
      title: item.title,
      content_text: item.summary,
      ...(item.date === undefined ? {} : { date_published: dayOf(item.date) }),
    })),
  })
}
