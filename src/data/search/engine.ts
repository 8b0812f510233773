/** Finds articles: by the owner's search server where there is one, else by the index that is published as files. */
import type { Fold } from './query-fold'
import { askServer } from './search-server'
import { findInShards } from './shards'

/** An article that holds every word of the query. */
export interface Hit {
  id: string
  series: string
  /** Its title as pinyin initials, character by character. */
  letters: string
}

export interface Found {
  query: string
  /** Best first. */
  hits: Hit[]
  /** How many articles were found; a server names more than it sends. */
  total: number
  /** How text is folded to be compared with the query. */
  fold: Fold
}

/** Parts of the index that have come, and all that are needed; the table of documents is one of them. */
export type Progress = (done: number, all: number) => void

/** Milliseconds for which a server that has failed is not asked again: no letter that is typed waits for it anew. */
const REST = 60_000
let restsUntil = 0

/**
 * The articles that hold every word of `query`, in either script or as the initials of a title. Where the server does
 * not answer the files do; rejects with LoadError or MissingError where they can't be had either.
 */
export async function findArticles(query: string, onProgress: Progress): Promise<Found> {
  const hasServer = typeof SEARCH_URL !== 'undefined' && SEARCH_URL !== ''
  if (!hasServer || Date.now() < restsUntil) return findInShards(query, onProgress)
  try {
    return await askServer(query)
  } catch (error) {
    const found = await findInShards(query, onProgress).catch(() => {
      throw error // what the owner has set up is what has failed
    })
    restsUntil = Date.now() + REST
    return found
  }
}
