/** Articles that were published once and are no longer: old links say so instead of "not found". */
import { opendir } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import { withdrawnSchema } from '../../model'
import { readIfThere } from '../library-files'

/** The document of a published library that tells which articles it has withdrawn. */
export const WITHDRAWN = 'withdrawn.json'

/** What a published library tells of what it held. */
export interface PublishedBefore {
  /** Paths of its files. */
  names: Iterable<string> | AsyncIterable<string>
  withdrawn: Uint8Array | undefined
}

/**
 * The ids that the folder holds or has withdrawn, and the sources no longer have; sorted.
 * @param elsewhere the same of a place that the folder is sent to
 */
export async function withdrawnIds(
  outDir: string,
  held: Pick<ReadonlySet<string>, 'has'>,
  elsewhere?: PublishedBefore,
): Promise<string[]> {
  const here = { names: articlesIn(outDir), withdrawn: await readIfThere(path.join(outDir, WITHDRAWN)) }
  const gone = new Set<string>()
  for (const record of elsewhere ? [here, elsewhere] : [here])
    for await (const id of idsIn(record)) if (!held.has(id)) gone.add(id)
  return [...gone].sort()
}

/** One name after the other: a large library has hundreds of thousands. */
async function* articlesIn(outDir: string): AsyncGenerator<string> {
  const folder = await opendir(path.join(outDir, 'a'), { bufferSize: 1024 }).catch(() => [])
  for await (const { name } of folder) yield `a/${name}`
}

async function* idsIn({ names, withdrawn }: PublishedBefore): AsyncGenerator<string> {
  for await (const name of names) {
    const id = /^a\/([a-z0-9-]+)\.original\.json$/.exec(name)?.[1]
    if (id !== undefined) yield id
  }
  if (withdrawn) yield* v.parse(withdrawnSchema, JSON.parse(Buffer.from(withdrawn).toString('utf8'))).ids
}
