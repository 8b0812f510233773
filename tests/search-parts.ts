/** The documents of a search index, as publishing writes them. */
import type { LibraryFile } from '../src/model/paths'
import { markOf, type SearchDocuments, type SearchShard } from '../src/model/search-documents'
import { shardName } from '../src/model/search-index'
import type { BuiltIndex } from '../src/publishing/build/search/build-index'
import { editionOf, shardDocument, tableDocument } from '../src/publishing/build/search/search-parts'
import { LATEST, type Format } from '../src/publishing/build/formats'

export interface SearchParts {
  table: SearchDocuments
  shards: SearchShard[]
}

export function searchParts(index: BuiltIndex, format: Format = LATEST): SearchParts {
  const edition = editionOf(index, format)
  const shards = index.inputs.map((_, number) => shardDocument(index, number, edition))
  return { table: tableDocument(index, shards.map(markOf), edition), shards }
}

export const searchFiles = ({ table, shards }: SearchParts): [file: LibraryFile, document: object][] => [
  ...shards.map((shard, number): [LibraryFile, object] => [
    { kind: 'search', part: shardName(number, markOf(shard)) },
    shard,
  ]),
  [{ kind: 'search', part: 'documents' }, table],
]
