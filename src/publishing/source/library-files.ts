/** The content root as it lies on disk: which series and articles there are, and their bytes. */
import { existsSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type * as v from 'valibot'
import { TOPIC_ID } from '../../model/topics'
import { ID_PATTERN } from '../../model/values'
import { PublishingError, type Problem } from '../errors'
import { formerIdsTaken } from './former-ids'
import { mendOfId } from './id-mend'
import { parseArticle } from './article-file'
import { placeholders } from './template'
import {
  houseStyleSchema,
  libraryOverridesSchema,
  NO_USAGE,
  withOverrides,
  withOwn,
  type Usage,
} from '../script/usage'
import { parseSeries, SERIES_FILE } from './series-file'
import { parseYaml } from './yaml'
import type { ArticleSource, SeriesSource } from './model'
import { assertWithin } from '../disk/within'

export interface SeriesFolder {
  id: string
  /** Path of the folder. */
  path: string
  source: SeriesSource
  /** What the library and the series have settled about conversion. */
  usage: Usage
  /** Names of the articles' files, in the order of their letters. */
  articles: string[]
  /** Those in its folder of drafts, below the series' own. */
  drafts: string[]
}

/** What lies here is published by nobody. */
export const DRAFTS = 'drafts'

/**
 * The names in a folder, sorted; none where the folder does not exist.
 * @throws PublishingError for a link out of the content root
 */
async function list(folder: string, root: string): Promise<{ name: string; isFolder: boolean }[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    for (const entry of entries)
      if (entry.isSymbolicLink() && !entry.name.startsWith('.'))
        await assertWithin(root, path.join(folder, entry.name))
    return entries
      .map(entry => ({ name: entry.name, isFolder: entry.isDirectory() }))
      .filter(({ name }) => !name.startsWith('.'))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

/** The bytes of a file; nothing where it does not exist. */
export async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file)
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')

/**
 * Every folder of the content root with its `series.yaml`.
 *
 * @throws PublishingError for a folder that holds articles but no `series.yaml`, or one that cannot be read
 */
export async function readSeriesFolders(contentDir: string): Promise<SeriesFolder[]> {
  const folders: SeriesFolder[] = []
  const usage = await readUsage(contentDir)
  const problems: Problem[] = []
  for (const { name, isFolder } of await list(contentDir, contentDir)) {
    if (!isFolder) continue
    try {
      const folder = await readSeriesFolder(path.join(contentDir, name), contentDir, usage)
      if (folder) folders.push(folder)
    } catch (error) {
      if (!(error instanceof PublishingError)) throw error
      problems.push(...error.problems)
    }
  }
  problems.push(...formerSeriesTaken(folders))
  if (problems.length > 0) throw new PublishingError(problems)
  return folders
}

function formerSeriesTaken(folders: readonly SeriesFolder[]): Problem[] {
  const holders = folders.map(folder => ({
    id: folder.id,
    file: path.join(folder.path, SERIES_FILE),
    former: folder.source.former_ids ?? [],
  }))
  return formerIdsTaken(new Map(holders.map(({ id, file }) => [id, file])), holders)
}

/** The whole library's `overrides.yaml` and `house-style.yaml` in the content root; either may be absent. */
export async function readUsage(contentDir: string): Promise<Usage> {
  const read = async <Schema extends v.GenericSchema>(name: string, schema: Schema) => {
    const file = path.join(contentDir, name)
    const bytes = await readIfThere(file)
    return bytes && parseYaml(schema, bytes.toString('utf8'), file)
  }
  const settled = await read('overrides.yaml', libraryOverridesSchema)
  const style = await read('house-style.yaml', houseStyleSchema)
  return withOverrides({ ...NO_USAGE, style: style ?? {} }, settled?.overrides)
}

/** One folder; nothing where it holds neither a `series.yaml` nor articles. */
async function readSeriesFolder(
  folder: string,
  contentDir: string,
  usage: Usage,
): Promise<SeriesFolder | undefined> {
  const names = (await list(folder, contentDir)).filter(({ isFolder }) => !isFolder).map(({ name }) => name)
  const articles = names.filter(isArticle)
  const drafts = (await list(path.join(folder, DRAFTS), contentDir))
    .filter(({ name, isFolder }) => !isFolder && isArticle(name))
    .map(({ name }) => path.join(DRAFTS, name))
  const file = path.join(folder, SERIES_FILE)
  const bytes = await readIfThere(file)
  if (!bytes && articles.length === 0) return undefined
  const id = path.basename(folder)
  if (!ID_PATTERN.test(id)) {
    throw new PublishingError({
      file: folder,
      message: 'The name of this folder cannot be the id of a series, which stands in addresses',
      mend: mendOfId(id),
    })
  }
  if (TOPIC_ID.test(id)) {
    throw new PublishingError({
      file: folder,
      message:
        'The name of this folder is kept for a list that publishing makes: of corrections, an author or a tag',
      mend: 'Give the folder another name',
    })
  }
  if (!bytes) {
    throw new PublishingError({
      file,
      message: 'The folder holds articles but no series.yaml',
      mend:
        id === DRAFTS
          ? 'Put drafts into a folder drafts/ below their series'
          : 'Add series.yaml with title, script and tags',
    })
  }
  const source = parseSeries(bytes.toString('utf8'), file)
  return {
    id,
    path: folder,
    source,
    usage: withOwn(usage, source),
    articles,
    drafts,
  }
}

const isArticle = (name: string): boolean => name.endsWith('.md')

/** @throws PublishingError where the source is not right, or its id is not its file's name */
export async function readArticle(folder: string, name: string): Promise<ArticleSource> {
  const file = path.join(folder, name)
  return articleFrom(await readFile(file, 'utf8'), file)
}

/** The same of its text. @param file path of the source */
export function articleFrom(text: string, file: string): ArticleSource {
  const article = parseArticle(text, file)
  const problems = faultsOf(article, text, file)
  if (problems.length > 0) throw new PublishingError(problems)
  return article
}

/** What is wrong with an article that can be read. A draft may be unfinished. @param text of its file */
export function faultsOf({ id, draft }: ArticleSource, text: string, file: string): Problem[] {
  const name = path.basename(file)
  const own: Problem[] =
    `${id}.md` === name
      ? []
      : [
          {
            file,
            line: 2,
            message: `The id "${id}" is not the file's name`,
            mend: `Name the file ${id}.md, or write "id: ${name.slice(0, -3)}"`,
          },
        ]
  return draft ? own : [...own, ...placeholders(text, file)]
}

/** @param other the file that has the id */
export const takenTwice = (file: string, id: string, other: string): Problem => ({
  file,
  line: 2,
  message: `The id "${id}" is taken by ${other}`,
  mend: 'Give one of the two another id; ids are addresses and stand once in a library',
})

/** @throws PublishingError where the content root is no folder */
export async function assertFolder(contentDir: string): Promise<void> {
  const found = await stat(contentDir).catch(() => undefined)
  if (found?.isDirectory()) return
  throw new PublishingError({
    file: contentDir,
    message: 'There is no content folder here',
    mend: 'Name the folder that holds the folders of the series',
  })
}

/** @throws PublishingError where the content root holds no series: a publish would withdraw all there is */
export function assertLibrary(contentDir: string, folders: readonly SeriesFolder[]): void {
  if (folders.length > 0) return
  const isSeries = existsSync(path.join(contentDir, SERIES_FILE))
  throw new PublishingError({
    file: contentDir,
    message: isSeries ? 'This is the folder of one series' : 'There is no series here',
    mend: isSeries
      ? 'Name the folder that it lies in'
      : 'Name the folder that holds the folders of the series',
  })
}
