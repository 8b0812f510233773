/** Another id for an article or a series: the former one is kept in its source, so that old links lead on. */
import { existsSync } from 'node:fs'
import { readdir, readFile, rename as move, rm } from 'node:fs/promises'
import path from 'node:path'
import { writeIfChanged } from '../disk/atomic'
import { PublishingError } from '../errors'
import { readSeriesFolders, type SeriesFolder } from '../source/library-files'
import { withLock } from '../disk/lock'
import { fingerprint, parseArticle, writeArticle } from '../source/article-file'
import { SERIES_FILE, writeSeries } from '../source/series-file'
import type { ArticleSource } from '../source/model'
import { Catalogue } from './catalogue'
import { checkName } from './choose-place'

/**
 * @param name its id; `<series>/<id>` and `<series>/` tell an article from a series of the same name
 * @returns path of the source, or of the series' folder, as it is called now
 * @throws PublishingError where there is none, or the new id is or was another's; then nothing is renamed
 */
export const rename = (contentDir: string, name: string, to: string): Promise<string> =>
  withLock(contentDir, 'import', async () => {
    checkName(to)
    const folders = await readSeriesFolders(contentDir)
    const id = path.posix.basename(name, '.md')
    const [isSeries, isArticle] = [name.endsWith('/'), name !== id]
    const holder = isSeries ? undefined : folders.find(({ articles }) => articles.includes(`${id}.md`))
    const series = isArticle && !isSeries ? undefined : folders.find(folder => folder.id === id)
    if (holder && series)
      throw new PublishingError({
        file: contentDir,
        message: `There are an article and a series "${id}"`,
        mend: `Say which: ${holder.id}/${id}, or ${id}/`,
      })
    if (holder) return renameArticle(contentDir, holder, id, to)
    if (series) return renameSeries(contentDir, series, to, folders)
    throw new PublishingError({
      file: contentDir,
      message: `There is neither an article nor a series "${name}"`,
      mend: 'Check the id: it is the name of the file or of the folder, and stands in the address',
    })
  })

const taken = (file: string, id: string, by: string): PublishingError =>
  new PublishingError({
    file,
    message: `The id "${id}" is that of ${by}, or was`,
    mend: 'Choose another: an id is given once, and links lead by it',
  })

async function renameArticle(
  contentDir: string,
  folder: SeriesFolder,
  from: string,
  to: string,
): Promise<string> {
  const catalogue = await Catalogue.load(contentDir)
  const holder = catalogue.withId(to)
  const [file, target] = [path.join(folder.path, `${from}.md`), path.join(folder.path, `${to}.md`)]
  if (holder && holder.id !== from) throw taken(target, to, `${holder.series}/${holder.id}.md`)
  const text = await readFile(file, 'utf8')
  const before = parseArticle(text, file)
  // The copy first: a run that ends here leaves two files, of which one names the other.
  await writeIfChanged(target, writeArticle(renamed(before, to), text))
  for (const name of await originsOf(folder.path, from))
    await move(path.join(folder.path, name), path.join(folder.path, to + name.slice(from.length)))
  await rm(file)
  return target
}

function renamed(before: ArticleSource, id: string): ArticleSource {
  const { origin, imported } = before
  const after: ArticleSource = {
    ...before,
    id,
    former_ids: formerOf(before.former_ids, before.id, id),
    origin: origin?.startsWith(`${before.id}.origin.`) ? id + origin.slice(before.id.length) : origin,
  }
  // Nothing that an editor has changed since the import.
  return imported === fingerprint(before) ? { ...after, imported: fingerprint(after) } : after
}

/** One that takes back a name that it had is found by that again. */
const formerOf = (former: readonly string[] = [], before: string, now: string): string[] =>
  [...former.filter(one => one !== before), before].filter(one => one !== now)

/** Names of the files in a series' folder that an article was imported from. */
export const originsOf = async (folder: string, id: string): Promise<string[]> =>
  (await readdir(folder)).filter(name => name.startsWith(`${id}.origin.`))

async function renameSeries(
  contentDir: string,
  folder: SeriesFolder,
  to: string,
  folders: readonly SeriesFolder[],
): Promise<string> {
  const target = path.join(contentDir, to)
  const holder = folders.find(
    ({ id, source }) => id !== folder.id && (id === to || source.former_ids?.includes(to)),
  )
  if (holder) throw taken(target, to, holder.path)
  if (existsSync(target)) throw taken(target, to, target)
  const file = path.join(folder.path, SERIES_FILE)
  const former_ids = formerOf(folder.source.former_ids, folder.id, to)
  // A run that ends between the two leaves a folder that names itself, which is refused until it is called anew.
  await writeIfChanged(file, writeSeries({ ...folder.source, former_ids }, await readFile(file, 'utf8')))
  await move(folder.path, target)
  return target
}
