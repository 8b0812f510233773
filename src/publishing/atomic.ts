/** Files written so that no reader ever sees half of one, and nothing is written that is there already. */
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { readIfThere } from './library-files'

/**
 * Whether the file changed. Folders on the way to it are made.
 * @param isMade the file can be made again, and is looked at before it is trusted: it need not wait for the disk
 */
export async function writeIfChanged(
  file: string,
  content: string | Uint8Array,
  isMade = false,
): Promise<boolean> {
  const bytes = Buffer.from(content)
  const before = await readIfThere(file)
  if (before?.equals(bytes)) return false
  await mkdir(path.dirname(file), { recursive: true })
  await writeFileAtomic(file, bytes, { fsync: !isMade })
  return true
}
