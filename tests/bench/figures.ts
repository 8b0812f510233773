/**
 * A page with ten photographs of 4 MB: what a telephone fetches of it before the first scroll and in all, and when the
 * largest thing stands there, beside the same page by hand with the photographs as they were brought, in the same run.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type Browser, type BrowserContextOptions } from '@playwright/test'
import { listen } from '../../config/serve/network'
import { precompress } from '../../config/serve/precompress'
import { createServer } from '../../config/serve/server'
import { findChromium, LAUNCH_ARGS } from '../browser'
import { ADDRESS, figureSites, PHOTOGRAPHS } from './figures-site'
import { PHONE, QUIET_MS, slowPhone } from './page-measure'
import { against, median, report, row, type Row } from './table-rows'

const ROUNDS = 3
/** Pixels for each of CSS's: of a telephone of today, and of a screen of long ago. */
const SCALES = [3, 1]
/** Milliseconds: forty million bytes take four minutes on “Fast 3G”. */
const PATIENCE = 600_000

export const needs = 'h5'

export async function run(): Promise<boolean> {
  const folder = await mkdtemp(path.join(tmpdir(), 'figures-'))
  const browser = await chromium.launch({ executablePath: findChromium(), args: LAUNCH_ARGS })
  try {
    const { ours, byHand, ...facts } = await figureSites(folder)
    for (const dist of [ours, byHand]) await precompress(dist)
    const rows: Row[] = []
    for (const scale of SCALES) {
      const [mine, theirs] = [await weigh(browser, ours, scale), await weigh(browser, byHand, scale)]
      const name = `${scale}×`
      rows.push(
        against(`${name}, fetched before the first scroll`, mine.first, theirs.first, 0.02, 'bytes'),
        against(`${name}, fetched in all`, mine.all, theirs.all, 0.05, 'bytes'),
        row(`${name}, pictures shown of ${PHOTOGRAPHS} not`, mine.missing, '', 0),
      )
    }
    for (const scale of SCALES) {
      const timings: Timing[] = []
      for (let round = 0; round < ROUNDS; round += 1) timings.push(await time(browser, ours, scale))
      const lcp = median(timings.map(one => one.lcp))
      rows.push(
        row(`${scale}×, largest contentful paint`, lcp, 'ms', 2_500),
        row(`${scale}×, layout shift`, Math.max(...timings.map(one => one.cls)), '', 0),
      )
      // Once: it takes as long as the bytes do.
      if (scale === SCALES[0])
        rows.push(
          against(
            `${scale}×, the same, to the page by hand`,
            lcp,
            (await time(browser, byHand, scale)).lcp,
            0.1,
          ),
        )
    }
    rows.push(
      row('publishing them, processor', facts.first, 's', 15),
      against('publishing a word put right, to that', facts.again, facts.first, 0.5, 's'),
    )
    return await report('figures', { address: ADDRESS, rounds: ROUNDS, ...facts }, rows)
  } finally {
    await browser.close()
    await rm(folder, { recursive: true })
  }
}

async function served<T>(dist: string, use: (address: string) => Promise<T>): Promise<T> {
  const server = createServer(dist)
  try {
    return await use(`http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}${ADDRESS}`)
  } finally {
    server.close()
    server.closeAllConnections()
  }
}

/** What the service worker takes for later is counted by `cost.ts`. */
const phone = (deviceScaleFactor: number): BrowserContextOptions => ({
  ...PHONE,
  deviceScaleFactor,
  serviceWorkers: 'block',
})

/** Bytes that come before the first scroll, and when the page has been read to its end. */
const weigh = (
  browser: Browser,
  dist: string,
  scale: number,
): Promise<{ first: number; all: number; missing: number }> =>
  served(dist, async address => {
    const context = await browser.newContext(phone(scale))
    const page = await context.newPage()
    const devTools = await context.newCDPSession(page)
    let bytes = 0
    await devTools.send('Network.enable')
    devTools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
    await page.goto(address, { waitUntil: 'networkidle' })
    await page.waitForTimeout(QUIET_MS)
    const first = bytes
    const pictures = page.locator('figure img')
    for (const picture of await pictures.all()) await picture.scrollIntoViewIfNeeded()
    await page.waitForLoadState('networkidle')
    await page.waitForTimeout(QUIET_MS)
    const shown = await pictures.evaluateAll(
      all =>
        all.filter(one => (one as HTMLImageElement).complete && (one as HTMLImageElement).naturalWidth > 0)
          .length,
    )
    await context.close()
    return { first, all: bytes, missing: PHOTOGRAPHS - shown }
  })

interface Timing {
  lcp: number
  cls: number
}

/** One cold load on a slow phone and network, until nothing more comes by itself. */
const time = (browser: Browser, dist: string, scale: number): Promise<Timing> =>
  served(dist, async address => {
    const { context, page } = await slowPhone(browser, phone(scale))
    await page.goto(address, { waitUntil: 'networkidle', timeout: PATIENCE })
    await page.waitForTimeout(QUIET_MS)
    const timing = await page.evaluate(() => (window as unknown as { timing: Timing }).timing)
    const { lcp, cls } = timing
    await context.close()
    return { lcp, cls }
  })
