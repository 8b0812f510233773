import type { Variant } from '../model'

/** A file of the compiled library. */
export type LibraryFile =
  { kind: 'index'; variant: Variant } | { kind: 'article'; id: string; variant: Variant }
