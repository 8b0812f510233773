/** The table of documents, as the device asks it. */
import * as v from 'valibot'
import { idSchema } from '../../model/names'
import type { SearchDocuments } from '../../model/search-documents'
import { MOST } from '../../model/search-index'
import { unpackNumbers } from '../../model/search-postings'

export interface Table {
  /** What the shards are named by, in their order. */
  marks: readonly string[]
  /** Average length of each field, in terms, and the lengths in each document. */
  averages: readonly number[]
  lengths: readonly (readonly number[])[]
  /** By the number of a document. */
  ids: readonly string[]
  series: readonly string[]
  letters: readonly string[]
}

const idsSchema = v.pipe(v.array(idSchema), v.maxLength(MOST))

/** @throws Error where the columns are not of one length, or hold what is no id */
export function tableOf({ shards: marks, averages, ...columns }: SearchDocuments): Table {
  const ids = v.parse(idsSchema, columns.ids.split(' ').filter(Boolean))
  const isWhole = (column: readonly unknown[]): boolean => column.length === ids.length
  const count = columns.series.reduce((sum, [, documents]) => sum + documents, 0)
  const lengths = columns.lengths.map(unpackNumbers)
  const letters = ids.length > 0 ? columns.letters.split('\n') : []
  if (count !== ids.length || !isWhole(letters) || !lengths.every(isWhole))
    throw new RangeError('the columns are not of one length')
  const series = columns.series.flatMap(([id, documents]) => Array<string>(documents).fill(id))
  return { marks, averages, lengths, ids, series, letters }
}
