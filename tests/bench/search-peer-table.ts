/** How one way to search answers queries of each kind: time, bytes, and what it finds of what is there. */
import type { Query } from './search-queries'
import { median, p95 } from './table-rows'

interface Answered {
  milliseconds: number
  bytes: number
  ids: readonly string[]
}

export interface PeerRow {
  who: string
  what: string
  queries: number
  'median, ms': number
  'p95, ms': number
  'p95, bytes': number
  /** Of the articles that have what was asked for, the part that is found; the mean of the queries. */
  recall: number
  /** Of the articles that are found, the part that has what was asked for. */
  precision: number
}

/** A row for each kind of query, and one for all. */
export function comparison(
  who: string,
  queries: readonly Query[],
  truth: readonly ReadonlySet<string>[],
  answers: readonly Answered[],
): PeerRow[] {
  const kinds = [...new Set(queries.map(({ kind }) => kind)), 'all']
  return kinds.map(what => {
    const places = [...queries.keys()].filter(at => what === 'all' || queries[at]?.kind === what)
    const own = places.flatMap(at => answers[at] ?? [])
    const scores = places.map(at => scoreOf(truth[at] ?? new Set(), answers[at]?.ids ?? []))
    return {
      ...{ who, what, queries: places.length },
      'median, ms': Math.round(median(own.map(({ milliseconds }) => milliseconds))),
      'p95, ms': Math.round(p95(own.map(({ milliseconds }) => milliseconds))),
      'p95, bytes': p95(own.map(({ bytes }) => bytes)),
      recall: mean(scores.map(({ recall }) => recall)),
      precision: mean(scores.map(({ precision }) => precision)),
    }
  })
}

function scoreOf(wanted: ReadonlySet<string>, ids: readonly string[]): { recall: number; precision: number } {
  const right = ids.filter(id => wanted.has(id)).length
  return { recall: part(right, wanted.size), precision: part(right, ids.length) }
}

/** Nothing of nothing is all of it. */
const part = (some: number, all: number): number => (all === 0 ? 1 : some / all)

const mean = (numbers: readonly number[]): number =>
  Number((numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length)).toFixed(3))
