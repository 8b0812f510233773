/** A folder that compiled files go to: nothing is written that is there already, what is no longer made goes. */
import { createHash } from 'node:crypto'
import { opendir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { writeIfChanged, writePiecesIfChanged } from '../atomic'
import { stampOf } from '../disk/stamp'
import { SortedLines, TAB } from '../disk/sorted-lines'
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
  /** What the file system told of it: see `stampOf`. */
  stamp?: string | undefined
}

const recordOf = (bytes: Buffer): FileRecord => ({
  sha256: createHash('sha256').update(bytes).digest('hex'),
  bytes: bytes.length,
})

/** What stands at the end of the name of a file that is being written. */
const DRAFT = /\.\d+$/

export class Output {
  private readonly tally: Tally = { written: 0, unchanged: 0, removed: 0, bytes: 0 }
  private readonly kept: SortedLines

  /** @param scratch folder for what is not held in memory */
  constructor(
    private readonly folder: string,
    private readonly scratch: string,
  ) {
    this.kept = this.sorted('kept')
  }

  /** Path below the folder, hash and size of every file of this run, in the order of their paths. */
  *files(): Generator<[name: string, record: FileRecord]> {
    let last: string | undefined
    for (const line of this.kept) {
      const [name = '', sha256 = '', bytes] = line.split(TAB)
      if (name !== last) yield [name, { sha256, bytes: Number(bytes) }]
      last = name
    }
  }

  async write(name: string, content: string | Uint8Array): Promise<FileRecord> {
    const bytes = Buffer.from(content)
    const changed = await writeIfChanged(path.join(this.folder, name), bytes, true)
    const record = recordOf(bytes)
    this.count(name, record, changed ? 'written' : 'unchanged')
    return record
  }

  /** As `write`, for a text that is too long to be held. */
  async writePieces(name: string, pieces: Iterable<string>): Promise<FileRecord> {
    const { changed, ...record } = await writePiecesIfChanged(path.join(this.folder, name), pieces)
    this.count(name, record, changed ? 'written' : 'unchanged')
    return record
  }

  /** The record, with today's stamp, where the folder holds a file with exactly these bytes. */
  async held(name: string, known: FileRecord): Promise<FileRecord | undefined> {
    const file = path.join(this.folder, name)
    const stamp = stampOf(file)
    if (stamp !== undefined && stamp === known.stamp) return known
    const bytes = await readIfThere(file)
    if (bytes === undefined || recordOf(bytes).sha256 !== known.sha256) return undefined
    return { ...known, stamp }
  }

  /** The text of a file that the folder holds. */
  read(name: string): Promise<string> {
    return readFile(path.join(this.folder, name), 'utf8')
  }

  /** Counts a file that the folder holds among this run's. */
  keep(name: string, record: FileRecord): void {
    this.count(name, record, 'unchanged')
  }

  /** Remove, below the given subfolders and names, what an earlier run wrote and this one did not. */
  async finish(owned: RegExp): Promise<Tally> {
    const present = this.sorted('present')
    // A draft of one of ours: whoever was writing it has been killed.
    for await (const name of filesBelow(this.folder))
      if (owned.test(name) || owned.test(name.replace(DRAFT, ''))) present.add(name)
    const kept = this.files()
    let next = kept.next()
    for (const name of present) {
      while (!next.done && next.value[0] < name) next = kept.next()
      if (!next.done && next.value[0] === name) continue
      await rm(path.join(this.folder, name))
      this.tally.removed += 1
    }
    return this.tally
  }

  private count(name: string, record: FileRecord, as: 'written' | 'unchanged'): void {
    this.tally[as] += 1
    this.tally.bytes += record.bytes
    this.kept.add([name, record.sha256, record.bytes].join(TAB))
  }

  private sorted(name: string): SortedLines {
    const of = createHash('sha256').update(path.resolve(this.folder)).digest('hex').slice(0, 8)
    return new SortedLines(path.join(this.scratch, `${name}-${of}`))
  }
}

/** Paths below a folder, parted by slashes; one folder is read at a time, a piece at a time. */
async function* filesBelow(folder: string, below = ''): AsyncGenerator<string> {
  const folders: string[] = []
  for await (const entry of await opendir(path.join(folder, below), { bufferSize: 1024 })) {
    if (entry.isDirectory()) folders.push(`${below}${entry.name}/`)
    else if (entry.isFile()) yield below + entry.name
  }
  for (const one of folders) yield* filesBelow(folder, one)
}
