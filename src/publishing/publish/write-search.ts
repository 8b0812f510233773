import { pathOf } from '../../library-paths'
import { searchDocuments } from '../compile/forms'
import type { SeriesRows } from '../compile/series'
import { readArticle } from '../library-files'
import { SearchBuilder } from '../search/builder'
import type { Write } from './batch'

/** The search index of a library: its shards, and last the table of documents, which names their edition. */
export async function writeSearch(all: readonly SeriesRows[], write: Write): Promise<void> {
  const builder = new SearchBuilder()
  for (const { folder, rows } of all)
    for (const row of rows)
      if ('card' in row) builder.add(await readArticle(row.card.folder, row.card.file), folder)
  for (const [file, document] of searchDocuments(builder.build()))
    await write(pathOf(file), JSON.stringify(document))
}
