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

/**
 * Does the work while no other process does any for the same folder.
 *
 * @throws PublishingError naming who is at it
 */
export async function withLock<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  await mkdir(folder, { recursive: true })
  const owner = path.join(folder, '.publisher')
  const release = await lock(folder, { lockfilePath: lockIn(folder), stale: STALE }).catch(
    async (error: unknown) => {
      if (!isLocked(error)) throw error
      const who = (await readIfThere(owner))?.toString('utf8') ?? 'another process'
      throw new PublishingError({
        file: folder,
        message: `This folder is being published to by ${who}`,
        mend: 'Wait until it is done, or end that process',
      })
    },
  )
  try {
    await writeFile(owner, `${os.userInfo().username}, process ${process.pid} on ${os.hostname()}`)
    return await work()
  } finally {
    await rm(owner, { force: true })
    await release()
  }
}

const isLocked = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ELOCKED'
