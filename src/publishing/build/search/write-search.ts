import { searchDocuments } from '../forms'
import type { Loaded } from '../load'
import type { SeriesRows } from '../series/series'
import type { Steps } from '../steps'
import { inputsOf } from '../../incremental/fingerprint'
import { buildIndex } from './build-index'
import { writeGroups } from './term-groups'

export interface SearchFolders {
  /** Where the terms of articles lie from run to run, and the version of the code that they are of. */
  terms: string
  code?: string | undefined
  /** For what is not held in memory. */
  scratch: string
}

/** The search index of a library: its shards, and last the table of documents, which names their edition. */
export async function writeSearch(
  loaded: Loaded,
  all: readonly SeriesRows[],
  { terms, code, scratch }: SearchFolders,
  steps: Steps,
): Promise<void> {
  const groups = await writeGroups(loaded, all, terms, code)
  const inputs = (): string => inputsOf(groups)
  await steps.make('search', inputs, async sink => {
    for (const [file, document] of searchDocuments(buildIndex(groups, scratch)))
      await sink.document(file, document)
  })
}
