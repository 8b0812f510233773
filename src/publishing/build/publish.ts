/** `npm run publish`: the content root → a folder of static files, of which only what has changed is made. */
import path from 'node:path'
import { withScratch } from '../disk/scratch'
import { withLock } from '../disk/lock'
import { withThreads, type Run } from '../workers/threads'
import { chinaDay } from '../formats/text/day'
import { Batch } from '../incremental/batch'
import { Cache } from '../incremental/cache'
import { codeVersion } from '../incremental/code-version'
import { rememberTarget } from '../incremental/last-target'
import { assertFolder, assertLibrary } from '../source/library-files'
import { Archive } from '../targets/archive'
import { assertTarget } from '../targets/guard'
import { Ledger } from '../targets/ledger'
import { MANIFEST } from '../targets/manifest'
import { build, type Progress } from './build'
import { LATEST, type Format } from './formats'
import type { HeldBack } from './held-back'
import { load, type Loaded } from './load'
import { Output, type Tally } from './output'
import type { HomeNames } from './share-images/card-pictures'
import { cachedSteps } from './steps'
import type { FontOptions } from './title-fonts/title-font'
import { assertFew, assertNotTakenBack, publishedIn, withdrawals, type PublishedBefore } from './withdrawn'

export interface PublishOptions {
  contentDir: string
  outDir: string
  /** Where what an earlier publish has made is kept in mind. */
  cacheDir: string
  /** Origin of the H5 site, for feeds and the sitemap; without it there are none. */
  site?: string | undefined
  /** Address of the published folder; where it is absent, feeds do not say where they are. */
  library?: string | undefined
  /** What the pictures of share cards are made with; without it cards have none of their own. */
  cards?: { home: HomeNames; keptIn: string } | undefined
  /** Where the fonts of titles are kept from run to run; without it there are none. */
  fonts?: FontOptions | undefined
  /** What was published before in the place that the folder is sent to afterwards. */
  before?: PublishedBefore | undefined
  /** Whether the folder may hold things that no publish has written. They stay as they are. */
  adopt?: boolean | undefined
  /** How many articles this run is expected to withdraw, where that is more than a few. */
  withdraw?: number | undefined
  /** For apps of an earlier edition; the latest where it is absent. */
  format?: Format | undefined
  /** What is due by then is published. */
  now?: Date | undefined
  /** Is told how many pictures and articles are to be made or looked at, and of each. */
  progress?: Progress | undefined
}

export interface PublishReport extends Tally {
  articles: number
  /** Articles that were converted; all others were there already. */
  compiled: number
  withdrawn: string[]
  /** Held back: drafts, and what is not due yet. */
  held: readonly HeldBack[]
}

/**
 * Publishes a library. Every file is replaced whole; articles go before the lists that name them, new ones first, the
 * index after all, and what is withdrawn goes last, so that at any moment what is named is there.
 *
 * @throws PublishingError with every problem of the sources, or naming who else publishes; then nothing is written
 */
export async function publishLibrary(options: PublishOptions): Promise<PublishReport> {
  const { contentDir, outDir, adopt = false } = options
  await assertFolder(contentDir)
  for (const folder of [outDir, options.cacheDir]) await assertTarget(folder, contentDir)
  // Before anything is written, the lock too.
  await Ledger.open(outDir, { manifest: MANIFEST, adopt })
  return withLock(outDir, 'publish', () => publish(options))
}

async function publish(options: PublishOptions): Promise<PublishReport> {
  const cache = await Cache.open(options.cacheDir, options.outDir, await codeVersion())
  try {
    return await withScratch(cache.scratch, async scratch => {
      return await withThreads(async run => {
        const loaded = await load(options.contentDir, scratch, run, cache, options.now)
        try {
          assertLibrary(options.contentDir, loaded.folders)
          return await publishLoaded(options, loaded, { cache, scratch, run })
        } finally {
          loaded.close()
        }
      })
    })
  } finally {
    cache.close()
  }
}

async function publishLoaded(
  options: PublishOptions,
  loaded: Loaded,
  { cache, scratch, run }: { cache: Cache; scratch: string; run: Run },
): Promise<PublishReport> {
  const { outDir, site, library, adopt = false, format = LATEST } = options
  const { held, moves, cards } = loaded
  const archive = new Archive(cache.archive)
  await archive.record(path.join(outDir, MANIFEST))
  const output = await Output.open(outDir, scratch, { adopt, archive })
  const before = options.before ?? (await publishedIn(outDir, output.ledger))
  const withdrawn = withdrawals(before, cards, moves)
  assertNotTakenBack(withdrawn, held, options.withdraw)
  assertFew(withdrawn, options)
  const compiled = await build(loaded, cachedSteps(new Batch(output, cache)), {
    cards: options.cards,
    copiesKeptIn: path.join(options.cacheDir, 'pictures'),
    fonts: options.fonts,
    site: site === undefined ? undefined : { origin: site, library },
    format,
    today: chinaDay(options.now ?? new Date()),
    withdrawn: withdrawn.ids,
    search: { terms: cache.search, code: cache.code, scratch },
    relations: cache.relations,
    run,
    progress: options.progress,
  })
  const tally = await output.finish()
  // Its list of files is written whenever anything has changed.
  if (tally.written > 0) await archive.record(path.join(outDir, MANIFEST))
  await cache.save()
  await rememberTarget(options.cacheDir, outDir)
  return { ...tally, articles: cards.size, compiled, withdrawn: withdrawn.ids, held }
}
