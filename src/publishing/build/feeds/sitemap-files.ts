/** Sitemaps after the protocol of sitemaps.org: `sitemap.xml`; above 50,000 addresses an index of several files. */

/** The protocol's limit for a file. */
const LIMIT = 50_000
const XMLNS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/** What a sitemap tells of a page. */
export interface SitemapEntry {
  /** From the site's root, as it stands in an address. */
  path: string
  /** The day on which the text last changed, where it is known. */
  date?: string | undefined
}

/**
 * One file after the other, so that only one is held: `sitemap-1.xml` …, and `sitemap.xml` above them; where one is
 * enough, `sitemap.xml` alone.
 * @param origin of the site, without a closing slash
 * @param folder address of the folder that the files lie in, without a closing slash
 * @param limit addresses of a file
 */
export function* sitemapFiles(
  entries: Iterable<SitemapEntry>,
  origin: string,
  folder = origin,
  limit = LIMIT,
): Generator<[name: string, text: string]> {
  let urls: string[] = []
  const names: string[] = []
  const full = (): [string, string] => {
    const name = `sitemap-${names.length + 1}.xml`
    names.push(name)
    return [name, xml('urlset', urls)]
  }
  for (const { path, date } of entries) {
    if (urls.length === limit) {
      yield full()
      urls = []
    }
    const changed = date === undefined ? '' : `<lastmod>${date}</lastmod>`
    urls.push(`<url>${loc(origin + path)}${changed}</url>`)
  }
  if (names.length === 0) yield ['sitemap.xml', xml('urlset', urls)]
  else {
    yield full()
    yield [
      'sitemap.xml',
      xml(
        'sitemapindex',
        names.map(name => `<sitemap>${loc(`${folder}/${name}`)}</sitemap>`),
      ),
    ]
  }
}

/** An address holds no other character that XML would take for its own. */
const loc = (address: string): string => `<loc>${address.replaceAll('&', '&amp;')}</loc>`

const xml = (element: string, rows: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${element} ${XMLNS}>\n${rows.join('\n')}\n</${element}>\n`
