/** A disk of a few hundred kilobytes: the system itself says when it is full. */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { open, rm } from 'node:fs/promises'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { temporaryFolder } from './temporary'

export interface SmallDisk {
  folder: string
  /** Takes all room but so many KiB. */
  fill(left: number): Promise<void>
  /** Gives it back. */
  empty(): Promise<void>
  /** Mounts it anew: to be read only, or to be written again. @throws where the system does not allow that */
  remount(as: 'ro' | 'rw'): void
}

/**
 * Mounts it where no other process sees it: in a mount namespace, which is reached through /proc.
 * @returns the system's words where it does not allow that
 */
export async function smallDisk(kibibytes: number): Promise<SmallDisk | string> {
  const point = await temporaryFolder()
  let why = 'mounting needs Linux'
  if (process.platform !== 'linux') return why
  // With a user namespace of its own no rights are needed, where the system has them.
  for (const flags of ['-rm', '-m']) {
    const mount = `mount -t tmpfs -o size=${kibibytes}k tmpfs "$0" && echo ready && exec sleep 600`
    const holder = spawn('unshare', [flags, 'sh', '-c', mount, point])
    onTestFinished(() => void holder.kill())
    const said = await Promise.race([
      once(holder.stdout, 'data').then(() => 'ready'),
      once(holder.stderr, 'data').then(([words]) => String(words)),
      once(holder, 'error').then(([error]) => String(error)),
    ])
    if (said === 'ready')
      return diskAt(path.join(`/proc/${holder.pid}/root`, point), kibibytes, as =>
        execFileSync('nsenter', [
          ...['-t', `${holder.pid}`, '-m', ...(flags === '-rm' ? ['--user', '--preserve-credentials'] : [])],
          ...['mount', '-o', `remount,${as}`, point],
        ]),
      )
    why = said.trim()
  }
  return why
}

function diskAt(folder: string, kibibytes: number, remount: SmallDisk['remount']): SmallDisk {
  const filler = path.join(folder, 'filler')
  return {
    folder,
    async fill(left) {
      const file = await open(filler, 'w')
      const block = Buffer.alloc(4096)
      try {
        for (let written = 0; written < kibibytes; written += 4) await file.write(block)
      } catch {
        // Full: as it is meant to be.
      }
      const { size } = await file.stat()
      await file.truncate(Math.max(0, size - left * 1024))
      await file.close()
    },
    empty: () => rm(filler),
    remount,
  }
}
