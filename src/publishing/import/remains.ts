/** What an import that was killed has left behind: files under the names that they are written by first. */
import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Killed } from '../disk/lock'
import { TEMPORARY } from '../disk/system-error'

/**
 * Removes them from the folders of all series: drafts bear the number of the process, and are no older than it is.
 * Nothing else goes, whatever its name. A folder that cannot be read is no matter of this.
 */
export async function removeRemains(contentDir: string, { process, since }: Killed): Promise<void> {
  const names = await readdir(contentDir, { recursive: true }).catch(() => [])
  for (const name of names) {
    if (!TEMPORARY.test(name) || !path.extname(name).startsWith(`.${process}`)) continue
    const file = path.join(contentDir, name)
    const isOfIt = await stat(file).then(
      ({ mtimeMs }) => mtimeMs >= since,
      () => false,
    )
    if (isOfIt) await rm(file, { force: true }).catch(() => undefined)
  }
}
