/** What is asked again and again of the sources: read once, until they change. */
import path from 'node:path'
import { stampOf } from '../../publishing/disk/stamp'
import { PublishingError } from '../../publishing/errors'
import { readArticle, readSeriesFolders } from '../../publishing/source/library-files'
import type { ArticleSource } from '../../publishing/source/model'

/** What a list says of an article. */
export type Facts = Pick<ArticleSource, 'id' | 'title' | 'tag' | 'date' | 'order' | 'draft' | 'publish_at'>

/** Sources that are as they were are not read again. */
export class FactsOfFiles {
  private readonly known = new Map<string, { stamp: string; facts: Facts }>()

  /** @returns nothing where the source cannot be read */
  async of(folder: string, name: string): Promise<Facts | undefined> {
    const file = path.join(folder, name)
    const stamp = stampOf(file)
    const known = this.known.get(file)
    if (known && known.stamp === stamp) return known.facts
    const source = await readArticle(folder, name).catch((error: unknown) => {
      if (error instanceof PublishingError) return undefined
      throw error
    })
    if (!source) return undefined
    const { id, title, tag, date, order, draft, publish_at } = source
    const facts: Facts = { id, title, tag, date, order, draft, publish_at }
    if (stamp !== undefined) this.known.set(file, { stamp, facts })
    return facts
  }

  /** Titles of all articles by their ids; without those that cannot be read. */
  async titles(content: string): Promise<ReadonlyMap<string, string>> {
    const titles = new Map<string, string>()
    for (const { path: folder, articles, drafts } of await readSeriesFolders(content))
      for (const name of [...articles, ...drafts]) {
        const facts = await this.of(folder, name)
        if (facts) titles.set(facts.id, facts.title)
      }
    return titles
  }
}
