/** Where each suite leaves its results, and how they are counted. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { ROOT } from '../config/scripts/root'

export type Suite = 'unit' | 'h5' | 'weapp'

const report = (suite: Suite): string => path.join(ROOT, '.cache/tests', `${suite}.json`)

/** JSON reports of the test runners, absolute. */
export const REPORTS: Record<Suite, string> = {
  unit: report('unit'),
  h5: report('h5'),
  weapp: report('weapp'),
}

export interface Count {
  passed: number
  failed: number
  skipped: number
}

const vitestReport = v.pipe(
  v.object({
    numPassedTests: v.number(),
    numFailedTests: v.number(),
    numPendingTests: v.number(),
    numTodoTests: v.number(),
  }),
  v.transform((found): Count => ({
    passed: found.numPassedTests,
    failed: found.numFailedTests,
    skipped: found.numPendingTests + found.numTodoTests,
  })),
)

const playwrightReport = v.pipe(
  v.object({
    stats: v.object({
      expected: v.number(),
      unexpected: v.number(),
      flaky: v.number(),
      skipped: v.number(),
    }),
  }),
  v.transform(({ stats }): Count => ({
    passed: stats.expected,
    // A test that passes only sometimes is a failing test.
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  })),
)

/**
 * Counts the tests of a report of Vitest or Playwright.
 *
 * @returns undefined where the file is missing or is no such report: the runner broke before it wrote one
 */
export function countReport(file: string): Count | undefined {
  try {
    return v.parse(v.union([vitestReport, playwrightReport]), JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}
