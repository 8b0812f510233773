/** `npm run publish`: the content root → a folder of static files, of which only what has changed is made. */
import { readFile } from 'node:fs/promises'
import { summed } from '../../checksum'
import { VARIANTS } from '../../model'
import { CardPictures, type HomeNames } from '../cards/cards'
import { withCards } from '../cards/with-cards'
import { jsonForm } from '../compile/forms'
import { Images } from '../compile/images'
import { load } from '../compile/load'
import { makeCovers } from '../compile/make-covers'
import { Output, type Tally } from '../compile/output'
import { seriesRows } from '../compile/series'
import { indexOf } from '../compile/variants'
import { withScratch } from '../disk/scratch'
import { assertFolder } from '../library-files'
import { writeGroups } from '../search/groups'
import { Batch } from './batch'
import { Cache } from './cache'
import { codeVersion } from './code-version'
import { feedsOf } from './feeds'
import { Fingerprints, inputsOf } from './fingerprint'
import { withLock } from '../lock'
import { sitemapOf } from './sitemap'
import { withdrawnIds } from './withdrawn'
import { writeArticles } from './write-articles'
import { writeSearch } from './write-search'

export interface PublishOptions {
  contentDir: string
  outDir: string
  /** Where what an earlier publish has made is kept in mind. */
  cacheDir: string
  /** Origin of the H5 site, for feeds and the sitemap; without it there are none. */
  site?: string | undefined
  /** Address of the published folder; `<site>/library` where it is absent. */
  library?: string | undefined
  /** What the pictures of share cards are made with; without it cards have none of their own. */
  cards?: { home: HomeNames; keptIn: string } | undefined
  /** `index.original.json` of the place that the folder is sent to afterwards: what was published there before. */
  before?: Uint8Array | undefined
}

export interface PublishReport extends Tally {
  articles: number
  /** Articles that were converted; all others were there already. */
  compiled: number
  withdrawn: string[]
}

/** Paths that only publishing writes. */
export const OWNED =
  /^(?:index\.[\w-]+\.json|(?:a|search)\/.*\.json|(?:images|covers|cards|feeds)\/.*|sitemap\.xml|manifest\.json)$/

/**
 * Publishes a library. Every file is replaced whole; articles go before the index that names them, new ones
 * first, and what is withdrawn goes last, so that at any moment what is named is there.
 *
 * @throws PublishingError with every problem of the sources, or naming who else publishes; then nothing is written
 */
export async function publishLibrary(options: PublishOptions): Promise<PublishReport> {
  await assertFolder(options.contentDir)
  return withLock(options.outDir, 'publish', () => publish(options))
}

async function publish(options: PublishOptions): Promise<PublishReport> {
  const cache = await Cache.open(options.cacheDir, options.outDir, await codeVersion())
  try {
    return await withScratch(cache.scratch, scratch => publishWith(options, cache, scratch))
  } finally {
    cache.close()
  }
}

async function publishWith(options: PublishOptions, cache: Cache, scratch: string): Promise<PublishReport> {
  const { contentDir, outDir, site, library } = options
  const images = new Images()
  const loaded = await load(contentDir, images, scratch, cache)
  const { folders, cards } = loaded
  const all = seriesRows(folders, cards)
  const withdrawn = await withdrawnIds(outDir, cards, options.before)
  const batch = new Batch(new Output(outDir, scratch), cache)

  for (const [name, file] of images.files) await batch.output.write(name, await readFile(file))
  for await (const [name, bytes] of makeCovers(all, cards, images)) await batch.output.write(name, bytes)
  const fingerprints = new Fingerprints(all, cards)
  const compiled = await writeArticles(loaded, all, images, options.cards?.keptIn, fingerprints, batch)
  const groups = await writeGroups(loaded, all, cache.search, cache.code)
  await batch.make('search', inputsOf(groups), write => writeSearch(groups, scratch, write))
  const home = options.cards?.home
  await batch.make('index', fingerprints.index(withdrawn, site, library, home), async write => {
    const pictures = options.cards && new CardPictures(options.cards.keptIn)
    for (const variant of VARIANTS) {
      const text = indexOf(all, variant, withdrawn)
      const index = pictures ? await withCards(text, pictures, home) : text
      for (const [name, bytes] of pictures?.take() ?? []) await write(name, bytes)
      if (site !== undefined) {
        for (const [name, feed] of feedsOf(index, site, library ?? `${site}/library`)) await write(name, feed)
        if (variant === 'original') await write('sitemap.xml', sitemapOf(index, site))
      }
      await write(`index.${variant}.json`, JSON.stringify(summed(index)))
    }
  })
  await jsonForm(batch.output).finish()
  const tally = await batch.output.finish(OWNED)
  await cache.save()
  loaded.close()
  return { ...tally, articles: cards.size, compiled, withdrawn }
}
