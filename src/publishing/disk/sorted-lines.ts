/** Lines sorted on disk, however many there are. */
import path from 'node:path'
import TinyQueue from 'tinyqueue'
import { linesIn } from './lines'
import { TextFile } from './text-file'

/** Characters that are sorted in memory before they go to disk. */
const IN_MEMORY = 4_000_000

/** Parts what lines are sorted by from the rest of them; stands before everything that the former may hold. */
export const TAB = '\t'

interface Head {
  line: string
  source: number
}

const byLine = (a: Head, b: Head): number =>
  a.line < b.line ? -1 : a.line > b.line ? 1 : a.source - b.source

/**
 * The lines of several sorted sources in one order, that of their code units, each with the number of its source;
 * lines that are alike in the order of the sources.
 */
export function* merged(sources: readonly Iterable<string>[]): Generator<[line: string, source: number]> {
  const iterators = sources.map(source => source[Symbol.iterator]())
  const heads = new TinyQueue<Head>([], byLine)
  const pull = (source: number): void => {
    const next = iterators[source]?.next()
    if (next && !next.done) heads.push({ line: next.value, source })
  }
  iterators.forEach((_, source) => pull(source))
  for (let head = heads.pop(); head; head = heads.pop()) {
    yield [head.line, head.source]
    pull(head.source)
  }
}

export class SortedLines {
  private lines: string[] = []
  private size = 0
  private readonly runs: string[] = []

  /** @param name path that the names of temporary files begin with; its folder is there, and is removed by its owner */
  constructor(private readonly name: string) {}

  /** @param line holds no line feed */
  add(line: string): void {
    this.lines.push(line)
    this.size += line.length
    if (this.size > IN_MEMORY) this.spill()
  }

  /** All lines so far, sorted by their code units. */
  *[Symbol.iterator](): Generator<string> {
    if (this.runs.length === 0) {
      yield* this.lines.sort()
      return
    }
    const runs = this.runs.map(run => linesIn(run))
    for (const [line] of merged([...runs, this.lines.sort()])) yield line
  }

  private spill(): void {
    const run = `${path.resolve(this.name)}.${this.runs.length}`
    const file = new TextFile(run)
    try {
      for (const line of this.lines.sort()) file.append(`${line}\n`)
      file.flush()
    } finally {
      file.close()
    }
    this.runs.push(run)
    this.lines = []
    this.size = 0
  }
}
