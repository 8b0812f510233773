/** A journal in a folder that is published to: each line is with the system before what it tells of is written. */
import { appendFileSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { named } from '../disk/system-error'
import { headOf, noteOf } from './journal'

export class JournalFile {
  private hasBegun = false

  constructor(readonly file: string) {}

  /** @throws the system's error, with the path of the journal */
  note(name: string, sha256: string): void {
    const head = this.hasBegun ? '' : headOf(process.pid)
    try {
      if (head) mkdirSync(path.dirname(this.file), { recursive: true })
      appendFileSync(this.file, head + noteOf(name, sha256))
      this.hasBegun = true
    } catch (error) {
      throw named(error, this.file)
    }
  }
}
