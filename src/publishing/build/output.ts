/** A folder that compiled files go to: nothing is written that is there already, what is no longer made goes. */
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, readFileSync } from 'node:fs'
import { opendir, rm } from 'node:fs/promises'
import path from 'node:path'
import { writePiecesIfChanged } from '../disk/atomic'
import { stampOf } from '../disk/stamp'
import { SortedLines, TAB } from '../disk/sorted-lines'
import { PublishingError } from '../errors'
import { replaceMade } from '../disk/replace-file'
import { named } from '../disk/system-error'
import { compressed, originalOf, COPIES } from '../targets/copies'
import type { Archive } from '../targets/archive'
import { Ledger, type LedgerOptions } from '../targets/ledger'
import { MANIFEST, manifestOf } from '../targets/manifest'
import { sha256Of } from '../targets/sums'

export interface Tally {
  written: number
  unchanged: number
  removed: number
  /** Size of all files of the folder that are its own. */
  bytes: number
  /** Files of an earlier run that were to go, and stay, since something else has changed them meanwhile. */
  changed: string[]
  /** Files in the folder that no run has written; the first of them, and how many there are. */
  others: string[]
  otherCount: number
}

export interface FileRecord {
  sha256: string
  bytes: number
  /** What the file system told of it: see `stampOf`. */
  stamp?: string | undefined
}

const recordOf = (bytes: Buffer): FileRecord => ({
  sha256: sha256Of(bytes),
  bytes: bytes.length,
})

/** Other files that are named. */
const MOST_NAMED = 100

export class Output {
  private readonly tally: Tally = {
    written: 0,
    unchanged: 0,
    removed: 0,
    bytes: 0,
    changed: [],
    others: [],
    otherCount: 0,
  }
  private readonly kept: SortedLines
  /** Files that no run has written, where one was to be. */
  private readonly inTheWay: string[] = []

  private constructor(
    private readonly folder: string,
    private readonly scratch: string,
    readonly ledger: Ledger,
    private readonly archive: Archive | undefined,
  ) {
    this.kept = this.sorted('kept')
  }

