/** The documents of the search index. They lie apart from what every article needs of the index. */
import * as v from 'valibot'
import { idSchema } from './names'
import { FIELDS, MOST } from './search-index'

/** A mark that a shard is named by. */
const mark = v.pipe(v.string(), v.maxLength(64))
const perField = <T extends v.GenericSchema>(value: T) => v.pipe(v.array(value), v.length(FIELDS.length))

/** The table of documents, column by column, and the sum of each shard. */
export const documentsSchema = v.object({
  version: v.literal(3),
  shards: v.pipe(v.array(mark), v.nonEmpty(), v.maxLength(MOST)),
  /** Average length of each field, in terms. */
  averages: perField(v.pipe(v.number(), v.minValue(0), v.maxValue(MOST))),
  /** Their ids, parted by spaces. */
  ids: v.string(),
  /** Series one after the other: id, and how many of the documents are of it. */
  series: v.array(
    v.strictTuple([idSchema, v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST))]),
  ),
  /** Their titles with each character as a pinyin initial, parted by line feeds. */
  letters: v.string(),
  /** The lengths of each field, as by `packNumbers`. */
  lengths: perField(v.string()),
})
export type SearchDocuments = v.InferOutput<typeof documentsSchema>

export const shardSchema = v.object({
  version: v.literal(3),
  /** Parted by spaces. */
  terms: v.string(),
  /** For each term, in the same order and parted by spaces: see `packPostings`. */
  postings: v.string(),
  sum: mark,
})
export type SearchShard = v.InferOutput<typeof shardSchema>
