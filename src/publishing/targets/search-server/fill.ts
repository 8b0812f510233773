/** Brings the index of a search server up to date with a library: adds what is new or has changed, then removes what is gone. */
import type { SearchDocument, Wanted } from './documents'
import type { Filling, SearchKind, SearchServer } from './filling'

export interface FillReport {
  added: number
  /** Documents that the server had already. */
  kept: number
  removed: number
}

/** Characters of documents that are sent at a time: far under the 100 MB that a server takes as it comes. */
const BATCH = 8 * 1024 * 1024

/** Each with its client, which only those who fill such a server load. */
const KINDS: Record<SearchKind, (server: SearchServer) => Promise<Filling>> = {
  meilisearch: async server => (await import('./meilisearch')).meilisearch(server),
  opensearch: async server => (await import('./opensearch')).openSearch(server),
}

/** @throws PublishingError naming the server, where it refuses or fails; what it has stays, and is not sent again */
export async function fillSearchServer(server: SearchServer, wanted: readonly Wanted[]): Promise<FillReport> {
  const filling = await KINDS[server.kind](server)
  try {
    await filling.prepare()
    const held = await filling.sums()
    const missing = wanted.filter(({ id, sum }) => held.get(id) !== sum)
    for await (const documents of batches(missing)) await filling.add(documents)
    const ids = new Set(wanted.map(({ id }) => id))
    const gone = [...held.keys()].filter(id => !ids.has(id))
    if (gone.length > 0) await filling.remove(gone)
    return { added: missing.length, kept: wanted.length - missing.length, removed: gone.length }
  } catch (error) {
    throw filling.inWords(error)
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
