/** The compiler: content root → library, as the reader's device asks for it. */
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { summed } from '../../model/checksum'
import { VARIANTS, type Series, type Variant } from '../../model/schema'
import { atHand } from '../disk/at-hand'
import { CardPictures, type HomeNames } from './share-images/cards'
import { cardsOfHome, cardsOfSeries } from './share-images/of-lists'
import { jsonForm, moduleForm, searchDocuments, withdrawnDocument, type Form } from './forms'
import { inEveryVariant } from './articles/every-variant'
import { makeCovers } from './pictures/make-covers'
import { Images, publishedBytes } from './pictures/images'
import { indexDocuments } from './index/index-documents'
import { load, type Loaded } from './load'
import { Output, type Tally } from './output'
import { Relations } from './articles/related'
import { inOwnWords } from './articles/own-words'
import { heldRows, seriesRows, type SeriesRows } from './series/series'
import { seriesDocuments, type Named } from './series/series-documents'
import { wholeSeries } from './series/whole-series'
import { withScratch } from '../disk/scratch'
import { assertFolder } from '../source/library-files'
import { assertTarget } from '../targets/guard'
import { MANIFEST } from '../targets/manifest'
import { buildIndex } from './search/build'
import { writeGroups } from './search/groups'

export interface CompileOptions {
  /** Content root: a folder for each series. */
  contentDir: string
  /** Where the JSON form goes. */
  outDir?: string | undefined
  /** Where the form for the mini-program goes: CommonJS modules, for one subpackage and the main package. */
  weappDir?: string | undefined
  /** What the home is called in each script; without it the home's card has no picture of its own. */
  home?: HomeNames | undefined
  /** Where pictures of cards are kept from run to run; without it all are drawn anew. */
  cardsKeptIn?: string | undefined
  /** Whether the folders may hold things that no run has written. They stay as they are. */
  adopt?: boolean | undefined
  /** What is due by then is in it. */
  now?: Date | undefined
}

export interface CompileReport {
  series: number
  articles: number
  /** What became of the files of each form asked for. */
  json?: Tally | undefined
  weapp?: Tally | undefined
}

/**
 * Compile a library. The same content gives the same bytes; files that are right already are left alone, and
 * files of an earlier run that nothing names any more are removed. With neither folder it only checks.
 *
 * @throws PublishingError with every problem of the sources; then nothing has been written
 */
export async function compileLibrary(options: CompileOptions): Promise<CompileReport> {
  const { contentDir, outDir, weappDir } = options
  await assertFolder(contentDir)
  for (const folder of [outDir, weappDir]) if (folder !== undefined) await assertTarget(folder, contentDir)
  return withScratch(await mkdtemp(path.join(tmpdir(), 'compile-')), scratch => compile(options, scratch))
}

async function compile(options: CompileOptions, scratch: string): Promise<CompileReport> {
  const { contentDir, outDir, weappDir, adopt = false, now } = options
  const images = new Images()
  const open = (folder: string, manifest: string): Promise<Output> =>
    Output.open(folder, scratch, { manifest, adopt })
  const json = outDir === undefined ? undefined : target(await open(outDir, MANIFEST), jsonForm)
  // Hidden, since it is no part of a mini-program.
  const weapp =
    weappDir === undefined ? undefined : target(await open(weappDir, '.manifest.json'), moduleForm)
  const targets = [json, weapp].filter(one => one !== undefined)
  const loaded = await load(contentDir, images, scratch, undefined, now)
  try {
    await writeAll(loaded, images, targets, scratch, options)
  } finally {
    loaded.close()
  }
  return {
    series: loaded.folders.length,
    articles: loaded.cards.size,
    json: await json?.output.finish(),
    weapp: await weapp?.output.finish(),
  }
}

interface Target {
  output: Output
  form: Form
}

const target = (output: Output, form: (output: Output) => Form): Target => ({ output, form: form(output) })

/** Articles and pictures first, what names them last. */
async function writeAll(
  loaded: Loaded,
  images: Images,
  targets: readonly Target[],
  scratch: string,
  { home, cardsKeptIn }: CompileOptions,
): Promise<void> {
  if (targets.length === 0) return
  const all = seriesRows(loaded.folders, loaded.cards)
  const pictures = new CardPictures(cardsKeptIn)
  for await (const [name, bytes] of makeCovers(all, loaded.cards, images))
    await each(targets, ({ output }) => output.write(name, bytes))
  await writeArticles(loaded, all, { images, pictures }, targets)
  const groups = await writeGroups(loaded, all, path.join(scratch, 'search'))
  await writeDocuments(searchDocuments(buildIndex(groups, scratch)), targets)
  for (const [name, file] of images.files) {
    const bytes = await publishedBytes(await readFile(file))
    await each(targets, ({ output }) => output.write(name, bytes))
  }
  for (const variant of VARIANTS) await writeLists(all, variant, { pictures, home }, targets)
  await writeDocuments([withdrawnDocument([], loaded.moves)], targets)
  await each(targets, ({ form }) => form.finish())
}

/** The documents of every series, and the index over them. */
async function writeLists(
  all: readonly SeriesRows[],
  variant: Variant,
  { pictures, home }: { pictures: CardPictures; home: HomeNames | undefined },
  targets: readonly Target[],
): Promise<void> {
  const heads: Series[] = []
  for (const rows of all) {
    const whole = wholeSeries(rows, variant)
    const cardImages = await cardsOfSeries(whole, pictures)
    const { parts, head } = seriesDocuments({ ...whole, cardImages })
    await writeDocuments([...parts, [{ kind: 'series', id: head.id, variant }, head]], targets)
    heads.push(head)
  }
  const documents = indexDocuments(heads, variant, home && (await cardsOfHome(home, variant, pictures)))
  await writeCards(pictures, targets)
  await writeDocuments(documents, targets)
}

async function writeDocuments(documents: Iterable<Named>, targets: readonly Target[]): Promise<void> {
  for (const [file, document] of documents) await each(targets, ({ form }) => form.write(file, document))
}

async function writeCards(pictures: CardPictures, targets: readonly Target[]): Promise<void> {
  for (const [name, bytes] of pictures.take())
    await each(targets, async ({ output, form }) => {
      if (form.carries(name)) await output.write(name, bytes)
    })
}

async function writeArticles(
  { cards, sources, site }: Loaded,
  all: readonly SeriesRows[],
  { images, pictures }: { images: Images; pictures: CardPictures },
  targets: readonly Target[],
): Promise<void> {
  const relations = new Relations(cards)
  for (const { series, row } of heldRows(all)) {
    const { card } = row
    const source = await sources.of(card)
    const related = inOwnWords(relations.of(card), source)
    const surroundings = { series, relations: related, cards, images, site }
    await atHand(path.join(card.folder, card.file), async () => {
      for await (const article of inEveryVariant(source, card, surroundings, pictures)) {
        await writeCards(pictures, targets)
        await writeDocuments(
          [[{ kind: 'article', id: article.id, variant: article.variant }, summed(article)]],
          targets,
        )
      }
    })
  }
}

const each = async (
  targets: readonly Target[],
  work: (target: Target) => Promise<unknown>,
): Promise<void> => {
  await Promise.all(targets.map(work))
}
