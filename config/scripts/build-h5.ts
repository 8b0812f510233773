/** The production H5 build, made only when something has changed, with its compressed copies beside it. */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import ora from 'ora'
import { precompress } from '../serve/precompress'
import { runQuietly } from './command'
import { fingerprint } from './fingerprint'
import { ROOT } from './root'

export const DIST_H5 = path.join(ROOT, 'dist/h5')

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
  'LIBRARY_URL',
  'SEARCH_URL',
  'SEARCH_KEY',
  'SEARCH_INDEX',
  'SERVICE_WORKER',
] as const

/** Taro empties the folder before each build, so a stamp in it belongs to the very build that it lies in. */
const STAMP = path.join(DIST_H5, '.fingerprint')

/**
 * Brings dist/h5 up to date, showing progress on the terminal.
 *
 * @param force builds even when nothing has changed
 * @throws CommandError when the build fails
 */
export async function buildH5({ force = false } = {}): Promise<void> {
  const now = await fingerprint(
    ROOT,
    INPUTS,
    SETTINGS.map(name => process.env[name] ?? ''),
  )
  if (!force && (await readFile(STAMP, 'utf8').catch(() => '')) === now) {
    console.log('The reader is built already: nothing has changed since.')
    return
  }
  await runQuietly('Building the reader', ['npm', 'run', 'build:h5'])
  const spinner = ora('Compressing').start()
  const count = await precompress(DIST_H5)
  await writeFile(STAMP, now)
  spinner.succeed(`Compressing · ${count} files`)
}
