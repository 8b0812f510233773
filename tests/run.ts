/** `npm test`: every suite in turn, and one line at the end that counts them all. */
import { rm } from 'node:fs/promises'
import { defineCommand } from 'citty'
import pc from 'picocolors'
import { buildH5 } from '../config/scripts/build-h5'
import { runCli, UsageError } from '../config/scripts/cli'
import { CommandError, runLoudly, runQuietly } from '../config/scripts/command'
import { ensureBrowser, ensurePictureFonts } from './browser'
import { ensureEngines } from './engines/programs'
import { buildGallery } from './gallery/build'
import { ensureHosts } from './hosts'
import { type Count, countReport, type Failure, REPORTS, type Suite } from './reports'

interface Plan {
  /** What must be there before the tests; throws where it cannot be had. */
  prepare?: () => Promise<void>
  command: string[]
  env?: NodeJS.ProcessEnv
}

const playwright = (suite: Suite): Pick<Plan, 'command' | 'env'> => ({
  command: [
    'npx',
    'playwright',
    'test',
    '--config',
    `tests/${suite}/playwright.config.ts`,
    '--reporter=line,json',
  ],
  env: { PLAYWRIGHT_JSON_OUTPUT_FILE: REPORTS[suite] },
})

const PLANS: Record<Suite, Plan> = {
  unit: {
    prepare: ensureHosts,
    command: [
      ...['npx', 'vitest', 'run', '--config', 'tests/vitest.config.ts'],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${REPORTS.unit}`],
    ],
  },
  h5: {
    async prepare() {
      await ensureBrowser()
      await buildH5()
    },
    ...playwright('h5'),
  },
  engines: {
    async prepare() {
      await ensureBrowser()
      await ensureEngines()
      await buildH5()
    },
    ...playwright('engines'),
  },
  weapp: {
    async prepare() {
      await ensureBrowser()
      await runQuietly('Building the mini-program', ['npm', 'run', 'build:weapp'])
    },
    ...playwright('weapp'),
  },
  gallery: {
    async prepare() {
      await ensureBrowser()
      await ensurePictureFonts()
      await buildGallery('h5', 'weapp')
    },
    ...playwright('gallery'),
  },
  desk: {
    async prepare() {
      await ensureBrowser()
      await ensureEngines()
    },
    ...playwright('desk'),
  },
}

interface Result extends Count {
  suite: Suite
  seconds: number
  /** Why the suite failed, beside failed tests. */
  broken?: string
}

async function runSuite(suite: Suite): Promise<Result> {
  const { prepare, command, env } = PLANS[suite]
  const began = Date.now()
  const result = (count: Count, broken?: string): Result => ({
    suite,
    ...count,
    seconds: Math.round((Date.now() - began) / 1000),
    ...(broken !== undefined && { broken }),
  })
  console.log(`\n${pc.bold(suite)}`)
  await rm(REPORTS[suite], { force: true })
  try {
    await prepare?.()
  } catch (error) {
    if (error instanceof CommandError) console.error(error.output)
    return result(BROKEN, error instanceof Error ? error.message : String(error))
  }
  const code = await runLoudly(command, env)
  const count = countReport(REPORTS[suite])
  if (count === undefined) return result(BROKEN, `\`${command.slice(0, 2).join(' ')}\` left no report`)
  if (code !== 0 && count.failed === 0) {
    return result({ ...count, failed: 1 }, `no test failed, but the run ended with code ${code}`)
  }
  return result(count)
}

/** A suite that could not run counts as one failure, so that the closing line never looks better than it is. */
const BROKEN: Count = { passed: 0, failed: 1, skipped: 0, failures: [], times: [], unsteady: [] }

/** What only Linux can: it has WebKitGTK, Firefox as its packages bring it, and the fonts that the gallery's pictures are drawn with. */
const LINUX_ONLY: readonly Suite[] = ['engines', 'gallery', 'desk']

function suitesOfThisSystem(): Suite[] {
  const all = Object.keys(PLANS) as Suite[]
  if (process.platform === 'linux') return all
  console.log(`On Linux only: ${LINUX_ONLY.join(', ')}.`)
  return all.filter(suite => !LINUX_ONLY.includes(suite))
}

const isSuite = (name: string): name is Suite => Object.hasOwn(PLANS, name)

const test = defineCommand({
  meta: {
    name: 'npm test --',
    description: 'Runs all tests, or one suite of unit, h5, engines, weapp, gallery and desk.',
  },
  args: {
    suite: { type: 'positional', required: false, description: 'unit, h5, engines, weapp, gallery or desk.' },
    update: { type: 'boolean', description: 'Keeps the pictures of the gallery anew where they differ.' },
  },
  async run({ args }) {
    if (args.suite !== undefined && !isSuite(args.suite)) {
      throw new UsageError(
        `There is no suite "${args.suite}": type unit, h5, engines, weapp, gallery or desk, or nothing for all.`,
      )
    }
    if (args.update && args.suite !== 'gallery') {
      throw new UsageError('Only pictures are kept anew: npm test -- gallery --update')
    }
    if (args.update) process.env.UPDATE_PICTURES = '1'
    const suites = args.suite === undefined ? suitesOfThisSystem() : [args.suite]
    const results: Result[] = []
    for (const suite of suites) results.push(await runSuite(suite))
    console.log(`\n${results.map(summary).join('\n')}\n`)
    console.log(`${slowestOf(results)}\n`)
    console.log(closingLine(results))
    process.exitCode = results.every(passedAtLeastOne) ? 0 : 1
  },
})

const passedAtLeastOne = ({ passed, failed }: Result): boolean => passed > 0 && failed === 0

function summary(result: Result): string {
  const { suite, passed, failed, seconds, broken, failures, unsteady } = result
  const mark = passedAtLeastOne(result) ? pc.green('✔') : pc.red('✘')
  const counts = `${passed} passed, ${failed} failed`
  const line = `${mark} ${suite.padEnd(7)} ${counts} · ${seconds} s${broken === undefined ? '' : ` · ${pc.red(broken)}`}`
  return [
    line,
    ...failures.map(failure => pc.red(indented(failure))),
    ...unsteady.map(failure => pc.yellow(`${indented(failure)}\n      passed at its second try`)),
  ].join('\n')
}

const indented = ({ name, why }: Failure): string => `    ${name}\n${why.replace(/^/gm, '      ')}`

/** How many of the slowest tests are named. */
const SLOWEST = 20

function slowestOf(results: Result[]): string {
  const times = results.flatMap(({ suite, times }) => times.map(({ name, ms }) => ({ suite, name, ms })))
  const slowest = times.sort((a, b) => b.ms - a.ms).slice(0, SLOWEST)
  const lines = slowest.map(
    ({ suite, name, ms }) => `${(ms / 1000).toFixed(1).padStart(6)} s  ${suite.padEnd(7)} ${name}`,
  )
  return [`The ${slowest.length} slowest tests:`, ...lines].join('\n')
}

/** Plain on purpose: continuous integration reads it. */
function closingLine(results: Result[]): string {
  const sum = (of: 'passed' | 'failed' | 'skipped'): number =>
    results.reduce((total, result) => total + result[of], 0)
  const skipped = sum('skipped')
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

void runCli(test)
