import { statSync } from 'node:fs'

/** Milliseconds: a file that was changed a moment ago may change again within one tick of the file system's clock. */
const SETTLED = 2_000

/**
 * What the file system tells of a file without reading it: its size, its place and its times. As long as that stays the
 * same, so does what the file holds; the time of its last change (ctime) no program can set. Take it before reading: a
 * file that changes meanwhile has another afterwards.
 *
 * @returns nothing where the file cannot be looked at, or was changed just now (what git calls "racily clean":
 * https://git-scm.com/docs/racy-git)
 */
export function stampOf(file: string): string | undefined {
  try {
    const { size, ino, mtimeNs, ctimeNs } = statSync(file, { bigint: true })
    if (ctimeNs > BigInt(Date.now() - SETTLED) * 1_000_000n) return undefined
    return [size, ino, mtimeNs, ctimeNs].join(' ')
  } catch {
    return undefined // whoever reads it tells what is wrong
  }
}
