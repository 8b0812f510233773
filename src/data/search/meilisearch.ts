/** Meilisearch's HTTP API: https://www.meilisearch.com/docs/reference/api/search */
import * as v from 'valibot'
import { hitSchema, LIMIT, SHOWN, totalSchema, type Question } from './server-question'

const answer = v.pipe(
  v.object({
    hits: v.pipe(v.array(hitSchema), v.maxLength(LIMIT)),
    estimatedTotalHits: totalSchema,
  }),
  v.transform(({ hits, estimatedTotalHits }) => ({ hits, total: estimatedTotalHits })),
)

/** @param runs of the folded query; each must be in an article */
export const meilisearchQuestion = (runs: readonly string[]): Question => ({
  path: `/indexes/${SEARCH_INDEX}/search`,
  body: {
    q: runs.join(' '),
    limit: LIMIT,
    attributesToRetrieve: SHOWN,
    matchingStrategy: 'all',
    locales: ['cmn'],
  },
  scheme: 'Bearer',
  answer,
})
