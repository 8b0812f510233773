/**
 * Asks the owner's search server. Publishing has filled it with folded text, and the query is folded as well: one document
 * for an article serves all scripts, and what is found is marked by the same tables as ever.
 */
import * as v from 'valibot'
import { runsOf } from '../../model/search-index'
import { LoadError } from '../errors'
import { reach } from '../reach'
import type { Found } from './engine'
import { meilisearchQuestion } from './meilisearch'
import { openSearchQuestion } from './opensearch'
import { loadFold } from './query-fold'
import type { ServerHits } from './server-question'

/** Milliseconds for which readers wait for a server, when the published index may answer as well. */
const DEADLINE = 5_000

/** The articles that a server finds. Rejects with LoadError. */
export async function askServer(query: string): Promise<Found> {
  const fold = await loadFold()
  const runs = runsOf(fold(query))
  if (runs.length === 0) return { query, hits: [], total: 0, fold }
  const question = SEARCH_KIND === 'opensearch' ? openSearchQuestion(runs) : meilisearchQuestion(runs)
  // eslint-disable-next-line redos/no-vulnerable -- an address that the owner has set
  const address = SEARCH_URL.replace(/\/+$/, '') + question.path
  const { status, text } = await reach(address, {
    body: JSON.stringify(question.body),
    headers: {
      'Content-Type': 'application/json',
      ...(SEARCH_KEY && { Authorization: `${question.scheme} ${SEARCH_KEY}` }),
    },
    deadline: DEADLINE,
  })
  if (status !== 200) throw new LoadError('refused', `${address}: HTTP ${status}`)
  const { hits, total } = answerIn(question.answer, text, address)
  return { query, hits, total: Math.max(hits.length, total), fold }
}

function answerIn(schema: v.GenericSchema<unknown, ServerHits>, text: string, address: string): ServerHits {
  try {
    return v.parse(schema, JSON.parse(text))
  } catch (error) {
    throw new LoadError('garbled', `${address}: ${String(error)}`)
  }
}
