/** Merges groups of articles into the search index of a library: those shards that are asked for, on disk. */
import { createHash } from 'node:crypto'
import path from 'node:path'
import type { SearchShard } from '../../../model/search-documents'
import { BUCKETS, FIELDS, shardOf } from '../../../model/search-index'
import { linesIn } from '../../disk/lines'
import { merged, TAB } from '../../disk/sorted-lines'
import { TextFile } from '../../disk/text-file'
import { bucketIn, readHead, termIn, termLines, type Documents } from './group-file'
import { joined, type Part } from './joined'

/** Bytes of a shard at most, about: two thirds of it go over the wire. */
const SHARD_BYTES = 20 * 1024

export interface BuiltIndex {
  documents: Documents
  /** Average length of each field, in terms. */
  averages: number[]
  /** For each shard, a hash of all that it is made from. */
  inputs: readonly string[]
  /** Merges shards. Where one is asked for that has not been merged, all are. */
  merge(numbers: readonly number[]): void
  shard(number: number): Pick<SearchShard, 'terms' | 'postings'>
}

/** Where the terms of one bucket lie in a file of merged terms. */
interface Range {
  file: string
  start: number
  end: number
}

/**
 * @param groups files that groups have been written to, in the order of their documents
 * @param scratch folder for what is not held in memory; it has to last until all shards are made
 * @param shardBytes bytes that a shard should have at most, about; the number of shards follows from it
 */
export function buildIndex(groups: readonly string[], scratch: string, shardBytes = SHARD_BYTES): BuiltIndex {
  const documents: Documents = []
  const bases: number[] = []
  const count = shardsFor(sum(groups.map(file => readHead(file).bytes)), shardBytes)
  const hashes = Array.from({ length: count }, () => createHash('sha256'))
  for (const file of groups) {
    const { documents: own, runs } = readHead(file)
    const base = documents.length
    bases.push(base)
    documents.push(...own)
    for (const [bucket, , hash] of runs) hashes[shardOf(bucket, count)]?.update(`${base} ${bucket} ${hash}\n`)
  }
  const held = new Map<number, Range[]>()
  const merge = (numbers: readonly number[]): void => {
    if (numbers.length === 0) return
    const wanted = new Set(numbers)
    const isWanted = (bucket: number): boolean => wanted.has(shardOf(bucket, count))
    const sources = groups.map(file => termLines(file, isWanted))
    const ranges = mergeInto(path.join(scratch, `terms-${held.size}`), termsOf(sources, bases))
    for (const number of wanted) held.set(number, [])
    for (const [bucket, range] of ranges) held.get(shardOf(bucket, count))?.push(range)
  }
  return {
    documents,
    averages: averagesOf(documents),
    inputs: hashes.map(hash => hash.digest('hex')),
    merge,
    shard(number) {
      if (!held.has(number)) merge([...hashes.keys()].filter(one => !held.has(one)))
      const lines = (held.get(number) ?? []).flatMap(({ file, start, end }) => [...linesIn(file, start, end)])
      const parts = lines.map(line => line.split(TAB))
      const column = (at: number): string => parts.map(part => part[at] ?? '').join(' ')
      return { terms: column(0), postings: column(1) }
    },
  }
}

/** A power of two: the library may grow by half before its terms are cut anew. */
const shardsFor = (bytes: number, shardBytes: number): number =>
  Math.min(BUCKETS, 2 ** Math.max(0, Math.ceil(Math.log2(bytes / shardBytes))))

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

function mergeInto(file: string, terms: Iterable<[key: string, postings: string]>): Map<number, Range> {
  const all = new TextFile(file)
  const ranges = new Map<number, Range>()
  try {
    for (const [key, postings] of terms) {
      const bucket = bucketIn(key)
      const range = ranges.get(bucket) ?? { file, start: all.size, end: 0 }
      all.append(`${termIn(key)}${TAB}${postings}\n`)
      range.end = all.size
      ranges.set(bucket, range)
    }
    all.flush()
  } finally {
    all.close()
  }
  return ranges
}

/** The key of every term with its postings in all groups. */
function* termsOf(
  sources: readonly Iterable<string>[],
  bases: readonly number[],
): Generator<[key: string, postings: string]> {
  let key: string | undefined
  let parts: (Part & { source: number })[] = []
  const joinedParts = (): string => joined(parts.sort((a, b) => a.source - b.source))
  for (const [line, source] of merged(sources)) {
    const [next = '', postings = ''] = line.split(TAB)
    if (next !== key) {
      if (key !== undefined) yield [key, joinedParts()]
      key = next
      parts = []
    }
    parts.push({ source, base: bases[source] ?? 0, postings })
  }
  if (key !== undefined) yield [key, joinedParts()]
}

const averagesOf = (documents: Documents): number[] =>
  FIELDS.map(
    (_, field) =>
      sum(documents.map(([, , , lengths]) => lengths[field] ?? 0)) / Math.max(1, documents.length),
  )
