/** What a store is told of a file beside its bytes. */
import { lookup } from 'mrmime'

/** Pictures, their copies, shards of the search index: `river.1a2b3c4d.png`, `….png.800.webp`, `0.1a2b3c4d5e6f.json`. */
const NAMED_AFTER_CONTENT = /\.[0-9a-f]{8,}(?:\.\w+){1,3}$/

export const isImmutable = (name: string): boolean => NAMED_AFTER_CONTENT.test(name)

/** For ever where the name changes with the content; else kept, and asked for each time whether it has changed. */
export const cacheControl = (name: string): string =>
  isImmutable(name) ? 'public, max-age=31536000, immutable' : 'public, no-cache'

const FEEDS: readonly (readonly [RegExp, string])[] = [
  [/\.rss\.xml$/, 'application/rss+xml'],
  [/\.atom\.xml$/, 'application/atom+xml'],
  [/^feeds\/.*\.json$/, 'application/feed+json'],
]

/** The media type of a file of the library, with the charset where it is text. */
export function contentType(name: string): string {
  const feed = FEEDS.find(([pattern]) => pattern.test(name))?.[1]
  const type = feed ?? lookup(name) ?? 'application/octet-stream'
  return /^text\/|[/+](?:json|xml)$/.test(type) ? `${type}; charset=utf-8` : type
}
