/** What a search server holds of an article: folded, so that one document serves every script. */
import { createHash } from 'node:crypto'
import type { Field } from '../../../model/search-index'
import type { Card } from '../../build/cards'
import { load, type Memory } from '../../build/load'
import { heldRows, seriesRows } from '../../build/series/series'
import { readArticle, type SeriesFolder } from '../../source/library-files'
import { lettersOf } from '../../build/search/initials'
import { searchTexts } from '../../build/search/texts'
import { here } from '../../workers/threads'

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
 * @param scratch folder for what is not held in memory; free again afterwards
 */
export async function wantedDocuments(
  contentDir: string,
  codeVersion: string,
  scratch: string,
  memory?: Memory,
  now?: Date,
): Promise<Wanted[]> {
  const { folders, cards, close } = await load(contentDir, scratch, here, memory, now)
  try {
    return Array.from(heldRows(seriesRows(folders, cards)), ({ series, row }) =>
      wantedOf(row.card, series.folder, codeVersion),
    )
  } finally {
    close()
  }
}

function wantedOf(
  { id, hash, folder: place, file }: Card,
  series: SeriesFolder,
  codeVersion: string,
): Wanted {
  const sum = createHash('sha256')
    .update(JSON.stringify([codeVersion, hash, series.id, series.source.title]))
    .digest('hex')
  const document = async (): Promise<SearchDocument> => {
    const article = await readArticle(place, file)
    const letters = lettersOf(article.title)
    return { id, series: series.id, letters, ...searchTexts(article, series.source), sum }
  }
  return { id, sum, document }
}
