/** A new file that text is appended to, in large pieces. */
import { closeSync, openSync, writeSync } from 'node:fs'
import { named } from './system-error'

/** Bytes written at a time. */
const PIECE = 256 * 1024

export class TextFile {
  private readonly descriptor: number
  private pending: Buffer[] = []
  private held = 0
  private written = 0

  constructor(readonly file: string) {
    this.descriptor = openSync(file, 'w+')
  }

  /** Bytes so far. */
  get size(): number {
    return this.written + this.held
  }

  append(text: string): void {
    const bytes = Buffer.from(text)
    this.pending.push(bytes)
    this.held += bytes.length
    if (this.held >= PIECE) this.flush()
  }

  /** All that was appended is in the file afterwards. @throws the system's error, with the path of the file */
  flush(): void {
    if (this.held === 0) return
    const bytes = Buffer.concat(this.pending)
    try {
      for (let done = 0; done < bytes.length;)
        done += writeSync(this.descriptor, bytes, done, bytes.length - done, this.written + done)
    } catch (error) {
      throw named(error, this.file)
    }
    this.written += bytes.length
    this.pending = []
    this.held = 0
  }

  close(): void {
    closeSync(this.descriptor)
  }
}
