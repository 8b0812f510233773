/** What a search server holds of an article: folded, so that one document serves every script. */
import { createHash } from 'node:crypto'
import type { Field } from '../../search-index'
import { load, type Memory } from '../compile/load'
import { Images } from '../compile/images'
import { seriesRows } from '../compile/series'
import { readArticle } from '../library-files'
import { lettersOf } from '../search/initials'
import { searchTexts } from '../search/texts'

/** A type and no interface, so that the client's records take it. */
export type SearchDocument = Record<Field, string> & {
  id: string
  series: string
  /** The title as pinyin initials, character by character. */
  letters: string
  /** Of all that the document is made of: what is there already with the same sum is not sent again. */
  sum: string
}

/** An article that a server should hold, made into its document when it is asked for. */
export interface Wanted {
  id: string
  sum: string
  document: () => Promise<SearchDocument>
}

/**
 * The articles of a content root.
 * @param codeVersion what the code makes of them: documents of another version are made anew
 */
export async function wantedDocuments(
  contentDir: string,
  codeVersion: string,
  memory?: Memory,
): Promise<Wanted[]> {
  const { folders, cards } = await load(contentDir, new Images(), memory)
  return seriesRows(folders, cards.values()).flatMap(({ folder, rows }) =>
    rows.flatMap(row => {
      if (!('card' in row)) return []
      const { id, hash, folder: place, file } = row.card
      const sum = createHash('sha256')
        .update(JSON.stringify([codeVersion, hash, folder.id, folder.source.title]))
        .digest('hex')
      const document = async (): Promise<SearchDocument> => {
        const article = await readArticle(place, file)
        const letters = lettersOf(article.title)
        return { id, series: folder.id, letters, ...searchTexts(article, folder.source), sum }
      }
      return [{ id, sum, document }]
    }),
  )
}
