/**
 * Searching a thousand and twenty thousand generated articles in the H5 build, by the published index alone: what the
 * index takes, how long a query takes on a slow phone, and that a query fetches its own part of the index and no more.
 */
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import { DIST_H5 } from '../../config/scripts/build-h5'
import { listen } from '../../config/serve/network'
import { createServer } from '../../config/serve/server'
import { fold } from '../../src/script/fold-characters'
import { shardOf, termsOfQuery } from '../../src/model/search-index'
import { findChromium, LAUNCH_ARGS } from '../browser'
import { Words, writeSearchLibrary } from './search-library'
import { askAll, type Answer } from './search-page'
import { against, p95, report, row, type Row } from './table-rows'

const SIZES = [1_000, 20_000]
const QUERIES = 60

const BUDGET = {
  /**
   * Times the bytes of the texts, gzip, that the index may take where it is served: each pair of characters with where
   * it stands. Drawn words repeat each other less than written ones, so that more pairs are met once.
   */
  index: 2.5,
  /** Bytes of an article in the table that each reader who searches fetches once, gzip. */
  document: 30,
  /** Milliseconds, the 160 of the pause after a letter among them: at one second a reader's thought goes elsewhere. */
  answer: 1_000,
  /** Bytes that a query fetches, gzip: two seconds of Fast 3G at 180,000 a second. */
  fetched: 360_000,
}

export const needs = 'h5'

/** @returns whether all stays within its budget */
export async function run(): Promise<boolean> {
  const rows: Row[] = []
  for (const size of SIZES) rows.push(...(await measure(size)))
  return report('search', { queries: QUERIES }, rows)
}

async function measure(articles: number): Promise<Row[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'search-bench-'))
  try {
    const site = path.join(folder, 'site')
    await cp(DIST_H5, site, { recursive: true, filter: from => from !== path.join(DIST_H5, 'library') })
    const texts = await writeSearchLibrary(path.join(site, 'library'), path.join(folder, 'scratch'), articles)
    const sizes = await gzippedSizes(path.join(site, 'library/search'))
    return rowsOf(articles, texts, sizes, await askIn(site))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function askIn(site: string): Promise<Answer[]> {
  const server = createServer(site)
  const address = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`
  const browser = await chromium.launch({ executablePath: findChromium(), args: LAUNCH_ARGS })
  try {
    return await askAll(browser, address, queriesOf())
  } finally {
    await browser.close()
    server.close()
    server.closeAllConnections()
  }
}

/** As readers ask: mostly one word, some two, a few single characters and initials. */
function queriesOf(): string[] {
  const words = new Words(1_125)
  const queries = Array.from({ length: QUERIES }, (_, at) => {
    if (at % 10 === 9) return words.draw()
    return at % 3 === 2 ? `${words.draw(2)} ${words.draw(2)}` : words.draw(2)
  })
  return [...new Set(queries), 'zgr', 'sh']
}

/** By the files' names without their endings. */
async function gzippedSizes(folder: string): Promise<Map<string, number>> {
  const sizes = new Map<string, number>()
  for (const file of await readdir(folder))
    sizes.set(path.parse(file).name, gzipSync(await readFile(path.join(folder, file)), { level: 9 }).length)
  return sizes
}

function rowsOf(
  articles: number,
  texts: number,
  sizes: ReadonlyMap<string, number>,
  answers: readonly Answer[],
): Row[] {
  const of = (what: string): string => `${what}, ${articles} articles`
  const sizeOf = (name: string): number => sizes.get(name) ?? 0
  const aThousand = (bytes: number): number => Math.round((bytes / articles) * 1_000)
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  const fetched = answers.map(({ shards }) => shards.reduce((sum, name) => sum + sizeOf(name), 0))
  return [
    against(
      of('index a thousand, gzip, to their texts'),
      aThousand(total),
      aThousand(texts),
      BUDGET.index,
      'B',
    ),
    row(of('table of all articles, gzip'), sizeOf('documents'), 'B', articles * BUDGET.document),
    row(of('p95 of what a query fetches, gzip'), p95(fetched), 'B', BUDGET.fetched),
    row(of('p95 of a query'), p95(answers.map(({ milliseconds }) => milliseconds)), 'ms', BUDGET.answer),
    row(of('queries that fetch what they do not need'), wasteful(answers, sizes.size - 1), '', 0),
  ]
}

/** Queries that fetched a shard which none of their terms lies in, or one a second time. */
function wasteful(answers: readonly Answer[], shards: number): number {
  const seen = new Set<string>()
  return answers.filter(answer => {
    const own = new Set(termsOfQuery(fold(answer.query)).map(term => shardOf(term, shards)))
    return answer.shards.some(
      name => seen.size === seen.add(name).size || !own.has(Number(name.split('.')[0])),
    )
  }).length
}
