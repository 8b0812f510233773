/**
 * Publishing a thousand and ten thousand generated articles twice each: the second run has nothing to do and says so
 * quickly, and memory grows far less than the library. Cards are left out: drawing them is the same for each article.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { PublishReport } from '../../src/publishing/publish/publish'
import { generateLibrary } from './publish-library'

const SIZES = [1_000, 10_000]
/** The second run may take this part of the first one's time. */
const MOST_AGAIN = 0.2
/** Peak memory of the larger library, against that of the smaller one. */
const MOST_GROWTH = 1.3
/** MiB that V8 may hold: without a bound it lets garbage lie, and the peak tells nothing of what is needed. */
const HEAP = 256

interface Measure {
  seconds: number
  /** Peak of the process's memory, MiB. */
  megabytes: number
  report: PublishReport
}

/** @returns whether nothing was written by second runs, and all stays within bounds */
export function run(): boolean {
  console.log('\narticles   first, s   again, s   written again   peak, MiB   again, MiB')
  const peaks: number[] = []
  let isFine = true
  for (const size of SIZES) {
    const [first, again] = publishTwice(size)
    const row = [first.seconds.toFixed(1), again.seconds.toFixed(1), String(again.report.written)]
    console.log(
      [
        String(size).padStart(8),
        ...row.map((figure, at) => figure.padStart([11, 11, 16][at] ?? 0)),
        first.megabytes.toFixed(0).padStart(12),
        again.megabytes.toFixed(0).padStart(13),
      ].join(''),
    )
    peaks.push(first.megabytes)
    if (again.report.written > 0 || again.seconds > first.seconds * MOST_AGAIN) isFine = false
  }
  const [small = 0, large = 0] = peaks
  console.log(`peak memory grows ${(large / small).toFixed(2)}-fold with a library ten times as large`)
  return isFine && large <= small * MOST_GROWTH
}

function publishTwice(size: number): [Measure, Measure] {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'publish-bench-'))
  const at = (name: string): string => path.join(folder, name)
  const once = (): Measure =>
    JSON.parse(
      execFileSync(
        'npx',
        ['tsx', path.join(__dirname, 'publish-once.ts'), at('content'), at('out'), at('cache')],
        { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: `--max-old-space-size=${HEAP}` } },
      ),
    ) as Measure
  try {
    generateLibrary(at('content'), size)
    return [once(), once()]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
