/** What the code and its dictionaries are: what one version has made, another has to make again. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { readIfThere } from '../source/library-files'

const SRC = path.join(__dirname, '../..')

/** Folders of `src` that publishing is made of, but for what it says to a terminal. */
export const PUBLISHING_ROOMS = ['model', 'publishing', 'script'] as const

/** A hash over the files that publishing is made of, and over the versions of its packages. */
export const codeVersion = (): Promise<string> => versionOf(PUBLISHING_ROOMS)

/** Folders of `src` that have no part in the app and its pages. */
const NOT_OF_APP = new Set(['command-line', 'content', 'desk', 'publishing', 'signing', 'worker'])

/** The same of the app, and of what draws its pages. */
export async function appVersion(): Promise<string> {
  const entries = await readdir(SRC, { withFileTypes: true })
  const folders = entries.filter(entry => entry.isDirectory()).map(({ name }) => name)
  return versionOf(folders.filter(name => !NOT_OF_APP.has(name)))
}

/** The same over these folders of `src`. */
export async function versionOf(rooms: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const file of await codeFiles(rooms)) hash.update(await readFile(file))
  hash.update((await readIfThere(path.join(SRC, '../package-lock.json'))) ?? '')
  return hash.digest('hex')
}

/** The files of these folders of `src`, with their data; sorted. */
export async function codeFiles(rooms: readonly string[]): Promise<string[]> {
  const files: string[] = []
  for (const room of rooms) {
    const entries = await readdir(path.join(SRC, room), { recursive: true, withFileTypes: true })
    for (const entry of entries) if (entry.isFile()) files.push(path.join(entry.parentPath, entry.name))
  }
  return files.sort()
}
