/** Where each suite leaves its results, and how they are counted. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import * as v from 'valibot'
import { ROOT } from '../config/scripts/root'

export type Suite = 'unit' | 'h5' | 'engines' | 'weapp' | 'gallery' | 'desk'

const report = (suite: Suite): string => path.join(ROOT, '.cache/tests', `${suite}.json`)

/** JSON reports of the test runners, absolute. */
export const REPORTS: Record<Suite, string> = {
  unit: report('unit'),
  h5: report('h5'),
  engines: report('engines'),
  weapp: report('weapp'),
  gallery: report('gallery'),
  desk: report('desk'),
}

/** A test that failed, by its full name, and the first lines of what it said. */
export interface Failure {
  name: string
  why: string
}

export interface Count {
  /** Those that passed at their second try are among them. */
  passed: number
  failed: number
  skipped: number
  /** Those that failed, so that the end of a long log says them again. */
  failures: Failure[]
  /** How long each took that ran, in milliseconds; of one that was tried again, all tries. */
  times: { name: string; ms: number }[]
  /** Those that failed once and then passed: a fault of the test or of what it tests, said until it is mended. */
  unsteady: Failure[]
}

/** Lines of a message that are said again. */
const SAID_AGAIN = 12

const why = (messages: string[]): string =>
  stripVTControlCharacters(messages[0] ?? '')
    .split('\n')
    .slice(0, SAID_AGAIN)
    .join('\n')

const vitestReport = v.pipe(
  v.object({
    numPassedTests: v.number(),
    numFailedTests: v.number(),
    numPendingTests: v.number(),
    numTodoTests: v.number(),
    testResults: v.optional(
      v.array(
        v.object({
          assertionResults: v.array(
            v.object({
              fullName: v.string(),
              status: v.string(),
              duration: v.optional(v.nullable(v.number()), 0),
              failureMessages: v.optional(v.array(v.string()), []),
            }),
          ),
        }),
      ),
      [],
    ),
  }),
  v.transform((found): Count => ({
    passed: found.numPassedTests,
    failed: found.numFailedTests,
    skipped: found.numPendingTests + found.numTodoTests,
    failures: found.testResults.flatMap(({ assertionResults }) =>
      assertionResults
        .filter(({ status }) => status === 'failed')
        .map(({ fullName, failureMessages }) => ({ name: fullName, why: why(failureMessages) })),
    ),
    times: found.testResults.flatMap(({ assertionResults }) =>
      assertionResults.map(({ fullName, duration }) => ({ name: fullName, ms: duration ?? 0 })),
    ),
    unsteady: [],
  })),
)

const playwrightTest = v.object({
  status: v.string(),
  results: v.optional(
    v.array(
      v.object({
        duration: v.optional(v.number(), 0),
        error: v.optional(v.object({ message: v.optional(v.string(), '') })),
      }),
    ),
    [],
  ),
})

interface PlaywrightSuite {
  title: string
  specs: { title: string; tests: v.InferOutput<typeof playwrightTest>[] }[]
  suites: PlaywrightSuite[]
}

const playwrightSuite: v.GenericSchema<unknown, PlaywrightSuite> = v.object({
  title: v.string(),
  specs: v.optional(v.array(v.object({ title: v.string(), tests: v.array(playwrightTest) })), []),
  suites: v.optional(v.array(v.lazy(() => playwrightSuite)), []),
})

const thoseThat = (status: 'unexpected' | 'flaky', { title, specs, suites }: PlaywrightSuite): Failure[] =>
  [
    ...specs.flatMap(spec =>
      spec.tests
        .filter(test => test.status === status)
        .map(({ results }) => ({
          name: spec.title,
          why: why(results.flatMap(({ error }) => error?.message ?? [])),
        })),
    ),
    ...suites.flatMap(suite => thoseThat(status, suite)),
  ].map(failure => ({ ...failure, name: `${title} › ${failure.name}` }))

const timesOf = ({ title, specs, suites }: PlaywrightSuite): Count['times'] =>
  [
    ...specs.flatMap(spec =>
      spec.tests.map(({ results }) => ({
        name: spec.title,
        ms: results.reduce((sum, { duration }) => sum + duration, 0),
      })),
    ),
    ...suites.flatMap(timesOf),
  ].map(one => ({ ...one, name: `${title} › ${one.name}` }))

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
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    failures: suites.flatMap(suite => thoseThat('unexpected', suite)),
    times: suites.flatMap(timesOf),
    unsteady: suites.flatMap(suite => thoseThat('flaky', suite)),
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
