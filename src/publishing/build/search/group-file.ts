/** A group of articles on disk: its documents, where the terms with one first character lie, and the terms. */
import { createHash } from 'node:crypto'
import { linesIn } from '../../disk/lines'
import { TextFile } from '../../disk/text-file'
import type { SearchDocuments } from '../../../model/search-documents'

export type Documents = SearchDocuments['documents']

/** Terms with one first character: where they begin, in bytes from the first of all terms, and a hash over them. */
export type Run = [first: string, start: number, hash: string]

/** Bytes of a group that are read at a time: a large library has hundreds of groups. */
const PIECE = 16 * 1024
/** Digits of the hash of a run: 64 bits. */
const DIGITS = 16

export const firstOf = (term: string): string => String.fromCodePoint(term.codePointAt(0) ?? 0)

/**
 * Three parts: a line with the documents; one with the runs and the bytes of all terms; a line for each term, with its
 * postings as `packPostings` packs them, numbers of documents counted within the group.
 * @param lines in the order of their code units; each begins with its term
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
    const first = firstOf(line)
    if (runs.at(-1)?.[0] !== first) {
      close()
      runs.push([first, bytes, ''])
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
  return { documents: JSON.parse(documents) as Documents, runs, bytes, start }
}

function firstTwo(lines: Iterator<string>): string[] {
  return [String(lines.next().value), String(lines.next().value)]
}

/** The lines of the terms whose first character is wanted, in their order. */
export function* termLines(file: string, isWanted: (first: string) => boolean): Generator<string> {
  const { runs, bytes, start } = readHead(file)
  const ranges: { from: number; to: number }[] = []
  for (const [at, [first, from]] of runs.entries()) {
    if (!isWanted(first)) continue
    const to = runs[at + 1]?.[1] ?? bytes
    const last = ranges.at(-1)
    if (last?.to === from) last.to = to
    else ranges.push({ from, to })
  }
  for (const { from, to } of ranges) yield* linesIn(file, start + from, start + to, PIECE)
}
