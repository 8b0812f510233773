/** `npm run review`: everything that an editor must see before publishing. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { atHand } from '../disk/at-hand'
import { readingText } from '../source/block-text'
import { Images } from '../build/pictures/images'
import { PublishingError, type Problem } from '../errors'
import { formerIdsTaken } from '../source/former-ids'
import {
  assertFolder,
  assertLibrary,
  DRAFTS,
  faultsOf,
  readSeriesFolders,
  takenTwice,
  type SeriesFolder,
} from '../source/library-files'
import { withOwn } from '../script'
import { readSite } from '../source/site-file'
import { SERIES_FILE } from '../source/series-file'
import { uncorrected } from './corrections'
import { nearDuplicates, sketch, type Sketch } from './duplicates'
import { openComments } from './comments'
import type { Finding, Remark, Severity } from './finding'
import { deadLinks, type Holdings } from './links'
import { lostCharacters, markupLeft } from './markup'
import { halfWidthMarks } from './punctuation'
import { quotationMarks } from './quotation-marks'
import { privateNumbers } from './private'
import { ambiguities } from './script'
import { readForReview, seriesPassages, type ReviewedSource } from './source'
import { spacingFaults } from './spacing'
import { stateOf } from './state'
import { headingSkips, longTitles, namelessCredits, undated } from './structure'

export interface ReviewOptions {
  contentDir: string
  /** Origin of the H5 site: links to it are checked. */
  site?: string | undefined
  /** Folder that was published to: what readers have is compared with the sources. */
  published?: string | undefined
  /** What is held back is so at this moment. */
  now?: Date | undefined
}

/** One file with what was found in it, in the order of its lines. */
export interface ReviewedFile {
  file: string
  /** Absent for a series' own file, and for a source that cannot be read. */
  source?: ReviewedSource | undefined
  remarks: Remark[]
}

/**
 * Reviews a content root. A source that cannot be read is a finding, not an end.
 *
 * @throws PublishingError where there is no library, or the series themselves cannot be read
 */
export async function reviewLibrary({
  contentDir,
  site,
  published,
  now = new Date(),
}: ReviewOptions): Promise<ReviewedFile[]> {
  await assertFolder(contentDir)
  await readSite(contentDir)
  const folders = await readSeriesFolders(contentDir)
  assertLibrary(contentDir, folders)
  const holdings = holdingsOf(folders)
  const files: ReviewedFile[] = []
  for (const folder of folders) {
    files.push(await reviewSeries(folder))
    const articles: ReviewedFile[] = []
    for (const name of folder.articles) {
      articles.push(await reviewArticle(path.join(folder.path, name), folder, site, holdings))
    }
    const remarks = undated(articles.flatMap(({ source }) => source ?? []))
    for (const name of folder.drafts) {
      articles.push(asDraft(await reviewArticle(path.join(folder.path, name), folder, site, holdings)))
    }
    for (const one of articles) {
      one.remarks.push(...stateOf(one, now))
      if (one.source) one.remarks.push(...(await uncorrected(one.source, published)))
    }
    for (const { source, remarks: own } of articles) {
      const remark = source && remarks.get(source)
      if (remark) own.push(remark)
    }
    files.push(...articles)
  }
  addSameIds(files)
  addDuplicates(files)
  for (const { remarks } of files) remarks.sort((a, b) => a.line - b.line || a.column - b.column)
  return files
}

/**
 * Reviews one article by itself, without what only the others tell: same ids, near duplicates, dates that it alone has not.
 *
 * @param name of its file below the series' folder
 * @throws PublishingError where the series themselves cannot be read, or there is no such series
 */
export async function reviewOne(
  { contentDir, site, published, now = new Date() }: ReviewOptions,
  series: string,
  name: string,
): Promise<ReviewedFile> {
  const folders = await readSeriesFolders(contentDir)
  const folder = folders.find(({ id }) => id === series)
  if (!folder)
    throw new PublishingError({
      file: path.join(contentDir, series),
      message: `There is no series "${series}"`,
      mend: 'Choose another one',
    })
  const reviewed = await reviewArticle(path.join(folder.path, name), folder, site, holdingsOf(folders))
  const one = folder.drafts.includes(name) ? asDraft(reviewed) : reviewed
  one.remarks.push(...stateOf(one, now))
  if (one.source) one.remarks.push(...(await uncorrected(one.source, published)))
  one.remarks.sort((a, b) => a.line - b.line || a.column - b.column)
  return one
}

const holdingsOf = (folders: readonly SeriesFolder[]): Holdings => ({
  articles: new Set(folders.flatMap(folder => folder.articles.map(name => path.parse(name).name))),
  series: new Set(folders.map(folder => folder.id)),
})

/** The findings of all files, as they are reported. */
export const findingsOf = (files: readonly ReviewedFile[]): Finding[] =>
  files.flatMap(({ file, remarks }) =>
    remarks.map(({ line, column, kind, severity, message, mend }) => ({
      file,
      line,
      column,
      kind,
      severity,
      message,
      mend,
    })),
  )

