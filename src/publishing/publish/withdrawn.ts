/** Articles that were published once and are no longer: old links say so instead of "not found". */
import path from 'node:path'
import * as v from 'valibot'
import { idSchema } from '../../model'
import { readIfThere } from '../library-files'

/** What is needed of an index that an earlier publish has left. */
const indexSchema = v.object({
  series: v.array(v.object({ instalments: v.array(v.object({ id: v.optional(idSchema) })) })),
  withdrawn: v.optional(v.array(idSchema)),
})

/** The file of a published library that tells which articles it holds, and which it has withdrawn. */
export const RECORD = 'index.original.json'

/**
 * The ids that the folder's present index holds or has withdrawn, and the sources no longer have; sorted.
 * @param elsewhere such an index from a place that the folder is sent to
 */
export async function withdrawnIds(
  outDir: string,
  held: Pick<ReadonlySet<string>, 'has'>,
  elsewhere?: Uint8Array,
): Promise<string[]> {
  const records = [await readIfThere(path.join(outDir, RECORD)), elsewhere]
  const known = records.flatMap(bytes => (bytes ? idsIn(Buffer.from(bytes).toString('utf8')) : []))
  return [...new Set(known)].filter(id => !held.has(id)).sort()
}

function idsIn(record: string): string[] {
  const { series, withdrawn = [] } = v.parse(indexSchema, JSON.parse(record))
  return [...series.flatMap(({ instalments }) => instalments.flatMap(({ id }) => id ?? [])), ...withdrawn]
}
