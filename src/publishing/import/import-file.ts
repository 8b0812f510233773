/** One origin into the library: reads it, finds its place, and writes source, origin and series. */
import path from 'node:path'
import { writeIfChanged } from '../disk/atomic'
import { readIfThere } from '../source/library-files'
import type { Incoming } from '../formats/reader'
import { readerOf } from '../formats/registry'
import { tasks, type Reading } from './reading/tasks'
import { parseArticle } from '../source/article-file'
import { SERIES_FILE, writeSeries } from '../source/series-file'
import type { ArticleSource, SeriesSource } from '../source/model'
import { assertWithin } from '../disk/within'
import type { ReadResult } from '../formats/read-result'
import { settleAgain, type Choosing, type Outcome, type Settled } from './again'
import type { Catalogue, Place } from './catalogue'
import type { FetchPicture } from './fetch-picture'
import { settlePictures, withHeld, type PictureReport } from './import-pictures'
import { choosePlace } from './choose-place'
import { isSameArticle } from './same-article'
import { readDecided, type Deciding } from './tracked-changes'
import { newSeries, seriesChanges, withDraft, type SeriesChanges } from './series-of'

export interface ImportOptions extends Choosing, Deciding {
  /** Where files are read; within this process unless it is said. */
  reading?: Reading | undefined
  /** Content root. */
  contentDir: string
  series?: string | undefined
  id?: string | undefined
  dryRun: boolean
  /** Fetches pictures that are on the web, where that is wanted; never called in a dry run. */
  fetchPicture?: FetchPicture | undefined
}

export interface Imported {
  read: ReadResult
  article: ArticleSource
  /** Path of the source. */
  file: string
  series: SeriesChanges & { id: string }
  outcome: Outcome
  /** How the source changes; see `Settled`. */
  difference?: string | undefined
  pictures: PictureReport[]
}

/**
 * Import one file. The catalogue learns of the article, so that the next import finds it.
 *
 * @throws PublishingError where it cannot be read, and where it and an editor have changed the same thing
 */
export async function importFile(
  given: Incoming,
  catalogue: Catalogue,
  options: ImportOptions,
): Promise<Imported> {
  const { reading = tasks } = options
  const reader = readerOf(given)
  const { read, incoming } = await readDecided(given, options, reading)
  const fileOf = (place: Place): string => path.join(options.contentDir, place.series, `${place.id}.md`)
  const isSame = async (place: Place): Promise<boolean> => {
    const present = await readIfThere(fileOf(place))
    return (
      present !== undefined &&
      isSameArticle(parseArticle(present.toString('utf8'), fileOf(place)), read.draft)
    )
  }
  const place = await choosePlace(read.draft, incoming.bytes, options, catalogue, isSame)
  const fetchPicture = options.dryRun ? undefined : options.fetchPicture
  const pictures = await settlePictures(read, incoming, place.id, fetchPicture)
  const origin = `${place.id}.origin.${reader.origin}`
  const file = fileOf(place)
  const imported = await reading.toSource(incoming.name, read, place.id, pictures.blocks, origin)
  const settled = await settleAgain(imported, file, incoming, { ...options, reading })
  const { article, outcome } = settled
  const present = catalogue.series.get(place.series)
  // What the origin says of its series an editor may have put right since it was taken in.
  const isTaken = present !== undefined && catalogue.withOrigin(incoming.bytes)?.id === place.id
  const draft = { ...read.draft, tag: article.tag, title: article.title }
  const series = isTaken ? present : withDraft(present ?? newSeries(draft, article.script), draft)
  if (!options.dryRun) await write(settled, file, series, incoming.bytes, pictures.files)
  catalogue.series.set(place.series, series)
  catalogue.add(place, article.title, incoming.bytes)
  return {
    read,
    article,
    file,
    series: { id: place.series, ...seriesChanges(present, series) },
    outcome,
    difference: settled.difference,
    pictures: withHeld(pictures.reports, article.blocks),
  }
}

/**
 * In this order an import that is cut short leaves a library that can be read and imported into again: no article
 * without its series, and no origin that is newer than what was taken from it.
 */
async function write(
  { article, text }: Settled,
  file: string,
  series: SeriesSource,
  origin: Buffer,
  pictures: ReadonlyMap<string, Buffer>,
): Promise<void> {
  const folder = path.dirname(file)
  const seriesFile = path.join(folder, SERIES_FILE)
  const targets = [SERIES_FILE, path.basename(file), article.origin ?? [], ...pictures.keys()].flat()
  for (const name of targets) await assertWithin(path.dirname(folder), path.join(folder, name))
  const before = (await readIfThere(seriesFile))?.toString('utf8')
  await writeIfChanged(seriesFile, writeSeries(series, before))
  for (const [name, bytes] of pictures) {
    const isShown = article.blocks.some(block => block.type === 'figure' && block.src === name)
    // Its name tells what an import has put there: whatever else is in it by now, an editor has.
    const isHeld = isShown && ((await readIfThere(path.join(folder, name)))?.length ?? 0) > 0
    if (isShown && !isHeld) await writeIfChanged(path.join(folder, name), bytes)
  }
  if (text !== undefined) await writeIfChanged(file, text)
  if (article.origin !== undefined) await writeIfChanged(path.join(folder, article.origin), origin)
}
