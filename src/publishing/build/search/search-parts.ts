/** The documents of a search index. */
import { summed } from '../../../model/checksum'
import type { SearchDocuments, SearchShard } from '../../../model/search-documents'
import { FIELDS } from '../../../model/search-index'
import { packNumbers } from '../../../model/search-postings'
import type { BuiltIndex } from './build-index'

export const shardDocument = (index: BuiltIndex, number: number): SearchShard =>
  summed({ version: 3, ...index.shard(number) })

/** @param marks what the shards are named by, in their order */
export function tableDocument(
  { documents, averages }: Pick<BuiltIndex, 'documents' | 'averages'>,
  marks: readonly string[],
): SearchDocuments {
  const series: [id: string, documents: number][] = []
  for (const [, id] of documents) {
    const last = series.at(-1)
    if (last?.[0] === id) last[1] += 1
    else series.push([id, 1])
  }
  return {
    version: 3,
    shards: [...marks],
    averages,
    ids: documents.map(([id]) => id).join(' '),
    series,
    letters: documents.map(([, , letters]) => letters).join('\n'),
    lengths: FIELDS.map((_, field) => packNumbers(documents.map(([, , , lengths]) => lengths[field] ?? 0))),
  }
}
