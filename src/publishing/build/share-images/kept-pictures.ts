/** Pictures kept from one run to the next, so that only what has changed is drawn. */
import { createHash } from 'node:crypto'
import path from 'node:path'
import { writeIfChanged } from '../../disk/atomic'
import { readIfThere } from '../../source/library-files'
import type { Size } from './card-shapes'

/** To be raised whenever the same input is drawn otherwise than before. */
const EDITION = 2

/**
 * The pictures that were drawn from this input before, each in its size; those that are missing are drawn now.
 * @param folder where pictures are kept; without one nothing is
 * @param input all that the pictures depend on, but for their sizes
 */
export async function keptOr(
  folder: string | undefined,
  input: object,
  ending: string,
  sizes: readonly Size[],
  draw: (missing: readonly Size[]) => Promise<Uint8Array[]>,
): Promise<Uint8Array[]> {
  if (folder === undefined) return draw(sizes)
  const fileOf = (size: Size): string => path.join(folder, `${nameOf({ ...input, size })}.${ending}`)
  const kept = await Promise.all(sizes.map(size => readIfThere(fileOf(size))))
  const missing = sizes.filter((_, at) => !kept[at])
  const drawn = missing.length > 0 ? await draw(missing) : []
  await Promise.all(missing.map((size, at) => writeIfChanged(fileOf(size), drawn[at] ?? new Uint8Array())))
  return sizes.map((size, at) => kept[at] ?? drawn[missing.indexOf(size)] ?? new Uint8Array())
}

const nameOf = (input: object): string =>
  createHash('sha256')
    .update(JSON.stringify([EDITION, input]))
    .digest('hex')
