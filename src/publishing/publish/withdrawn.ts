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

/** The ids that the folder's present index holds or has withdrawn, and the sources no longer have; sorted. */
export async function withdrawnIds(outDir: string, held: ReadonlySet<string>): Promise<string[]> {
  const bytes = await readIfThere(path.join(outDir, 'index.original.json'))
  if (!bytes) return []
  const { series, withdrawn = [] } = v.parse(indexSchema, JSON.parse(bytes.toString('utf8')))
  const published = series.flatMap(({ instalments }) => instalments.flatMap(({ id }) => id ?? []))
  return [...new Set([...published, ...withdrawn])].filter(id => !held.has(id)).sort()
}
