/** An OpenSearch index that is filled, by its official client. */
import { Client } from '@opensearch-project/opensearch'
import type { SearchDocument } from './documents'
import type { Filling, SearchServer } from './filling'
import { inWords, refused } from './opensearch-errors'
import { INDEX } from './opensearch-index'

/** Documents whose sums are asked for at a time. */
const PAGE = 1_000
/** Milliseconds in which a server has to answer. */
const ANSWER = 60_000

export function openSearch({ address, key, index }: SearchServer): Filling {
  const [, username = '', password = ''] = /^([^:]*):(.*)$/.exec(key) ?? []
  const client = new Client({
    node: address,
    auth: { username, password },
    requestTimeout: ANSWER,
    maxRetries: 0,
  })
  /** Each line but those of deletions is followed by its document; the client ends the last one as the API wants it. */
  const bulk = async (lines: object[]): Promise<void> => {
    const { body } = await client.bulk({ index, body: lines, refresh: true })
    if (!body.errors) return
    const [failed] = body.items.flatMap(item => Object.values(item)).filter(({ error }) => error)
    throw refused(address, failed?.error?.type ?? 'unknown')
  }
  return {
    async prepare() {
      const { body: isThere } = await client.indices.exists({ index })
      if (!isThere) await client.indices.create({ index, body: INDEX })
    },
    sums: () => sumsOf(client, index),
    add: documents => bulk(documents.flatMap(one => [{ index: { _id: one.id } }, one])),
    // What is gone already is gone: its line says `not_found`, and that is no error.
    remove: ids => bulk(ids.map(id => ({ delete: { _id: id } }))),
    inWords: error => inWords(error, address),
  }
}

/** What the server holds: the sum of each document, by its id; page after page in the order of their ids. */
async function sumsOf(client: Client, index: string): Promise<Map<string, string>> {
  const held = new Map<string, string>()
  let after: string | undefined
  for (;;) {
    const { body } = await client.search({
      index,
      body: {
        size: PAGE,
        sort: [{ id: 'asc' }],
        _source: ['id', 'sum'],
        ...(after !== undefined && { search_after: [after] }),
      },
    })
    const page = body.hits.hits.map(({ _source }) => _source as Pick<SearchDocument, 'id' | 'sum'>)
    for (const { id, sum } of page) held.set(id, sum)
    after = page.at(-1)?.id
    if (page.length < PAGE) return held
  }
}
