/** What a page says of itself in its head. */
import type { Nodes, Root } from 'hast'
import { parseDate } from '../../structure/dates'
import { foldText } from '../../source/title'
import { attribute, find, findAll, lineText } from './nodes'
import { webAddress } from './pictures'

/** `<meta>` by `property`, `name` or `itemprop`, in lower case; the first of a name counts. */
export function metaOf(root: Root): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const element of findAll(root, ({ tagName }) => tagName === 'meta')) {
    const name =
      attribute(element, 'property') ?? attribute(element, 'name') ?? attribute(element, 'itemProp')
    const content = attribute(element, 'content')
    if (name && content && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), content)
  }
  return found
}

export interface Metadata {
  title?: string | undefined
  site?: string | undefined
  author?: string | undefined
  /** ISO date. */
  date?: string | undefined
  description?: string | undefined
  /** Address of the page. */
  address?: string | undefined
}

const DATES = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'publishdate',
  'pubdate',
  'weibo:article:create_at',
  'date',
]

export function metadataOf(root: Root): Metadata {
  const meta = metaOf(root)
  const link = find(
    root,
    ({ tagName, properties }) => tagName === 'link' && String(properties.rel) === 'canonical',
  )
  const base = find(root, ({ tagName }) => tagName === 'base')
  const author = meta.get('author') ?? meta.get('article:author') ?? meta.get('og:article:author')
  const site = meta.get('og:site_name')
  return {
    title: titleOf(root, meta.get('og:title'), site, OFFICE.test(meta.get('generator') ?? '')),
    site,
    author: author && !/^(?:https?:)?\/\//.test(author) ? author : undefined,
    date: DATES.flatMap(name => dateOf(meta.get(name)) ?? [])[0],
    description: meta.get('description') ?? meta.get('og:description'),
    address: [link && attribute(link, 'href'), meta.get('og:url'), base && attribute(base, 'href')].flatMap(
      name => (name ? (webAddress(name, undefined) ?? []) : []),
    )[0],
  }
}

/** The day as the page writes it, in its own time zone. */
export const dateOf = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : (parseDate(text) ?? parseDate(text.slice(0, 10)))

/** Office programs name the tab after a property of the document, which most often is that of its template. */
const OFFICE = /Microsoft (?:Word|Excel|PowerPoint)|LibreOffice|OpenOffice|\bWPS\b|Kingsoft/i

/**
 * The title that stands on the page itself where the head repeats it, since heads add names of sites; else
 * what the page offers for sharing, else the name of its tab without that of the site.
 */
function titleOf(
  root: Root,
  shared: string | undefined,
  site: string | undefined,
  isOffice: boolean,
): string | undefined {
  const tab = isOffice ? undefined : find(root, ({ tagName }) => tagName === 'title')
  const named = tab && lineText(tab)
  const heads = [shared, named].flatMap(text => (text ? [foldText(text)] : []))
  const headings = findAll(root, ({ tagName }) => tagName === 'h1').map((heading: Nodes) => lineText(heading))
  const onPage = headings.find(text => text && heads.some(head => head.startsWith(foldText(text))))
  return onPage ?? shared ?? withoutSite(named, site) ?? (headings.length === 1 ? headings[0] : undefined)
}

/** Longer names of a tab are no title with a site behind it. */
const LONGEST_NAME = 200
// eslint-disable-next-line redos/no-vulnerable -- names of at most LONGEST_NAME characters
const SITE = /^(.{2,}?)\s*(?:[_|｜]|\s[-–—]\s)\s*([^_|｜]{1,20})$/su

function withoutSite(name: string | undefined, site: string | undefined): string | undefined {
  if (!name || name.length > LONGEST_NAME) return name
  if (site && name.endsWith(site))
    return name.slice(0, -site.length).replace(/(?<![\s_|｜\-–—])[\s_|｜\-–—]+$/u, '') || name
  return SITE.exec(name)?.[1] ?? name
}
