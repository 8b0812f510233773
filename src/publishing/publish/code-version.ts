/** What the code and its dictionaries are: what one version has made, another has to make again. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { readIfThere } from '../library-files'

const SRC = path.join(__dirname, '../..')

/** What publishing shares with the app. */
const MODELS = [
  'model.ts',
  'model-values.ts',
  'addresses.ts',
  'checksum.ts',
  'library-paths.ts',
  'search-index.ts',
  'table.ts',
]

/** A hash over the files that publishing is made of, and over the versions of its packages. */
export const codeVersion = (): Promise<string> => versionOf(['publishing', 'script'])

/** The same over the models and these folders of `src`. */
export async function versionOf(rooms: readonly string[]): Promise<string> {
  const files = MODELS.map(name => path.join(SRC, name))
  for (const room of rooms) {
    const entries = await readdir(path.join(SRC, room), { recursive: true, withFileTypes: true })
    for (const entry of entries) if (entry.isFile()) files.push(path.join(entry.parentPath, entry.name))
  }
  const hash = createHash('sha256')
  for (const file of files.sort()) hash.update(await readFile(file))
  hash.update((await readIfThere(path.join(SRC, '../package-lock.json'))) ?? '')
  return hash.digest('hex')
}
