/** The queries of the DSL that this project asks, with all the keys that each of them takes; no others. */
import { OpenSearchError } from './errors'

export type Document = Record<string, string>

/** https://docs.opensearch.org/latest/api-reference/search-apis/search/ and /query-dsl/ below it */
const TOP = ['query', 'size', 'from', 'sort', '_source', 'track_total_hits', 'search_after']
const BOOL = ['must', 'should', 'filter', 'must_not', 'minimum_should_match', 'boost']
const PREFIX = ['value', 'boost', 'rewrite', 'case_insensitive']
const MULTI_MATCH = [
  ...['query', 'fields', 'type', 'operator', 'analyzer', 'boost', 'fuzziness', 'slop', 'tie_breaker'],
  ...['minimum_should_match', 'lenient', 'max_expansions', 'zero_terms_query'],
]
/** What is found beyond this is not to be had without paging by `search_after`. */
const WINDOW = 10_000

export interface Search {
  query?: object
  size?: number
  sort?: Record<string, string>[]
  search_after?: string[]
  _source?: string[]
  track_total_hits?: boolean | number
}

/** @throws OpenSearchError for a key or a query that it does not know */
export function checkedSearch(body: unknown): Search {
  const search = objectOf(body, 'search')
  only(
    search,
    TOP,
    name =>
      `Unknown key for a ${typeof search[name] === 'object' ? 'START_OBJECT' : 'VALUE_STRING'} in [${name}].`,
  )
  const { size = 10 }: Search = search
  if (!Number.isInteger(size) || size < 0 || size > WINDOW)
    throw new OpenSearchError('illegal_argument_exception', `Result window is too large: ${size}`)
  return search
}

/** How well a document answers a query: 0 where it does not. @param fields those that are mapped, with their types */
export function scoreOf(query: unknown, document: Document, fields: ReadonlyMap<string, string>): number {
  const [name, body] = single(query, 'query')
  switch (name) {
    case 'bool': {
      const {
        must = [],
        should = [],
        minimum_should_match: least = 0,
      } = known(body, BOOL, name) as {
        must?: unknown[]
        should?: unknown[]
        minimum_should_match?: number
      }
      const all = must.map(one => scoreOf(one, document, fields))
      const some = should.map(one => scoreOf(one, document, fields)).filter(score => score > 0)
      if (all.includes(0) || some.length < (must.length > 0 ? least : Math.max(1, least))) return 0
      return [...all, ...some].reduce((sum, one) => sum + one, 0)
    }
    case 'multi_match': {
      const match = known(body, MULTI_MATCH, name) as { query: string; fields: string[]; type?: string }
      if (match.type !== 'phrase')
        throw new OpenSearchError(
          'parsing_exception',
          `the double answers phrases alone, not ${match.type ?? 'best_fields'}`,
        )
      return Math.max(
        0,
        ...match.fields.map(field => {
          const [, own = '', boost = '1'] = /^(\w+)(?:\^(\d+))?$/.exec(field) ?? []
          return fields.get(own) === 'text' && (document[own] ?? '').includes(match.query) ? Number(boost) : 0
        }),
      )
    }
    case 'prefix': {
      const [field, options] = single(body, name)
      const { value, boost = 1 } = known(options, PREFIX, name) as { value: string; boost?: number }
      const words = (document[field] ?? '').toLowerCase().split(/[^a-z0-9]+/)
      return fields.has(field) && words.some(word => word.startsWith(value)) ? boost : 0
    }
    default:
      throw new OpenSearchError('parsing_exception', `unknown query [${name}]`)
  }
}

export function objectOf(value: unknown, what: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>
  throw new OpenSearchError('parsing_exception', `[${what}] is no object`)
}

function only(body: object, keys: readonly string[], said: (name: string) => string): void {
  const unknown = Object.keys(body).find(key => !keys.includes(key))
  if (unknown !== undefined) throw new OpenSearchError('parsing_exception', said(unknown))
}

function known(value: unknown, keys: readonly string[], what: string): Record<string, unknown> {
  const body = objectOf(value, what)
  only(body, keys, name => `[${what}] query does not support [${name}]`)
  return body
}

function single(value: unknown, what: string): [name: string, body: unknown] {
  const entries = Object.entries(objectOf(value, what))
  const [entry] = entries
  if (!entry || entries.length > 1)
    throw new OpenSearchError('parsing_exception', `[${what}] malformed query`)
  return entry
}
