/** A group of articles on disk: its documents, where the terms of each bucket lie, and the terms. */
import { createHash } from 'node:crypto'
import { linesIn } from '../../disk/lines'
import { TextFile } from '../../disk/text-file'
import { bucketOf } from '../../../model/search-index'

/** Articles: id, the id of the series, the title's letters, and how many terms there are in each field. */
export type Documents = [id: string, series: string, letters: string, lengths: number[]][]

/** Terms of one bucket: where they begin, in bytes from the first of all terms, and a hash over them. */
export type Run = [bucket: number, start: number, hash: string]

/** Bytes of a group that are read at a time: a large library has hundreds of groups. */
const PIECE = 16 * 1024
/** Digits of the hash of a run: 64 bits. */
const DIGITS = 16

/** Digits of a bucket. */
const KEY = 3

/** What lines are sorted by: terms of one bucket lie together. */
export const keyOf = (term: string): string => bucketOf(term).toString(16).padStart(KEY, '0') + term
/** The bucket of what begins with a key. */
export const bucketIn = (line: string): number => Number.parseInt(line.slice(0, KEY), 16)
export const termIn = (key: string): string => key.slice(KEY)

/**
 * Three parts: a line with the documents; one with the runs and the bytes of all terms; a line for each term, with its
 * postings as `packPostings` packs them, numbers of documents counted within the group.
 * @param lines in the order of their code units; each begins with the key of its term
 */
export function writeGroupFile(file: string, documents: Documents, lines: readonly string[]): void {
  const runs: Run[] = []
  let bytes = 0
  let held: string[] = []
  const close = (): void => {
    const last = runs.at(-1)
    if (last) last[2] = createHash('sha256').update(held.join('')).digest('hex').slice(0, DIGITS)
    held = []
  }
  for (const line of lines) {
    const bucket = bucketIn(line)
    if (runs.at(-1)?.[0] !== bucket) {
      close()
      runs.push([bucket, bytes, ''])
    }
    held.push(`${line}\n`)
    bytes += Buffer.byteLength(line) + 1
  }
  close()
  const text = new TextFile(file)
  try {
    text.append(`${JSON.stringify(documents)}\n${JSON.stringify([runs, bytes])}\n`)
    for (const line of lines) text.append(`${line}\n`)
    text.flush()
  } finally {
    text.close()
  }
}

export interface GroupHead {
  documents: Documents
  runs: readonly Run[]
  /** Of all terms. */
  bytes: number
  /** Where the terms begin in the file. */
  start: number
}

export function readHead(file: string): GroupHead {
  const [documents = '', index = ''] = firstTwo(linesIn(file, 0, Infinity, PIECE))
  const [runs, bytes] = JSON.parse(index) as [Run[], number]
  const start = Buffer.byteLength(documents) + Buffer.byteLength(index) + 2
  return {
    // Most that look at a head ask for its runs alone.
    get documents() {
      return JSON.parse(documents) as Documents
    },
    runs,
    bytes,
    start,
  }
}

function firstTwo(lines: Iterator<string>): string[] {
  return [String(lines.next().value), String(lines.next().value)]
}

/** The lines of the terms whose bucket is wanted, in their order. */
export function* termLines(file: string, isWanted: (bucket: number) => boolean): Generator<string> {
  const { runs, bytes, start } = readHead(file)
  const ranges: { from: number; to: number }[] = []
  for (const [at, [bucket, from]] of runs.entries()) {
    if (!isWanted(bucket)) continue
    const to = runs[at + 1]?.[1] ?? bytes
    const last = ranges.at(-1)
    if (last?.to === from) last.to = to
    else ranges.push({ from, to })
  }
  for (const { from, to } of ranges) yield* linesIn(file, start + from, start + to, PIECE)
}
