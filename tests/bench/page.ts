/**
 * The seed article, opened cold, against a page written by hand with the same text, in the same run; then what a reader
 * does next.
 */
import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type Browser } from '@playwright/test'
import { DIST_H5 } from '../../config/scripts/build-h5'
import { listen } from '../../config/serve/network'
import { precompress } from '../../config/serve/precompress'
import { createServer } from '../../config/serve/server'
import type { Article } from '../../src/model/schema'
import { findChromium, LAUNCH_ARGS } from '../browser'
import { brotli, dataBytes, gzip, scriptBytes, styleBytes } from './page-bytes'
import { reasonsNotKept } from './page-kept'
import { measure, type Timing } from './page-measure'
import { partsOf } from './page-parts'
import { staticPage } from './page-static'
import { measureWarm, type Warm } from './page-warm'
import { against, median, report, row, type Row } from './table-rows'

const ROUNDS = 5
const ADDRESS = '/a/li-nan/'

export const needs = 'h5'

export async function run(): Promise<boolean> {
  // Times from a machine that was busy with other things say little: the record tells how busy it was.
  const machine = { cores: availableParallelism(), load: loadavg()[0] }
  await precompress(DIST_H5)
  const { ours, theirs } = await coldTimings()
  const warm = await warmTimings()
  const html = await readFile(path.join(DIST_H5, ADDRESS, 'index.html'), 'utf8')
  const parts = partsOf(html)
  console.table(parts)
  const rows = [
    against('first contentful paint', ours.fcp, theirs.fcp, 1),
    against('largest contentful paint', ours.lcp, theirs.lcp, 1.05),
    row('layout shift', ours.cls, '', 0),
    row('blocking time', ours.blocking, 'ms', 100),
    row('taken over by the app', ours.taken, 'ms', 1_800),
    against('HTML, gzip, to the page written by hand', gzip(html), gzip(await byHandPage()), 1.6, 'bytes'),
    row('JavaScript of the first page, brotli', await scriptBytes(ours.scripts, brotli), 'bytes', 95_000),
    row('JavaScript of the first page, gzip', await scriptBytes(ours.scripts), 'bytes', 80 * 1024),
    row('CSS of the first page, gzip', styleBytes(html), 'bytes', 8 * 1024),
    ...(await Promise.all(['zh-Hans', 'zh-Hant-TW'].map(dataRow))),
    row('next instalment, from the tap to the screen', warm.next, 'ms', 150),
    row('requests for the next instalment', warm.requests, '', 1),
    row('back, warm', warm.back, 'ms', 100),
    row('forward, warm', warm.forward, 'ms', 100),
    row('reasons to load anew what was left and come back to', warm.reasons.length, '', 0),
  ]
  return report('page', { address: ADDRESS, rounds: ROUNDS, machine, parts, notKept: warm.reasons }, rows)
}

async function dataRow(script: string): Promise<Row> {
  const { data, text } = await dataBytes('li-nan', script)
  return against(`article's data, gzip, ${script}, to its words`, data, text, 1.15, 'bytes')
}

/** Medians of the ways on and back. */
async function warmTimings(): Promise<Warm & { reasons: string[] }> {
  const server = createServer(DIST_H5)
  const origin = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`
  const browser = await chromium.launch({ executablePath: findChromium(), args: LAUNCH_ARGS })
  try {
    const all: Warm[] = []
    for (let round = 0; round < ROUNDS; round += 1) all.push(await measureWarm(browser, origin))
    return {
      next: median(all.map(one => one.next)),
      requests: Math.max(...all.map(one => one.requests)),
      back: median(all.map(one => one.back)),
      forward: median(all.map(one => one.forward)),
      reasons: await reasonsNotKept(origin + ADDRESS, `${origin}/s/jin-wei/`),
    }
  } finally {
    await browser.close()
    server.close()
    server.closeAllConnections()
  }
}

const byHandPage = async (): Promise<string> =>
  staticPage(
    JSON.parse(await readFile(path.join(DIST_H5, 'library/a/li-nan.original.json'), 'utf8')) as Article,
  )

/** Medians of both pages, opened by turns so that what else the machine does meets both alike. */
async function coldTimings(): Promise<{ ours: Timing; theirs: Timing }> {
  const byHand = await mkdtemp(path.join(tmpdir(), 'by-hand-'))
  await mkdir(path.join(byHand, ADDRESS), { recursive: true })
  await writeFile(path.join(byHand, ADDRESS, 'index.html'), await byHandPage())
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
  taken: median(all.map(one => one.taken)),
  scripts: all[0]?.scripts ?? [],
})