  /**
   * @param scratch folder for what is not held in memory
   * @param options.archive takes what is replaced or removed
   * @throws PublishingError where the folder holds things that are not of an earlier run
   */
  static async open(
    folder: string,
    scratch: string,
    { archive, ...options }: Partial<LedgerOptions> & { archive?: Archive } = {},
  ): Promise<Output> {
    const ledger = await Ledger.open(folder, { manifest: MANIFEST, adopt: false, ...options })
    return new Output(folder, scratch, ledger, archive)
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

  /** What is in the way of a file is named by `settle`. */
  async write(name: string, content: string | Uint8Array): Promise<FileRecord> {
    const bytes = Buffer.from(content)
    const record = recordOf(bytes)
    const file = path.join(this.folder, name)
    const before = readMade(file)
    if (before?.equals(bytes)) this.count(name, record, 'unchanged')
    else if (await this.mayReplace(name, before)) {
      this.ledger.note(name, record.sha256)
      this.ledger.keep(name)
      // Gone before their original changes: one that is left would be yesterday's text to a host that sends it.
      if (before) await this.archive?.keep(before)
      const copies = before ? await this.removeCopies(name) : []
      writeMade(file, bytes)
      for (const ending of copies) await this.copy(name, bytes, ending)
      this.count(name, record, 'written')
    } else this.inTheWay.push(name)
    return record
  }

  /** Only what a run has written is written over. */
  private async mayReplace(name: string, before: Buffer | undefined): Promise<boolean> {
    // What is empty, as a power cut leaves files, is no loss.
    if (before) return before.length === 0 || (await this.isOurs(name, before))
    return isFree(path.join(this.folder, name))
  }

  /** Whether a run has written these bytes, or they are a compressed copy of what one has. */
  private async isOurs(name: string, bytes: Buffer): Promise<boolean> {
    if (this.ledger.owns(name, sha256Of(bytes)) || this.ledger.isManifest(name)) return true
    const copied = await originalOf(name, bytes)
    return copied !== undefined && this.ledger.owns(copied.name, sha256Of(copied.bytes))
  }

  /** Removes the compressed copies beside a file that are copies of what a run wrote there. @returns their endings */
  private async removeCopies(name: string): Promise<string[]> {
    const removed: string[] = []
    for (const ending of COPIES) {
      const file = path.join(this.folder, name + ending)
      const bytes = readMade(file)
      if (bytes === undefined || !(await this.isOurs(name + ending, bytes))) continue
      await rm(file)
      removed.push(ending)
    }
    return removed
  }

  /** What stays may keep its compressed copy, whichever run has made that. */
  private async isCopyOfPresent(name: string, bytes: Buffer): Promise<boolean> {
    const copied = await originalOf(name, bytes)
    const present = copied && readMade(path.join(this.folder, copied.name))
    return present?.equals(copied?.bytes ?? bytes) ?? false
  }

  private async copy(name: string, bytes: Buffer, ending: string): Promise<void> {
    const copy = await compressed(bytes, ending)
    this.ledger.note(name + ending, sha256Of(copy))
    writeMade(path.join(this.folder, name + ending), copy)
  }

  /** @throws PublishingError naming what would have had to be written over */
  settle(): void {
    if (this.inTheWay.length === 0) return
    throw new PublishingError(
      this.inTheWay.map(name => ({
        file: path.join(this.folder, name),
        message: 'No publish has written this file as it is now, and one of that name is to be written',
        mend: 'Move it away, or remove it if it is not yours, and try again',
      })),
    )
  }

  /** The record, with today's stamp, where the folder holds a file with exactly these bytes. */
  held(name: string, known: FileRecord): FileRecord | undefined {
    const file = path.join(this.folder, name)
    const stamp = stampOf(file)
    if (stamp !== undefined && stamp === known.stamp) return known
    const bytes = readMade(file)
    if (bytes === undefined || recordOf(bytes).sha256 !== known.sha256) return undefined
    return { ...known, stamp }
  }

  /** The text of a file that the folder holds; nothing where it does not. */
  read(name: string): string | undefined {
    return readMade(path.join(this.folder, name))?.toString('utf8')
  }

  /** Counts a file that the folder holds among this run's. */
  keep(name: string, record: FileRecord): void {
    this.count(name, record, 'unchanged')
  }

  /**
   * Writes the manifest, then removes what earlier runs wrote and this one did not, as far as it is still what they
   * wrote. What is to go is in the journal before the manifest forgets it.
   */
  async finish(): Promise<Tally> {
    this.settle()
    const gone = new Map<string, Set<string>>()
    const kept = this.files()
    let next = kept.next()
    for (const [name, sums] of this.ledger.entries(this.sorted('entries'))) {
      while (!next.done && next.value[0] < name) next = kept.next()
      if (name === this.ledger.manifest || (!next.done && next.value[0] === name)) continue
      gone.set(name, sums)
      for (const sha256 of sums) this.ledger.note(name, sha256)
    }
    await this.writeManifest(this.tally.written + gone.size > 0, gone)
    for (const [name, sums] of gone) await this.remove(name, sums)
    await this.lookAround()
    await this.ledger.settle()
    return this.tally
  }

  /** @param gone what is named by it stays, also where an earlier list was not in order */
  private async writeManifest(mayHaveChanged: boolean, gone: Map<string, unknown>): Promise<void> {
    const staying = function* (files: Iterable<[name: string, record: FileRecord]>) {
      for (const file of files) {
        gone.delete(file[0])
        yield file
      }
    }
    const name = this.ledger.manifest
    // Its sum is not known yet; its draft is to be.
    if (mayHaveChanged) this.ledger.note(name, '0'.repeat(64))
    const file = path.join(this.folder, name)
    const { changed, bytes } = await writePiecesIfChanged(file, manifestOf(staying(this.files())))
    this.tally[changed ? 'written' : 'unchanged'] += 1
    this.tally.bytes += bytes
  }

  private async remove(name: string, sums: ReadonlySet<string>): Promise<void> {
    const file = path.join(this.folder, name)
    const bytes = readMade(file)
    if (bytes === undefined) return
    if (!sums.has(sha256Of(bytes)) && !(await this.isOurs(name, bytes))) {
      this.tally.changed.push(name)
      return
    }
    if (await this.isCopyOfPresent(name, bytes)) return
    await this.archive?.keep(bytes)
    await this.removeCopies(name)
    await rm(file)
    this.tally.removed += 1
  }

  /** Names what is here beside this run's files, and removes what a run that was killed was writing. */
  private async lookAround(): Promise<void> {
    const present = this.sorted('present')
    for await (const name of filesBelow(this.folder)) present.add(name)
    const kept = this.files()
    let next = kept.next()
    for (const name of present) {
      while (!next.done && next.value[0] < name) next = kept.next()
      if (name === this.ledger.manifest || (!next.done && next.value[0] === name)) continue
      if (this.ledger.isDraft(name)) await rm(path.join(this.folder, name))
      else {
        this.tally.otherCount += 1
        if (this.tally.others.length < MOST_NAMED) this.tally.others.push(name)
      }
    }
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

/** Not synchronised: what is made can be made again, and is looked at before it is trusted. */
function writeMade(file: string, bytes: Uint8Array): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    replaceMade(file, bytes)
  } catch (error) {
    throw named(error, file)
  }
}

/** The bytes of a file; nothing where it does not exist. Read at once, as in `replaceMade`. */
const readMade = (file: string): Buffer | undefined => (existsSync(file) ? readFileSync(file) : undefined)

/** Whether nothing has this name, not even a link that leads nowhere. */
function isFree(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) === undefined
  } catch {
    return true // a file stands where its folder would be: making that tells
  }
}

/**
 * Paths below a folder, parted by slashes; one folder is read at a time, a piece at a time. What begins with a dot is
 * passed over.
 */
async function* filesBelow(folder: string, below = ''): AsyncGenerator<string> {
  const folders: string[] = []
  for await (const entry of await opendir(path.join(folder, below), { bufferSize: 1024 })) {
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) folders.push(`${below}${entry.name}/`)
    else if (entry.isFile()) yield below + entry.name
  }
  for (const one of folders) yield* filesBelow(folder, one)
}
