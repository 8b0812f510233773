import { pathOf } from '../../../model/paths'
import { searchDocuments } from '../forms'
import { buildIndex } from './build'
import type { Write } from '../../incremental/batch'

/**
 * The search index of a library: its shards, and last the table of documents, which names their edition.
 * @param groups files with the terms of all articles
 */
export async function writeSearch(groups: readonly string[], scratch: string, write: Write): Promise<void> {
  for (const [file, document] of searchDocuments(buildIndex(groups, scratch)))
    await write(pathOf(file), JSON.stringify(document))
}
