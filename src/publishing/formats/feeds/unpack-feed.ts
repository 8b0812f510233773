/** RSS, Atom, RDF and JSON feeds → a page for each entry, as if somebody had saved it. */
import type { ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { parseFeed } from 'feedsmith'
import { PublishingError } from '../../errors'
import { parseFragment } from '../html/nodes'
import { visibleText } from '../html/unseen'
import type { Incoming } from '../reader'
import { chinaDay } from '../text/day'
import { decodeText } from '../text/decode'
import { entryContent, entryHtml, paragraphsOf, type Enclosure } from './entry-body'
import { withoutReservedNames } from './reserved-names'

/** One entry, whatever the format of its feed. */
interface Entry {
  /** Plain text. */
  title?: string | undefined
  /** HTML. */
  body?: string | undefined
  /** HTML of a digest that stands beside the body. */
  summary?: string | undefined
  author?: string | undefined
  date?: string | undefined
  address?: string | undefined
  /** What addresses in its body are relative to, where that is not its own address. */
  base?: string | undefined
  /** Sound, videos and pictures that hang on it. */
  enclosures?: Enclosure[] | undefined
}

/** @throws PublishingError for a file that is no feed, or one without entries */
export function unpackFeed({ bytes, name }: Incoming): Incoming[] {
  const { text } = decodeText(bytes, name)
  const pages = pagesOf(text, name)
  if (pages.length === 0) {
    throw new PublishingError({
      file: name,
      message: 'This feed has no entries',
      mend: 'Save the feed again',
    })
  }
  return pages.map((page, at) => ({ name: `${name}#${at + 1}`, bytes: Buffer.from(page), isEntry: true }))
}

/** What the library cannot read, and entries whose markup has no bound, are told in the same words. */
function pagesOf(text: string, file: string): string[] {
  try {
    return read(parseFeed(withoutReservedNames(text))).map(pageOf)
  } catch (error) {
    throw new PublishingError({
      file,
      message: `This feed cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      mend: 'Save the feed again from its address',
    })
  }
}

/** The body is the longest text that an entry has; a digest beside it is the summary. */
function read(parsed: ReturnType<typeof parseFeed>): Entry[] {
  switch (parsed.format) {
    case 'rss':
      return (parsed.feed.items ?? []).map(item => ({
        title: item.title,
        ...bodyAndSummary(item.content?.encoded, item.description),
        author: item.dc?.creators?.[0] ?? nameOf(item.authors?.[0]),
        date: dayOf(item.pubDate ?? item.dc?.dates?.[0]),
        address: resolved(item.link, parsed.feed.link),
        enclosures: [...(item.enclosures ?? []), ...(item.media?.contents ?? [])].map(
          titledBy(plain(item.title)),
        ),
      }))
    case 'rdf':
      return (parsed.feed.items ?? []).map(item => ({
        title: item.title,
        ...bodyAndSummary(item.content?.encoded, item.description),
        author: item.dc?.creators?.[0],
        date: dayOf(item.dc?.dates?.[0]),
        address: item.link,
      }))
    case 'atom':
      return (parsed.feed.entries ?? []).map(entry => ({
        title: asHtml(entry.title),
        ...bodyAndSummary(asHtml(entry.content), asHtml(entry.summary)),
        author: entry.authors?.[0]?.name,
        date: dayOf(entry.published ?? entry.updated),
        ...addressesOf(entry, parsed.feed.xml?.base),
        enclosures: (entry.links ?? [])
          .filter(({ rel }) => rel === 'enclosure')
          .map(({ href, type, title }) => ({ url: href, type, title: title ?? plain(asHtml(entry.title)) })),
      }))
    case 'json':
      return (parsed.feed.items ?? []).map(item => ({
        title: item.title,
        ...bodyAndSummary(item.content_html ?? textAsHtml(item.content_text), item.summary),
        author: item.authors?.[0]?.name,
        date: dayOf(item.date_published),
        address: item.url,
        enclosures: (item.attachments ?? []).map(({ url, mime_type, title }) => ({
          url,
          type: mime_type,
          title: title ?? item.title,
        })),
      }))
  }
}

/** An address that may be relative to that of the feed. */
const resolved = (address: string | undefined, base: string | undefined): string | undefined =>
  address !== undefined && URL.canParse(address, base) ? new URL(address, base).href : address

/** `xml:base` of the feed, of the entry and of its content, each relative to the one around it. */
function addressesOf(
  { links, xml, content }: { links?: Link[]; xml?: Base; content?: { xml?: Base } },
  feed: string | undefined,
): Pick<Entry, 'address' | 'base'> {
  const around = resolved(xml?.base, feed) ?? feed
  const address = links?.find(link => !link.rel || link.rel === 'alternate')?.href
  return { address: resolved(address, around), base: resolved(content?.xml?.base, around) ?? around }
}

interface Link {
  rel?: string
  href?: string
}

interface Base {
  base?: string
}

const titledBy =
  (title: string | undefined) =>
  ({ url, type }: Omit<Enclosure, 'title'>): Enclosure => ({ url, type, title })

function bodyAndSummary(
  written: string | undefined,
  writtenDigest: string | undefined,
): Pick<Entry, 'body' | 'summary'> {
  const [body, digest] = [written, writtenDigest].map(text => (text === undefined ? text : entryHtml(text)))
  const [ofBody, ofDigest] = [body, digest].map(html => Array.from(plain(html)).length)
  if (!body?.trim() || (ofBody ?? 0) < (ofDigest ?? 0)) return { body: digest }
  return { body, summary: digest }
}

/** Atom writes plain text or HTML. */
const asHtml = (text: { value?: string; type?: string } | undefined): string | undefined =>
  text?.type === undefined || text.type === 'text' ? textAsHtml(text?.value) : text.value

const textAsHtml = (text: string | undefined): string | undefined =>
  text === undefined
    ? undefined
    : paragraphsOf(text)
        .map(part =>
          toHtml({
            type: 'element',
            tagName: 'p',
            properties: {},
            children: [{ type: 'text', value: part }],
          }),
        )
        .join('')

/** `Thu, 05 Mar 2026 08:00:00 +0800` or an ISO date → the day in China. */
function dayOf(text: unknown): string | undefined {
  const moment = new Date(typeof text === 'string' ? text : Number.NaN)
  return Number.isNaN(moment.getTime()) ? undefined : chinaDay(moment)
}

/** RSS writes an address of mail with the name in brackets, which the library takes apart or leaves. */
const nameOf = (person: string | { name?: string } | undefined): string | undefined =>
  typeof person === 'string' ? (/\(([^()]+)\)\s*$/.exec(person)?.[1] ?? person) : person?.name

function pageOf({ title, body, summary, author, date, address, base, enclosures }: Entry): string {
  const head: ElementContent[] = [
    element('meta', { charSet: 'utf-8' }),
    ...(plain(title) ? [element('title', {}, plain(title))] : []),
    ...Object.entries({ author, description: plain(summary), 'article:published_time': date }).flatMap(
      ([name, content]) => (content ? [element('meta', { name, content })] : []),
    ),
    ...(base ? [element('base', { href: base })] : []),
    ...(address ? [element('link', { rel: 'canonical', href: address })] : []),
  ]
  const page = { type: 'element' as const, tagName: 'html', properties: {}, children: [] as ElementContent[] }
  page.children.push(
    { ...element('head', {}), children: head },
    { ...element('body', {}), children: entryContent(body ?? '', enclosures ?? []) },
  )
  return `<!doctype html>\n${toHtml(page)}\n`
}

const element = (
  tagName: string,
  properties: Record<string, string>,
  text = '',
): Extract<ElementContent, { type: 'element' }> => ({
  type: 'element',
  tagName,
  properties,
  children: text ? [{ type: 'text', value: text }] : [],
})

/** Titles and digests may hold markup. */
const plain = (html: string | undefined): string =>
  html === undefined ? '' : visibleText(parseFragment(html)).replace(/\s+/g, ' ').trim()
