/** Tells whether a build still matches what it was made from. */
import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'

/**
 * A hash over the names and contents of `inputs`, files and folders below `root`. Contents rather than times:
 * switching branches and back makes no build stale, and a deleted file does.
 *
 * @param settings values outside the files that the build depends on
 */
export async function fingerprint(
  root: string,
  inputs: readonly string[],
  settings: readonly string[] = [],
): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(settings))
  for (const input of inputs) {
    for (const name of await filesBelow(root, input)) {
      hash.update(`\0${name}\0`).update(await readFile(path.join(root, name)))
    }
  }
  return hash.digest('hex')
}

async function filesBelow(root: string, input: string): Promise<string[]> {
  if ((await stat(path.join(root, input))).isFile()) return [input]
  const entries = await readdir(path.join(root, input), { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isFile())
    .map(entry => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort()
}
