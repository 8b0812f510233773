/** Files that belong together: made together, or left where the same inputs made them before. */
import type { FileRecord, Output } from '../compile/output'
import type { Cache } from './cache'

/** @param name path in the library */
export type Write = (name: string, content: string | Uint8Array) => Promise<void>

export class Batch {
  constructor(
    readonly output: Output,
    private readonly cache: Cache,
  ) {}

  /**
   * @param inputs a hash of all that the files are made from
   * @param work makes them
   * @returns whether they had to be made
   */
  async make(name: string, inputs: string, work: (write: Write) => Promise<void>): Promise<boolean> {
    const known = this.cache.made(name, inputs)
    if (known && (await this.keepAll(known))) {
      this.cache.rememberMade(name, inputs, known)
      return false
    }
    const files: Record<string, FileRecord> = {}
    await work(async (file, content) => {
      files[file] = await this.output.write(file, content)
    })
    this.cache.rememberMade(name, inputs, files)
    return true
  }

  /** Whether the cache knows nothing of these files yet. */
  isNew(name: string): boolean {
    return !this.cache.hasMade(name)
  }

  private async keepAll(files: Readonly<Record<string, FileRecord>>): Promise<boolean> {
    const records = Object.entries(files)
    for (const [name, known] of records) if (!(await this.output.holds(name, known))) return false
    for (const [name, known] of records) this.output.keep(name, known)
    return true
  }
}
