/** What filling needs of a search server, whichever it is. */
import type { SearchDocument } from './documents'

export type SearchKind = 'meilisearch' | 'opensearch'

export interface SearchServer {
  kind: SearchKind
  /** Without a slash at its end. */
  address: string
  /** A key that may write there; of OpenSearch `name:password`. */
  key: string
  /** The name of the index. */
  index: string
}

/** An index there. Each method has been done by the server once it resolves. */
export interface Filling {
  /** Makes the index where there is none, and says how it reads documents. */
  prepare(): Promise<void>
  /** The sum of each document that is there, by its id. */
  sums(): Promise<Map<string, string>>
  add(documents: readonly SearchDocument[]): Promise<void>
  remove(ids: readonly string[]): Promise<void>
  /** The error as an editor's problem, where it is known; no key is ever repeated. */
  inWords(error: unknown): Error
}
