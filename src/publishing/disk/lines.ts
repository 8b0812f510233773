/** Lines of text in a file, each read again by its number: what a large library would otherwise hold in memory. */
import { closeSync, openSync, readSync } from 'node:fs'
import { ReadAlong } from './read-along'
import { TextFile } from './text-file'

/** Bytes read at a time. */
const PIECE = 256 * 1024
const NEWLINE = 10

/**
 * The lines of a file, from one byte to another; what follows the last end of a line is none. The file is open only
 * while a piece of it is read, so that any number of files can be read along.
 * @param piece bytes read at a time
 */
export function* linesIn(file: string, start = 0, end = Infinity, piece = PIECE): Generator<string> {
  const buffer = Buffer.allocUnsafe(Math.min(piece, end - start))
  let rest = Buffer.alloc(0)
  for (let at = start; at < end;) {
    const read = readAt(file, buffer, Math.min(buffer.length, end - at), at)
    if (read === 0) break
    at += read
    const bytes = Buffer.concat([rest, buffer.subarray(0, read)])
    let from = 0
    for (let to = bytes.indexOf(NEWLINE); to >= 0; to = bytes.indexOf(NEWLINE, from)) {
      yield bytes.toString('utf8', from, to)
      from = to + 1
    }
    rest = bytes.subarray(from)
  }
}

function readAt(file: string, buffer: Buffer, bytes: number, at: number): number {
  const descriptor = openSync(file, 'r')
  try {
    return readSync(descriptor, buffer, 0, bytes, at)
  } finally {
    closeSync(descriptor)
  }
}

export class LineFile {
  /** Where each line begins; the last one, where the next will. */
  private starts = new Float64Array(1024)
  private count = 0
  private readonly text: TextFile
  private readonly along: ReadAlong

  /** @param file is made anew */
  constructor(file: string) {
    this.text = new TextFile(file)
    this.along = new ReadAlong(file)
  }

  get length(): number {
    return this.count
  }

  /** @param line holds no line feed */
  append(line: string): void {
    this.text.append(`${line}\n`)
    this.count += 1
    if (this.count === this.starts.length) {
      const more = new Float64Array(this.count * 2)
      more.set(this.starts)
      this.starts = more
    }
    this.starts[this.count] = this.text.size
  }

  /** @returns an empty text for a number that there is none of */
  at(number: number): string {
    if (number >= this.count) return ''
    const start = this.starts[number] ?? 0
    this.flush()
    return this.along.at(start, (this.starts[number + 1] ?? 0) - start - 1)
  }

  *[Symbol.iterator](): Generator<string> {
    this.flush()
    yield* linesIn(this.text.file)
  }

  flush(): void {
    this.text.flush()
  }

  close(): void {
    this.text.close()
    this.along.close()
  }
}
