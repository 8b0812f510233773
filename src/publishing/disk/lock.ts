/** One publish at a time to one folder, and one import at a time into one. */
import { mkdir, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { lock } from 'proper-lockfile'
import { PublishingError } from '../errors'
import { readIfThere } from '../source/library-files'
import { named } from './system-error'
import { refuseLink } from './within'

/** A lock that has not been renewed for so long is left by a process that died. */
const STALE = 20_000
/** An owner writes down who it is within a few milliseconds; where it has not after so many, it was killed first. */
const NAMELESS = 3_000

/** What excludes what: the lock's name, the name of the file that says whose it is, and what is being done. */
const KINDS = {
  publish: {
    lock: '.publishing',
    owner: '.publisher',
    said: (by: string) => `This folder is being published to by ${by}`,
  },
  import: {
    lock: '.importing',
    owner: '.importer',
    said: (by: string) => `Articles are being imported into this folder by ${by}`,
  },
} as const
export type Kind = keyof typeof KINDS

/** An owner, as it is written down. */
const OWNER = /process (\d+) on (.+)$/s

/** Does the work while no other process does such work for the same folder. @throws as `acquire` */
export async function withLock<Result>(
  folder: string,
  kind: Kind,
  work: () => Promise<Result>,
): Promise<Result> {
  const release = await acquire(folder, kind)
  try {
    return await work()
  } finally {
    await release()
  }
}

/** A process that has been killed while it held a lock. */
export interface Killed {
  process: number
  /** When it took the lock, in milliseconds since 1970. */
  since: number
}

/** Who has left a lock behind; to be asked before it is taken again. */
export async function killedIn(folder: string, kind: Kind): Promise<Killed | undefined> {
  const file = path.join(folder, KINDS[kind].owner)
  const owner = (await readIfThere(file))?.toString('utf8') ?? ''
  const [, process] = OWNER.exec(owner) ?? []
  if (process === undefined || !hasDied(owner)) return undefined
  const { mtimeMs } = await stat(file)
  return { process: Number(process), since: mtimeMs }
}

/**
 * Waits for nobody. A lock whose owner has died on this computer, killed or without power, is taken over at once, also
 * where the clock has gone back since.
 *
 * @returns what gives the lock back
 * @throws PublishingError naming who is at it
 */
export async function acquire(folder: string, kind: Kind): Promise<() => Promise<void>> {
  const lockFile = path.join(folder, KINDS[kind].lock)
  const ownerFile = path.join(folder, KINDS[kind].owner)
  // The lock lies in the folder: by whatever path it is reached, it is the same.
  const take = (): Promise<() => Promise<void>> =>
    lock(path.resolve(folder), { lockfilePath: lockFile, stale: STALE, realpath: false })
  await mkdir(folder, { recursive: true })
  await refuseLink(lockFile)
  await refuseLink(ownerFile)
  const release = await take().catch(async (error: unknown) => {
    if (!isLocked(error)) throw error
    const found = await identityOf(lockFile)
    const owner = await ownerIn(ownerFile, lockFile)
    if (owner !== undefined && !hasDied(owner)) throw busy(folder, kind, owner)
    // Another that has been taken meanwhile is not touched, nor a folder of that name that holds anything.
    if ((await identityOf(lockFile)) === found) await rmdir(lockFile).catch(ignoreMissing)
    return take().catch((again: unknown) => {
      throw isLocked(again) ? busy(folder, kind, undefined) : again
    })
  })
  const giveBack = async (): Promise<void> => {
    await rm(ownerFile, { force: true })
    await release()
  }
  try {
    // Made anew and never through a link: `wx` opens nothing that is there.
    await rm(ownerFile, { force: true })
    await writeFile(ownerFile, ownName(), { flag: 'wx' })
  } catch (error) {
    await giveBack()
    throw named(error, ownerFile)
  }
  return giveBack
}

/** This process as an owner writes itself down. */
export const ownName = (): string => `${userName()}, process ${process.pid} on ${os.hostname()}`

/** A container may run as a user that its system knows by number alone. */
function userName(): string {
  try {
    return os.userInfo().username
  } catch {
    return `user ${process.getuid?.() ?? 'unknown'}`
  }
}

const busy = (folder: string, kind: Kind, owner = 'another process'): PublishingError =>
  new PublishingError({
    file: folder,
    message: KINDS[kind].said(owner),
    mend: 'Wait until it is done, or end that process',
  })

/** Tells a lock from the one that is taken next; undefined where there is none. */
const identityOf = (lockFile: string): Promise<number | undefined> =>
  stat(lockFile).then(
    ({ ino }) => ino,
    () => undefined,
  )

/** Who holds a lock; undefined where that is not written down in time, or the lock is given back meanwhile. */
async function ownerIn(ownerFile: string, lockFile: string): Promise<string | undefined> {
  const until = performance.now() + NAMELESS
  for (;;) {
    const owner = await readIfThere(ownerFile)
    if (owner !== undefined && owner.length > 0) return owner.toString('utf8')
    if (performance.now() > until || (await identityOf(lockFile)) === undefined) return undefined
    await sleep(50)
  }
}

/** Whether an owner, as it is written down, was a process of this computer that runs no longer. */
export function hasDied(owner: string): boolean {
  const [, pid, host] = OWNER.exec(owner) ?? []
  if (pid === undefined || host !== os.hostname()) return false
  try {
    process.kill(Number(pid), 0) // asks only
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
}

const isLocked = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ELOCKED'
