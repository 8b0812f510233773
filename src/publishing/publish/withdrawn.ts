/** Articles that were published once and are no longer: old links say so instead of "not found". */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import { withdrawnSchema } from '../../model'
import { readIfThere } from '../library-files'

/** The document of a published library that tells which articles it has withdrawn. */
export const WITHDRAWN = 'withdrawn.json'

/** What a published library tells of what it held. */
export interface PublishedBefore {
  /** Paths of its files. */
  names: Iterable<string>
  withdrawn: Uint8Array | undefined
}

/**
 * The ids that the folder holds or has withdrawn, and the sources no longer have; sorted.
 * @param elsewhere the same of a place that the folder is sent to
 */
export async function withdrawnIds(
  outDir: string,
  held: ReadonlySet<string>,
  elsewhere?: PublishedBefore,
): Promise<string[]> {
  const names = await readdir(path.join(outDir, 'a')).catch(() => [])
  const here = {
    names: names.map(name => `a/${name}`),
    withdrawn: await readIfThere(path.join(outDir, WITHDRAWN)),
  }
  const known = [here, elsewhere].flatMap(record => (record ? [...idsIn(record)] : []))
  return [...new Set(known)].filter(id => !held.has(id)).sort()
}

function* idsIn({ names, withdrawn }: PublishedBefore): Generator<string> {
  for (const name of names) {
    const id = /^a\/([a-z0-9-]+)\.original\.json$/.exec(name)?.[1]
    if (id !== undefined) yield id
  }
  if (withdrawn) yield* v.parse(withdrawnSchema, JSON.parse(Buffer.from(withdrawn).toString('utf8'))).ids
}
