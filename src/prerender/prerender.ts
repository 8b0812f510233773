/** Writes a page of HTML for every address of a compiled library, into an H5 build. */
import { readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import { h5Path } from '../model/addresses'
import { lastChanged } from '../model/last-changed'
import { Output, type Tally } from '../publishing/build/output'
import { inLanes } from '../publishing/disk/lanes'
import { withScratch } from '../publishing/disk/scratch'
import { Batch } from '../publishing/incremental/batch'
import { Cache } from '../publishing/incremental/cache'
import { appVersion, versionOf } from '../publishing/incremental/code-version'
import { hashOf } from '../publishing/incremental/fingerprint'
import { CODE_FILE, PAGES_FILE } from '../publishing/targets/h5-build'
import { barePages } from './bare'
import { loadDraw } from './bundle'
import type { Shell } from './document'
import { drawingTasks, fileOf, type Drawing } from './drawing'
import { movedIn, movedMaps, movedPages } from './moved'
import { pagesOf, readPageOf } from './pages'
import { iconFiles } from './icons'
import { plainScript } from './plain-script'
import { plainRows } from './plain-rows'
import { SCREENS_FILE, TEMPLATE_FILE, type ScreenFiles } from './screens'
import { withThread } from '../publishing/workers/shared'
import { robots } from './robots'
import { footOf, sitesIn, type WithFoot } from './site-foot'
import { sitemapFiles, type SitemapEntry } from '../publishing/build/feeds/sitemap-files'

export interface PrerenderOptions {
  /** The H5 build. */
  dist: string
  /** Folder of the compiled JSON files; the build's own `library/` where it is absent. */
  library?: string | undefined
  /** Origin of the site, `https://example.com`; empty where none is known. */
  origin: string
  /** Where the pages' bundle for Node is put, and what an earlier run has drawn is kept in mind. */
  cache: string
  /** The folder that the build goes to afterwards, by which the cache knows it; `dist` where it is absent. */
  goesTo?: string | undefined
}

/**
 * Prerenders a library. The same library and build give the same bytes; a page is drawn only where what it is drawn
 * from has changed, and pages of articles that are gone are removed.
 *
 * @returns what became of the files
 * @throws Error where there is no build in `dist`
 */
export const prerender = (options: PrerenderOptions): Promise<Tally> =>
  withScratch(path.join(options.cache, 'scratch'), scratch => writePages(options, scratch))

async function writePages(
  { dist, library, origin: given, cache: folder, goesTo = dist }: PrerenderOptions,
  scratch: string,
): Promise<Tally> {
  const origin = given.replace(/\/+$/, '')
  const plain = await plainScript()
  const shell = await readShell(dist, plain.name)
  const { draw, code, bundle } = await loadDraw(origin, folder)
  const source = library ?? path.join(dist, 'library')
  const sites = await sitesIn(source)
  const withFoot = footOf(sites, draw)
  const parts = [await versionOf(ROOMS), code, sites, ...partsOf(shell)]
  const cache = await Cache.open(folder, goesTo, hashOf(parts))
  try {
    // Pages lie in the build that they belong to.
    const output = await Output.open(dist, scratch, { manifest: PAGES_FILE, adopt: true })
    const batch = new Batch(output, cache)
    await output.write(CODE_FILE, await appVersion())
    await output.write(plain.name, plain.text)
    for (const [name, html] of barePages(shell)) await output.write(name, withFoot(name, html))
    for (const [name, content] of await iconFiles()) await output.write(name, content)
    await drawPages({ source, origin, withFoot, bundle, shell, sites }, batch)
    const tally = await output.finish()
    await cache.save()
    return tally
  } finally {
    cache.close()
  }
}

/** Folders whose code stands between the library and a page, beside what the page is drawn with. */
const ROOMS = ['prerender', 'model', 'store', 'device', 'state', 'data', 'plain', 'share', 'words', 'script']

const partsOf = ({ html, screens, styles, plain }: Shell): unknown[] => [html, screens, plain, ...styles]

interface Site extends Drawing {
  /** Folder of the compiled JSON files. */
  source: string
  origin: string
  withFoot: WithFoot
}

/** Pages that are drawn before a second thread is started, and pages in work at a time. */
const LITTLE = 256
const LANES = 4

async function drawPages({ source, origin, withFoot, ...drawing }: Site, batch: Batch): Promise<void> {
  const { output } = batch
  const { bundle, shell, sites } = drawing
  const entries: SitemapEntry[] = []
  const moved = await movedIn(source)
  const shared = {
    tasks: drawingTasks(drawing),
    entry: 'src/prerender/elsewhere.ts',
    given: [{ bundle, shell, sites } satisfies Drawing],
    little: LITTLE,
  }
  await withThread(shared, run =>
    inLanes(pagesOf(source, origin), LANES, async page => {
      const address = h5Path(page.place)
      // In the order of the pages: whatever takes its time comes after.
      entries.push({ path: address, date: 'article' in page ? lastChanged(page.article) : undefined })
      const file = fileOf(page)
      await batch.make(address, hashOf(page), async write => write(file, await run('page', page)))
      for (const [name, html] of movedPages(page, moved, shell))
        await output.write(name, withFoot(name, html))
      if ('series' in page)
        for await (const [rows, html] of plainRows(page.series, readPageOf(page.series, source), shell))
          await output.write(`${rows.slice(1)}index.html`, withFoot(rows, html))
    }),
  )
  for (const [name, text] of movedMaps(moved)) await output.write(name, text)
  if (!origin) return
  for (const [name, text] of sitemapFiles(entries, origin)) await output.write(name, text)
  await output.write('robots.txt', robots(origin))
}

async function readShell(dist: string, plain: string): Promise<Shell> {
  const template = path.join(dist, TEMPLATE_FILE)
  const html = await readFile(template, 'utf8').catch(async () => {
    // Fresh from the build, which writes it for the home; the home's page takes its place.
    await rename(path.join(dist, 'index.html'), template)
    return readFile(template, 'utf8')
  })
  const screens = JSON.parse(await readFile(path.join(dist, SCREENS_FILE), 'utf8')) as ScreenFiles
  const styles = new Map<string, string>()
  for (const file of new Set(Object.values(screens).flat())) {
    if (file.endsWith('.css')) styles.set(file, await readFile(path.join(dist, file), 'utf8'))
  }
  return { html, screens, styles, plain }
}
