/** A file of which parts are read in about the order in which they lie there. */
import { closeSync, existsSync, openSync, readSync } from 'node:fs'

/** Bytes read at a time: what is asked for next lies among them. */
const PIECE = 64 * 1024

export class ReadAlong {
  private readonly descriptor: number | undefined
  private piece = Buffer.alloc(0)
  private from = 0

  /** @param file may be absent: then it is empty */
  constructor(readonly file: string) {
    if (existsSync(file)) this.descriptor = openSync(file, 'r')
  }

  /** The text of so many bytes; less where the file ends before. */
  at(start: number, length: number): string {
    if (start < this.from || start + length > this.from + this.piece.length) this.read(start, length)
    return this.piece.toString('utf8', start - this.from, start - this.from + length)
  }

  close(): void {
    if (this.descriptor !== undefined) closeSync(this.descriptor)
  }

  private read(start: number, length: number): void {
    if (this.descriptor === undefined) return
    const piece = Buffer.allocUnsafe(Math.max(PIECE, length))
    this.piece = piece.subarray(0, readSync(this.descriptor, piece, 0, piece.length, start))
    this.from = start
  }
}
