/** The documents of the search index. They lie apart from what every article needs of the index. */
import * as v from 'valibot'
import { idSchema } from './names'
import { FIELDS, MOST } from './search-index'

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST))
/** Marks by which shards are named: they do not fit together with a table that names others. */
const mark = v.pipe(v.string(), v.maxLength(64))

/** An article: id, the id of its series, its title with each character of it as a pinyin initial, field lengths. */
const documentSchema = v.strictTuple([
  idSchema,
  idSchema,
  v.pipe(v.string(), v.maxLength(2_000)),
  v.pipe(v.array(count), v.length(FIELDS.length)),
])
const table = {
  /** Average length of each field, in terms. */
  averages: v.pipe(v.array(v.pipe(v.number(), v.minValue(0), v.maxValue(MOST))), v.length(FIELDS.length)),
  documents: v.pipe(v.array(documentSchema), v.maxLength(MOST)),
}
/** The table of documents, and the sum of each shard; in libraries up to format 4 how many there are of one edition. */
export const documentsSchema = v.union([
  v.object({
    version: v.literal(2),
    shards: v.pipe(v.array(mark), v.nonEmpty(), v.maxLength(MOST)),
    ...table,
  }),
  v.strictObject({
    version: v.literal(1),
    edition: mark,
    shards: v.pipe(count, v.minValue(1)),
    ...table,
  }),
])
export type SearchDocuments = v.InferOutput<typeof documentsSchema>

const terms = {
  /** Parted by spaces. */
  terms: v.string(),
  /** For each term, in the same order: see `packPostings`. */
  postings: v.array(v.array(v.pipe(v.number(), v.integer(), v.minValue(-MOST), v.maxValue(MOST)))),
}
export const shardSchema = v.union([
  v.object({ version: v.literal(2), ...terms, sum: mark }),
  v.strictObject({ version: v.literal(1), edition: mark, ...terms }),
])
export type SearchShard = v.InferOutput<typeof shardSchema>

/** What the shards of a table are named by, in their order. */
export const marksOf = (table: SearchDocuments): readonly string[] =>
  table.version === 2 ? table.shards : Array.from({ length: table.shards }, () => table.edition)

/** What a shard says that it is named by. */
export const markOf = (shard: SearchShard): string => (shard.version === 2 ? shard.sum : shard.edition)
