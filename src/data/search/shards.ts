/** Finds articles on the reader's device, with as much of the published index as the query needs. */
import * as v from 'valibot'
import { documentsSchema, shardSchema } from '../../model/search-documents'
import { bucketOf, shardName, shardOf, termsOfQuery, type ShardName } from '../../model/search-index'
import { fetchFile } from '../files'
import { LoadError, MissingError } from '../errors'
import type { Found, Progress } from './engine'
import { matchesOf, shardIn, type Shard } from './matches'
import { loadFold } from './query-fold'
import { bestFirst, type Match } from './rank'
import { tableOf, type Table } from './table'

let table: Table | undefined
const shards = new Map<number, Shard>()

function forget(): void {
  table = undefined
  shards.clear()
}

async function fetchPart<T>(schema: v.GenericSchema<unknown, T>, part: 'documents' | ShardName): Promise<T> {
  const document = await fetchFile({ kind: 'search', part })
  return sound(`search/${part}`, () => v.parse(schema, document))
}

/** @throws LoadError naming the part that does not hold what it should */
function sound<T>(part: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw new LoadError('garbled', `${part}: ${String(error)}`)
  }
}

async function loadShard(number: number, mark: string): Promise<void> {
  const name = shardName(number, mark)
  const shard = await fetchPart(shardSchema, name)
  if (shard.sum !== mark) throw new MissingError(`search/${name}: this is ${shard.sum}`)
  shards.set(number, shardIn(shard))
}

/**
 * The articles that hold every word of `query`, in either script or as the initials of a title.
 * Rejects with LoadError or MissingError where a part of the index can't be had; asking again asks for it again.
 */
export async function findInShards(query: string, onProgress: Progress): Promise<Found> {
  try {
    return await find(query, onProgress)
  } catch (error) {
    if (!(error instanceof MissingError) || !table) throw error
    forget() // the library was published anew since its table came: this time all parts are of its present edition
    return find(query, onProgress)
  }
}

function matchesIn(term: string, { marks, ids }: Table): Match[] {
  const number = shardOf(bucketOf(term), marks.length)
  const shard = shards.get(number)
  return shard ? sound(`search/${number}`, () => matchesOf(term, shard, ids.length)) : []
}

async function loadTable(): Promise<Table> {
  const document = await fetchPart(documentsSchema, 'documents')
  return sound('search/documents', () => tableOf(document))
}

async function find(query: string, onProgress: Progress): Promise<Found> {
  const fold = await loadFold()
  const terms = termsOfQuery(fold(query))
  if (terms.length === 0) return { query, hits: [], total: 0, fold }
  const known = (table ??= await loadTable())
  const { ids, series, letters, marks } = known
  const missing = [...new Set(terms.map(term => shardOf(bucketOf(term), marks.length)))].filter(
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
  const hits = bestFirst(
    terms.map(term => matchesIn(term, known)),
    known,
  ).map(number => ({ id: ids[number] ?? '', series: series[number] ?? '', letters: letters[number] ?? '' }))
  return { query, hits, total: hits.length, fold }
}
