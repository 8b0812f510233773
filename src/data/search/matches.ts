/** What a shard has of a term of a query. */
import type { SearchShard } from '../../model/search-documents'
import { isPrefix } from '../../model/search-index'
import { unpackPostings } from '../../model/search-postings'
import type { Match } from './rank'

/** Terms and postings as they came: few of a shard's hundreds of terms are ever asked for. */
export interface Shard {
  terms: readonly string[]
  postings: readonly string[]
}

export const shardIn = ({ terms, postings }: Pick<SearchShard, 'terms' | 'postings'>): Shard => ({
  terms: terms.split(' '),
  postings: postings.split(' '),
})

/** What a longer term is worth to one that is typed, less for each letter that it has more. */
const weightOf = (typed: string, term: string): number =>
  term === typed ? 1 : (0.375 * typed.length) / (typed.length + 0.3 * (term.length - typed.length))

/**
 * The term itself, and those that begin with one that is being typed.
 * @param documents how many the index has
 * @throws RangeError for postings that cannot be of so many
 */
export function matchesOf(typed: string, { terms, postings }: Shard, documents: number): Match[] {
  const isWanted = isPrefix(typed)
    ? (term: string) => term.startsWith(typed)
    : (term: string) => term === typed
  return terms.flatMap((term, at) =>
    isWanted(term)
      ? [{ weight: weightOf(typed, term), postings: unpackPostings(postings[at] ?? '', documents) }]
      : [],
  )
}
