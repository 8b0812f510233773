/**
 * A file replaced as a whole: readers see the old bytes or the new ones. Made here because write-file-atomic takes a
 * short write for a whole one: on a disk that is nearly full it puts half a file in the place of the old.
 */
import type { Stats } from 'node:fs'
import { open, realpath, rename, rm, stat, type FileHandle } from 'node:fs/promises'

let drafts = 0

/**
 * Keeps the rights and the owner of the file that was there, and a link that leads to it.
 * @param sync waits until the disk holds it, also without power
 * @throws the system's error; then the old file is there as it was
 */
export async function replaceFile(file: string, bytes: Uint8Array, sync: boolean): Promise<void> {
  const target = await realpath(file).catch(() => file)
  const before = await stat(target).catch(() => undefined)
  const draft = `${target}.${process.pid}${(drafts += 1)}`
  try {
    const handle = await open(draft, 'wx', before?.mode)
    try {
      await handle.writeFile(bytes)
      if (before) await resemble(handle, before)
      if (sync) await handle.sync()
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
