/** Files that belong together: made together, or left where the same inputs made them before. */
import type { FileRecord, Output } from '../build/output'
import type { Cache } from './cache'

/** @param name path in the library */
export type Write = (name: string, content: string | Uint8Array) => Promise<void>

/** Keeps in mind what was found while files were made. */
export type Note = (found: string) => void

export class Batch {
  constructor(
    readonly output: Output,
    private readonly cache: Cache,
  ) {}

  /**
   * @param inputs a hash of all that the files are made from
   * @param work makes them
   * @returns whether they had to be made, and what was found when they were
   */
  async make(
    name: string,
    inputs: string,
    work: (write: Write, note: Note) => Promise<void>,
  ): Promise<{ isAnew: boolean; found: string | undefined }> {
    const known = this.cache.made(name, inputs)
    const kept = known && this.keepAll(known.files)
    if (kept) {
      this.cache.rememberMade(name, inputs, { files: kept, found: known.found })
      return { isAnew: false, found: known.found }
    }
    const files = new Map<string, FileRecord>()
    let found: string | undefined
    const write: Write = async (file, content) => {
      files.set(file, await this.output.write(file, content))
    }
    await work(write, what => {
      found = what
    })
    this.cache.rememberMade(name, inputs, { files: Object.fromEntries(files), found })
    return { isAnew: true, found }
  }

  /** Whether the cache knows nothing of these files yet. */
  isNew(name: string): boolean {
    return !this.cache.hasMade(name)
  }

  /** Whether it remembers that they were made from these inputs. */
  isKnown(name: string, inputs: string): boolean {
    return this.cache.made(name, inputs) !== undefined
  }

  /** The files as they are, where the folder holds every one. */
  private keepAll(files: Readonly<Record<string, FileRecord>>): Record<string, FileRecord> | undefined {
    const held = new Map<string, FileRecord>()
    for (const [name, known] of Object.entries(files)) {
      const record = this.output.held(name, known)
      if (!record) return undefined
      held.set(name, record)
    }
    for (const [name, record] of held) this.output.keep(name, record)
    return Object.fromEntries(held)
  }
}
