/** Folders that no command writes a library into, whatever it was told. */
import { access, readdir, realpath } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { PublishingError } from '../errors'

const REPOSITORY = path.join(__dirname, '../../..')
/** Folders of the repository that are there to be written to. */
const FOR_OUTPUT = ['dist', '.cache']
/** Its own, in which nothing is published. */
const OF_REPOSITORY = ['src', 'config', 'tests', 'docs', 'node_modules']

/**
 * @param folder where the files are to go; it need not be there
 * @param contentDir the sources
 * @throws PublishingError for the root of a disk, the home folder, the repository, the sources, and whatever is around
 *   them; for folders inside the sources and inside those of the repository
 */
export async function assertTarget(folder: string, contentDir: string): Promise<void> {
  const target = await real(folder)
  await assertApart(folder, [...largeFolders(), [contentDir, 'the folder of the sources']])
  if (isInside(target, await real(contentDir)))
    throw refused(folder, 'this lies in the folder of the sources')
  const [first = ''] = path.relative(await real(REPOSITORY), target).split(path.sep)
  const isHidden = first.startsWith('.') && first !== '..' && !FOR_OUTPUT.includes(first)
  if (OF_REPOSITORY.includes(first) || isHidden)
    throw refused(folder, `this lies in ${first} of the repository`)
}

/** @throws PublishingError for a content root that is, or is around, the home folder or the repository */
export const assertContentRoot = (folder: string): Promise<void> => assertApart(folder, largeFolders())

/**
 * A content root that is not there, beside one that is, is a slip of the hand far more often than a second library.
 *
 * @throws PublishingError that names the one beside it
 */
export async function assertNoSecondLibrary(folder: string): Promise<void> {
  if (await isThere(folder)) return
  const parent = path.dirname(path.resolve(folder))
  const beside = await readdir(parent, { withFileTypes: true }).catch(() => [])
  for (const one of beside) {
    const other = path.join(parent, one.name)
    if (!one.isDirectory() || !(await holdsSeries(other))) continue
    throw new PublishingError({
      file: folder,
      message: `There is no such folder, and beside it lies the library ${one.name}`,
      mend: `Name ${path.join(path.dirname(folder), one.name)}; or make this folder first, if you mean a second library`,
    })
  }
}

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )

async function holdsSeries(folder: string): Promise<boolean> {
  const inside = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const found = inside
    .filter(one => one.isDirectory())
    .map(one => isThere(path.join(folder, one.name, 'series.yaml')))
  return (await Promise.all(found)).includes(true)
}

type Place = [where: string, what: string]

/** What a folder must neither be nor be around. */
const largeFolders = (): Place[] => [...homeFolder(), [REPOSITORY, 'the repository']]

async function assertApart(folder: string, places: readonly Place[]): Promise<void> {
  const target = await real(folder)
  if (target === path.parse(target).root) throw refused(folder, 'this is the root of the disk')
  for (const [where, what] of places) {
    const place = await real(where)
    if (place === target) throw refused(folder, `this is ${what}`)
    if (isInside(place, target)) throw refused(folder, `${what} lies in it`)
  }
}

const refused = (folder: string, what: string): PublishingError =>
  new PublishingError({
    file: folder,
    message: `Nothing is written here: ${what}`,
    mend: 'Name a folder of its own, such as ../public',
  })

/** Some users have none, in containers above all. */
function homeFolder(): Place[] {
  try {
    return [[os.homedir(), 'the home folder']]
  } catch {
    return []
  }
}

const isInside = (file: string, folder: string): boolean => {
  const way = path.relative(folder, file)
  return way !== '' && way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way)
}

/** The place that a path leads to, through all links; what is not there yet is taken as it is written. */
async function real(file: string): Promise<string> {
  const absolute = path.resolve(file)
  const found = await realpath(absolute).catch(() => undefined)
  if (found !== undefined) return found
  const above = path.dirname(absolute)
  return above === absolute ? absolute : path.join(await real(above), path.basename(absolute))
}
