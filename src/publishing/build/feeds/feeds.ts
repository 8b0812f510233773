/** RSS 2.0, Atom 1.0 and JSON Feed 1.1 of each series in each variant. */
import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith'
import { h5Path } from '../../../model/addresses'
import { FEED_TYPES, feedPath } from '../../../model/paths'
import { lastChanged } from '../../../model/last-changed'
import type { Article, Instalment } from '../../../model/schema'
import type { WholeSeries } from '../series/whole-series'
import { contentOf } from './feed-content'

/** Instalments in a feed. */
export const MOST_ITEMS = 50

/** Characters of their texts, as HTML: the newest are whole, those after are told by their summaries. */
const MOST_TEXT = 500_000

/** What was published of a series' articles, by id. */
export type Articles = ReadonlyMap<string, Article>

/** A published day has no hour: midnight, universal time. */
const dayOf = (date: string): Date => new Date(`${date}T00:00:00Z`)

const titleOf = ({ tag, title }: Instalment): string => (tag === undefined ? title : `【${tag}】${title}`)

/**
 * The feeds of a series: names below the library's root, and their text. Atom asks for a date of every entry (RFC 4287,
 * 4.1.2): it holds those that have one, and where none has there is no such feed. The other two hold all.
 * @param series with the instalments that its feeds hold, newest first
 * @param articles their texts; one that has none here is told by its summary
 * @param site origin of the H5 site, `https://example.com`, and address of the library's root, both without a slash at
 * their ends; where the library's is not known, feeds do not say where they are
 */
export function feedsOf(
  series: WholeSeries,
  articles: Articles,
  { origin, library }: { origin: string; library?: string | undefined },
): Map<string, string> {
  const { id, variant } = series
  const feed: Feed = {
    series,
    items: itemsOf(series, articles, origin, library),
    site: origin,
    addressOf: ending => library && `${library}/${feedPath(id, variant, ending)}`,
  }
  const texts = {
    'rss.xml': rss(feed),
    'atom.xml': atom(feed),
    json: `${JSON.stringify(json(feed), null, 1)}\n`,
  }
  const found = new Map<string, string>()
  for (const [ending, text] of Object.entries(texts) as [Ending, string | undefined][])
    if (text !== undefined) found.set(feedPath(id, variant, ending), text)
  return found
}

type Ending = keyof typeof FEED_TYPES

interface Feed {
  series: WholeSeries
  items: Item[]
  site: string
  /** Where the feed will be, if that is known. */
  addressOf: (ending: Ending) => string | undefined
}

/** The link of a feed to itself. */
function self({ addressOf }: Feed, ending: 'rss.xml' | 'atom.xml') {
  const href = addressOf(ending)
  return href === undefined ? [] : [{ href, rel: 'self', type: FEED_TYPES[ending] }]
}

const homeOf = ({ series, site }: Feed): string =>
  site + h5Path({ page: 'series', id: series.id, variant: series.variant })

interface Item {
  title: string
  url: string
  summary: string
  /** The whole text, as HTML. */
  text: string | undefined
  date: string | undefined
  changed: string | undefined
}

function itemsOf(
  { instalments, variant }: WholeSeries,
  articles: Articles,
  site: string,
  library: string | undefined,
): Item[] {
  let room = MOST_TEXT
  return instalments.flatMap(row => {
    if (row.id === undefined) return []
    const article = articles.get(row.id)
    const text = article && room > 0 ? contentOf(article.blocks, library) : undefined
    room -= text?.length ?? 0
    return {
      title: titleOf(row),
      url: site + h5Path({ page: 'article', id: row.id, variant }),
      summary: withCorrections(row, article),
      text: room < 0 ? undefined : text,
      date: row.date,
      changed: lastChanged(article ?? row),
    }
  })
}

/** Whoever has read the text elsewhere learns of what was wrong in it. */
const withCorrections = ({ summary }: Instalment, article: Article | undefined): string =>
  [...(article?.corrections ?? []).map(({ date, what }) => `更正（${date}）：${what}`), summary]
    .filter(Boolean)
    .join('\n')

const languageOf = ({ series: { variant, script } }: Feed): string =>
  variant === 'original' ? script : variant

/** Text as HTML: so RSS means its descriptions, and so readers take its titles; 2.0 leaves the latter open. */
const asHtml = (text: string): string =>
  text.replace(/[&<>]/g, one => (one === '&' ? '&amp;' : one === '<' ? '&lt;' : '&gt;'))

function rss(feed: Feed): string {
  const { title, description } = feed.series
  const links = self(feed, 'rss.xml')
  return generateRssFeed({
    title: asHtml(title),
    link: homeOf(feed),
    description: asHtml(description ?? title),
    language: languageOf(feed),
    ...(links.length > 0 && { atom: { links } }),
    items: feed.items.map(item => ({
      title: asHtml(item.title),
      link: item.url,
      guid: { value: item.url, isPermaLink: true },
      description: asHtml(item.summary),
      ...(item.text === undefined ? {} : { content: { encoded: item.text } }),
      ...(item.date === undefined ? {} : { pubDate: dayOf(item.date) }),
    })),
  })
}

function atom(feed: Feed): string | undefined {
  const { title, description, publisher } = feed.series
  const items = feed.items.flatMap(({ date, ...item }) => (date === undefined ? [] : { ...item, date }))
  const newest = items
    .map(({ date, changed = date }) => changed)
    .sort()
    .at(-1)
  if (newest === undefined) return undefined
  return generateAtomFeed({
    id: homeOf(feed),
    title: { value: title },
    ...(description === undefined ? {} : { subtitle: { value: description } }),
    updated: dayOf(newest),
    authors: [{ name: publisher ?? title }],
    links: [{ href: homeOf(feed), rel: 'alternate', hreflang: languageOf(feed) }, ...self(feed, 'atom.xml')],
    entries: items.map(item => ({
      id: item.url,
      title: { value: item.title },
      published: dayOf(item.date),
      updated: dayOf(item.changed ?? item.date),
      summary: { value: item.summary },
      ...(item.text === undefined ? {} : { content: { value: item.text, type: 'html' } }),
      links: [{ href: item.url, rel: 'alternate' }],
    })),
  })
}

/** An item of a JSON Feed has content: where its text has no room, an extract that says where it goes on. */
const extract = ({ summary, url, title }: Item): string =>
  `${summary && `<p>${asHtml(summary)}</p>`}<p><a href="${asHtml(url)}">${asHtml(title)}</a></p>`

function json(feed: Feed): unknown {
  const { title, description, publisher } = feed.series
  const address = feed.addressOf('json')
  return generateJsonFeed({
    title,
    ...(description === undefined ? {} : { description }),
    ...(publisher === undefined ? {} : { authors: [{ name: publisher }] }),
    home_page_url: homeOf(feed),
    ...(address === undefined ? {} : { feed_url: address }),
    language: languageOf(feed),
    items: feed.items.map(item => ({
      id: item.url,
      url: item.url,
      title: item.title,
      ...(item.summary && { summary: item.summary }),
      content_html: item.text ?? extract(item),
      ...(item.date === undefined ? {} : { date_published: dayOf(item.date) }),
      ...(item.changed === item.date || item.changed === undefined
        ? {}
        : { date_modified: dayOf(item.changed) }),
    })),
  })
}
