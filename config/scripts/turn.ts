/** Builds of one checkout, one after the other: they share the compiled library and what the prerender keeps. */
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { lock } from 'proper-lockfile'
import { ROOT } from './root'
import { say } from '../../src/command-line/terminal'

/** Milliseconds after which the turn of a process that has died is over. */
const STALE = 20_000
const ASK_AGAIN = 1_000

/**
 * Does the work when no other process is at such work; says so where it has to wait.
 * @param folder where the turn is kept
 */
export async function inTurn<Result>(
  work: () => Promise<Result>,
  folder = path.join(ROOT, '.cache'),
): Promise<Result> {
  await mkdir(folder, { recursive: true })
  const take = (retries: number | { forever: true; minTimeout: number; maxTimeout: number }) =>
    lock(folder, { lockfilePath: path.join(folder, '.building'), stale: STALE, realpath: false, retries })
  const release = await take(0).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'ELOCKED')) throw error
    say('Another build of this folder is under way: waiting for it.')
    return take({ forever: true, minTimeout: ASK_AGAIN, maxTimeout: ASK_AGAIN })
  })
  try {
    return await work()
  } finally {
    await release()
  }
}
