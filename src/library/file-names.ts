import type { Variant } from '../model'
import type { ShardName } from '../search-index'

/** A file of the compiled library. */
export type LibraryFile =
  | { kind: 'index'; variant: Variant }
  | { kind: 'article'; id: string; variant: Variant }
  /** A part of the search index: the table of documents, or a shard of its edition. */
  | { kind: 'search'; part: 'documents' | ShardName }
