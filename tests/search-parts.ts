/** The documents of a search index, as publishing writes them. */
import type { LibraryFile } from '../src/model/paths'
import type { SearchDocuments, SearchShard } from '../src/model/search-documents'
import { shardName } from '../src/model/search-index'
import type { BuiltIndex } from '../src/publishing/build/search/build-index'
import { shardDocument, tableDocument } from '../src/publishing/build/search/search-parts'

export interface SearchParts {
  table: SearchDocuments
  shards: SearchShard[]
}

export function searchParts(index: BuiltIndex): SearchParts {
  const shards = index.inputs.map((_, number) => shardDocument(index, number))
  const marks = shards.map(({ sum }) => sum)
  return { table: tableDocument(index, marks), shards }
}

export const searchFiles = ({ table, shards }: SearchParts): [file: LibraryFile, document: object][] => [
  ...shards.map((shard, number): [LibraryFile, object] => [
    { kind: 'search', part: shardName(number, shard.sum) },
    shard,
  ]),
  [{ kind: 'search', part: 'documents' }, table],
]
