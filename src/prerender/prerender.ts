/** Writes a page of HTML for every address of a compiled library, into an H5 build. */
import { copyFile, readFile } from 'node:fs/promises'
import path from 'node:path'
import { h5Path } from '../addresses'
import { Output, type Tally } from '../publishing/compile/output'
import { withScratch } from '../publishing/disk/scratch'
import { loadDraw } from './bundle'
import { documentOf, type Shell } from './document'
import { pagesOf, readPageOf } from './pages'
import { plainRows } from './plain-rows'
import { SCREENS_FILE, SHELL_FILE, type ScreenFiles } from './screens'
import { robots, sitemaps, type SitemapEntry } from './sitemap'

export interface PrerenderOptions {
  /** The H5 build. */
  dist: string
  /** Folder of the compiled JSON files; the build's own `library/` where it is absent. */
  library?: string | undefined
  /** Origin of the site, `https://example.com`; empty where none is known. */
  origin: string
  /** Where the pages' bundle for Node is put. */
  cache: string
}

/** Paths that only the prerender writes. */
const OWNED =
  /^(?:(?:hans\/|hant-tw\/|hant-hk\/)?(?:[as]\/[\w-]+\/(?:rows\/\d+\/)?)?index\.html|sitemap(?:-\d+)?\.xml|robots\.txt)$/

/**
 * Prerenders a library. The same library and build give the same bytes; pages that are right already are left
 * alone, and pages of articles that are gone are removed.
 *
 * @returns what became of the files
 * @throws Error where there is no build in `dist`
 */
export const prerender = (options: PrerenderOptions): Promise<Tally> =>
  withScratch(path.join(options.cache, 'scratch'), scratch => writePages(options, scratch))

async function writePages(
  { dist, library, origin: given, cache }: PrerenderOptions,
  scratch: string,
): Promise<Tally> {
  const origin = given.replace(/\/+$/, '')
  const shell = await readShell(dist)
  const draw = await loadDraw(origin, cache)
  const output = new Output(dist, scratch)
  const entries: SitemapEntry[] = []
  const source = library ?? path.join(dist, 'library')
  for await (const page of pagesOf(source, origin)) {
    const address = h5Path(page.place)
    await output.write(`${address.slice(1)}index.html`, documentOf(page, shell, draw))
    entries.push({ path: address, date: 'article' in page ? page.article.date : undefined })
    if ('series' in page)
      for await (const [rows, html] of plainRows(page.series, readPageOf(page.series, source), shell))
        await output.write(`${rows.slice(1)}index.html`, html)
  }
  if (origin) {
    for (const [name, text] of sitemaps(entries, origin)) await output.write(name, text)
    await output.write('robots.txt', robots(origin))
  }
  return output.finish(OWNED)
}

async function readShell(dist: string): Promise<Shell> {
  const shell = path.join(dist, SHELL_FILE)
  const html = await readFile(shell, 'utf8').catch(async () => {
    // Fresh from the build, which writes it for the home.
    await copyFile(path.join(dist, 'index.html'), shell)
    return readFile(shell, 'utf8')
  })
  const screens = JSON.parse(await readFile(path.join(dist, SCREENS_FILE), 'utf8')) as ScreenFiles
  const styles = new Map<string, string>()
  for (const file of new Set(Object.values(screens).flat())) {
    if (file.endsWith('.css')) styles.set(file, await readFile(path.join(dist, file), 'utf8'))
  }
  return { html, screens, styles }
}
