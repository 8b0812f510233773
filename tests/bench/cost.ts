/**
 * What readers and articles cost a host, counted where the server sends it, headers and the service worker's own
 * requests with it; and from that what a CDN carries a day. The README's "What it costs" has these numbers.
 */
import { readdir, stat } from 'node:fs/promises'
import type { Socket } from 'node:net'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { DIST_H5 } from '../../config/scripts/build-h5'
import { listen } from '../../config/serve/network'
import { precompress } from '../../config/serve/precompress'
import { createServer } from '../../config/serve/server'
import { findChromium, LAUNCH_ARGS } from '../browser'
import { report, row } from './table-rows'

/** Article with a next one, of the sample library. */
const ARTICLE = '/a/biaodian/'
/** Milliseconds of silence after which nothing more is asked for. */
const QUIET = 2_000
/** Of three reads one is a first visit, one goes on to the next instalment, one is a return: our assumption. */
const SHARES = { first: 1 / 3, next: 1 / 3, again: 1 / 3 }
/** Requests a second at the busiest time, over the day's mean: our assumption for news read in the evening. */
const PEAK = 4
const READS = [1e6, 1e7, 1e8]
const SECONDS_A_DAY = 86_400

interface Cost {
  bytes: number
  requests: number
}
type Visit = Record<keyof typeof SHARES, Cost>

export const needs = 'h5'

export async function run(): Promise<boolean> {
  await precompress(DIST_H5)
  const visit = await countVisit()
  const store = await countStore()
  for (const reads of READS) console.log(aDay(visit, reads))
  const kilobytes = (name: string, { bytes }: Cost, budget: number) => row(name, bytes / 1000, 'KB', budget)
  return report('cost', { visit, store }, [
    kilobytes('first visit, all that is kept for later with it', visit.first, 400),
    kilobytes('the next instalment, and the one after it', visit.next, 40),
    kilobytes('coming back another time', visit.again, 30),
    row('an article in the store, four variants, pages and data', store.text / 1000, 'KB', 400),
    row('the same compressed', store.compressed / 1000, 'KB', 100),
    row('its cards and pictures', store.pictures / 1000, 'KB', 2_000),
  ])
}

function aDay(visit: Visit, reads: number): string {
  const mean = (of: keyof Cost): number =>
    (Object.keys(SHARES) as (keyof Visit)[]).reduce((sum, kind) => sum + SHARES[kind] * visit[kind][of], 0)
  const gigabytes = (reads * mean('bytes')) / 1e9
  const peak = (PEAK * reads * mean('requests')) / SECONDS_A_DAY
  return (
    `${reads / 1e6} million reads a day: ${gigabytes.toFixed(0)} GB, ${((reads * mean('requests')) / SECONDS_A_DAY).toFixed(0)} ` +
    `requests a second, ${peak.toFixed(0)} and ${((PEAK * gigabytes * 8) / SECONDS_A_DAY).toFixed(2)} Gbit/s at the peak`
  )
}

/** One reader: an article, the next one, and the first again in a new tab. */
async function countVisit(): Promise<Visit> {
  const server = createServer(DIST_H5)
  const sockets = new Set<Socket>()
  let requests = 0
  server.on('connection', socket => sockets.add(socket))
  server.on('request', () => (requests += 1))
  const sent = (): number => [...sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, 0)
  const origin = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`
  const browser = await chromium.launch({ executablePath: findChromium(), args: LAUNCH_ARGS })
  const during = async (work: () => Promise<unknown>): Promise<Cost> => {
    const [bytes, asked] = [sent(), requests]
    await work()
    for (let before = -1; before !== requests;) {
      before = requests
      await new Promise(resolve => setTimeout(resolve, QUIET))
    }
    return { bytes: sent() - bytes, requests: requests - asked }
  }
  try {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' })
    const page = await context.newPage()
    const first = await during(() => page.goto(origin + ARTICLE, { waitUntil: 'networkidle' }))
    const next = await during(() => page.locator('.neighbour-next').click())
    const again = await during(async () => (await context.newPage()).goto(origin + ARTICLE))
    return { first, next, again }
  } finally {
    await browser.close()
    server.close()
    server.closeAllConnections()
  }
}

/** Bytes that one article takes where the site is kept, as a mean over the sample library. */
async function countStore(): Promise<{ text: number; compressed: number; pictures: number }> {
  const sum = { text: 0, compressed: 0, pictures: 0 }
  const ids = new Set<string>()
  for (const entry of await readdir(DIST_H5, { recursive: true, withFileTypes: true })) {
    const file = path.relative(DIST_H5, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/')
    const id = /^(?:[\w-]+\/)?a\/([\w-]+)[./]/.exec(file)?.[1]
    if (id && entry.isFile()) ids.add(id)
    if (!entry.isFile()) continue
    const { size } = await stat(path.join(DIST_H5, file))
    if (id && /\.(?:html|json)$/.test(file)) sum.text += size
    else if (id && file.endsWith('.br')) sum.compressed += size
    else if (/^library\/(?:cards\/a|images)\//.test(file)) sum.pictures += size
  }
  return {
    text: sum.text / ids.size,
    compressed: sum.compressed / ids.size,
    pictures: sum.pictures / ids.size,
  }
}
