/** OpenSearch's HTTP API: https://docs.opensearch.org/latest/api-reference/search-apis/search/ */
import * as v from 'valibot'
import { FIELD_WEIGHTS, FIELDS } from '../../model/search-index'
import { hitSchema, LIMIT, SHOWN, totalSchema, type Question } from './server-question'

const answer = v.pipe(
  v.object({
    hits: v.object({
      total: v.object({ value: totalSchema }),
      hits: v.pipe(v.array(v.object({ _source: hitSchema })), v.maxLength(LIMIT)),
    }),
  }),
  v.transform(({ hits: { hits, total } }) => ({
    hits: hits.map(({ _source }) => _source),
    total: total.value,
  })),
)

/** Chinese characters side by side, in one of the fields: they are indexed by pairs. */
const phrase = (run: string): object => ({
  multi_match: {
    query: run,
    type: 'phrase',
    fields: FIELDS.map(field => `${field}^${FIELD_WEIGHTS[field]}`),
  },
})

/** Letters and digits from the beginning of a word. */
const beginning = (run: string): object => ({
  bool: {
    should: FIELDS.map(field => ({ prefix: { [field]: { value: run, boost: FIELD_WEIGHTS[field] } } })),
    minimum_should_match: 1,
  },
})

/** @param runs of the folded query; each must be in an article */
export const openSearchQuestion = (runs: readonly string[]): Question => ({
  path: `/${SEARCH_INDEX}/_search`,
  body: {
    query: {
      bool: { must: runs.map(run => (/\p{Script=Han}/u.test(run) ? phrase(run) : beginning(run))) },
    },
    size: LIMIT,
    track_total_hits: true,
    _source: SHOWN,
  },
  scheme: 'Basic',
  answer,
})
