/** `npm run publish`: the content root → a folder of static files, of which only what has changed is made. */
import { readFile } from 'node:fs/promises'
import { VARIANTS } from '../../model'
import { jsonForm } from '../compile/forms'
import { Images } from '../compile/images'
import { load, type Card, type Loaded } from '../compile/load'
import { makeCovers } from '../compile/make-covers'
import { Output, type FileRecord, type Tally } from '../compile/output'
import { inOwnWords } from '../compile/own-words'
import { Relations } from '../compile/related'
import { seriesRows, type SeriesRows } from '../compile/series'
import { articleOf, indexOf } from '../compile/variants'
import { assertFolder, readArticle } from '../library-files'
import { Cache } from './cache'
import { codeVersion } from './code-version'
import { feedsOf } from './feeds'
import { articleInputs, indexInputs } from './fingerprint'
import { withLock } from './lock'
import { sitemapOf } from './sitemap'
import { withdrawnIds } from './withdrawn'

export interface PublishOptions {
  contentDir: string
  outDir: string
  /** Where what an earlier publish has made is kept in mind. */
  cacheDir: string
  /** Origin of the H5 site, for feeds and the sitemap; without it there are none. */
  site?: string | undefined
  /** Address of the published folder; `<site>/library` where it is absent. */
  library?: string | undefined
}

export interface PublishReport extends Tally {
  articles: number
  /** Articles that were converted; all others were there already. */
  compiled: number
  withdrawn: string[]
}

/** Paths that only publishing writes. */
const OWNED =
  /^(?:index\.[\w-]+\.json|a\/.*\.json|(?:images|covers)\/.*|feeds\/.*|sitemap\.xml|manifest\.json)$/

/**
 * Publishes a library. Every file is replaced whole; articles go before the index that names them, new ones
 * first, and what is withdrawn goes last, so that at any moment what is named is there.
 *
 * @throws PublishingError with every problem of the sources, or naming who else publishes; then nothing is written
 */
export async function publishLibrary(options: PublishOptions): Promise<PublishReport> {
  await assertFolder(options.contentDir)
  return withLock(options.outDir, () => publish(options))
}

async function publish({
  contentDir,
  outDir,
  cacheDir,
  site,
  library,
}: PublishOptions): Promise<PublishReport> {
  const cache = await Cache.open(cacheDir, outDir, await codeVersion())
  const images = new Images()
  const loaded = await load(contentDir, images, cache)
  const all = seriesRows(loaded.folders, loaded.cards.values())
  await makeCovers(all, images)
  const withdrawn = await withdrawnIds(outDir, new Set(loaded.cards.keys()))
  const batch = new Batch(new Output(outDir), cache)

  for (const [name, file] of images.files) await batch.output.write(name, await readFile(file))
  for (const [name, bytes] of images.covers) await batch.output.write(name, bytes)
  const compiled = await writeArticles(loaded, all, images, batch)
  await batch.make('index', indexInputs(all, withdrawn, site, library), async write => {
    for (const variant of VARIANTS) {
      const index = indexOf(all, variant, withdrawn)
      if (site !== undefined) {
        for (const [name, text] of feedsOf(index, site, library ?? `${site}/library`)) await write(name, text)
        if (variant === 'original') await write('sitemap.xml', sitemapOf(index, site))
      }
      await write(`index.${variant}.json`, JSON.stringify(index))
    }
  })
  await jsonForm(batch.output).finish()
  const tally = await batch.output.finish(OWNED)
  await cache.save()
  return { ...tally, articles: loaded.cards.size, compiled, withdrawn }
}

type Write = (name: string, text: string) => Promise<void>

/** Files made together, or left where the same inputs made them before. */
class Batch {
  constructor(
    readonly output: Output,
    private readonly cache: Cache,
  ) {}

  /** @returns whether they had to be made */
  async make(name: string, inputs: string, work: (write: Write) => Promise<void>): Promise<boolean> {
    const known = this.cache.made(name, inputs)
    if (known && (await this.keepAll(known))) {
      this.cache.rememberMade(name, inputs, known)
      return false
    }
    const files: Record<string, FileRecord> = {}
    await work(async (file, text) => {
      files[file] = await this.output.write(file, text)
    })
    this.cache.rememberMade(name, inputs, files)
    return true
  }

  /** Whether the cache knows nothing of these files yet. */
  isNew(name: string): boolean {
    return !this.cache.hasMade(name)
  }

  private async keepAll(files: Readonly<Record<string, FileRecord>>): Promise<boolean> {
    const records = Object.entries(files)
    if (!(await Promise.all(records.map(([name, known]) => this.output.holds(name, known)))).every(Boolean))
      return false
    for (const [name, known] of records) this.output.keep(name, known)
    return true
  }
}

/** @returns how many articles were compiled */
async function writeArticles(
  { cards }: Loaded,
  all: readonly SeriesRows[],
  images: Images,
  batch: Batch,
): Promise<number> {
  const relations = new Relations([...cards.values()])
  const jobs = all.flatMap(series =>
    series.rows.flatMap(row => ('card' in row ? [{ series, card: row.card }] : [])),
  )
  const isNew = ({ card }: { card: Card }): boolean => batch.isNew(`a/${card.id}`)
  let compiled = 0
  for (const { series, card } of [...jobs.filter(isNew), ...jobs.filter(job => !isNew(job))]) {
    const related = relations.of(card)
    const inputs = articleInputs(card, series, related, cards)
    const made = await batch.make(`a/${card.id}`, inputs, async write => {
      const source = await readArticle(card.folder, card.file)
      const surroundings = { series, relations: inOwnWords(related, source), cards, images }
      for (const variant of VARIANTS) {
        const article = await articleOf(source, card, variant, surroundings)
        await write(`a/${card.id}.${variant}.json`, JSON.stringify(article))
      }
    })
    if (made) compiled += 1
  }
  return compiled
}
