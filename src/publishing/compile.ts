/** The compiler: content root → library, as the reader's device asks for it. */
import { readFile } from 'node:fs/promises'
import { VARIANTS } from '../model'
import { CardPictures, type HomeNames } from './cards/cards'
import { withCards } from './cards/with-cards'
import { jsonForm, moduleForm, type Form } from './compile/forms'
import { inEveryVariant } from './compile/every-variant'
import { makeCovers } from './compile/make-covers'
import { Images } from './compile/images'
import { load, type Card, type Loaded } from './compile/load'
import { Output, type Tally } from './compile/output'
import { Relations } from './compile/related'
import { inOwnWords } from './compile/own-words'
import { seriesRows, type SeriesRows } from './compile/series'
import { indexOf } from './compile/variants'
import { assertFolder, readArticle } from './library-files'
import { SearchBuilder } from './search/builder'

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
  const images = new Images()
  const loaded = await load(contentDir, images)
  const json = outDir === undefined ? undefined : target(new Output(outDir), jsonForm)
  const weapp = weappDir === undefined ? undefined : target(new Output(weappDir), moduleForm)
  const targets = [json, weapp].filter(one => one !== undefined)
  await writeAll(loaded, images, targets, options)
  return {
    series: loaded.folders.length,
    articles: loaded.cards.size,
    json: await json?.output.finish(json.form.owned),
    weapp: await weapp?.output.finish(weapp.form.owned),
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
  { home, cardsKeptIn }: CompileOptions,
): Promise<void> {
  if (targets.length === 0) return
  const all = seriesRows(loaded.folders, loaded.cards.values())
  const pictures = new CardPictures(cardsKeptIn)
  await makeCovers(all, images)
  await writeArticles(loaded.cards, all, { images, pictures }, targets)
  for (const [name, file] of images.files) {
    const bytes = await readFile(file)
    await each(targets, ({ output }) => output.write(name, bytes))
  }
  for (const [name, bytes] of images.covers) await each(targets, ({ output }) => output.write(name, bytes))
  for (const variant of VARIANTS) {
    const index = await withCards(indexOf(all, variant), pictures, home)
    await writeCards(pictures, targets)
    await each(targets, ({ form }) => form.writeIndex(index))
  }
  await each(targets, ({ form }) => form.finish())
}

async function writeCards(pictures: CardPictures, targets: readonly Target[]): Promise<void> {
  for (const [name, bytes] of pictures.take())
    await each(targets, async ({ output, form }) => {
      if (form.carries(name)) await output.write(name, bytes)
    })
}

async function writeArticles(
  cards: ReadonlyMap<string, Card>,
  all: readonly SeriesRows[],
  { images, pictures }: { images: Images; pictures: CardPictures },
  targets: readonly Target[],
): Promise<void> {
  const relations = new Relations([...cards.values()])
  const search = new SearchBuilder()
  for (const series of all) {
    for (const row of series.rows) {
      if (!('card' in row)) continue
      const source = await readArticle(row.card.folder, row.card.file)
      search.add(source, series.folder)
      const related = inOwnWords(relations.of(row.card), source)
      const surroundings = { series, relations: related, cards, images }
      for await (const article of inEveryVariant(source, row.card, surroundings, pictures)) {
        await writeCards(pictures, targets)
        await each(targets, ({ form }) => form.writeArticle(article))
      }
    }
  }
  const index = search.build()
  await each(targets, ({ form }) => form.writeSearch(index))
}

const each = async (
  targets: readonly Target[],
  work: (target: Target) => Promise<unknown>,
): Promise<void> => {
  await Promise.all(targets.map(work))
}
