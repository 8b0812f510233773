/** One origin into the library: reads it, finds its place, and writes source, origin and series. */
import path from 'node:path'
import { sourceScript } from '../../script'
import { writeIfChanged } from '../atomic'
import { readingText } from '../block-text'
import { PublishingError } from '../errors'
import { readIfThere } from '../library-files'
import type { Incoming } from '../readers/reader'
import { readerOf } from '../readers/registry'
import { fingerprint, parseArticle, writeArticle } from '../source/article-file'
import { parseSeries, SERIES_FILE, writeSeries } from '../source/series-file'
import type { ArticleSource, SourceBlock } from '../source-model'
import type { ReadResult } from '../readers/read-result'
import { titleKey } from '../title'
import { difference } from './difference'
import type { Catalogue, Place } from './catalogue'
import { settlePictures, type PictureReport } from './pictures'
import { choosePlace } from './place'
import { isSameArticle } from './same-article'
import { newSeries, withDraft } from './series-of'

export interface ImportOptions {
  /** Content root. */
  contentDir: string
  series?: string | undefined
  id?: string | undefined
  dryRun: boolean
  /** Whether pictures on the web may be fetched; never in a dry run. */
  fetchImages?: boolean
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
  pictures: PictureReport[]
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
  const reader = readerOf(incoming)
  const read = await reader.read(incoming)
  const fileOf = (place: Place): string => path.join(options.contentDir, place.series, `${place.id}.md`)
  const isSame = async (place: Place): Promise<boolean> => {
    const present = await readIfThere(fileOf(place))
    return (
      present !== undefined &&
      isSameArticle(parseArticle(present.toString('utf8'), fileOf(place)), read.draft)
    )
  }
  const place = await choosePlace(read.draft, incoming.bytes, options, catalogue, isSame)
  const fetches = options.fetchImages === true && !options.dryRun
  const pictures = await settlePictures(read, incoming, place.id, fetches)
  const origin = `${place.id}.origin.${reader.origin}`
  const file = fileOf(place)
  const article = asWritten(toSource(read, place, pictures.blocks, origin), file)
  const outcome = await outcomeOf(article, file, options.prefer)
  if (!options.dryRun) {
    const folder = path.dirname(file)
    await writeIfChanged(path.join(folder, origin), incoming.bytes)
    if (outcome === 'created' || outcome === 'updated') {
      for (const [name, bytes] of pictures.files) await writeIfChanged(path.join(folder, name), bytes)
      await writeIfChanged(file, writeArticle(article))
    }
    await updateSeries(path.dirname(file), read, article)
  }
  const series = withDraft(
    catalogue.series.get(place.series) ?? newSeries(read.draft, article.script),
    read.draft,
  )
  catalogue.series.set(place.series, series)
  catalogue.add(place, article.title, incoming.bytes)
  return { read, article, file, series: place.series, outcome, pictures: pictures.reports }
}

/** Tags and titles that the article names are added to its series; the rest of that file is the editor's. */
async function updateSeries(folder: string, { draft }: ReadResult, { script }: ArticleSource): Promise<void> {
  const file = path.join(folder, SERIES_FILE)
  const before = (await readIfThere(file))?.toString('utf8')
  const present = before === undefined ? newSeries(draft, script) : parseSeries(before, file)
  await writeIfChanged(file, writeSeries(withDraft(present, draft), before))
}

/**
 * The source as it will be read again: an address in running text, say, is a link once it stands in Markdown. So that
 * the next import finds what this one wrote, and no hand that was not there.
 */
function asWritten(article: ArticleSource, file: string): ArticleSource {
  const { blocks } = parseArticle(writeArticle(article), file)
  const settled = { ...article, blocks }
  return { ...settled, imported: fingerprint(settled) }
}

function toSource({ draft }: ReadResult, place: Place, blocks: SourceBlock[], origin: string): ArticleSource {
  const { tag, title, subtitle, date, summary, credits } = draft
  const script = sourceScript(`${title}\n${readingText(blocks)}`)
  const credited = credits.length > 0 ? { credits } : {}
  const article: ArticleSource = {
    id: place.id,
    tag,
    title,
    subtitle,
    date,
    script,
    summary,
    ...credited,
    origin,
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
