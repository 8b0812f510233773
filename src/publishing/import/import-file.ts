/** One origin into the library: reads it, finds its place, and writes source, origin and series. */
import path from 'node:path'
import { sourceScript } from '../../script'
import { writeIfChanged } from '../atomic'
import { readingText } from '../block-text'
import { PublishingError } from '../errors'
import { readIfThere } from '../library-files'
import type { Incoming } from '../readers/reader'
import { readFileOfAnyFormat } from '../readers/registry'
import { fingerprint, parseArticle, writeArticle } from '../source/article-file'
import { parseSeries, SERIES_FILE, writeSeries } from '../source/series-file'
import type { ArticleSource } from '../source-model'
import type { ReadResult } from '../text/read-text'
import { titleKey } from '../title'
import { difference } from './difference'
import type { Catalogue, Place } from './catalogue'
import { choosePlace } from './place'
import { isSameArticle } from './same-article'
import { newSeries, withDraft } from './series-of'

export interface ImportOptions {
  /** Content root. */
  contentDir: string
  series?: string | undefined
  id?: string | undefined
  dryRun: boolean
  /** Where the editor has changed the source since: keep that (`ours`), or take the origin again (`theirs`). */
  prefer?: 'ours' | 'theirs' | undefined
}

export interface Imported {
  read: ReadResult
  article: ArticleSource
  /** Path of the source. */
  file: string
  series: string
  outcome: 'created' | 'updated' | 'unchanged' | 'kept'
}

/**
 * Import one file. The catalogue learns of the article, so that the next import finds it.
 *
 * @throws PublishingError where it cannot be read, and where an editor's corrections would be lost
 */
export async function importFile(
  incoming: Incoming,
  catalogue: Catalogue,
  options: ImportOptions,
): Promise<Imported> {
  const read = await readFileOfAnyFormat(incoming)
  const fileOf = (place: Place): string => path.join(options.contentDir, place.series, `${place.id}.md`)
  const isSame = async (place: Place): Promise<boolean> => {
    const present = await readIfThere(fileOf(place))
    return (
      present !== undefined &&
      isSameArticle(parseArticle(present.toString('utf8'), fileOf(place)), read.draft)
    )
  }
  const place = await choosePlace(read.draft, incoming.bytes, options, catalogue, isSame)
  const article = toSource(read, place)
  const file = fileOf(place)
  const outcome = await outcomeOf(article, file, options.prefer)
  if (!options.dryRun) {
    await writeIfChanged(path.join(path.dirname(file), originName(place.id)), incoming.bytes)
    if (outcome === 'created' || outcome === 'updated') await writeIfChanged(file, writeArticle(article))
    await updateSeries(path.dirname(file), read, article)
  }
  const series = withDraft(
    catalogue.series.get(place.series) ?? newSeries(read.draft, article.script),
    read.draft,
  )
  catalogue.series.set(place.series, series)
  catalogue.add(place, article.title, incoming.bytes)
  return { read, article, file, series: place.series, outcome }
}

/** Tags and titles that the article names are added to its series; the rest of that file is the editor's. */
async function updateSeries(folder: string, { draft }: ReadResult, { script }: ArticleSource): Promise<void> {
  const file = path.join(folder, SERIES_FILE)
  const before = (await readIfThere(file))?.toString('utf8')
  const present = before === undefined ? newSeries(draft, script) : parseSeries(before, file)
  await writeIfChanged(file, writeSeries(withDraft(present, draft), before))
}

/** The bytes as they were handed over lie beside the source. */
const originName = (id: string): string => `${id}.origin.txt`

function toSource({ draft }: ReadResult, place: Place): ArticleSource {
  const { tag, title, subtitle, date, credits, blocks } = draft
  const script = sourceScript(`${title}\n${readingText(blocks)}`)
  const credited = credits.length > 0 ? { credits } : {}
  const article: ArticleSource = {
    id: place.id,
    tag,
    title,
    subtitle,
    date,
    script,
    ...credited,
    origin: originName(place.id),
    blocks,
  }
  return { ...article, imported: fingerprint(article) }
}

async function outcomeOf(
  article: ArticleSource,
  file: string,
  prefer: ImportOptions['prefer'],
): Promise<Imported['outcome']> {
  const before = await readIfThere(file)
  if (!before) return 'created'
  const present = parseArticle(before.toString('utf8'), file)
  if (fingerprint(present) === fingerprint(article)) return 'unchanged'
  if (prefer === 'ours') return 'kept'
  if (prefer === 'theirs') return 'updated'
  if (titleKey(present.title) !== titleKey(article.title) && !isSameArticle(present, article)) {
    throw new PublishingError({
      file,
      line: 2,
      message: `The id "${article.id}" is taken by another article, "${present.title}"`,
      mend: 'Choose another --id, or say --theirs to put the imported article in its place',
    })
  }
  if (fingerprint(present) === present.imported) return 'updated'
  throw new PublishingError({
    file,
    message: `An editor has changed this source since it was imported:\n${difference(present, article)}`,
    mend: 'Say --ours to keep the source as it is, or --theirs to take the imported text instead',
  })
}
