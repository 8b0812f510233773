/** Articles taken out of the sources. */
import { existsSync } from 'node:fs'
import { mkdir, readdir, rename } from 'node:fs/promises'
import path from 'node:path'
import { PublishingError } from '../errors'
import { readArticle, readSeriesFolders, type SeriesFolder } from '../source/library-files'
import { withLock } from '../disk/lock'
import { SERIES_FILE } from '../source/series-file'
import { titleKey } from '../source/title'

/** In the content root; hidden, so that nothing in it is published. */
const ASIDE = '.withdrawn'

export interface Withdrawn {
  id: string
  /** Where the source lies now; moved back, the article is published again. */
  aside: string
  /** The series' file, where it names the title among those known by title only. */
  listed?: string | undefined
}

/**
 * Moves the sources of articles aside, with their origins. Pictures stay: another article may show them.
 * @throws PublishingError naming each id that there is no article of; then nothing is moved
 */
export const withdraw = (contentDir: string, ids: readonly string[]): Promise<Withdrawn[]> =>
  withLock(contentDir, 'import', async () => {
    const folders = await readSeriesFolders(contentDir)
    const found = [...new Set(ids)].map(id => ({
      id,
      folder: folders.find(({ articles }) => articles.includes(`${id}.md`)),
    }))
    const unknown = found.filter(({ folder }) => folder === undefined)
    if (unknown.length > 0)
      throw new PublishingError(
        unknown.map(({ id }) => ({
          file: contentDir,
          message: `There is no article "${id}" in any series`,
          mend: 'Check the id: it is the name of the file, and stands in the address',
        })),
      )
    const withdrawn: Withdrawn[] = []
    for (const { id, folder } of found) if (folder) withdrawn.push(await moveAside(contentDir, folder, id))
    return withdrawn
  })

async function moveAside(contentDir: string, folder: SeriesFolder, id: string): Promise<Withdrawn> {
  const { title } = await readArticle(folder.path, `${id}.md`)
  const isListed = folder.source.listed?.some(one => titleKey(one.title) === titleKey(title)) ?? false
  const aside = path.join(contentDir, ASIDE, folder.id)
  await mkdir(aside, { recursive: true })
  const names = (await readdir(folder.path)).filter(
    name => name === `${id}.md` || name.startsWith(`${id}.origin.`),
  )
  for (const name of names) {
    const to = path.join(aside, name)
    if (existsSync(to))
      throw new PublishingError({
        file: to,
        message: 'An article of this id has been withdrawn before',
        mend: 'Move it away: ids are addresses, and are given once',
      })
  }
  // The article last: without its origin it is whole, and would be found again.
  for (const name of names.sort((a, b) => Number(a.endsWith('.md')) - Number(b.endsWith('.md'))))
    await rename(path.join(folder.path, name), path.join(aside, name))
  return {
    id,
    aside: path.join(aside, `${id}.md`),
    ...(isListed && { listed: path.join(folder.path, SERIES_FILE) }),
  }
}
