/** `npm run review`: everything that an editor must see before publishing. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { atHand } from '../at-hand'
import { readingText } from '../block-text'
import { Images } from '../compile/images'
import { PublishingError } from '../errors'
import { readSeriesFolders, type SeriesFolder } from '../library-files'
import { withOwn } from '../script'
import { SERIES_FILE } from '../source/series-file'
import { nearDuplicates, sketch, type Sketch } from './duplicates'
import type { Finding, Remark } from './finding'
import { deadLinks, type Holdings } from './links'
import { privateNumbers } from './private'
import { ambiguities } from './script'
import { readForReview, seriesPassages, type ReviewedSource } from './source'
import { spacingFaults } from './spacing'
import { headingSkips, longTitles, namelessCredits, undated } from './structure'

export interface ReviewOptions {
  contentDir: string
  /** Origin of the H5 site: links to it are checked. */
  site?: string | undefined
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
 * @throws PublishingError where the series themselves cannot be read
 */
export async function reviewLibrary({ contentDir, site }: ReviewOptions): Promise<ReviewedFile[]> {
  const folders = await readSeriesFolders(contentDir)
  const holdings: Holdings = {
    articles: new Set(folders.flatMap(folder => folder.articles.map(name => path.parse(name).name))),
    series: new Set(folders.map(folder => folder.id)),
  }
  const files: ReviewedFile[] = []
  for (const folder of folders) {
    files.push(await reviewSeries(folder))
    const articles: ReviewedFile[] = []
    for (const name of folder.articles) {
      articles.push(await reviewArticle(path.join(folder.path, name), folder, site, holdings))
    }
    const remarks = undated(articles.flatMap(({ source }) => source ?? []))
    for (const { source, remarks: own } of articles) {
      const remark = source && remarks.get(source)
      if (remark) own.push(remark)
    }
    files.push(...articles)
  }
  addDuplicates(files)
  for (const { remarks } of files) remarks.sort((a, b) => a.line - b.line || a.column - b.column)
  return files
}

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
    const source = readForReview(await readFile(file, 'utf8'), file)
    const { article, passages } = source
    const usage = withOwn(folder.usage, article)
    const remarks = [
      ...ambiguities(passages, article.script, usage),
      ...(await pictureFaults(source, folder, file)),
      ...headingSkips(source),
      ...namelessCredits(source),
      ...longTitles(source),
      ...privateNumbers(passages),
      ...deadLinks(source, site, holdings),
      ...spacingFaults(passages),
    ]
    return { file, source, remarks }
  } catch (error) {
    return { file, remarks: problems(error, { line: 1, column: 1 }, 'source') }
  }
}

/** The problems of a source as findings; anything else is no finding. */
function problems(error: unknown, point: { line: number; column: number }, kind: 'source' | 'picture') {
  if (!(error instanceof PublishingError)) throw error
  return error.problems.map(({ line = point.line, message, mend }): Remark => {
    const column = line === point.line ? point.column : 1
    return { line, column, kind, severity: 'error', message, mend }
  })
}

async function pictureFaults(
  { pictures }: ReviewedSource,
  folder: SeriesFolder,
  file: string,
): Promise<Remark[]> {
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
      remarks.push(...problems(error, { line, column }, 'picture').map(one => ({ ...one, line, column })))
    }
  }
  return remarks
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
