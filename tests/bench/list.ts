/**
 * A series of ten thousand rows on H5, scrolled and jumped in as a slow phone does, beside a short series in the same
 * run; and what the home has to fetch of a large library.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium, type Page } from '@playwright/test'
import { DIST_H5 } from '../../config/scripts/build-h5'
import { listen } from '../../config/serve/network'
import { createServer } from '../../config/serve/server'
import { jsonForm } from '../../src/publishing/build/forms'
import { Output } from '../../src/publishing/build/output'
import { findChromium, LAUNCH_ARGS } from '../browser'
import { withLibrary } from '../hostile-library'
import { longSeries, titleOf, writeLongLibrary } from '../long-series-library'
import { against, p95, report, row } from './table-rows'

const ROWS = 10_000
const SERIES = 200
const PER_SERIES = 100
const CPU_SLOWDOWN = 4
/** Instalments that are jumped to. */
const JUMPS = [1, 5_000, 9_999, 42, 7_777]

/** A frame of a long list may take three tenths more than one of 59 rows. */
const BUDGET = { rows: 60, frame: 20, growth: 1.3, bytes: 30_000 }

export const needs = 'h5'

export async function run(): Promise<boolean> {
  const folder = await mkdtemp(path.join(tmpdir(), 'list-bench-'))
  try {
    const library = path.join(folder, 'json')
    const all = Array.from({ length: SERIES }, (_, at) => longSeries(`lan-${at}`, `第${at}栏`, PER_SERIES))
    const lists = [longSeries('chang', '长篇', ROWS), longSeries('duan', '短篇', 59)]
    await writeLongLibrary(jsonForm(await Output.open(library, folder)), [...all, ...lists])
    const index = gzipSync(await readFile(path.join(library, 'index.original.json')), { level: 9 }).length
    const dist = path.join(folder, 'dist')
    await withLibrary(DIST_H5, dist, [[library, 'library']])
    const long = await measure(dist, 'chang')
    const short = await measure(dist, 'duan')
    return await report('list', {}, [
      row('rows drawn at most', long.rows, '', BUDGET.rows),
      row('p95 frame while scrolling', long.p95, 'ms', BUDGET.frame),
      against('the same against a short series', long.p95, short.p95, BUDGET.growth),
      row(`jumps that went wrong, of ${JUMPS.length}`, long.wrong, '', 0),
      row(`index of ${SERIES * PER_SERIES} articles in ${SERIES} series, gzip`, index, 'B', BUDGET.bytes),
    ])
  } finally {
    await rm(folder, { recursive: true })
  }
}

interface Measure {
  rows: number
  p95: number
  wrong: number
}

/** What `list-scroll.js` tells. */
interface Scrolled {
  frames: number[]
  rows: number
}

async function measure(dist: string, series: string): Promise<Measure> {
  const server = createServer(dist)
  const origin = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`
  const browser = await chromium.launch({ executablePath: findChromium(), args: LAUNCH_ARGS })
  try {
    const page = await browser.newPage({
      viewport: { width: 390, height: 844 },
      isMobile: true,
      hasTouch: true,
    })
    await page.addInitScript({ path: path.join(__dirname, 'list-scroll.js') })
    await page.goto(`${origin}/s/${series}/`, { waitUntil: 'networkidle' })
    const devTools = await page.context().newCDPSession(page)
    await devTools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
    const { frames, rows } = await page.evaluate(() =>
      (window as unknown as { scrollSteadily: () => Promise<Scrolled> }).scrollSteadily(),
    )
    const wrong = series === 'chang' ? await jump(page) : 0
    return { rows, p95: p95(frames), wrong }
  } finally {
    await browser.close()
    server.close()
    server.closeAllConnections()
  }
}

/** @returns how many did not bring the instalment into view */
async function jump(page: Page): Promise<number> {
  let wrong = 0
  for (const number of JUMPS) {
    const field = page.locator('.line-field')
    await field.fill(String(number))
    await field.press('Enter')
    const row = page.locator(`[data-row="${ROWS - number}"]`, { hasText: titleOf(number) })
    await row.waitFor({ timeout: 10_000 }).catch(() => undefined)
    await page.waitForTimeout(1_000)
    const box = await row.boundingBox().catch(() => null)
    if (!box || box.y < 0 || box.y > 844) wrong += 1
  }
  return wrong
}
