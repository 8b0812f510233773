/** A folder that compiled files go to: nothing is written that is there already, what is no longer made goes. */
import { createHash } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { writeIfChanged } from '../atomic'

export interface Tally {
  written: number
  unchanged: number
  removed: number
  /** Size of all files of the folder. */
  bytes: number
}

export class Output {
  /** Path below the folder → hash and size, for the manifest. */
  readonly files = new Map<string, { sha256: string; bytes: number }>()
  private readonly tally: Tally = { written: 0, unchanged: 0, removed: 0, bytes: 0 }

  constructor(private readonly folder: string) {}

  async write(name: string, content: string | Uint8Array): Promise<void> {
    const bytes = Buffer.from(content)
    const changed = await writeIfChanged(path.join(this.folder, name), bytes)
    this.tally[changed ? 'written' : 'unchanged'] += 1
    this.tally.bytes += bytes.length
    this.files.set(name, { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length })
  }

  /** Remove, below the given subfolders and names, what an earlier run wrote and this one did not. */
  async finish(owned: RegExp): Promise<Tally> {
    const present = await readdir(this.folder, { recursive: true, withFileTypes: true })
    for (const entry of present) {
      const name = path
        .relative(this.folder, path.join(entry.parentPath, entry.name))
        .split(path.sep)
        .join('/')
      if (!entry.isFile() || !owned.test(name) || this.files.has(name)) continue
      await rm(path.join(this.folder, name))
      this.tally.removed += 1
    }
    return this.tally
  }
}
