/** The search server that a publish fills, from its options and the environment. */
import { withScratch } from '../disk/scratch'
import { Cache } from '../incremental/cache'
import { codeVersion } from '../incremental/code-version'
import type { PublishOptions } from '../build/publish'
import type { FillReport } from '../targets/search-server/fill'
import type { SearchKind, SearchServer } from '../targets/search-server/filling'
import { UsageError } from './command'

export const searchArgs = {
  search: {
    type: 'string',
    description: 'Search server that is to find the articles (default: SEARCH_URL)',
    valueHint: 'address',
  },
} as const

/** @throws UsageError where the environment holds no key for it, or what it cannot be */
export function searchServerOf(address: string | undefined): SearchServer | undefined {
  if (address === undefined) return undefined
  const {
    SEARCH_ADMIN_KEY: key,
    SEARCH_INDEX: index = 'articles',
    SEARCH_KIND: kind = 'meilisearch',
  } = process.env
  if (!key) throw new UsageError(`Set SEARCH_ADMIN_KEY in the environment, to fill ${address}`)
  if (!/^[\w-]{1,400}$/.test(index)) throw new UsageError('SEARCH_INDEX has letters, digits, - and _ only')
  if (!isKind(kind)) throw new UsageError('SEARCH_KIND is meilisearch or opensearch')
  if (kind === 'opensearch' && !/^[^:]+:./.test(key))
    throw new UsageError('SEARCH_ADMIN_KEY is name:password where SEARCH_KIND is opensearch')
  return { kind, address, key, index }
}

const isKind = (kind: string): kind is SearchKind => kind === 'meilisearch' || kind === 'opensearch'

/** Fills a server with the articles of a content root; what the publish has read of them is not read again. */
export async function fillFrom(
  { contentDir, cacheDir, outDir, now }: PublishOptions,
  server: SearchServer,
): Promise<FillReport> {
  // The dictionaries: only those who fill a server load them.
  const { fillSearchServer } = await import('../targets/search-server/fill')
  const { wantedDocuments } = await import('../targets/search-server/documents')
  const version = await codeVersion()
  const memory = await Cache.open(cacheDir, outDir, version)
  try {
    const wanted = await withScratch(memory.scratch, scratch =>
      wantedDocuments(contentDir, version, scratch, memory, now),
    )
    return await fillSearchServer(server, wanted)
  } finally {
    memory.close()
  }
}
