/** The documents of a library and where each lies, for the side that writes them and the one that reads them. */
import type { Variant } from './schema'
import type { ShardName } from './search-index'

/** A document. Those with a `sum` are named by it, and never change under that name. */
export type LibraryFile =
  | { kind: 'index'; variant: Variant }
  /** Further series of the index; pages are counted from 1. */
  | { kind: 'index-page'; variant: Variant; page: number; sum: string }
  | { kind: 'series'; id: string; variant: Variant }
  /** Instalments of a long series; pages are counted from 1, the oldest. */
  | { kind: 'series-page'; id: string; variant: Variant; page: number; sum: string }
  | { kind: 'outline'; id: string; variant: Variant; sum: string }
  | { kind: 'article'; id: string; variant: Variant }
  /** A part of the search index: the table of documents, or a shard, named by its sum. */
  | { kind: 'search'; part: 'documents' | ShardName }
  | { kind: 'withdrawn' }
  /** What the owner tells of the site; there is none where nothing is told. */
  | { kind: 'site'; variant: Variant }

/** The folder that a document lies in, and its name there without an ending. */
export function placeOf(file: LibraryFile): { folder: string; name: string } {
  switch (file.kind) {
    case 'index':
      return { folder: '', name: `index.${file.variant}` }
    case 'index-page':
      return { folder: '', name: `index.${file.variant}.${file.page}.${file.sum}` }
    case 'series':
      return { folder: 's/', name: `${encodeURIComponent(file.id)}.${file.variant}` }
    case 'series-page':
      return { folder: 's/', name: `${encodeURIComponent(file.id)}.${file.variant}.${file.page}.${file.sum}` }
    case 'outline':
      return { folder: 's/', name: `${encodeURIComponent(file.id)}.${file.variant}.outline.${file.sum}` }
    case 'article':
      return { folder: 'a/', name: `${encodeURIComponent(file.id)}.${file.variant}` }
    case 'search':
      return { folder: 'search/', name: file.part }
    case 'withdrawn':
      return { folder: '', name: 'withdrawn' }
    case 'site':
      return { folder: '', name: `site.${file.variant}` }
  }
}

/** Feeds of a series, by the ending of their names, with their media types. */
export const FEED_TYPES = {
  'rss.xml': 'application/rss+xml',
  'atom.xml': 'application/atom+xml',
  json: 'application/feed+json',
} as const

/** The path of a feed below the library's root. */
export const feedPath = (id: string, variant: Variant, ending: keyof typeof FEED_TYPES): string =>
  `feeds/${id}.${variant}.${ending}`

/** The path of a document's JSON below the library's root. */
export function pathOf(file: LibraryFile): string {
  const { folder, name } = placeOf(file)
  return `${folder}${name}.json`
}
