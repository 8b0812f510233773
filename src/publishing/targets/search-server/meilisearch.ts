/** A Meilisearch index that is filled. */
import { Meilisearch, type EnqueuedTask, type Index } from 'meilisearch'
import type { SearchDocument } from './documents'
import type { Filling, SearchServer } from './filling'
import { inWords, taskFailed } from './meilisearch-errors'
import { SETTINGS } from './meilisearch-settings'

/** Documents whose sums are asked for at a time. */
const PAGE = 1_000
/** Milliseconds in which a server has to answer, and to have done a task. */
const ANSWER = 60_000
const TASK = 30 * 60_000
const POLL = 250

export function meilisearch({ address, key, index: uid }: SearchServer): Filling {
  const client = new Meilisearch({ host: address, apiKey: key, timeout: ANSWER })
  const index = client.index<SearchDocument>(uid)
  /** One task after the other: what is asked next stands on what was done before. */
  const done = async (enqueued: Promise<EnqueuedTask>): Promise<void> => {
    const task = await client.tasks.waitForTask(await enqueued, { timeout: TASK, interval: POLL })
    if (task.status !== 'succeeded') throw taskFailed(address, task.type, task.error?.code)
  }
  return {
    async prepare() {
      if (!(await isThere(client, uid))) await done(client.createIndex(uid, { primaryKey: 'id' }))
      await done(index.updateSettings(SETTINGS))
    },
    sums: () => sumsOf(index),
    add: documents => done(index.addDocuments([...documents])),
    remove: ids => done(index.deleteDocuments([...ids])),
    inWords: error => inWords(error, address),
  }
}

const isThere = (client: Meilisearch, uid: string): Promise<boolean> =>
  client.getRawIndex(uid).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Error && codeOf(error) === 'index_not_found') return false
      throw error
    },
  )

const codeOf = ({ cause }: Error): unknown =>
  typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined

/** What the server holds: the sum of each document, by its id. */
async function sumsOf(index: Index<SearchDocument>): Promise<Map<string, string>> {
  const held = new Map<string, string>()
  for (;;) {
    const { results, total } = await index.getDocuments<Pick<SearchDocument, 'id' | 'sum'>>({
      fields: ['id', 'sum'],
      offset: held.size,
      limit: PAGE,
    })
    for (const { id, sum } of results) held.set(id, sum)
    if (results.length === 0 || held.size >= total) return held
  }
}
