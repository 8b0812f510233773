/** Pictures kept from one run to the next, so that only what has changed is drawn. */
import { createHash } from 'node:crypto'
import path from 'node:path'
import { writeIfChanged } from '../../disk/atomic'
import { readIfThere } from '../../source/library-files'

/** To be raised whenever the same input is drawn otherwise than before. */
const EDITION = 2

/**
 * The picture that was drawn from this input before, else the one drawn now.
 * @param folder where pictures are kept; without one nothing is
 * @param input all that the picture depends on
 */
export async function keptOr(
  folder: string | undefined,
  input: object,
  draw: () => Promise<Buffer>,
): Promise<Buffer> {
  if (folder === undefined) return draw()
  const name = createHash('sha256')
    .update(JSON.stringify([EDITION, input]))
    .digest('hex')
  const file = path.join(folder, `${name}.jpg`)
  const kept = await readIfThere(file)
  if (kept) return kept
  const drawn = await draw()
  await writeIfChanged(file, drawn)
  return drawn
}
