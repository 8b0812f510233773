/** Which articles belong together: by the terms that they share, and by the series; and what readers are told of it. */
import { Holders, WEIGHT_ONE, type HoldersOf, type Holding } from '../holders'
import { unpackTerms } from './terms'

/** Articles by their numbers; those of a series follow one another. */
export interface Candidates {
  ids: readonly string[]
  seriesOf(number: number): string
  /** Packed: see `packTerms`. */
  termsOf(number: number): string
  /** The same of all of them, in the order of their numbers. Gone through twice. */
  terms(): Iterable<string>
}

export interface Relation {
  id: string
  /** Shared matters, the weightiest first; empty where only the series can be named. */
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

/** The articles of a series: from one number, up to another, without it. */
interface Range {
  from: number
  /** Where those end that count as of one series; in a long one the first of them alone. */
  to: number
  end: number
}

/** What is worked out for an article. */
export interface Found {
  relations: Relation[]
  /** What another article would have to score to be among them. */
  least: number
}

/** Finds the related articles of each article; holds an index from terms to articles, as numbers. */
export class Relations {
  private readonly bySeries = new Map<string, Range>()
  private readonly scores: Float64Array

  /** @param counted the terms of the articles that will be asked for; all are counted where it is absent */
  constructor(
    private readonly candidates: Candidates,
    private counted?: HoldersOf,
  ) {
    const { length } = candidates.ids
    for (let number = 0; number < length; number++) {
      const series = candidates.seriesOf(number)
      const range = this.bySeries.get(series) ?? { from: number, to: number, end: number }
      range.to = Math.min(number + 1, range.from + MOST_HOLDERS)
      range.end = number + 1
      this.bySeries.set(series, range)
    }
    this.scores = new Float64Array(length)
  }

  /** Of the terms that count; they are counted when somebody asks. */
  private get holders(): HoldersOf {
    const { ids } = this.candidates
    return (this.counted ??= new Holders(() => this.candidates.terms(), mostHolders(ids.length)))
  }

  /** At most six, the closest first, with simplified terms; ties by id, so that every run gives the same. */
  of(article: number): Relation[] {
    return this.found(article).relations
  }

  /** The same, with what they would have to give way to. */
  found(article: number): Found {
    const own = this.ownOf(article)
    const { from, to } = this.rangeOf(article)
    const touched = this.score(own, { from, to })
    const matters = own.filter(({ isMatter }) => isMatter)
    const relations: Relation[] = []
    let least = LEAST_SCORE
    for (const number of this.closest(touched, article)) {
      const shared = sharedWith(number, matters)
      // Words in common of which none can be named are no reason to read an article of another series.
      if (shared.length === 0 && (number < from || number >= to)) continue
      relations.push({ id: this.idOf(number), shared })
      if (relations.length < MOST_RELATED) continue
      least = this.scores[number] ?? 0
      break
    }
    for (const number of touched) this.scores[number] = 0
    return { relations, least }
  }

  /** What an article scores for each other one, as far as it scores anything. */
  *scoresFor(article: number): Generator<[number: number, score: number]> {
    const { from, end } = this.rangeOf(article)
    const touched = this.score(this.ownOf(article), this.isNear(article) ? { from, to: end } : undefined)
    const scores = touched.map((number): [number, number] => [number, this.scores[number] ?? 0])
    for (const number of touched) this.scores[number] = 0
    yield* scores
  }

  /** Whether all of its series count it as of one series with them. */
  isNear(article: number): boolean {
    return article < this.rangeOf(article).to
  }

  private ownOf(article: number): Own[] {
    return [...unpackTerms(this.candidates.termsOf(article))].flatMap(([term, weight, isMatter]) => {
      const holders = this.holders.of(term)
      return holders ? [{ term, weight, isMatter, holders }] : []
    })
  }

  private rangeOf(article: number): Range {
    return this.bySeries.get(this.candidates.seriesOf(article)) ?? { from: 0, to: 0, end: 0 }
  }

  /** @returns the articles that score anything; what they score is to be taken out of `scores` again */
  private score(own: readonly Own[], series?: { from: number; to: number }): number[] {
    const touched: number[] = []
    const score = (number: number, more: number): void => {
      const before = this.scores[number] ?? 0
      if (before === 0 && more > 0) touched.push(number)
      this.scores[number] = before + more
    }
    for (const { weight, holders } of own)
      for (let at = 0; at < holders.articles.length; at++)
        score(holders.articles[at] ?? 0, weight * ((holders.weights[at] ?? 0) / WEIGHT_ONE))
    if (series) for (let number = series.from; number < series.to; number++) score(number, SAME_SERIES)
    return touched
  }

  /** The closest first. */
  private closest(touched: readonly number[], self: number): number[] {
    const scoreOf = (number: number): number => this.scores[number] ?? 0
    return touched
      .filter(number => scoreOf(number) >= LEAST_SCORE && number !== self)
      .sort((a, b) => scoreOf(b) - scoreOf(a) || (this.idOf(a) < this.idOf(b) ? -1 : 1))
  }

  private idOf(number: number): string {
    return this.candidates.ids[number] ?? ''
  }
}

/** A term that more articles than this hold tells nothing, in a library of so many. */
export const mostHolders = (articles: number): number =>
  Math.min(MOST_HOLDERS, Math.max(FEW_HOLDERS, Math.floor(articles / 2)))

interface Own {
  term: string
  weight: number
  isMatter: boolean
  holders: Holding
}

/** Of an article's terms those that another one shares, those first that weigh most in both. */
const sharedWith = (number: number, own: readonly Own[]): string[] =>
  own
    .flatMap(({ term, weight, holders: { articles, weights } }) => {
      const at = articles.indexOf(number)
      return at < 0 ? [] : [{ term, weight: weight * ((weights[at] ?? 0) / WEIGHT_ONE) }]
    })
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
    .slice(0, MOST_SHARED)
    .map(({ term }) => term)
