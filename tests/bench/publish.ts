/**
 * Publishing generated libraries: articles a second as the library grows, memory, a second run that has nothing to do,
 * one article changed, the first run on one core alone (where `taskset` can bind it to one), and Eleventy making pages of
 * the same Markdown in the same run. Cards are left out: drawing them is the same for each article.
 * `npm run bench -- publish 100000` measures a hundred thousand articles as well.
 */
import { execFileSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import os, { availableParallelism } from 'node:os'
import path from 'node:path'
import type { PublishReport } from '../../src/publishing/build/publish'
import { articlesPerSecond, PEER } from './publish-eleventy'
import { generateLibrary } from './publish-library'

const SIZES = [1_000, 10_000, 100_000]
/** Measured only where it is asked for: it takes about an hour. */
const LARGEST = 100_000
/** The second run may take this part of the first one's time. */
const MOST_AGAIN = 0.2
/** And a run after one article has changed this one, in the largest library that is measured. */
const MOST_FOR_ONE = 0.01
/** How many times as fast as one core two have to be, in that library. */
const LEAST_SHARED = 1.7
/** Time for an article, against that in the smallest library. */
const MOST_SLOWER = 1.1
/** Peak memory of a library, against that of one a tenth as large. */
const MOST_GROWTH = 1.1
/** MiB, at any size. */
const MOST_MEMORY = 700
/** Binds a process to a core, on Linux. */
const TASKSET = '/usr/bin/taskset'
/** MiB that V8 may hold: without a bound it lets garbage lie, and the peak tells nothing of what is needed. */
const HEAP = 256

interface Measure {
  seconds: number
  /** Peak of the process's memory, MiB. */
  megabytes: number
  report: PublishReport
}

interface Row {
  size: number
  first: Measure
  again: Measure
  one: Measure
  /** The first run, on one core; absent where it cannot be bound to one, or takes too long to be done twice. */
  alone: Measure | undefined
}

/** @returns whether nothing was written by second runs, and all stays within bounds */
export function run(): boolean {
  const rows: Row[] = []
  console.log(
    '\narticles   first, s   articles/s   again, s   one changed, s   part   one core, s   two/one   peak, MiB   growth   written again',
  )
  for (const size of SIZES) {
    if (size === LARGEST && !process.argv.includes(String(LARGEST))) continue
    const row = publish(size)
    print(row, rows.at(-1))
    rows.push(row)
  }
  const [smallest] = rows
  if (smallest) printPeer(smallest)
  const largest = rows.at(-1)
  return (
    rows.every((row, at) => isFine(row, rows[at - 1], smallest ?? row)) &&
    (largest === undefined || isShared(largest))
  )
}

/** In a small library dictionaries take most of the time, which every run and every thread loads. */
const isShared = ({ first, one, alone }: Row): boolean =>
  one.seconds <= first.seconds * MOST_FOR_ONE &&
  (alone === undefined || alone.seconds >= first.seconds * LEAST_SHARED)

const isFine = ({ size, first, again, one }: Row, before: Row | undefined, smallest: Row): boolean =>
  again.report.written === 0 &&
  again.seconds <= first.seconds * MOST_AGAIN &&
  first.seconds / size <= (smallest.first.seconds / smallest.size) * MOST_SLOWER &&
  peakOf(first, again, one) <= MOST_MEMORY &&
  (before === undefined || first.megabytes <= before.first.megabytes * MOST_GROWTH)

const peakOf = (...measures: readonly Measure[]): number =>
  Math.max(...measures.map(({ megabytes }) => megabytes))

function print({ size, first, again, one, alone }: Row, before: Row | undefined): void {
  const growth = before ? (first.megabytes / before.first.megabytes).toFixed(2) : ''
  const figures = [
    String(size).padStart(8),
    first.seconds.toFixed(1).padStart(11),
    (size / first.seconds).toFixed(1).padStart(13),
    again.seconds.toFixed(1).padStart(11),
    one.seconds.toFixed(1).padStart(17),
    `${((one.seconds / first.seconds) * 100).toFixed(1)} %`.padStart(7),
    (alone?.seconds.toFixed(1) ?? '').padStart(14),
    (alone ? (alone.seconds / first.seconds).toFixed(2) : '').padStart(10),
    peakOf(first, again, one).toFixed(0).padStart(12),
    growth.padStart(9),
    String(again.report.written).padStart(16),
  ]
  console.log(figures.join(''))
}

/** Ours are four documents for each article, a search index and feeds; the peer's a page for each. */
function printPeer({ size, first }: Row): void {
  const peer = inLibrary(size, at => articlesPerSecond(at('content'), at('peer')))
  const ours = size / first.seconds
  console.log(
    peer === undefined
      ? `${PEER} could not be installed: not compared`
      : `${PEER}: ${peer.toFixed(1)} articles/s, one page each; ours ${ours.toFixed(1)}, four variants each, ${(ours / peer).toFixed(2)} of its speed`,
  )
}

const publish = (size: number): Row =>
  inLibrary(size, at => {
    const once = (out = 'out', cache = 'cache', binding: readonly string[] = []): Measure => {
      const script = path.join(__dirname, 'publish-once.ts')
      const [command, ...rest] = [...binding, 'npx', 'tsx', script, at('content'), at(out), at(cache)]
      const env = { ...process.env, NODE_OPTIONS: `--max-old-space-size=${HEAP}` }
      return JSON.parse(execFileSync(command, rest, { encoding: 'utf8', env })) as Measure
    }
    const isBound = size < LARGEST && availableParallelism() > 1 && existsSync(TASKSET)
    const alone = isBound ? once('out-alone', 'cache-alone', [TASKSET, '-c', '0']) : undefined
    const [first, again] = [once(), once()]
    appendFileSync(path.join(at('content'), 'series-1', 'n300.md'), '\n渡船又停了。\n')
    return { size, first, again, one: once(), alone }
  })

function inLibrary<Result>(size: number, work: (at: (name: string) => string) => Result): Result {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'publish-bench-'))
  const at = (name: string): string => path.join(folder, name)
  try {
    generateLibrary(at('content'), size)
    return work(at)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
