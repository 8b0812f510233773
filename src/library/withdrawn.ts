/** What the library has taken back, as far as this device knows. */
import { VARIANTS } from '../model-values'
import type { Withdrawn } from '../model'
import { dropArticles } from './copies/drop'
import { articleKey } from './keys'
import { removeCached } from './cache'

let known: ReadonlySet<string> = new Set()
let asked: Promise<ReadonlySet<string>> | undefined

/** By the last list that has come. */
export const isKnownWithdrawn = (id: string): boolean => known.has(id)

/**
 * Asks for the list, once for all who want it at a time. Copies of what it names go from the device. Never rejects:
 * where the list does not come, the last one holds.
 */
export function askWithdrawn(load: () => Promise<Withdrawn>): Promise<ReadonlySet<string>> {
  asked ??= load()
    .then(({ ids }) => take(ids), keepLast)
    .finally(() => (asked = undefined))
  return asked
}

function take(ids: readonly string[]): ReadonlySet<string> {
  known = new Set(ids)
  for (const id of ids) for (const variant of VARIANTS) removeCached(articleKey(id, variant))
  if (ids.length > 0) void dropArticles(known).catch(ignore)
  return known
}

const keepLast = (): ReadonlySet<string> => known

/** A device that keeps nothing has nothing to drop. */
const ignore = (): void => undefined
