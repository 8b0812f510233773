/** Articles that were published once and are no longer: old links say so instead of "not found". */
import path from 'node:path'
import * as v from 'valibot'
import { withdrawnSchema } from '../../model'
import { PublishingError } from '../errors'
import { readIfThere } from '../library-files'
import { someOf, type Ledger } from '../target/ledger'

/** The document of a published library that tells which articles it has withdrawn. */
export const WITHDRAWN = 'withdrawn.json'

/** What a published library tells of what it held. */
export interface PublishedBefore {
  /** Paths of its files, as its manifest has them. */
  names: Iterable<string>
  withdrawn: Uint8Array | undefined
}

export interface Withdrawals {
  /** Ids that were published or withdrawn before, and that the sources have no longer; sorted. */
  ids: string[]
  /** Those among them that are withdrawn now. */
  fresh: string[]
  /** Articles that were published before. */
  before: number
}

/** What a folder tells of itself. */
export const publishedIn = async (outDir: string, ledger: Ledger): Promise<PublishedBefore> => ({
  names: ledger.names(),
  withdrawn: await readIfThere(path.join(outDir, WITHDRAWN)),
})

/** @param held ids that the sources have */
export function withdrawals(
  { names, withdrawn }: PublishedBefore,
  held: Pick<ReadonlySet<string>, 'has'>,
): Withdrawals {
  const gone = new Set(withdrawn ? idsOf(withdrawn) : [])
  const published = new Set<string>()
  for (const name of names) {
    const id = /^a\/([a-z0-9-]+)\.original\.json$/.exec(name)?.[1]
    if (id !== undefined && !gone.has(id)) published.add(id)
  }
  const isGone = (id: string): boolean => !held.has(id)
  const fresh = [...published].filter(isGone).sort()
  return { ids: [...[...gone].filter(isGone), ...fresh].sort(), fresh, before: published.size }
}

/** A document that is none of ours is in the way when ours is written, and said to be. */
function idsOf(document: Uint8Array): string[] {
  try {
    const { success, output } = v.safeParse(
      withdrawnSchema,
      JSON.parse(Buffer.from(document).toString('utf8')),
    )
    return success ? output.ids : []
  } catch {
    return []
  }
}

/** More than so many articles, and more than such a part of them, are not withdrawn by mistake. */
const FEW = 5
const FEW_PART = 0.05

/**
 * @param withdraw the number that the editor has said
 * @throws PublishingError where more than a few are to be withdrawn, or another number than was said
 */
export function assertFew(
  { fresh, before }: Withdrawals,
  { contentDir, withdraw }: { contentDir: string; withdraw?: number | undefined },
): void {
  const isFew = fresh.length <= FEW || fresh.length <= before * FEW_PART
  if (withdraw === undefined ? isFew : withdraw === fresh.length) return
  throw new PublishingError({
    file: contentDir,
    message: `This would withdraw ${fresh.length} of ${before} articles: ${someOf(fresh)}`,
    mend:
      withdraw === undefined
        ? `Check the folder; if they are to go, say --withdraw ${fresh.length}`
        : `You said --withdraw ${withdraw}: check the sources`,
  })
}
