/** A folder that compiled files go to: nothing is written that is there already, what is no longer made goes. */
import { createHash } from 'node:crypto'
import { readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { writeIfChanged } from '../atomic'
import { readIfThere } from '../library-files'

export interface Tally {
  written: number
  unchanged: number
  removed: number
  /** Size of all files of the folder. */
  bytes: number
}

export interface FileRecord {
  sha256: string
  bytes: number
}

const recordOf = (bytes: Buffer): FileRecord => ({
  sha256: createHash('sha256').update(bytes).digest('hex'),
  bytes: bytes.length,
})

/** What write-file-atomic adds to the name of a file that it is writing. */
const DRAFT = /\.\d+$/

export class Output {
  /** Path below the folder → hash and size, for the manifest. */
  readonly files = new Map<string, FileRecord>()
  private readonly tally: Tally = { written: 0, unchanged: 0, removed: 0, bytes: 0 }

  constructor(private readonly folder: string) {}

  async write(name: string, content: string | Uint8Array): Promise<FileRecord> {
    const bytes = Buffer.from(content)
    const changed = await writeIfChanged(path.join(this.folder, name), bytes, true)
    this.tally[changed ? 'written' : 'unchanged'] += 1
    this.tally.bytes += bytes.length
    const record = recordOf(bytes)
    this.files.set(name, record)
    return record
  }

  /** Whether the folder holds a file with exactly these bytes. */
  async holds(name: string, { sha256 }: FileRecord): Promise<boolean> {
    const bytes = await readIfThere(path.join(this.folder, name))
    return bytes !== undefined && recordOf(bytes).sha256 === sha256
  }

  /** The text of a file that the folder holds. */
  read(name: string): Promise<string> {
    return readFile(path.join(this.folder, name), 'utf8')
  }

  /** Counts a file that the folder holds among this run's. */
  keep(name: string, record: FileRecord): void {
    this.tally.unchanged += 1
    this.tally.bytes += record.bytes
    this.files.set(name, record)
  }

  /** Remove, below the given subfolders and names, what an earlier run wrote and this one did not. */
  async finish(owned: RegExp): Promise<Tally> {
    const present = await readdir(this.folder, { recursive: true, withFileTypes: true })
    for (const entry of present) {
      const name = path
        .relative(this.folder, path.join(entry.parentPath, entry.name))
        .split(path.sep)
        .join('/')
      if (!entry.isFile() || this.files.has(name)) continue
      // A draft of one of ours: whoever was writing it has been killed.
      if (!owned.test(name) && !owned.test(name.replace(DRAFT, ''))) continue
      await rm(path.join(this.folder, name))
      this.tally.removed += 1
    }
    return this.tally
  }
}
