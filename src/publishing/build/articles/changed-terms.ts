/** Terms that count since articles have changed, or count no longer: by how many articles hold them. */
import type { HoldersOfSome } from '../holders'
import { mostHolders, type Candidates } from './related'
import { termsIn } from './terms'

/** An article that is new, gone or other than before. */
export interface Change {
  id: string
  /** Absent where it is gone. */
  number?: number
  /** Terms as they are packed; empty where it is new, or gone. */
  before: string
  after: string
}

/** The terms that changes take or bring. */
export function termsOf(changes: readonly Change[]): Set<string> {
  return new Set(changes.flatMap(({ before, after }) => [...termsIn(before), ...termsIn(after)]))
}

/**
 * @param holders of these terms
 * @returns the numbers of all articles that hold a term which has come to count, or ceased to; some more than once
 */
export function* changesIn(
  changes: readonly Change[],
  holders: HoldersOfSome,
  candidates: Candidates,
): Generator<number> {
  const most = mostHolders(candidates.ids.length)
  const counts = (holding: number): boolean => holding >= 2 && holding <= most
  /** Terms that too many articles hold now, and did not before. */
  const common = new Set<string>()
  for (const [term, more] of differences(changes)) {
    const now = holders.of(term)
    const isNew = !counts(holders.countOf(term) - more)
    if (now && isNew) yield* now.articles
    // One that a single article holds now tied it to what has dropped it alone.
    if (!now && !isNew && more > 0) common.add(term)
  }
  if (common.size === 0) return
  let number = 0
  for (const packed of candidates.terms()) {
    for (const term of termsIn(packed)) if (common.has(term)) yield number
    number += 1
  }
}

/** How many more articles hold a term than before, where that is another number. */
function differences(changes: readonly Change[]): Map<string, number> {
  const found = new Map<string, number>()
  const add = (packed: string, one: number): void => {
    for (const term of termsIn(packed)) found.set(term, (found.get(term) ?? 0) + one)
  }
  for (const { before, after } of changes) {
    add(before, -1)
    add(after, 1)
  }
  for (const [term, more] of found) if (more === 0) found.delete(term)
  return found
}
