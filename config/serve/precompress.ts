/** Compresses a build's text files once, at the highest level, so that serving costs no time. */
import { readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { compressed } from '../../src/publishing/targets/copies'
import { CODINGS, type Coding } from './encoding'
import { isCompressible } from './headers'

/** Below this many bytes the headers weigh more than what is saved. */
const MIN_BYTES = 1024

/**
 * Writes `NAME.br` and `NAME.gz` beside each text file of at least 1 KB below `dist`. Copies that are newer than
 * their file stay as they are.
 *
 * @returns the number of files compressed now
 */
export async function precompress(dist: string): Promise<number> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile()).map(entry => path.join(entry.parentPath, entry.name))
  let compressed = 0
  for (const file of files) {
    if (isCompressible(file) && (await compressFile(file))) compressed += 1
  }
  return compressed
}

/** @returns false where the file is too small or its copies are up to date */
async function compressFile(file: string): Promise<boolean> {
  const { size, mtimeMs } = await stat(file)
  if (size < MIN_BYTES) return false
  const stale = await Promise.all(codings.map(coding => isStale(file + CODINGS[coding], mtimeMs)))
  const missing = codings.filter((_, index) => stale[index])
  if (missing.length === 0) return false
  const bytes = await readFile(file)
  await Promise.all(
    missing.map(async coding => replace(file + CODINGS[coding], await compressed(bytes, CODINGS[coding]))),
  )
  return true
}

const codings = Object.keys(CODINGS) as Coding[]

async function isStale(copy: string, originalTime: number): Promise<boolean> {
  const found = await stat(copy).catch(() => undefined)
  return found === undefined || found.mtimeMs < originalTime
}

/** A reader never meets half a file: it is written under another name first. */
async function replace(file: string, bytes: Buffer): Promise<void> {
  const draft = `${file}.draft`
  await writeFile(draft, bytes)
  await rename(draft, file)
}
