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
    const kept = known && (await this.keepAll(known))
    if (kept) {
      this.cache.rememberMade(name, inputs, kept)
      return false
    }
    const files = new Map<string, FileRecord>()
    await work(async (file, content) => {
      files.set(file, await this.output.write(file, content))
    })
    this.cache.rememberMade(name, inputs, Object.fromEntries(files))
    return true
  }

  /** Whether the cache knows nothing of these files yet. */
  isNew(name: string): boolean {
    return !this.cache.hasMade(name)
  }

  /** The files as they are, where the folder holds every one. */
  private async keepAll(
    files: Readonly<Record<string, FileRecord>>,
  ): Promise<Record<string, FileRecord> | undefined> {
    const held = new Map<string, FileRecord>()
    for (const [name, known] of Object.entries(files)) {
      const record = await this.output.held(name, known)
      if (!record) return undefined
      held.set(name, record)
    }
    for (const [name, record] of held) this.output.keep(name, record)
    return Object.fromEntries(held)
  }
}
