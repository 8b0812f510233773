/** Terms that count since articles have changed, or count no longer: by how many articles hold them. */
import type { Holders } from '../holders'
import { mostHolders, type Candidates } from './related'
import { unpackTerms } from './terms'

/** An article that is new, gone or other than before. */
export interface Change {
  id: string
  /** Absent where it is gone. */
  number?: number
  /** Terms as they are packed; empty where it is new, or gone. */
  before: string
  after: string
}

/**
 * @param holders of the terms that count now
 * @returns the numbers of all articles that hold a term which has come to count, or ceased to; some more than once
 */
export function* changesIn(
  changes: readonly Change[],
  holders: Holders,
  candidates: Candidates,
): Generator<number> {
  const most = mostHolders(candidates.ids.length)
  const counts = (holding: number): boolean => holding >= 2 && holding <= most
  /** Terms that more articles hold than before, and that do not count: it may be that too many hold them now. */
  const grown = new Map<string, { more: number; articles: number[] }>()
  for (const [term, more] of differences(changes)) {
    const now = holders.of(term)
    if (now && !counts(now.articles.length - more)) yield* now.articles
    if (!now && more > 0) grown.set(term, { more, articles: [] })
  }
  if (grown.size === 0) return
  let number = 0
  for (const packed of candidates.terms()) {
    for (const [term] of unpackTerms(packed)) grown.get(term)?.articles.push(number)
    number += 1
  }
  for (const { more, articles } of grown.values()) if (counts(articles.length - more)) yield* articles
}

/** How many more articles hold a term than before, where that is another number. */
function differences(changes: readonly Change[]): Map<string, number> {
  const found = new Map<string, number>()
  const add = (packed: string, one: number): void => {
    for (const [term] of unpackTerms(packed)) found.set(term, (found.get(term) ?? 0) + one)
  }
  for (const { before, after } of changes) {
    add(before, -1)
    add(after, 1)
  }
  for (const [term, more] of found) if (more === 0) found.delete(term)
  return found
}
