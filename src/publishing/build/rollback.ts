/** `npm run publish -- --rollback EDITION`: what was published before, put back byte for byte. */
import path from 'node:path'
import { withLock } from '../disk/lock'
import { withScratch } from '../disk/scratch'
import { PublishingError } from '../errors'
import { Cache } from '../incremental/cache'
import { codeVersion } from '../incremental/code-version'
import { readIfThere } from '../source/library-files'
import { Archive } from '../targets/archive'
import { someOf } from '../targets/ledger'
import { MANIFEST } from '../targets/manifest'
import { LAST_RANK, rankOf } from '../targets/order'
import { sha256Of } from '../targets/sums'
import { Output } from './output'
import type { PublishOptions, PublishReport } from './publish'
import { assertFew, publishedIdsIn, publishedIn, WITHDRAWN } from './withdrawn'

export type RollbackOptions = Pick<PublishOptions, 'outDir' | 'cacheDir' | 'adopt' | 'withdraw'>

/** An edition that can be put back, and how many articles readers had then. */
export interface Edition {
  name: string
  articles: number
}

/** What a rollback means to readers: articles that come back, and articles that go. */
export interface Rollback {
  back: string[]
  gone: string[]
}

const withArchive = async <T>(
  { outDir, cacheDir }: Pick<RollbackOptions, 'outDir' | 'cacheDir'>,
  use: (archive: Archive, cache: Cache) => Promise<T>,
): Promise<T> => {
  const cache = await Cache.open(cacheDir, outDir, await codeVersion())
  try {
    return await use(new Archive(cache.archive), cache)
  } finally {
    cache.close()
  }
}

/** What can be put back into a folder, the newest first. */
export const editionsOf = (options: RollbackOptions): Promise<Edition[]> =>
  withArchive(options, async archive => {
    const editions: Edition[] = []
    for (const name of await archive.editions())
      editions.push({ name, articles: (await idsIn(archive, options.outDir, name)).size })
    return editions
  })

/** What a rollback would do; nothing is written. @throws PublishingError as `rollBack` does */
export const planRollback = (options: RollbackOptions, edition: string): Promise<Rollback> =>
  withArchive(options, async (archive, cache) => {
    await assertThere(archive, options.outDir, edition)
    return withScratch(cache.scratch, async scratch =>
      rollbackOf(archive, await Output.open(options.outDir, scratch, options), options, edition),
    )
  })

/**
 * Puts an edition back into the folder it was published to. All of it is looked for before a byte is written; what is
 * replaced is kept, so that the way back is open too. The next publish brings what the sources say again.
 *
 * @throws PublishingError where there is no such edition, where bytes of it are gone, or where more than a few articles
 *   would be taken back, or another number than was said
 */
export async function rollBack(options: RollbackOptions, edition: string): Promise<PublishReport & Rollback> {
  const { outDir, adopt = false } = options
  return withLock(outDir, 'publish', () =>
    withArchive(options, async (archive, cache) => {
      // First: what is published now may push the oldest edition out.
      await archive.record(path.join(outDir, MANIFEST))
      await assertThere(archive, outDir, edition)
      return withScratch(cache.scratch, async scratch => {
        const output = await Output.open(outDir, scratch, { adopt, archive })
        const { back, gone, before } = await rollbackOf(archive, output, options, edition)
        assertFew({ ids: gone, fresh: gone, before }, { contentDir: outDir, withdraw: options.withdraw })
        const names = [...archive.entriesOf(edition)]
        for (let rank = 0; rank < LAST_RANK; rank += 1)
          for (const [name, sha256] of names.filter(([one]) => rankOf(one, MANIFEST) === rank)) {
            const bytes = await find(archive, outDir, name, sha256)
            if (bytes === undefined) throw notWhole(outDir, edition, [name])
            await output.write(name, bytes)
          }
        const tally = await output.finish()
        await archive.record(path.join(outDir, MANIFEST))
        const articles = before - gone.length + back.length
        return { ...tally, articles, compiled: 0, withdrawn: [], held: [], back, gone }
      })
    }),
  )
}

async function rollbackOf(
  archive: Archive,
  output: Output,
  { outDir }: RollbackOptions,
  edition: string,
): Promise<Rollback & { before: number }> {
  const now = publishedIdsIn(await publishedIn(outDir, output.ledger))
  const then = await idsIn(archive, outDir, edition)
  const without = (ids: ReadonlySet<string>, others: ReadonlySet<string>): string[] =>
    [...ids].filter(id => !others.has(id)).sort()
  return { back: without(then, now), gone: without(now, then), before: now.size }
}

/** Ids of the articles that readers had. */
async function idsIn(archive: Archive, outDir: string, edition: string): Promise<Set<string>> {
  const entries = [...archive.entriesOf(edition)]
  const sum = new Map(entries).get(WITHDRAWN)
  const withdrawn = sum === undefined ? undefined : await find(archive, outDir, WITHDRAWN, sum)
  return publishedIdsIn({ names: entries.map(([name]) => name), withdrawn })
}

/** Bytes of a file of an edition: they are there still, or were kept. */
async function find(
  archive: Archive,
  outDir: string,
  name: string,
  sha256: string,
): Promise<Buffer | undefined> {
  const present = await readIfThere(path.join(outDir, name))
  return present && sha256Of(present) === sha256 ? present : archive.bytesOf(sha256)
}

/** @throws PublishingError where there is no such edition, or not all of it */
async function assertThere(archive: Archive, outDir: string, edition: string): Promise<void> {
  const editions = await archive.editions()
  if (!editions.includes(edition))
    throw new PublishingError({
      file: outDir,
      message: `There is no edition ${JSON.stringify(edition)} that was published here from this machine`,
      mend:
        editions.length === 0
          ? 'Publish: what is replaced from now on can be put back'
          : `Name one of these: ${editions.join(', ')}`,
    })
  const lost: string[] = []
  for (const [name, sha256] of archive.entriesOf(edition))
    if ((await find(archive, outDir, name, sha256)) === undefined) lost.push(name)
  if (lost.length > 0) throw notWhole(outDir, edition, lost)
}

const notWhole = (outDir: string, edition: string, lost: readonly string[]): PublishingError =>
  new PublishingError({
    file: outDir,
    message: `Edition ${edition} is not whole any more: ${someOf(lost)}`,
    mend: 'Publish from the sources of that time instead, or name another edition',
  })
