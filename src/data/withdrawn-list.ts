/** What the library has taken back or renamed, as far as this device knows. */
import { VARIANTS } from '../model/values'
import type { Withdrawn } from '../model/schema'
import { dropArticles } from './copies/drop'
import { articleKey } from './keys'
import { removeCached } from './cache'

export interface Gone {
  /** Ids of articles that were taken back. */
  withdrawn: ReadonlySet<string>
  /** Former ids, each with the one that it is now. */
  articles: ReadonlyMap<string, string>
  series: ReadonlyMap<string, string>
}

let known: Gone = { withdrawn: new Set(), articles: new Map(), series: new Map() }
let asked: Promise<Gone> | undefined

/** By the last list that has come: whether an article has been taken back, or has another id. */
export const isKnownGone = (id: string): boolean => known.withdrawn.has(id) || known.articles.has(id)

/**
 * Asks for the list, once for all who want it at a time. Copies of what it names go from the device. Never rejects:
 * where the list does not come, the last one holds.
 */
export function askGone(load: () => Promise<Withdrawn>): Promise<Gone> {
  asked ??= load()
    .then(take, () => known)
    .finally(() => (asked = undefined))
  return asked
}

function take({ ids, moved }: Withdrawn): Gone {
  known = { withdrawn: new Set(ids), articles: new Map(moved?.articles), series: new Map(moved?.series) }
  for (const id of ids) for (const variant of VARIANTS) removeCached(articleKey(id, variant))
  if (ids.length > 0) void dropArticles(known.withdrawn).catch(ignore)
  // Loaded for that alone, since most libraries rename nothing.
  if (moved) void import('./follow-moves').then(({ followMoves }) => followMoves(known)).catch(ignore)
  return known
}

/** A device that keeps nothing has nothing to drop or to rename. */
const ignore = (): void => undefined
