/** The production H5 build: its steps, and what was made of which sources and settings. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import ora from 'ora'
import { precompress } from '../serve/precompress'
import { type Command, runQuietly } from './command'
import { fingerprint } from './fingerprint'
import { ROOT } from './root'
import { inTurn } from './turn'

/** Where `npm run build:h5` puts the site; OUTPUT_DIR names another folder. */
export const DIST_H5 = path.join(ROOT, 'dist/h5')
/** Where `npm start` builds: never over a site that was made to be put on a host. */
const START_H5 = path.join(ROOT, '.cache/start/h5')

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
  'SERVICE_WORKER',
] as const

/** Taro empties the folder before each build, so a stamp in it belongs to the very build that it lies in. */
const STAMP = '.fingerprint'

/** What a build made now would be made of. */
const now = (): Promise<string> =>
  fingerprint(
    ROOT,
    INPUTS,
    SETTINGS.map(name => process.env[name] ?? ''),
  )

/** The commands that make a build in `dist`, one after the other. */
export function stepsOf(dist: string): Command[] {
  const env = { NODE_ENV: 'production', OUTPUT_DIR: path.relative(ROOT, dist) }
  return [
    ['npx', 'taro', 'build', '--type', 'h5'],
    ['npm', 'run', 'prerender', '--', '--dist', dist],
    ['node', '--import', 'tsx', 'config/scripts/write-worker.ts', dist],
  ].map(command => ({ command, env }))
}

export interface Making {
  /** Runs the steps. @throws where one fails */
  run: (steps: readonly Command[]) => Promise<void>
  steps?: (dist: string) => Command[]
  made?: () => Promise<string>
}

/** Makes a build in `dist` and says in it of what. To be called in turn: builds share what they keep in .cache. */
export async function makeBuild(dist: string, { run, steps = stepsOf, made = now }: Making): Promise<void> {
  const sources = await made() // those of the beginning: what changes meanwhile is not in it
  await run(steps(dist))
  await mkdir(dist, { recursive: true })
  await writeFile(path.join(dist, STAMP), sources)
}

const isOf = async (dist: string, sources: string): Promise<boolean> =>
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
      console.log(`${path.relative(ROOT, folder)} is built already: nothing has changed since.`)
      return folder
    }
    const dist = folders.at(-1) ?? DIST_H5
    await makeBuild(dist, { run: quietly, ...making })
    const spinner = ora('Compressing').start()
    const count = await precompress(dist)
    spinner.succeed(`Compressing · ${count} files`)
    return dist
  })

/** For looking at: what lies in dist/h5 is served where it is of these sources and settings, and left alone where not. */
export const buildToLookAt = (wanted: Wanted = {}): Promise<string> =>
  buildH5({ folders: [DIST_H5, START_H5], ...wanted })

async function quietly(steps: readonly Command[]): Promise<void> {
  for (const { command, env } of steps) await runQuietly('Building the reader', command, env)
}
