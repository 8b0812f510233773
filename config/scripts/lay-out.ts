/**
 * Puts what has been built into the folder that it is for. Taro empties the folder that it builds into, so that one lies
 * below `.cache`; in the other, as with a publish, nothing is written over or removed that no build has written.
 */
import { readdir, readFile, mkdtemp } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { BUILD_FILE, PAGES_FILE } from '../../src/publishing/targets/h5-build'
import { Output, type Tally } from '../../src/publishing/build/output'
import { withScratch } from '../../src/publishing/disk/scratch'
import { linesIn } from '../../src/publishing/disk/lines'
import { assertTarget } from '../../src/publishing/targets/guard'
import { journalOf } from '../../src/publishing/targets/journal'
import { someOf } from '../../src/publishing/targets/ledger'
import { isManifest } from '../../src/publishing/targets/manifest'
import { CONTENT } from '../library-folder'

/** Lies there while a build is put in its place. */
export const BUILD_JOURNAL = journalOf(BUILD_FILE)

/**
 * @param dist where a build is to go; it need not be there
 * @throws Error where it is none of a build's: the root of a disk, the home folder, the repository, a folder that holds
 *   other things and no list of a build
 */
export async function assertForBuilds(dist: string): Promise<void> {
  await assertTarget(dist, CONTENT)
  const names: string[] = await readdir(dist).catch(() => [])
  if (names.includes(BUILD_JOURNAL)) return
  if (names.includes(BUILD_FILE) && isManifest(linesIn(path.join(dist, BUILD_FILE)))) return
  const others = names.filter(name => !name.startsWith('.'))
  if (others.length === 0) return
  throw new Error(
    `${dist} holds things that no build of this edition has put there: ${someOf(others)}. ` +
      'Take out what is yours and remove the folder, or name another by OUTPUT_DIR.',
  )
}

/**
 * @param built a folder with a whole build, hidden files included
 * @param dist where it goes; see `assertForBuilds`
 * @throws PublishingError naming what stands in the place of a file and is none of a build's; nothing is removed then
 */
export async function layOut(built: string, dist: string): Promise<Tally> {
  await assertForBuilds(dist)
  return withScratch(await mkdtemp(path.join(os.tmpdir(), 'build-')), async scratch => {
    // Pages may have been drawn anew since: by `npm run publish -- --pages`.
    const output = await Output.open(dist, scratch, { manifest: BUILD_FILE, adopt: true, also: [PAGES_FILE] })
    const entries = await readdir(built, { recursive: true, withFileTypes: true })
    const names = entries
      .filter(entry => entry.isFile())
      .map(entry => path.relative(built, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    // Scripts and styles first, then the pages that name them.
    for (const name of names.sort((a, b) => Number(a.endsWith('.html')) - Number(b.endsWith('.html'))))
      await output.write(name, await readFile(path.join(built, name)))
    return output.finish()
  })
}

/** What there is beside a build, a line for each kind; none where there is nothing else. */
export function beside({ changed, others, otherCount }: Tally): string[] {
  const lines = otherCount > 0 ? [`Not of a build, and left alone: ${someOf(others, otherCount)}`] : []
  return [...lines, ...changed.map(name => `${name}: changed since it was built, so it stays.`)]
}
