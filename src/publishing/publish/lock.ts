/** One publish at a time to one folder. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { lock } from 'proper-lockfile'
import { PublishingError } from '../errors'
import { readIfThere } from '../library-files'

/** A lock that has not been renewed for so long is left by a process that died. */
const STALE = 20_000

const lockIn = (folder: string): string => path.join(folder, '.publishing')
const ownerIn = (folder: string): string => path.join(folder, '.publisher')

/**
 * Does the work while no other process does any for the same folder. A lock whose owner has died on this computer,
 * killed or without power, is taken over at once, also where the clock has gone back since.
 *
 * @throws PublishingError naming who is at it
 */
export async function withLock<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  await mkdir(folder, { recursive: true })
  const release = await take(folder).catch(async (error: unknown) => {
    if (!isLocked(error)) throw error
    const owner = (await readIfThere(ownerIn(folder)))?.toString('utf8')
    if (owner === undefined || !hasDied(owner)) throw busy(folder, owner)
    await rm(lockIn(folder), { recursive: true, force: true })
    return take(folder).catch((again: unknown) => {
      throw isLocked(again) ? busy(folder, undefined) : again
    })
  })
  try {
    await writeFile(ownerIn(folder), `${os.userInfo().username}, process ${process.pid} on ${os.hostname()}`)
    return await work()
  } finally {
    await rm(ownerIn(folder), { force: true })
    await release()
  }
}

const take = (folder: string): Promise<() => Promise<void>> =>
  lock(folder, { lockfilePath: lockIn(folder), stale: STALE })

const busy = (folder: string, owner = 'another process'): PublishingError =>
  new PublishingError({
    file: folder,
    message: `This folder is being published to by ${owner}`,
    mend: 'Wait until it is done, or end that process',
  })

/** Whether an owner, as it is written down, was a process of this computer that runs no longer. */
function hasDied(owner: string): boolean {
  const [, pid, host] = /process (\d+) on (.+)$/.exec(owner) ?? []
  if (pid === undefined || host !== os.hostname()) return false
  try {
    process.kill(Number(pid), 0) // asks only
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}

const isLocked = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ELOCKED'
