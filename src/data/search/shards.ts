/** Finds articles on the reader's device, with as much of the published index as the query needs. */
import MiniSearch from 'minisearch'
import * as v from 'valibot'
import {
  documentsSchema,
  markOf,
  marksOf,
  shardSchema,
  type SearchDocuments,
  type SearchShard,
} from '../../model/search-documents'
import {
  FIELD_WEIGHTS,
  FIELDS,
  INDEX_OPTIONS,
  isPrefix,
  shardName,
  shardOf,
  termsOfQuery,
  unpackPostings,
  type Entry,
  type ShardName,
  type Stored,
} from '../../model/search-index'
import { fetchFile } from '../files'
import { LoadError, MissingError } from '../errors'
import type { Found, Progress } from './engine'
import { loadFold } from './query-fold'

/** As they came: few of a shard's thousands of terms are ever asked for. */
interface Shard {
  terms: string[]
  postings: SearchShard['postings']
}

let documents: SearchDocuments | undefined
const shards = new Map<number, Shard>()

function forget(): void {
  documents = undefined
  shards.clear()
}

async function fetchPart<T>(schema: v.GenericSchema<unknown, T>, part: 'documents' | ShardName): Promise<T> {
  const result = v.safeParse(schema, await fetchFile({ kind: 'search', part }))
  if (result.success) return result.output
  throw new LoadError('garbled', `search/${part}: ${result.issues[0].message}`)
}

async function loadShard(number: number, mark: string): Promise<void> {
  const name = shardName(number, mark)
  const shard = await fetchPart(shardSchema, name)
  if (markOf(shard) !== mark) throw new MissingError(`search/${name}: this is ${markOf(shard)}`)
  shards.set(number, { terms: shard.terms.split(' '), postings: shard.postings })
}

/** What the index has of the terms of a query, and of all that begin with one that is being typed. */
function entriesOf(wanted: readonly string[], table: SearchDocuments): Entry[] {
  const count = marksOf(table).length
  const rows = table.documents.length
  const isWanted = (term: string): boolean =>
    wanted.some(one => (isPrefix(one) ? term.startsWith(one) : term === one))
  return [...new Set(wanted.map(term => shardOf(term, count)))].flatMap(number => {
    const { terms, postings } = shards.get(number) ?? { terms: [], postings: [] }
    return terms.flatMap((term, at): Entry[] =>
      isWanted(term) ? [[term, sound(postings[at] ?? [], rows)]] : [],
    )
  })
}

/** @throws LoadError for postings that the table of documents does not bear out */
function sound(packed: readonly number[], documents: number): Entry[1] {
  try {
    return unpackPostings(packed, documents)
  } catch (error) {
    throw new LoadError('garbled', String(error))
  }
}

/**
 * MiniSearch over those terms and the articles that hold them. What it finds is what it would find in the whole index,
 * which takes a slow phone seconds to build.
 */
function engineOf({ averages, documents: rows }: SearchDocuments, entries: readonly Entry[]): MiniSearch {
  const held = new Set(entries.flatMap(([, postings]) => Object.values(postings).flatMap(Object.keys)))
  const byNumber = <T>(value: (row: (typeof rows)[number]) => T): Record<string, T> =>
    Object.fromEntries(
      [...held].flatMap(number => {
        const row = rows[Number(number)]
        return row ? [[number, value(row)]] : []
      }),
    )
  return MiniSearch.loadJS(
    {
      documentCount: rows.length,
      nextId: rows.length,
      documentIds: byNumber(([id]) => id),
      fieldIds: Object.fromEntries(FIELDS.map((field, number) => [field, number])),
      fieldLength: byNumber(([, , , lengths]) => lengths),
      averageFieldLength: averages,
      storedFields: byNumber(([, series, letters]): Record<string, unknown> => ({ series, letters })),
      dirtCount: 0,
      index: [...entries],
      serializationVersion: 2,
    },
    INDEX_OPTIONS,
  )
}

/**
 * The articles that hold every word of `query`, in either script or as the initials of a title.
 * Rejects with LoadError or MissingError where a part of the index can't be had; asking again asks for it again.
 */
export async function findInShards(query: string, onProgress: Progress): Promise<Found> {
  try {
    return await find(query, onProgress)
  } catch (error) {
    if (!(error instanceof MissingError) || !documents) throw error
    forget() // the library was published anew since its table came: this time all parts are of its present edition
    return find(query, onProgress)
  }
}

async function find(query: string, onProgress: Progress): Promise<Found> {
  const fold = await loadFold()
  const folded = fold(query)
  const terms = termsOfQuery(folded)
  if (terms.length === 0) return { query, hits: [], total: 0, fold }
  documents ??= await fetchPart(documentsSchema, 'documents')
  const marks = marksOf(documents)
  const missing = [...new Set(terms.map(term => shardOf(term, marks.length)))].filter(
    number => !shards.has(number),
  )
  let done = 1
  const tell = (): void => onProgress(done, missing.length + 1)
  if (missing.length > 0) tell()
  await Promise.all(
    missing.map(async number => {
      await loadShard(number, marks[number] ?? '')
      done += 1
      tell()
    }),
  )
  const hits = engineOf(documents, entriesOf(terms, documents))
    .search(folded, {
      tokenize: termsOfQuery,
      combineWith: 'AND',
      prefix: isPrefix,
      boost: FIELD_WEIGHTS,
    })
    .map(result => ({ id: result.id as string, ...(result as unknown as Stored) }))
    .map(({ id, series, letters }) => ({ id, series, letters }))
  return { query, hits, total: hits.length, fold }
}
