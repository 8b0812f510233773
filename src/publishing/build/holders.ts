/** Which articles hold a term, and what it weighs in each; packed, for a large library has millions of such pairs. */
import type { Candidates } from './articles/related'
import { termsIn, unpackTerms } from './articles/terms'

type Held = Pick<Candidates, 'terms' | 'termsOf'>

/** The weight 1 as it is kept: as many digits as packed terms have. */
export const WEIGHT_ONE = 10_000

export class Holders {
  private readonly numbers = new Map<string, number>()
  /** Where the articles of a term begin; those of terms that too many or too few hold take no room. */
  private readonly starts: Uint32Array
  private readonly articles: Uint32Array
  private readonly weights: Uint16Array

  /** Of the terms that were asked for, how many articles hold each. */
  private readonly counts = new Map<string, number>()

  /**
   * @param candidates are gone through, those that hold a term twice
   * @param most a term that more articles hold is left out; so is one that a single article holds
   * @param wanted the terms that will be asked for; all where it is absent
   */
  constructor(candidates: Held, most: number, wanted?: ReadonlySet<string>) {
    const counts: number[] = []
    const all = new Map<string, number>()
    /** Articles that hold a term which is wanted. */
    const holding: number[] = []
    let article = 0
    for (const packed of candidates.terms()) {
      let isHolding = false
      for (const term of termsIn(packed)) {
        if (wanted && !wanted.has(term)) continue
        isHolding = true
        const number = all.get(term) ?? all.size
        all.set(term, number)
        counts[number] = (counts[number] ?? 0) + 1
      }
      if (isHolding) holding.push(article)
      article += 1
    }
    const kept: number[] = []
    for (const [term, number] of all) {
      const count = counts[number] ?? 0
      if (wanted) this.counts.set(term, count)
      if (count < 2 || count > most) continue
      this.numbers.set(term, kept.length)
      kept.push(count)
    }
    this.starts = new Uint32Array(kept.length + 1)
    for (const [at, count] of kept.entries()) this.starts[at + 1] = (this.starts[at] ?? 0) + count
    const size = this.starts[kept.length] ?? 0
    this.articles = new Uint32Array(size)
    this.weights = new Uint16Array(size)
    if (size > 0) this.fill(candidates, holding)
  }

  /** How many articles hold a term that was said to be wanted. */
  countOf(term: string): number {
    return this.counts.get(term) ?? 0
  }

  /** Nothing for a term that tells nothing. */
  of(term: string): { articles: Uint32Array; weights: Uint16Array } | undefined {
    const number = this.numbers.get(term)
    if (number === undefined) return undefined
    const [start, end] = [this.starts[number], this.starts[number + 1]]
    return { articles: this.articles.subarray(start, end), weights: this.weights.subarray(start, end) }
  }

  private fill(candidates: Held, holding: readonly number[]): void {
    const next = this.starts.slice()
    for (const article of holding)
      for (const [term, weight] of unpackTerms(candidates.termsOf(article))) {
        const number = this.numbers.get(term)
        if (number === undefined) continue
        const at = next[number] ?? 0
        this.articles[at] = article
        this.weights[at] = Math.round(weight * WEIGHT_ONE)
        next[number] = at + 1
      }
  }
}
