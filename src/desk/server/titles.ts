/** The titles of a library's articles. */
import { PublishingError } from '../../publishing/errors'
import { readArticle, readSeriesFolders } from '../../publishing/source/library-files'

/** @returns titles by id; what cannot be read is left out, since the plan itself names it */
export async function titlesIn(content: string): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>()
  for (const { path: folder, articles, drafts } of await readSeriesFolders(content))
    for (const name of [...articles, ...drafts])
      try {
        const { id, title } = await readArticle(folder, name)
        titles.set(id, title)
      } catch (error) {
        if (!(error instanceof PublishingError)) throw error
      }
  return titles
}
