/** Builds the search index of a library while its articles are compiled. */
import { createHash } from 'node:crypto'
import {
  FIELDS,
  packPostings,
  shardOf,
  tokenize,
  type Entry,
  type SearchDocuments,
  type SearchShard,
} from '../../search-index'
import type { ArticleSource, SeriesSource } from '../source-model'
import { lettersOf } from './initials'
import { Postings } from './postings'
import { searchTexts } from './texts'

/** JSON bytes of a shard, about: a third of it goes over the wire. */
const SHARD_BYTES = 96 * 1024

/** An index as it is written: every part of one edition. */
export interface BuiltIndex {
  documents: SearchDocuments
  /** Each made when it is asked for: all at once would double what a large library takes. */
  shards: Iterable<SearchShard>
}

/**
 * A posting as one number: document, field, and how often the term stands there. Held for every term of every article,
 * and so far smaller than objects would be. 32 bits have room for half a million documents.
 */
const FIELD_ROOM = 8
const FREQUENCY_ROOM = 1024
const postingOf = (document: number, field: number, frequency: number): number =>
  (document * FIELD_ROOM + field) * FREQUENCY_ROOM + Math.min(frequency, FREQUENCY_ROOM - 1)

/** Postings of a term, in the order of documents, as MiniSearch writes them down. */
function asEntry(postings: Uint32Array): Entry[1] {
  const byField: Entry[1] = {}
  for (const posting of postings) {
    const place = Math.floor(posting / FREQUENCY_ROOM)
    const frequencies = byField[place % FIELD_ROOM] ?? {}
    byField[place % FIELD_ROOM] = frequencies
    frequencies[Math.floor(place / FIELD_ROOM)] = posting % FREQUENCY_ROOM
  }
  return byField
}

export class SearchBuilder {
  private readonly documents: SearchDocuments['documents'] = []
  private readonly postings = new Postings()

  /** Takes an article in, as its author wrote it. */
  add(article: ArticleSource, series: { id: string; source: SeriesSource }): void {
    const { id, title } = article
    const texts = searchTexts(article, series.source)
    const lengths = FIELDS.map((field, number) => this.count(tokenize(texts[field], field), number))
    this.documents.push([id, series.id, lettersOf(title), lengths])
  }

  /** @returns how many terms there are in a field, as MiniSearch counts them: each once */
  private count(terms: readonly string[], field: number): number {
    const frequencies = new Map<string, number>()
    for (const term of terms) frequencies.set(term, (frequencies.get(term) ?? 0) + 1)
    for (const [term, frequency] of frequencies) {
      if (term === '') continue
      this.postings.add(term, postingOf(this.documents.length, field, frequency))
    }
    return frequencies.size
  }

  /** @param shardBytes JSON bytes that a shard should have, about; the number of shards follows from it */
  build(shardBytes = SHARD_BYTES): BuiltIndex {
    const { documents } = this
    const terms = this.postings.terms()
    const byTerm = this.postings.byTerm()
    const packed = (term: string): number[] => packPostings(asEntry(byTerm(term)))
    const hash = createHash('sha256')
    let bytes = 0
    const take = (part: unknown): void => {
      const text = JSON.stringify(part)
      hash.update(text)
      bytes += Buffer.byteLength(text)
    }
    take(documents)
    for (const term of terms) take({ term, postings: packed(term) })
    const common = { version: 1, edition: hash.digest('hex').slice(0, 12) } as const
    const count = Math.max(1, Math.ceil(bytes / shardBytes))
    const held = Array.from({ length: count }, (): string[] => [])
    for (const term of terms) held[shardOf(term, count)]?.push(term)
    const shards = {
      *[Symbol.iterator](): Generator<SearchShard> {
        for (const those of held) yield { ...common, terms: those.join(' '), postings: those.map(packed) }
      },
    }
    const averages = FIELDS.map(
      (_, field) =>
        documents.reduce((sum, [, , , lengths]) => sum + (lengths[field] ?? 0), 0) /
        Math.max(1, documents.length),
    )
    return { documents: { ...common, shards: count, averages, documents }, shards }
  }
}
