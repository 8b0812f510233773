/** Where each suite leaves its results, and how they are counted. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { ROOT } from '../config/scripts/root'

export type Suite = 'unit' | 'h5' | 'weapp' | 'gallery'

const report = (suite: Suite): string => path.join(ROOT, '.cache/tests', `${suite}.json`)

/** JSON reports of the test runners, absolute. */
export const REPORTS: Record<Suite, string> = {
  unit: report('unit'),
  h5: report('h5'),
  weapp: report('weapp'),
  gallery: report('gallery'),
}

export interface Count {
  passed: number
  failed: number
  skipped: number
  /** The full names of those that failed, so that the end of a long log says them again. */
  failures: string[]
}

const vitestReport = v.pipe(
  v.object({
    numPassedTests: v.number(),
    numFailedTests: v.number(),
    numPendingTests: v.number(),
    numTodoTests: v.number(),
    testResults: v.optional(
      v.array(
        v.object({ assertionResults: v.array(v.object({ fullName: v.string(), status: v.string() })) }),
      ),
      [],
    ),
  }),
  v.transform((found): Count => ({
    passed: found.numPassedTests,
    failed: found.numFailedTests,
    skipped: found.numPendingTests + found.numTodoTests,
    failures: found.testResults.flatMap(({ assertionResults }) =>
      assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
    ),
  })),
)

interface PlaywrightSuite {
  title: string
  specs: { title: string; tests: { status: string }[] }[]
  suites: PlaywrightSuite[]
}

const playwrightSuite: v.GenericSchema<unknown, PlaywrightSuite> = v.object({
  title: v.string(),
  specs: v.optional(
    v.array(v.object({ title: v.string(), tests: v.array(v.object({ status: v.string() })) })),
    [],
  ),
  suites: v.optional(v.array(v.lazy(() => playwrightSuite)), []),
})

// A test that passes only sometimes is a failing test.
const FAILING = ['unexpected', 'flaky']

const failuresOf = ({ title, specs, suites }: PlaywrightSuite): string[] =>
  [
    ...specs
      .filter(({ tests }) => tests.some(({ status }) => FAILING.includes(status)))
      .map(spec => spec.title),
    ...suites.flatMap(failuresOf),
  ].map(name => `${title} › ${name}`)

const playwrightReport = v.pipe(
  v.object({
    stats: v.object({
      expected: v.number(),
      unexpected: v.number(),
      flaky: v.number(),
      skipped: v.number(),
    }),
    suites: v.array(playwrightSuite),
  }),
  v.transform(({ stats, suites }): Count => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
    failures: suites.flatMap(failuresOf),
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
