/**
 * Addresses of every place in the app, written and read back. On H5 `/hant-tw/a/<id>/#p12`, in the mini-program
 * `/pages/article/index?id=<id>&script=zh-Hant-TW&p=12`. Addresses are final: ids and forms are never reused.
 *
 * Neither `URL` nor `URLSearchParams` is used here: the mini-program's engine has none.
 */
import type { Variant } from './schema'
import { ID_PATTERN, VARIANTS } from './values'

/** A place that has an address. `paragraph` counts the article's paragraphs from 1. */
export type Place =
  | { page: 'home'; variant: Variant }
  | { page: 'mine'; variant: Variant }
  | { page: 'series'; id: string; variant: Variant }
  | { page: 'article'; id: string; variant: Variant; paragraph?: number | undefined }
  | { page: 'search'; variant: Variant; query?: string | undefined }

/** Parameters as a page of the mini-program receives them. */
export type PageQuery = Readonly<Record<string, string | undefined>>

const SCRIPT_SEGMENTS: Record<Variant, string | undefined> = {
  original: undefined,
  'zh-Hans': 'hans',
  'zh-Hant-TW': 'hant-tw',
  'zh-Hant-HK': 'hant-hk',
}
const LETTERS = { home: undefined, series: 's', article: 'a', mine: 'me', search: 'search' } as const
/** The list of all corrections has the id of a series, and on H5 an address that can be told by word of mouth. */
export const CORRECTIONS = 'corrections'
const PAGES = new Map(
  Object.entries(LETTERS).map(([page, letter]) => [letter as string | undefined, page as Place['page']]),
)
/** Pages of which there is one: no id stands in their addresses. */
const isSingle = (page: Place['page']): page is 'home' | 'mine' | 'search' =>
  page === 'home' || page === 'mine' || page === 'search'

/** The address on the H5 site, from the site's root, with its closing slash: `/`, `/me/`, `/s/<id>/`, `/corrections/`, `/hans/a/<id>/#p12`, `/search/?q=…`. */
export function h5Path(place: Place): string {
  const segments: string[] = []
  const script = SCRIPT_SEGMENTS[place.variant]
  if (script) segments.push(script)
  const isCorrections = place.page === 'series' && place.id === CORRECTIONS
  const letter = isCorrections ? undefined : LETTERS[place.page]
  if (letter) segments.push(letter)
  if ('id' in place) segments.push(encodeURIComponent(place.id))
  const path = segments.map(segment => `/${segment}`).join('')
  if (place.page === 'search') return `${path}/${place.query ? `?q=${encodeURIComponent(place.query)}` : ''}`
  return `${path}/${place.page === 'article' && place.paragraph ? `#p${place.paragraph}` : ''}`
}

/** The address of a page of a long series' rows, as plain HTML; pages are counted from 1, the oldest. */
export const rowsPath = (series: Extract<Place, { page: 'series' }>, page: number): string =>
  `${h5Path(series)}rows/${page}/`

/** The parameters of a place without a leading `?`, as Moments wants them: `id=<id>&script=zh-Hant-TW`; may be empty. */
export function timelineQuery(place: Place): string {
  const pairs: string[] = []
  if ('id' in place) pairs.push(`id=${encodeURIComponent(place.id)}`)
  if (place.page === 'search' && place.query) pairs.push(`q=${encodeURIComponent(place.query)}`)
  if (place.variant !== 'original') pairs.push(`script=${place.variant}`)
  if (place.page === 'article' && place.paragraph) pairs.push(`p=${place.paragraph}`)
  return pairs.join('&')
}

/** The path in the mini-program, from its root, as a chat card carries it. */
export function miniPath(place: Place): string {
  const query = timelineQuery(place)
  return `/pages/${place.page}/index${query ? `?${query}` : ''}`
}

/**
 * The place that an H5 address means: a path, or a whole address whose origin is not looked at. Foreign parameters
 * (WeChat adds `?from=singlemessage&isappinstalled=0`), foreign anchors, missing and doubled slashes are passed
 * over; an unknown script means the original.
 * @returns undefined where the address names no place of this app.
 */
export function parseH5Path(address: string): Place | undefined {
  const { path, query, anchor } = splitAddress(address)
  const segments = segmentsOf(path)
  const [first] = segments
  const variant = variantOfPath(path)
  const hasScript = variant !== undefined || (segments.length === 3 && !PAGES.has(first))
  const [letter, id, ...rest] = hasScript ? segments.slice(1) : segments
  const isCorrections = letter === CORRECTIONS
  const page = isCorrections ? 'series' : PAGES.get(letter)
  if (!page || rest.length > 0 || ((isCorrections || isSingle(page)) && id !== undefined)) return undefined
  if (page === 'search') return search(variant ?? 'original', parseQuery(query).q)
  return place(page, isCorrections ? letter : id, variant ?? 'original', /^p(\d+)$/.exec(anchor)?.[1])
}

/** The variant that a path names by its first segment, even where the rest of it names no place. */
export function variantOfPath(path: string): Variant | undefined {
  const [first] = segmentsOf(path)
  return VARIANTS.find(one => first !== undefined && SCRIPT_SEGMENTS[one] === first)
}

/** Some hosts show the file that they serve for a folder: `/index.html` is `/`. */
const segmentsOf = (path: string): string[] =>
  path
    .replace(/\/index\.html$/, '/')
    .split('/')
    .filter(Boolean)

/**
 * The place that a mini-program path means, with or without its first slash; as tolerant as `parseH5Path`.
 * @returns undefined where the path names no place of this app.
 */
export function parseMiniPath(path: string): Place | undefined {
  const match =
    /^\/?pages\/(home|series|article|mine|search)\/index(?:\.html)?\/?(?:\?([^#]*))?(?:#.*)?$/.exec(path)
  return match ? placeOfQuery(match[1] as Place['page'], parseQuery(match[2] ?? '')) : undefined
}

/**
 * The place that a page's own parameters mean: `Taro.getCurrentInstance().router.params` or what `onLoad` is given.
 * @returns undefined without an id of the right form on a page that needs one.
 */
export function placeOfQuery(page: Place['page'], query: PageQuery): Place | undefined {
  const variant = VARIANTS.find(one => one === query.script) ?? 'original'
  if (page === 'search') return search(variant, decode(query.q ?? ''))
  return place(page, query.id, variant, query.p)
}

const search = (variant: Variant, query = ''): Place =>
  query.trim() ? { page: 'search', variant, query: query.trim() } : { page: 'search', variant }

function place(
  page: Exclude<Place['page'], 'search'>,
  id: string | undefined,
  variant: Variant,
  number = '',
): Place | undefined {
  if (isSingle(page)) return { page, variant }
  const known = decode(id ?? '')
  if (!ID_PATTERN.test(known)) return undefined
  const paragraph = page === 'article' && /^[1-9]\d{0,4}$/.test(number) ? Number(number) : undefined
  return paragraph ? { page: 'article', id: known, variant, paragraph } : { page, id: known, variant }
}

function splitAddress(address: string): { path: string; query: string; anchor: string } {
  const [beforeAnchor = '', anchor = ''] = address.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '').split('#')
  const [path = '', query = ''] = beforeAnchor.split('?')
  return { path, query, anchor }
}

/** The first value of each name counts. */
function parseQuery(query: string): PageQuery {
  const values = new Map<string, string>()
  for (const pair of query.split('&')) {
    const [name = '', value = ''] = pair.split('=')
    if (name && !values.has(name)) values.set(name, decode(value))
  }
  return Object.fromEntries(values)
}

/** Broken percent-encoding stays as it stands. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
