/** Builds the search index of a library while its articles are compiled. */
import { createHash } from 'node:crypto'
import MiniSearch from 'minisearch'
import { createFold } from '../../script/fold'
import { toHans } from '../../script/to-hans'
import {
  FIELDS,
  INDEX_OPTIONS,
  packPostings,
  shardOf,
  type Entry,
  type Field,
  type SearchDocuments,
  type SearchShard,
  type Stored,
} from '../../search-index'
import { readingText } from '../block-text'
import type { ArticleSource, SeriesSource } from '../source-model'
import { initialsOf, lettersOf } from './initials'

/** JSON bytes of a shard, about: a third of it goes over the wire. */
const SHARD_BYTES = 96 * 1024

/** An index as it is written: every part of one edition. */
export interface BuiltIndex {
  documents: SearchDocuments
  shards: SearchShard[]
}

type Indexed = { id: string } & Stored & Record<Field, string>

export class SearchBuilder {
  private readonly fold = createFold(toHans)
  private readonly index = new MiniSearch<Indexed>(INDEX_OPTIONS)

  /** Takes an article in, as its author wrote it: folding makes all variants of a text alike. */
  add(article: ArticleSource, series: { id: string; source: SeriesSource }): void {
    const { id, title, subtitle = '', tag = '', credits = [], blocks } = article
    this.index.add({
      id,
      series: series.id,
      letters: lettersOf(title),
      title: this.fold(`${title}\n${subtitle}`),
      tag: this.fold(`${tag}\n${series.source.title}`),
      people: this.fold(credits.flatMap(({ names }) => names).join('\n')),
      initials: initialsOf(title).join(' '),
      text: this.fold(readingText(blocks)),
    })
  }

  /** @param shardBytes JSON bytes that a shard should have, about; the number of shards follows from it */
  build(shardBytes = SHARD_BYTES): BuiltIndex {
    const { averageFieldLength, documentIds, fieldLength, storedFields, index } = this.index.toJSON()
    const documents = Object.entries(documentIds).map(
      ([number, id]): SearchDocuments['documents'][number] => {
        const { series, letters } = storedFields[number] as unknown as Stored
        return [id as string, series, letters, FIELDS.map((_, field) => fieldLength[number]?.[field] ?? 0)]
      },
    )
    const packed = (index as unknown as Entry[])
      .map(([term, postings]) => ({ term, postings: packPostings(postings) }))
      .sort((a, b) => (a.term < b.term ? -1 : 1))
    const whole = JSON.stringify([documents, packed])
    const common = {
      version: 1,
      edition: createHash('sha256').update(whole).digest('hex').slice(0, 12),
    } as const
    const count = Math.max(1, Math.ceil(Buffer.byteLength(whole) / shardBytes))
    const held = Array.from({ length: count }, (): typeof packed => [])
    for (const one of packed) held[shardOf(one.term, count)]?.push(one)
    const shards = held.map((entries): SearchShard => ({
      ...common,
      terms: entries.map(({ term }) => term).join(' '),
      postings: entries.map(({ postings }) => postings),
    }))
    const averages = FIELDS.map((_, field) => averageFieldLength[field] ?? 0)
    return { documents: { ...common, shards: count, averages, documents }, shards }
  }
}
