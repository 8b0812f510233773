/** What an import that was killed may leave behind: files under the names that they are written by first. */
import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { TEMPORARY } from '../system-error'

/** Writing one takes far less; a younger one may be another import's. */
const MILLISECONDS = 10_000

/** Removes them from the folders of all series. A folder that cannot be read is no matter of this. */
export async function removeRemains(contentDir: string): Promise<void> {
  const names = await readdir(contentDir, { recursive: true }).catch(() => [])
  for (const name of names) {
    if (!TEMPORARY.test(name)) continue
    const file = path.join(contentDir, name)
    const age = await stat(file).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    )
    if (age > MILLISECONDS) await rm(file, { force: true }).catch(() => undefined)
  }
}
