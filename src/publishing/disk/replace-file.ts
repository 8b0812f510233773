/**
 * A file replaced as a whole: readers see the old bytes or the new ones. Made here because write-file-atomic takes a
 * short write for a whole one: on a disk that is nearly full it puts half a file in the place of the old.
 */
import {
  chmodSync,
  chownSync,
  lstatSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  type Stats,
} from 'node:fs'
import { open, realpath, rename, rm, stat, type FileHandle } from 'node:fs/promises'

let drafts = 0

const draftOf = (target: string): string => `${target}.${process.pid}${(drafts += 1)}`

/**
 * Keeps the rights and the owner of the file that was there, and a link that leads to it. Waits until the disk holds it,
 * also without power.
 * @throws the system's error; then the old file is there as it was
 */
export async function replaceFile(file: string, bytes: Uint8Array): Promise<void> {
  const target = await realpath(file).catch(() => file)
  const before = await stat(target).catch(() => undefined)
  const draft = draftOf(target)
  try {
    const handle = await open(draft, 'wx', before?.mode)
    try {
      await handle.writeFile(bytes)
      if (before) await resemble(handle, before)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(draft, target)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

async function resemble(handle: FileHandle, { mode, uid, gid }: Stats): Promise<void> {
  await handle.chmod(mode)
  const now = await handle.stat()
  // Only root may give files away; whoever may not has a file of their own then.
  if (now.uid !== uid || now.gid !== gid) await handle.chown(uid, gid).catch(() => undefined)
}

/**
 * The same for what can be made again: left to the system to bring to the disk, and done at once. A library has hundreds of
 * thousands of small files, and each promise of a file takes longer than the file.
 */
export function replaceMade(file: string, bytes: Uint8Array): void {
  const target = targetOf(file)
  const before = statSync(target, { throwIfNoEntry: false })
  const draft = draftOf(target)
  try {
    writeFileSync(draft, bytes, { flag: 'wx', mode: before?.mode })
    if (before) resembleNow(draft, before)
    renameSync(draft, target)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}

function targetOf(file: string): string {
  if (!lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink()) return file
  try {
    return realpathSync(file)
  } catch {
    return file // a link that leads nowhere
  }
}

function resembleNow(draft: string, { mode, uid, gid }: Stats): void {
  const now = statSync(draft)
  if (now.mode !== mode) chmodSync(draft, mode)
  if (now.uid === uid && now.gid === gid) return
  try {
    chownSync(draft, uid, gid)
  } catch {
    // Only root may give files away; whoever may not has a file of their own then.
  }
}
