/** `sitemap.xml` and `robots.txt`, by sitemaps.org: at most 50,000 addresses a file, an index above several. */
import { escapeHtml } from './html'

/** The protocol's limit. */
const LIMIT = 50_000
const XMLNS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/** What a sitemap tells of a page. */
export interface SitemapEntry {
  /** From the site's root. */
  path: string
  /** The day on which the text last changed, where it is known. */
  date?: string | undefined
}

/**
 * @param origin without a closing slash
 * @returns files by name: `sitemap.xml`, and `sitemap-1.xml` … where one is not enough
 */
export function sitemaps(
  entries: readonly SitemapEntry[],
  origin: string,
  limit = LIMIT,
): Map<string, string> {
  const files = new Map<string, string>()
  if (entries.length <= limit) return files.set('sitemap.xml', urlset(entries, origin))
  const names: string[] = []
  for (let from = 0; from < entries.length; from += limit) {
    const name = `sitemap-${names.length + 1}.xml`
    names.push(name)
    files.set(name, urlset(entries.slice(from, from + limit), origin))
  }
  const rows = names.map(name => `<sitemap><loc>${escapeHtml(`${origin}/${name}`)}</loc></sitemap>`)
  return files.set('sitemap.xml', xml(`<sitemapindex ${XMLNS}>`, rows, '</sitemapindex>'))
}

function urlset(entries: readonly SitemapEntry[], origin: string): string {
  const rows = entries.map(({ path, date }) => {
    const changed = date ? `<lastmod>${escapeHtml(date)}</lastmod>` : ''
    return `<url><loc>${escapeHtml(origin + path)}</loc>${changed}</url>`
  })
  return xml(`<urlset ${XMLNS}>`, rows, '</urlset>')
}

const xml = (open: string, rows: readonly string[], close: string): string =>
  ['<?xml version="1.0" encoding="UTF-8"?>', open, ...rows, close, ''].join('\n')

/** Everything may be read; the sitemap is there. */
export const robots = (origin: string): string =>
  `User-agent: *\nAllow: /\n\nSitemap: ${origin}/sitemap.xml\n`
