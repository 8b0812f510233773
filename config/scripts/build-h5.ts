/** The production H5 build: its steps, and what was made of which sources and settings. */
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import ora from 'ora'
import { precompress } from '../serve/precompress'
import { type Command, runQuietly } from './command'
import { fingerprint } from './fingerprint'
import { assertForBuilds, beside, BUILD_JOURNAL, layOut } from './lay-out'
import { ROOT } from './root'
import { inTurn } from './turn'
import { say, warn } from '../../src/command-line/terminal'

/** Where `npm run build:h5` puts the site; OUTPUT_DIR names another folder. */
export const DIST_H5 = path.join(ROOT, 'dist/h5')
/** Where `npm start` builds: never over a site that was made to be put on a host. */
const START_H5 = path.join(ROOT, '.cache/start/site')
/** Where Taro builds: it empties that folder. */
const BUILT_H5 = path.join(ROOT, '.cache/taro/h5')

/** Everything that a build reads, except the packages, for which the lock file stands. */
export const INPUTS = [
  'src',
  'config',
  'babel.config.js',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
]
const SETTINGS = [
  'SITE_ORIGIN',
  'SIGNING_URL',
  'READ_IN',
  'LIBRARY_URL',
  'SEARCH_URL',
  'SEARCH_KEY',
  'SEARCH_INDEX',
  'SEARCH_KIND',
  'SERVICE_WORKER',
] as const

/** Says of what a build was made; it is put there with the build. */
const STAMP = '.fingerprint'

/** What a build made now would be made of. */
const now = (): Promise<string> =>
  fingerprint(
    ROOT,
    INPUTS,
    SETTINGS.map(name => process.env[name] ?? ''),
  )

/** The commands that make a build in `built`, one after the other. @param dist where it goes afterwards */
export function stepsOf(built: string, dist: string): Command[] {
  const env = { NODE_ENV: 'production', OUTPUT_DIR: path.relative(ROOT, built) }
  return [
    ['npx', 'taro', 'build', '--type', 'h5'],
    ['npm', 'run', 'prerender', '--', '--dist', built, '--goes-to', dist],
    ['node', '--import', 'tsx', 'config/scripts/write-worker.ts', built],
  ].map(command => ({ command, env }))
}

export interface Making {
  /** Runs the steps. @throws where one fails */
  run: (steps: readonly Command[]) => Promise<void>
  /** Compresses what is to be sent compressed. */
  compress: (built: string) => Promise<void>
  /** Where the build is made, before it is put in its place. */
  built?: string
  steps?: (built: string, dist: string) => Command[]
  made?: () => Promise<string>
}

/**
 * Makes a build, says in it of what, and puts it into `dist`. To be called in turn: builds share what they keep in .cache.
 * @throws Error before it begins where `dist` is no folder for builds
 */
export async function makeBuild(
  dist: string,
  { run, compress, built = BUILT_H5, steps = stepsOf, made = now }: Making,
): Promise<void> {
  await assertForBuilds(dist)
  const sources = await made() // those of the beginning: what changes meanwhile is not in it
  await run(steps(built, dist))
  await compress(built)
  await writeFile(path.join(built, STAMP), sources)
  for (const line of beside(await layOut(built, dist))) warn(line)
}

/** A build that was cut short while it was put there is none. */
const isOf = async (dist: string, sources: string): Promise<boolean> =>
  !existsSync(path.join(dist, BUILD_JOURNAL)) &&
  (await readFile(path.join(dist, STAMP), 'utf8').catch(() => '')) === sources

interface Wanted extends Partial<Making> {
  /** Builds even when nothing has changed. */
  force?: boolean | undefined
  /** Folders that may hold the build already; the last is built into where none does. */
  folders?: readonly string[]
}

/**
 * A build of these sources and settings: one that is there, or a new one, made while others wait.
 *
 * @returns its folder
 * @throws CommandError when the build fails
 */
export const buildH5 = ({ force = false, folders = [DIST_H5], ...making }: Wanted = {}): Promise<string> =>
  inTurn(async () => {
    const sources = await (making.made ?? now)()
    for (const folder of force ? [] : folders) {
      if (!(await isOf(folder, sources))) continue
      say(`${path.relative(ROOT, folder)} is built already: nothing has changed since.`)
      return folder
    }
    const dist = folders.at(-1) ?? DIST_H5
    await makeBuild(dist, { run: quietly, compress: compressAll, ...making })
    return dist
  })

/** For looking at: what lies in dist/h5 is served where it is of these sources and settings, and left alone where not. */
export const buildToLookAt = (wanted: Wanted = {}): Promise<string> =>
  buildH5({ folders: [DIST_H5, START_H5], ...wanted })

async function quietly(steps: readonly Command[]): Promise<void> {
  for (const { command, env } of steps) await runQuietly('Building the reader', command, env)
}

async function compressAll(built: string): Promise<void> {
  const spinner = ora('Compressing').start()
  const count = await precompress(built)
  spinner.succeed(`Compressing · ${count} files`)
}
