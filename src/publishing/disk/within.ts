/** Files that lie where their names say: a link may lead anywhere, and what it leads to is nobody's to read or replace. */
import { lstat, realpath } from 'node:fs/promises'
import path from 'node:path'
import { PublishingError } from '../errors'

/** Whether a file, or where it would be made, lies within a folder when all links on the way are followed. */
export async function isWithin(root: string, file: string): Promise<boolean> {
  // A folder that is yet to be made may lie below a link as well.
  const folder = (await placeOf(path.resolve(root))) ?? path.resolve(root)
  const place = await placeOf(path.resolve(file))
  if (place === undefined) return false
  const way = path.relative(folder, place)
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way)
}

/** Where a file lies, or would lie when it is made; undefined for a link that leads nowhere. */
async function placeOf(file: string): Promise<string | undefined> {
  const real = await realpath(file).catch(() => undefined)
  if (real !== undefined) return real
  const found = await lstat(file).catch(() => undefined)
  if (found?.isSymbolicLink()) return undefined
  const parent = path.dirname(file)
  if (parent === file) return file
  const above = await placeOf(parent)
  return above === undefined ? undefined : path.join(above, path.basename(file))
}

/** @throws PublishingError that names the file */
export async function assertWithin(root: string, file: string): Promise<void> {
  if (await isWithin(root, file)) return
  throw new PublishingError({
    file,
    message: `This is a link, or lies below one, that leads out of ${root}`,
    mend: 'Put the file itself in its place, or remove the link',
  })
}

/** @throws PublishingError that names the file */
export async function refuseLink(file: string): Promise<void> {
  const found = await lstat(file).catch(() => undefined)
  if (!found?.isSymbolicLink()) return
  throw new PublishingError({ file, message: 'A link stands here, where none may be', mend: 'Remove it' })
}
