/** One index: its documents, its settings, and a search that finds every word in the order of the fields. */
import { ApiError, assertFields } from './errors'

export type Document = Record<string, string>

/** Fields of the body of a search, by the API's description of version 1.41. */
const SEARCH_FIELDS = [
  ...['q', 'offset', 'limit', 'page', 'hitsPerPage', 'attributesToRetrieve', 'attributesToCrop'],
  ...['cropLength', 'cropMarker', 'attributesToHighlight', 'highlightPreTag', 'highlightPostTag'],
  ...['showMatchesPosition', 'showRankingScore', 'showRankingScoreDetails', 'showPerformanceDetails'],
  ...['filter', 'sort', 'distinct', 'facets', 'matchingStrategy', 'attributesToSearchOn'],
  ...['rankingScoreThreshold', 'locales', 'hybrid', 'vector', 'retrieveVectors', 'media', 'useNetwork'],
]
const SETTINGS_FIELDS = [
  ...['displayedAttributes', 'searchableAttributes', 'filterableAttributes', 'sortableAttributes'],
  ...['rankingRules', 'stopWords', 'nonSeparatorTokens', 'separatorTokens', 'dictionary', 'synonyms'],
  ...['distinctAttribute', 'proximityPrecision', 'typoTolerance', 'faceting', 'pagination', 'embedders'],
  ...['searchCutoffMs', 'localizedAttributes', 'facetSearch', 'prefixSearch', 'chat'],
]
/** Those of the documented ones that Chinese may be. */
const LOCALES = ['cmn', 'zho', 'eng', 'jpn']

interface Settings {
  searchableAttributes?: string[]
  displayedAttributes?: string[]
  localizedAttributes?: { attributePatterns: string[]; locales: string[] }[]
}

interface Query {
  q?: string
  offset?: number
  limit?: number
  attributesToRetrieve?: string[]
  matchingStrategy?: string
  locales?: string[]
}

export class IndexDouble {
  readonly documents = new Map<string, Document>()
  settings: Settings = {}
  readonly createdAt = new Date().toISOString()

  constructor(
    readonly uid: string,
    readonly primaryKey: string | null,
  ) {}

  static checkSettings(body: Settings): void {
    assertFields(body, SETTINGS_FIELDS)
    for (const { locales } of body.localizedAttributes ?? [])
      assertLocales(locales, 'invalid_settings_localized_attributes')
  }

  search(body: Query): object {
    assertFields(body, SEARCH_FIELDS)
    const { q = '', offset = 0, limit = 20, locales = [], matchingStrategy = 'last' } = body
    if (!Number.isInteger(limit) || limit < 0)
      throw new ApiError('invalid_search_limit', 'Invalid value type at `.limit`')
    if (!['last', 'all', 'frequency'].includes(matchingStrategy))
      throw new ApiError('invalid_search_matching_strategy', `Unknown value \`${matchingStrategy}\``)
    assertLocales(locales, 'invalid_search_locales')
    const words = q.split(/\s+/).filter(Boolean)
    const found = [...this.documents.values()]
      .map(document => ({ document, places: words.map(word => this.placeOf(word, document)) }))
      .filter(({ places }) => places.every(place => place >= 0))
      .sort((a, b) => Math.max(0, ...a.places) - Math.max(0, ...b.places))
    return {
      hits: found
        .slice(offset, offset + limit)
        .map(({ document }) => this.shown(document, body.attributesToRetrieve)),
      query: q,
      processingTimeMs: 1,
      limit,
      offset,
      estimatedTotalHits: found.length,
    }
  }

  /** A document as the API gives it: what is not displayed is not given, whatever is asked for. */
  shown(document: Document, fields = ['*']): Document {
    const { displayedAttributes = ['*'] } = this.settings
    const isIn = (list: string[], name: string): boolean => list.includes('*') || list.includes(name)
    return Object.fromEntries(
      Object.entries(document).filter(([name]) => isIn(displayedAttributes, name) && isIn(fields, name)),
    )
  }

  /** Number of the first field that holds a word, -1 where none does. Letters are found from a word's beginning. */
  private placeOf(word: string, document: Document): number {
    const fields = this.settings.searchableAttributes ?? Object.keys(document)
    return fields.findIndex(field => {
      const text = (document[field] ?? '').toLowerCase()
      return /^[a-z0-9]+$/.test(word)
        ? text.split(/[^a-z0-9]+/).some(one => one.startsWith(word))
        : text.includes(word)
    })
  }
}

function assertLocales(
  locales: readonly string[],
  code: 'invalid_search_locales' | 'invalid_settings_localized_attributes',
): void {
  const unknown = locales.find(locale => !LOCALES.includes(locale))
  if (unknown !== undefined) throw new ApiError(code, `Unsupported locale \`${unknown}\``)
}
