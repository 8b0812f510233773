/** Merges groups of articles into the search index of a library, on disk from beginning to end. */
import { createHash } from 'node:crypto'
import path from 'node:path'
import { FIELDS, shardOf, type SearchDocuments, type SearchShard } from '../../../model/search-index'
import { linesIn } from '../../disk/lines'
import { merged, TAB } from '../../disk/sorted-lines'
import { TextFile } from '../../disk/text-file'
import type { Documents } from './group'
import { joined, type Part } from './joined'

/** JSON bytes of a shard, about: a third of it goes over the wire. */
const SHARD_BYTES = 96 * 1024
/** Bytes of each group that are read at a time: a large library has hundreds of groups. */
const PIECE = 16 * 1024

/** An index as it is written: every part of one edition. */
export interface BuiltIndex {
  documents: SearchDocuments
  /** Each made when it is asked for: all at once would be as large as the library. */
  shards: Iterable<SearchShard>
}

/** Where the terms with one first character lie in the file of all terms. */
interface Range {
  start: number
  end: number
}

/**
 * @param groups files that groups have been written to, in the order of their documents
 * @param scratch folder for what is not held in memory; it has to last until all shards are made
 * @param shardBytes JSON bytes that a shard should have, about; the number of shards follows from it
 */
export function buildIndex(groups: readonly string[], scratch: string, shardBytes = SHARD_BYTES): BuiltIndex {
  const documents: Documents = []
  const bases: number[] = []
  const sources = groups.map(file => {
    const lines = linesIn(file, 0, Infinity, PIECE)
    bases.push(documents.length)
    for (const document of JSON.parse(String(lines.next().value)) as Documents) documents.push(document)
    return lines
  })
  const hash = createHash('sha256')
  let bytes = 0
  const take = (part: unknown): void => {
    const text = JSON.stringify(part)
    hash.update(text)
    bytes += Buffer.byteLength(text)
  }
  take(documents)
  const all = new TextFile(path.join(scratch, 'terms'))
  const ranges = new Map<string, Range>()
  for (const [term, postings] of termsOf(sources, bases)) {
    take({ term, postings })
    const first = String.fromCodePoint(term.codePointAt(0) ?? 0)
    const range = ranges.get(first) ?? { start: all.size, end: 0 }
    all.append(`${term}${TAB}${JSON.stringify(postings)}\n`)
    range.end = all.size
    ranges.set(first, range)
  }
  all.flush()
  all.close()
  const common = { version: 1, edition: hash.digest('hex').slice(0, 12) } as const
  const count = Math.max(1, Math.ceil(bytes / shardBytes))
  const held = Array.from({ length: count }, (): Range[] => [])
  for (const [first, range] of ranges) held[shardOf(first, count)]?.push(range)
  const shards = {
    *[Symbol.iterator](): Generator<SearchShard> {
      for (const those of held) {
        const lines = those.flatMap(({ start, end }) => [...linesIn(all.file, start, end)])
        const parts = lines.map(line => line.split(TAB))
        const terms = parts.map(([term]) => term).join(' ')
        yield { ...common, terms, postings: parts.map(([, text = '']) => JSON.parse(text) as number[]) }
      }
    },
  }
  return { documents: { ...common, shards: count, averages: averagesOf(documents), documents }, shards }
}

/** Every term with its postings in all groups. */
function* termsOf(
  sources: readonly Iterable<string>[],
  bases: readonly number[],
): Generator<[term: string, postings: number[]]> {
  let term: string | undefined
  let parts: (Part & { source: number })[] = []
  const joinedParts = (): number[] => joined(parts.sort((a, b) => a.source - b.source))
  for (const [line, source] of merged(sources)) {
    const [next = '', text = ''] = line.split(TAB)
    if (next !== term) {
      if (term !== undefined) yield [term, joinedParts()]
      term = next
      parts = []
    }
    parts.push({ source, base: bases[source] ?? 0, postings: text.split(',').map(Number) })
  }
  if (term !== undefined) yield [term, joinedParts()]
}

const averagesOf = (documents: Documents): number[] =>
  FIELDS.map(
    (_, field) =>
      documents.reduce((sum, [, , , lengths]) => sum + (lengths[field] ?? 0), 0) /
      Math.max(1, documents.length),
  )
