/** Which articles belong together: by the terms that they share, and by the series. */
import { unpackTerms } from './terms'

export interface Candidate {
  id: string
  series: string
  /** Packed: see `packTerms`. */
  terms: string
}

export interface Relation {
  id: string
  /** Shared terms, the weightiest first; empty where only the series is shared. */
  shared: string[]
}

const MOST_RELATED = 6
const MOST_SHARED = 3
/** Cosine below which two articles have words in common, not a matter. */
const LEAST_SCORE = 0.1
/** What being of one series counts: enough to be shown, less than any matter in common. */
const SAME_SERIES = 0.1
/** A term that more articles than this hold would make a large library slow, and tells nothing. */
const MOST_HOLDERS = 500
/** In a small library, a term tells nothing once half of the articles hold it, but for the first few. */
const FEW_HOLDERS = 4

/** The articles that hold a term, by their number, and its weight in each. */
interface Holders {
  articles: number[]
  weights: number[]
}

/** Finds the related articles of each article; holds an index from terms to articles. */
export class Relations {
  private readonly holders = new Map<string, Holders>()
  private readonly bySeries = new Map<string, Candidate[]>()

  private readonly mostHolders: number

  constructor(private readonly candidates: readonly Candidate[]) {
    for (const [number, candidate] of candidates.entries()) {
      for (const [term, weight] of unpackTerms(candidate.terms)) this.hold(term, number, weight)
      append(this.bySeries, candidate.series, candidate)
    }
    this.mostHolders = Math.min(MOST_HOLDERS, Math.max(FEW_HOLDERS, candidates.length / 2))
  }

  private hold(term: string, article: number, weight: number): void {
    const known = this.holders.get(term)
    if (known) {
      known.articles.push(article)
      known.weights.push(weight)
    } else this.holders.set(term, { articles: [article], weights: [weight] })
  }

  /** At most six, the closest first, with simplified terms; ties by id, so that every run gives the same. */
  of(article: Candidate): Relation[] {
    const scores = new Map<string, { score: number; shared: { term: string; weight: number }[] }>()
    const entry = (id: string) => {
      const present = scores.get(id) ?? { score: 0, shared: [] }
      scores.set(id, present)
      return present
    }
    for (const [term, weight] of unpackTerms(article.terms)) {
      const holders = this.holders.get(term)
      if (!holders || holders.articles.length > this.mostHolders) continue
      for (const [at, number] of holders.articles.entries()) {
        const product = weight * (holders.weights[at] ?? 0)
        const found = entry(this.candidates[number]?.id ?? '')
        found.score += product
        found.shared.push({ term, weight: product })
      }
    }
    for (const other of this.bySeries.get(article.series)?.slice(0, MOST_HOLDERS) ?? []) {
      entry(other.id).score += SAME_SERIES
    }
    scores.delete(article.id)
    return [...scores]
      .filter(([, { score }]) => score >= LEAST_SCORE)
      .sort(([a, { score: scoreA }], [b, { score: scoreB }]) => scoreB - scoreA || (a < b ? -1 : 1))
      .slice(0, MOST_RELATED)
      .map(([id, { shared }]) => ({ id, shared: heaviest(shared) }))
  }
}

const heaviest = (shared: { term: string; weight: number }[]): string[] =>
  shared
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
    .slice(0, MOST_SHARED)
    .map(({ term }) => term)

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}
