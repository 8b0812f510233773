/** Articles that were published once and are no longer: old links say so instead of "not found". */
import path from 'node:path'
import * as v from 'valibot'
import { withdrawnSchema } from '../../model/schema'
import type { HeldBack } from './held-back'
import { PublishingError } from '../errors'
import type { Moves } from '../source/former-ids'
import { readIfThere } from '../source/library-files'
import { someOf, type Ledger } from '../targets/ledger'

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

/** Few of all names are asked for, and more than once. */
const articleNames = (names: Iterable<string>): string[] => [
  ...new Set([...names].filter(name => ARTICLE.test(name))),
]

const ARTICLE = /^a\/([a-z0-9-]+)\.original\.json$/

/** What a folder tells of itself. */
export const publishedIn = async (outDir: string, ledger: Ledger): Promise<PublishedBefore> => ({
  names: articleNames(ledger.names()),
  withdrawn: await readIfThere(path.join(outDir, WITHDRAWN)),
})

/** Ids of the articles that readers have. */
export function publishedIdsIn({ names, withdrawn }: PublishedBefore): Set<string> {
  const gone = new Set(withdrawn ? idsOf(withdrawn) : [])
  const published = new Set<string>()
  for (const name of names) {
    const id = ARTICLE.exec(name)?.[1]
    if (id !== undefined && !gone.has(id)) published.add(id)
  }
  return published
}

/**
 * @param held ids that the sources have
 * @param moves what has another id now, and so is not gone
 */
export function withdrawals(
  { names, withdrawn }: PublishedBefore,
  held: Pick<ReadonlySet<string>, 'has'>,
  { articles }: Moves,
): Withdrawals {
  const gone = new Set(withdrawn ? [...idsOf(withdrawn), ...formerIdsIn(withdrawn)] : [])
  const published = publishedIdsIn({ names, withdrawn })
  const moved = new Set(articles.map(([from]) => from))
  const isGone = (id: string): boolean => !held.has(id) && !moved.has(id)
  const fresh = [...published].filter(isGone).sort()
  return { ids: [...[...gone].filter(isGone), ...fresh].sort(), fresh, before: published.size }
}

const idsOf = (document: Uint8Array): string[] => parsed(document)?.ids ?? []

/** Of articles that have been renamed; one that is taken back since takes them along. */
const formerIdsIn = (document: Uint8Array): string[] =>
  parsed(document)?.moved?.articles.map(([from]) => from) ?? []

/** A document that is none of ours is in the way when ours is written, and said to be. */
function parsed(document: Uint8Array): v.InferOutput<typeof withdrawnSchema> | undefined {
  try {
    const { success, output } = v.safeParse(
      withdrawnSchema,
      JSON.parse(Buffer.from(document).toString('utf8')),
    )
    return success ? output : undefined
  } catch {
    return undefined
  }
}

/**
 * A minute that is set later takes nothing back by itself.
 * @param withdraw the number that the editor has said
 * @throws PublishingError naming the sources
 */
export function assertNotTakenBack(
  { fresh }: Withdrawals,
  held: readonly HeldBack[],
  withdraw: number | undefined,
): void {
  if (withdraw !== undefined) return
  const back = held.filter(
    ({ id, former, publishAt }) =>
      publishAt !== undefined && [id, ...former].some(one => fresh.includes(one)),
  )
  if (back.length === 0) return
  throw new PublishingError(
    back.map(({ file, publishAt }) => ({
      file,
      message: `It is published already, and publish_at would take it back until ${publishAt}`,
      mend: `Remove publish_at; or, if it is to go, say --withdraw ${fresh.length}`,
    })),
  )
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
