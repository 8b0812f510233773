/**
 * Asks a Meilisearch server, by its HTTP API: https://www.meilisearch.com/docs/reference/api/search
 *
 * Publishing has filled it with folded text, and the query is folded as well: one document for an article serves all
 * scripts, and what is found is marked by the same tables as ever.
 */
import * as v from 'valibot'
import { idSchema } from '../../model/names'
import { runsOf } from '../../model/search-index'
import { LoadError } from '../errors'
import { reach } from '../reach'
import type { Found } from './engine'
import { loadFold } from './query-fold'

/** Milliseconds for which readers wait for a server, when the published index may answer as well. */
const DEADLINE = 5_000
/** Articles that are sent: more than anyone goes through. */
const LIMIT = 200

const answerSchema = v.object({
  hits: v.pipe(
    v.array(v.object({ id: idSchema, series: idSchema, letters: v.pipe(v.string(), v.maxLength(2_000)) })),
    v.maxLength(LIMIT),
  ),
  estimatedTotalHits: v.pipe(v.number(), v.integer(), v.minValue(0)),
})

/** The articles that a server finds. Rejects with LoadError. */
export async function askServer(query: string): Promise<Found> {
  const fold = await loadFold()
  const q = runsOf(fold(query)).join(' ')
  if (q === '') return { query, hits: [], total: 0, fold }
  // eslint-disable-next-line redos/no-vulnerable -- an address that the owner has set
  const address = `${SEARCH_URL.replace(/\/+$/, '')}/indexes/${SEARCH_INDEX}/search`
  const body = {
    q,
    limit: LIMIT,
    attributesToRetrieve: ['id', 'series', 'letters'],
    matchingStrategy: 'all',
    locales: ['cmn'],
  }
  const { status, text } = await reach(address, {
    body: JSON.stringify(body),
    headers: {
      'Content-Type': 'application/json',
      ...(SEARCH_KEY && { Authorization: `Bearer ${SEARCH_KEY}` }),
    },
    deadline: DEADLINE,
  })
  if (status !== 200) throw new LoadError('refused', `${address}: HTTP ${status}`)
  const { hits, estimatedTotalHits } = answerIn(text, address)
  return { query, hits, total: Math.max(hits.length, estimatedTotalHits), fold }
}

function answerIn(text: string, address: string): v.InferOutput<typeof answerSchema> {
  try {
    return v.parse(answerSchema, JSON.parse(text))
  } catch (error) {
    throw new LoadError('garbled', `${address}: ${String(error)}`)
  }
}
