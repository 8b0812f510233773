import type { Variant } from '../model'

/** A file of the compiled library. */
export type LibraryFile =
  | { kind: 'index'; variant: Variant }
  | { kind: 'article'; id: string; variant: Variant }
  /** A part of the search index: the table of documents, or a shard by its number. */
  | { kind: 'search'; part: 'documents' | number }