async function reviewSeries({ path: folder, source, usage }: SeriesFolder): Promise<ReviewedFile> {
  const file = path.join(folder, SERIES_FILE)
  const passages = seriesPassages(await readFile(file, 'utf8'), file)
  return {
    file,
    remarks: [...ambiguities(passages, source.script, usage), ...spacingFaults(passages)],
  }
}

/** Nothing of a draft stands in the way of a publish. */
function asDraft({ file, source, remarks }: ReviewedFile): ReviewedFile {
  const own = remarks.map((remark): Remark => ({
    ...remark,
    severity: remark.severity === 'error' ? 'warning' : remark.severity,
  }))
  const draft = source && { ...source, article: { ...source.article, draft: true } }
  return { file, source: draft, remarks: own }
}

async function reviewArticle(
  file: string,
  folder: SeriesFolder,
  site: string | undefined,
  holdings: Holdings,
): Promise<ReviewedFile> {
  return atHand(file, () => reviewUnguarded(file, folder, site, holdings))
}

async function reviewUnguarded(
  file: string,
  folder: SeriesFolder,
  site: string | undefined,
  holdings: Holdings,
): Promise<ReviewedFile> {
  try {
    const text = await readFile(file, 'utf8')
    const source = readForReview(text, file)
    const { article, passages } = source
    const usage = withOwn(folder.usage, article)
    const remarks = [
      ...asRemarks(faultsOf(article, text, file), { line: 1, column: 1 }, 'source'),
      ...ambiguities(passages, article.script, usage),
      ...markupLeft(source),
      ...lostCharacters(passages),
      ...(await pictureFaults(source, folder)),
      ...headingSkips(source),
      ...namelessCredits(source),
      ...longTitles(source),
      ...privateNumbers(passages),
      ...openComments(source),
      ...deadLinks(source, site, holdings),
      ...spacingFaults(passages),
      ...halfWidthMarks(passages),
      ...quotationMarks(passages, article.script),
    ]
    return { file, source, remarks }
  } catch (error) {
    return { file, remarks: problems(error, { line: 1, column: 1 }, 'source') }
  }
}

/** The problems of a source as findings; anything else is no finding. */
function problems(error: unknown, point: { line: number; column: number }, kind: 'source' | 'picture') {
  if (!(error instanceof PublishingError)) throw error
  return asRemarks(error.problems, point, kind)
}

function asRemarks(
  all: readonly Problem[],
  point: { line: number; column: number },
  kind: 'source' | 'picture',
): Remark[] {
  return all.map(({ line = point.line, message, mend }): Remark => {
    const column = line === point.line ? point.column : 1
    return { line, column, kind, severity: 'error', message, mend }
  })
}

async function pictureFaults({ pictures, article }: ReviewedSource, folder: SeriesFolder): Promise<Remark[]> {
  // A draft's pictures lie where they will lie when it is none.
  const file = path.join(folder.path, `${article.id}.md`)
  const images = new Images()
  const remarks: Remark[] = []
  for (const { src, alt, line, column } of pictures) {
    const remark = (severity: 'warning' | 'note', message: string, mend: string): void => {
      remarks.push({ line, column, kind: 'picture', severity, message, mend })
    }
    if (alt.trim() === '')
      remark('warning', 'The picture has no description', 'Say between ![ and ] what it shows')
    if (src === '') {
      remark('note', 'The picture is missing', 'Put it into images/ and its path between the round brackets')
      continue
    }
    try {
      await images.find(src, folder.id, file)
    } catch (error) {
      const severity: Severity = article.draft ? 'warning' : 'error'
      remarks.push(
        ...problems(error, { line, column }, 'picture').map(one => ({ ...one, line, column, severity })),
      )
    }
  }
  return remarks
}

/** Ids are addresses: one stands once in a library. Drafts have none yet. */
function addSameIds(files: readonly ReviewedFile[]): void {
  const taken = new Map<string, string>()
  for (const { file, source, remarks } of files) {
    if (!source || path.basename(path.dirname(file)) === DRAFTS) continue
    const { id } = source.article
    const other = taken.get(id)
    if (other === undefined) taken.set(id, file)
    else remarks.push(...asRemarks([takenTwice(file, id, other)], { line: 1, column: 1 }, 'source'))
  }
  const renamed = files.flatMap(({ file, source }) => {
    const { id = '', former_ids } = source?.article ?? {}
    return former_ids && taken.get(id) === file ? { id, file, former: former_ids } : []
  })
  for (const problem of formerIdsTaken(taken, renamed))
    files
      .find(({ file }) => file === problem.file)
      ?.remarks.push(...asRemarks([problem], { line: 1, column: 1 }, 'source'))
}

function addDuplicates(files: readonly ReviewedFile[]): void {
  const byFile = new Map(files.map(one => [one.file, one]))
  const sketches = new Map<string, Sketch>()
  for (const { file, source } of files) {
    if (source) sketches.set(file, sketch(readingText(source.article.blocks)))
  }
  for (const { earlier, later, likeness } of nearDuplicates(sketches)) {
    byFile.get(later)?.remarks.push({
      line: 1,
      column: 1,
      kind: 'duplicate',
      severity: 'warning',
      message: `About ${Math.round(likeness * 100)}% of the text is that of ${earlier}`,
      mend: 'Keep one of the two, or make sure that both are meant',
    })
  }
}
