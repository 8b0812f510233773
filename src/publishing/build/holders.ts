/** Which articles hold a term, and what it weighs in each; packed, for a large library has millions of such pairs. */
import { termsIn, unpackTerms } from './articles/terms'

/** The weight 1 as it is kept: as many digits as packed terms have. */
export const WEIGHT_ONE = 10_000

/** The articles that hold a term, and its weights in them. */
export interface Holding {
  articles: Uint32Array | readonly number[]
  weights: Uint16Array | readonly number[]
}

export interface HoldersOf {
  /** Nothing for a term that tells nothing. */
  of(term: string): Holding | undefined
}

/** Of all terms. */
export class Holders implements HoldersOf {
  private readonly numbers = new Map<string, number>()
  /** Where the articles of a term begin; those of terms that too many or too few hold take no room. */
  private readonly starts: Uint32Array
  private readonly articles: Uint32Array
  private readonly weights: Uint16Array

  /**
   * @param candidates the packed terms of each article, in the order of their numbers; gone through twice
   * @param most a term that more articles hold is left out; so is one that a single article holds
   */
  constructor(candidates: () => Iterable<string>, most: number) {
    const counts: number[] = []
    const all = new Map<string, number>()
    for (const packed of candidates())
      for (const term of termsIn(packed)) {
        const number = all.get(term) ?? all.size
        all.set(term, number)
        counts[number] = (counts[number] ?? 0) + 1
      }
    const kept: number[] = []
    for (const [term, number] of all) {
      const count = counts[number] ?? 0
      if (count < 2 || count > most) continue
      this.numbers.set(term, kept.length)
      kept.push(count)
    }
    this.starts = new Uint32Array(kept.length + 1)
    for (const [at, count] of kept.entries()) this.starts[at + 1] = (this.starts[at] ?? 0) + count
    const size = this.starts[kept.length] ?? 0
    this.articles = new Uint32Array(size)
    this.weights = new Uint16Array(size)
    this.fill(candidates())
  }

  of(term: string): Holding | undefined {
    const number = this.numbers.get(term)
    if (number === undefined) return undefined
    const [start, end] = [this.starts[number], this.starts[number + 1]]
    return { articles: this.articles.subarray(start, end), weights: this.weights.subarray(start, end) }
  }

  private fill(candidates: Iterable<string>): void {
    const next = this.starts.slice()
    let article = 0
    for (const packed of candidates) {
      for (const [term, weight] of unpackTerms(packed)) {
        const number = this.numbers.get(term)
        if (number === undefined) continue
        const at = next[number] ?? 0
        this.articles[at] = article
        this.weights[at] = Math.round(weight * WEIGHT_ONE)
        next[number] = at + 1
      }
      article += 1
    }
  }
}

/** Of some terms: all others are passed over. */
export class HoldersOfSome implements HoldersOf {
  private readonly found = new Map<string, { count: number; articles: number[]; weights: number[] }>()

  /** @param candidates and most as above */
  constructor(
    candidates: Iterable<string>,
    private readonly most: number,
    terms: Iterable<string>,
  ) {
    for (const term of terms) this.found.set(term, { count: 0, articles: [], weights: [] })
    let article = 0
    for (const packed of candidates) {
      this.add(article, packed)
      article += 1
    }
  }

  of(term: string): Holding | undefined {
    const count = this.countOf(term)
    return count < 2 || count > this.most ? undefined : this.found.get(term)
  }

  /** How many articles hold one of the terms. */
  countOf(term: string): number {
    return this.found.get(term)?.count ?? 0
  }

  private add(article: number, packed: string): void {
    for (const [term, weight] of unpackTerms(packed)) {
      const found = this.found.get(term)
      if (!found) continue
      found.count += 1
      if (found.count > this.most) continue
      found.articles.push(article)
      found.weights.push(Math.round(weight * WEIGHT_ONE))
    }
  }
}
