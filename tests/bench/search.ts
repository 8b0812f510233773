/**
 * Searching a thousand and twenty thousand generated articles in the H5 build, by the published index alone: what the
 * index takes, how long a query takes on a slow phone, that a query fetches its own part of the index and no more, and
 * that it finds what is there. Pagefind does the same beside it.
 */
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium, type Browser } from '@playwright/test'
import { DIST_H5 } from '../../config/scripts/build-h5'
import { listen } from '../../config/serve/network'
import { createServer } from '../../config/serve/server'
import { fold } from '../../src/script/fold-characters'
import { bucketOf, shardOf, termsOfQuery } from '../../src/model/search-index'
import { findChromium, LAUNCH_ARGS } from '../browser'
import { found } from './search-found'
import { writeSearchLibrary } from './search-library'
import { askAll, type Answer } from './search-page'
import { askPagefind, PEER } from './search-pagefind'
import { comparison, type PeerRow } from './search-peer-table'
import { queriesOf, truthOf } from './search-queries'
import { against, atLeast, p95, report, row, type Row } from './table-rows'

const SIZES = [1_000, 20_000]

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
  /** Milliseconds from the last shard to the results on the screen. */
  sinceShards: 250,
  /** Bytes that a query fetches, gzip: two thirds of a second of Fast 3G at 180,000 a second. */
  fetched: 120_000,
}

export const needs = 'h5'

/** @returns whether all stays within its budget */
export async function run(): Promise<boolean> {
  const rows: Row[] = []
  const peers: PeerRow[] = []
  const browser = await chromium.launch({ executablePath: findChromium(), args: LAUNCH_ARGS })
  try {
    for (const size of SIZES) {
      const measured = await measure(browser, size)
      rows.push(...measured.rows)
      peers.push(...measured.peers)
    }
  } finally {
    await browser.close()
  }
  console.table(peers)
  return report('search', { peers }, rows)
}

async function measure(browser: Browser, size: number): Promise<{ rows: Row[]; peers: PeerRow[] }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'search-bench-'))
  try {
    const site = path.join(folder, 'site')
    await cp(DIST_H5, site, { recursive: true, filter: from => from !== path.join(DIST_H5, 'library') })
    const articles = await writeSearchLibrary(path.join(site, 'library'), path.join(folder, 'scratch'), size)
    const queries = queriesOf(articles)
    const truth = truthOf(queries, articles)
    const search = path.join(site, 'library/search')
    const sizes = await gzippedSizes(search)
    const texts = queries.map(({ text }) => text)
    const ids = await found(search, texts)
    const answers = await askIn(browser, site, texts)
    const wrong = answers.find((answer, at) => answer.found !== ids[at]?.length)
    if (wrong) throw new Error(`the page finds ${wrong.found} of ${wrong.query}, and the index has others`)
    const ours = answers.map(({ milliseconds, shards }, at) => ({
      milliseconds,
      bytes: sum(shards.map(name => sizes.get(name) ?? 0)),
      ids: ids[at] ?? [],
    }))
    const peers = comparison(`ours, ${size}`, queries, truth, ours)
    const peer = await askPagefind(browser, articles, texts)
    if (peer) {
      console.log(`${PEER}, ${size} articles: index ${peer.index} B, with the first search ${peer.first} B`)
      peers.push(...comparison(`${PEER}, ${size}`, queries, truth, peer.answers))
    } else console.log(`${PEER} could not be installed: not compared`)
    const recall = peers.find(({ what }) => what === 'all')?.recall ?? 0
    const bytes = articles.map(({ paragraphs }) => gzipSync(paragraphs.join('\n')).length)
    return {
      rows: [...rowsOf(size, sum(bytes), sizes, answers), atLeast(`recall, ${size} articles`, recall, '', 1)],
      peers,
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function askIn(browser: Browser, site: string, queries: readonly string[]): Promise<Answer[]> {
  const server = createServer(site)
  const address = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`
  try {
    return await askAll(browser, address, queries)
  } finally {
    server.close()
    server.closeAllConnections()
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

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
  const fetched = answers.map(({ shards }) => sum(shards.map(sizeOf)))
  return [
    against(
      of('index a thousand, gzip, to their texts'),
      aThousand(sum([...sizes.values()])),
      aThousand(texts),
      BUDGET.index,
      'B',
    ),
    row(of('table of all articles, gzip'), sizeOf('documents'), 'B', articles * BUDGET.document),
    row(of('p95 of what a query fetches, gzip'), p95(fetched), 'B', BUDGET.fetched),
    row(of('p95 of a query'), p95(answers.map(({ milliseconds }) => milliseconds)), 'ms', BUDGET.answer),
    row(
      of('p95 of a query, from the last shard on'),
      p95(answers.map(({ sinceShards }) => sinceShards)),
      'ms',
      BUDGET.sinceShards,
    ),
    row(of('queries that fetch what they do not need'), wasteful(answers, sizes.size - 1), '', 0),
  ]
}

/** Queries that fetched a shard which none of their terms lies in, or one a second time. */
function wasteful(answers: readonly Answer[], shards: number): number {
  const seen = new Set<string>()
  return answers.filter(answer => {
    const own = new Set(termsOfQuery(fold(answer.query)).map(term => shardOf(bucketOf(term), shards)))
    return answer.shards.some(
      name => seen.size === seen.add(name).size || !own.has(Number(name.split('.')[0])),
    )
  }).length
}
