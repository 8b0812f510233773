/**
 * An article of 60,000 characters and 100 pictures on H5, beside the seed article in the same run: when its first
 * screen is there, how long it blocks, how it scrolls, what it holds.
 */
import { loadavg } from 'node:os'
import { chromium } from '@playwright/test'
import { DIST_H5 } from '../../config/scripts/build-h5'
import { listen } from '../../config/serve/network'
import { precompress } from '../../config/serve/precompress'
import { createServer } from '../../config/serve/server'
import { findChromium, LAUNCH_ARGS } from '../browser'
import { longH5 } from '../long-builds'
import { LONG, longLibrary } from '../long-library'
import { against, median, report, row } from './table-rows'
import { scroll } from './long-scroll'
import { measure, type Timing } from './page-measure'

const ROUNDS = 5
const SHORT = '/a/li-nan/'
const ADDRESS = `/a/${LONG.id}/`

export const needs = 'h5'

/** @returns whether the long article is as quick and as light as it has to be */
export async function run(): Promise<boolean> {
  const library = await longLibrary()
  const browser = await chromium.launch({ executablePath: findChromium(), args: LAUNCH_ARGS })
  try {
    const dist = await longH5(library)
    await precompress(DIST_H5)
    await precompress(dist)
    const short: Timing[] = []
    const long: Timing[] = []
    // By turns, so that what else the machine does meets both alike.
    for (let round = 0; round < ROUNDS; round += 1) {
      short.push(await serving(DIST_H5, origin => measure(browser, origin + SHORT)))
      long.push(await serving(dist, origin => measure(browser, origin + ADDRESS)))
    }
    const scrolled = await serving(dist, origin => scroll(browser, origin + ADDRESS))
    const of = (all: readonly Timing[], name: 'fcp' | 'lcp' | 'blocking'): number =>
      median(all.map(one => one[name]))
    const rows = [
      against('first contentful paint, against the seed article', of(long, 'fcp'), of(short, 'fcp'), 1.05),
      against('largest contentful paint, against the seed article', of(long, 'lcp'), of(short, 'lcp'), 1.05),
      row('layout shift', Math.max(...long.map(one => one.cls)), '', 0),
      row('blocking time of the seed article', of(short, 'blocking'), 'ms', 100),
      row('blocking time', of(long, 'blocking'), 'ms', LONG_BLOCKING),
      row(`frame while it scrolls, 95 of 100 (of ${scrolled.frames})`, scrolled.p95, 'ms', 20),
      row('JavaScript heap', scrolled.heap / 2 ** 20, 'MB', HEAP),
      row('nodes of the document', scrolled.nodes, '', NODES),
    ]
    return await report('long', { load: loadavg()[0] }, rows)
  } finally {
    await browser.close()
    library.remove()
  }
}

/** Milliseconds: the layout of the whole text, which no reader waits for, and the taking over by small steps. */
const LONG_BLOCKING = 300
/** MB. */
const HEAP = 24
/** Elements and texts. */
const NODES = 4_000

async function serving<T>(dist: string, use: (origin: string) => Promise<T>): Promise<T> {
  const server = createServer(dist)
  const port = await listen(server, 0, '127.0.0.1')
  try {
    return await use(`http://127.0.0.1:${port}`)
  } finally {
    server.close()
    server.closeAllConnections()
  }
}
