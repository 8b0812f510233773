/** Files written so that no reader ever sees half of one, and nothing is written that is there already. */
import { createHash, type Hash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { readIfThere } from '../source/library-files'
import { replaceFile } from './replace-file'
import { named } from './system-error'

/** Whether the file changed. Folders on the way to it are made. */
export async function writeIfChanged(file: string, content: string | Uint8Array): Promise<boolean> {
  const bytes = Buffer.from(content)
  const before = await readIfThere(file)
  if (before?.equals(bytes)) return false
  await mkdir(path.dirname(file), { recursive: true })
  try {
    await replaceFile(file, bytes)
  } catch (error) {
    throw named(error, file)
  }
  return true
}

/** Characters that are written at a time. */
const PIECE = 256 * 1024

/** As `writeIfChanged`, for a text that is too long to be held; with its hash and its size. */
export async function writePiecesIfChanged(
  file: string,
  pieces: Iterable<string>,
): Promise<{ changed: boolean; sha256: string; bytes: number }> {
  // Named as any draft: what a killed run leaves is known by that.
  const draft = `${file}.${process.pid}`
  const hash = createHash('sha256')
  let bytes = 0
  const counted = function* (): Generator<Buffer> {
    for (const piece of inLargePieces(pieces)) {
      hash.update(piece)
      bytes += piece.length
      yield piece
    }
  }
  await mkdir(path.dirname(file), { recursive: true })
  try {
    // Made anew and never through a link: `wx` opens nothing that is there.
    await rm(draft, { force: true })
    await pipeline(Readable.from(counted()), createWriteStream(draft, { flags: 'wx' }))
    const sha256 = hash.digest('hex')
    const changed = (await hashOfFile(file)) !== sha256
    if (changed) await rename(draft, file)
    return { changed, sha256, bytes }
  } catch (error) {
    throw named(error, file)
  } finally {
    await rm(draft, { force: true })
  }
}

function* inLargePieces(pieces: Iterable<string>): Generator<Buffer> {
  let text = ''
  for (const piece of pieces) {
    text += piece
    if (text.length < PIECE) continue
    yield Buffer.from(text)
    text = ''
  }
  yield Buffer.from(text)
}

/** SHA-256 of a file, as hexadecimal digits; nothing where it cannot be read. */
export async function hashOfFile(file: string): Promise<string | undefined> {
  const hash: Hash = createHash('sha256')
  try {
    for await (const piece of createReadStream(file)) hash.update(piece as Buffer)
    return hash.digest('hex')
  } catch {
    return undefined
  }
}
