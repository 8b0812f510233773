/**
 * The seed article, opened cold, against a page written by hand with the same text, in the same run. Needs a build:
 * `npm run build:h5`.
 */
import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium, type Browser } from '@playwright/test'
import { DIST_H5 } from '../../config/scripts/build-h5'
import { listen } from '../../config/serve/network'
import { precompress } from '../../config/serve/precompress'
import { createServer } from '../../config/serve/server'
import type { Article } from '../../src/model'
import { findChromium, LAUNCH_ARGS } from '../browser'
import { against, median, print, row } from './bench-rows'
import { measure, type Timing } from './page-measure'
import { staticPage } from './page-static'

const ROUNDS = 5
const ADDRESS = '/a/li-nan/'
const RESULTS = path.join(__dirname, 'results-page.json')

export async function run(): Promise<boolean> {
  // Times from a machine that was busy with other things say little: the record tells how busy it was.
  const machine = { cores: availableParallelism(), load: loadavg()[0] }
  await precompress(DIST_H5)
  const bytes = await bytesOf(await readFile(path.join(DIST_H5, ADDRESS, 'index.html'), 'utf8'))
  const { ours, theirs } = await timings()
  const rows = [
    against('first contentful paint', ours.fcp, theirs.fcp, 1),
    against('largest contentful paint', ours.lcp, theirs.lcp, 1.05),
    row('layout shift', ours.cls, '', 0),
    row('blocking time', ours.blocking, 'ms', 100),
    row('JavaScript of the first page, gzip', bytes.script, 'bytes', 80 * 1024),
    row('CSS of the first page, gzip', bytes.style, 'bytes', 8 * 1024),
  ]
  print(rows)
  await writeFile(
    RESULTS,
    `${JSON.stringify({ address: ADDRESS, rounds: ROUNDS, machine, rows }, null, 2)}\n`,
  )
  return rows.every(({ ok }) => ok)
}

/** Medians of both pages, opened by turns so that what else the machine does meets both alike. */
async function timings(): Promise<{ ours: Timing; theirs: Timing }> {
  const byHand = await mkdtemp(path.join(tmpdir(), 'by-hand-'))
  const article = await readFile(path.join(DIST_H5, 'library/a/li-nan.original.json'), 'utf8')
  await mkdir(path.join(byHand, ADDRESS), { recursive: true })
  await writeFile(path.join(byHand, ADDRESS, 'index.html'), staticPage(JSON.parse(article) as Article))
  await precompress(byHand)
  const browser = await chromium.launch({ executablePath: findChromium(), args: LAUNCH_ARGS })
  const all: Timing[] = []
  const allByHand: Timing[] = []
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      allByHand.push(await open(browser, byHand))
      all.push(await open(browser, DIST_H5))
    }
  } finally {
    await browser.close()
    await rm(byHand, { recursive: true })
  }
  return { ours: medians(all), theirs: medians(allByHand) }
}

async function open(browser: Browser, dist: string): Promise<Timing> {
  const server = createServer(dist)
  const port = await listen(server, 0, '127.0.0.1')
  try {
    return await measure(browser, `http://127.0.0.1:${port}${ADDRESS}`)
  } finally {
    server.close()
    server.closeAllConnections()
  }
}

const medians = (all: readonly Timing[]): Timing => ({
  fcp: median(all.map(one => one.fcp)),
  lcp: median(all.map(one => one.lcp)),
  cls: Math.max(...all.map(one => one.cls)),
  blocking: median(all.map(one => one.blocking)),
})

/** What the page's own HTML brings along, each file compressed for itself as a server sends it. */
async function bytesOf(html: string): Promise<{ script: number; style: number }> {
  const gzip = (text: string | Buffer): number => gzipSync(text, { level: 9 }).length
  const scripts = [...html.matchAll(/<script defer src="([^"]+)"/g)].map(([, src = '']) =>
    path.join(DIST_H5, src),
  )
  const sizes = await Promise.all(scripts.map(async file => gzip(await readFile(file))))
  const styles = [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, css = '']) => css)
  return { script: sizes.reduce((sum, one) => sum + one, 0), style: gzip(styles.join('')) }
}
