/** The documents of a search index in the form that the apps of a format read. */
import { summed } from '../../../model/checksum'
import type { SearchDocuments, SearchShard } from '../../../model/search-documents'
import { hashOf } from '../../incremental/fingerprint'
import type { Format } from '../formats'
import type { BuiltIndex } from './build-index'

/** The first format whose shards are named by their content; before, all have the name of their edition. */
const NAMED_BY_CONTENT = 5
const DIGITS = 12

/** What all shards are named by; nothing where each has a name of its own. */
export const editionOf = ({ documents, inputs }: BuiltIndex, format: Format): string | undefined =>
  format < NAMED_BY_CONTENT ? hashOf([documents, inputs]).slice(0, DIGITS) : undefined

export const shardDocument = (index: BuiltIndex, number: number, edition?: string): SearchShard =>
  edition === undefined
    ? summed({ version: 2, ...index.shard(number) })
    : { version: 1, edition, ...index.shard(number) }

/** @param marks what the shards are named by, in their order */
export function tableDocument(
  { documents, averages }: BuiltIndex,
  marks: readonly string[],
  edition?: string,
): SearchDocuments {
  const table = { averages, documents }
  return edition === undefined
    ? { version: 2, shards: [...marks], ...table }
    : { version: 1, edition, shards: marks.length, ...table }
}
