/** A file of which parts are read in about the order in which they lie there, or against it. */
import { closeSync, existsSync, openSync, readSync } from 'node:fs'

/** Bytes read at a time: what is asked for next lies among them. */
const PIECE = 16 * 1024

export class ReadAlong {
  private readonly descriptor: number | undefined
  private buffer = Buffer.allocUnsafe(PIECE)
  /** Where what the buffer holds lies in the file. */
  private from = 0
  private to = 0

  /** @param file may be absent: then it is empty */
  constructor(readonly file: string) {
    if (existsSync(file)) this.descriptor = openSync(file, 'r')
  }

  /** The text of so many bytes; less where the file ends before. */
  at(start: number, length: number): string {
    if (start < this.from || start + length > this.to) this.read(start, length)
    return this.buffer.toString('utf8', start - this.from, Math.min(start + length, this.to) - this.from)
  }

  close(): void {
    if (this.descriptor !== undefined) closeSync(this.descriptor)
  }

  private read(start: number, length: number): void {
    if (this.descriptor === undefined) return
    this.from = start - (start % PIECE)
    const bytes = Math.max(PIECE, start + length - this.from)
    if (bytes > this.buffer.length) this.buffer = Buffer.allocUnsafe(bytes)
    this.to = this.from + readSync(this.descriptor, this.buffer, 0, bytes, this.from)
  }
}
