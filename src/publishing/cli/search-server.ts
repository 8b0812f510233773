/** The search server that a publish fills, from its options and the environment. */
import { withScratch } from '../disk/scratch'
import { Cache } from '../incremental/cache'
import { codeVersion } from '../incremental/code-version'
import type { PublishOptions } from '../build/publish'
import type { FillReport, SearchServer } from '../targets/search-server/fill'
import { UsageError } from './command'

export const searchArgs = {
  search: {
    type: 'string',
    description: 'Meilisearch server that is to find the articles (default: SEARCH_URL)',
    valueHint: 'address',
  },
} as const

/** @throws UsageError where the environment holds no key for it */
export function searchServerOf(address: string | undefined): SearchServer | undefined {
  if (address === undefined) return undefined
  const { SEARCH_ADMIN_KEY: key, SEARCH_INDEX: index = 'articles' } = process.env
  if (!key) throw new UsageError(`Set SEARCH_ADMIN_KEY in the environment, to fill ${address}`)
  if (!/^[\w-]{1,400}$/.test(index)) throw new UsageError('SEARCH_INDEX has letters, digits, - and _ only')
  return { address, key, index }
}

/** Fills a server with the articles of a content root; what the publish has read of them is not read again. */
export async function fillFrom(
  { contentDir, cacheDir, outDir, now }: PublishOptions,
  server: SearchServer,
): Promise<FillReport> {
  // The client and the dictionaries: only those who fill a server load them.
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
