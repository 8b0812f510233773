/** Brings a Meilisearch index up to date with a library: adds what is new or has changed, then removes what is gone. */
import { Meilisearch, type EnqueuedTask, type Index } from 'meilisearch'
import type { SearchDocument, Wanted } from './documents'
import { inWords, taskFailed } from './errors'
import { SETTINGS } from './settings'

export interface SearchServer {
  /** Without a slash at its end. */
  address: string
  /** A key that may write there. */
  key: string
  /** The name of the index. */
  index: string
}

export interface FillReport {
  added: number
  /** Documents that the server had already. */
  kept: number
  removed: number
}

/** Characters of documents that are sent at a time: far under the 100 MB that a server takes as it comes. */
const BATCH = 8 * 1024 * 1024
/** Documents whose sums are asked for at a time. */
const PAGE = 1_000
/** Milliseconds in which a server has to answer, and to have done a task. */
const ANSWER = 60_000
const TASK = 30 * 60_000
const POLL = 250

/** @throws PublishingError naming the server, where it refuses or fails; what it has stays, and is not sent again */
export async function fillSearchServer(server: SearchServer, wanted: readonly Wanted[]): Promise<FillReport> {
  const client = new Meilisearch({ host: server.address, apiKey: server.key, timeout: ANSWER })
  /** One task after the other: what is asked next stands on what was done before. */
  const done = async (enqueued: Promise<EnqueuedTask>): Promise<void> => {
    const task = await client.tasks.waitForTask(await enqueued, { timeout: TASK, interval: POLL })
    if (task.status !== 'succeeded') throw taskFailed(server.address, task.type, task.error?.code)
  }
  try {
    await makeIndex(client, server.index, done)
    const index = client.index<SearchDocument>(server.index)
    await done(index.updateSettings(SETTINGS))
    const held = await sumsOf(index)
    const missing = wanted.filter(({ id, sum }) => held.get(id) !== sum)
    for await (const documents of batches(missing)) await done(index.addDocuments(documents))
    const ids = new Set(wanted.map(({ id }) => id))
    const gone = [...held.keys()].filter(id => !ids.has(id))
    if (gone.length > 0) await done(index.deleteDocuments(gone))
    return { added: missing.length, kept: wanted.length - missing.length, removed: gone.length }
  } catch (error) {
    throw inWords(error, server.address)
  }
}

async function makeIndex(
  client: Meilisearch,
  uid: string,
  done: (enqueued: Promise<EnqueuedTask>) => Promise<void>,
): Promise<void> {
  const isThere = await client.getRawIndex(uid).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Error && codeOf(error) === 'index_not_found') return false
      throw error
    },
  )
  if (!isThere) await done(client.createIndex(uid, { primaryKey: 'id' }))
}

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

/** Documents in parts that a server takes. */
async function* batches(wanted: readonly Wanted[]): AsyncGenerator<SearchDocument[]> {
  let batch: SearchDocument[] = []
  let length = 0
  for (const { document } of wanted) {
    const one = await document()
    batch.push(one)
    length += one.text.length
    if (length < BATCH) continue
    yield batch
    batch = []
    length = 0
  }
  if (batch.length > 0) yield batch
}
