/** What is made of bytes that came from outside. It may take any time and memory: see `isolated.ts`. */
import { readFileOfAnyFormat } from '../../formats/registry'
import type { Incoming } from '../../formats/reader'
import { toSource } from '../to-source'

export const tasks = {
  read: (file: Incoming) => readFileOfAnyFormat(file),
  unpackFeed: async (feed: Incoming) => (await import('../../formats/feeds/unpack-feed')).unpackFeed(feed),
  originalText: async (file: Incoming) => (await import('../../formats/original-text')).originalText(file),
  toSource: (...args: Parameters<typeof toSource>) => Promise.resolve(toSource(...args)),
}

/** The same, wherever it is done. */
export type Reading = typeof tasks
