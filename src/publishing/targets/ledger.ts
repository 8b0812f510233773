/**
 * What earlier runs have written into a folder, by the sums in their manifest and in the journal of a run that was
 * killed. Nothing else there may be removed or written over, whatever its name.
 */
import { existsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { linesIn } from '../disk/lines'
import { merged, TAB, type SortedLines } from '../disk/sorted-lines'
import { PublishingError } from '../errors'
import { JournalFile } from './journal-file'
import { journalOf, notesIn, processesIn } from './journal'
import { entriesOf, isManifest, sumIn } from './manifest'
import { Sums } from './sums'

export interface LedgerOptions {
  /** Name of the manifest in the folder. */
  manifest: string
  /** Whether a folder may hold things and no manifest. They stay as they are. */
  adopt: boolean
  /** Manifests of other commands that write into the folder: what they name is a run's as well. */
  also?: readonly string[] | undefined
}

/** What stands at the end of the name of a file that is being written; it begins with the number of the process. */
const DRAFT = /^(.+)\.(\d+)$/

export class Ledger {
  private sums: Sums | undefined
  private readonly journal: JournalFile
  /** What runs that were killed were writing, and their processes. */
  private readonly unfinished = new Sums()
  private readonly killed: readonly string[]

  private constructor(
    private readonly folder: string,
    readonly manifest: string,
    private readonly also: readonly string[],
  ) {
    const file = path.join(folder, journalOf(manifest))
    this.killed = [...processesIn(linesOf(file))]
    for (const [name] of notesIn(linesOf(file))) this.unfinished.add(name, '')
    this.journal = new JournalFile(file)
  }

  /**
   * Looks at the folder, which may be absent. Nothing is written.
   * @throws PublishingError where it holds things and nothing says that an earlier run was here
   */
  static async open(folder: string, { manifest, adopt, also = [] }: LedgerOptions): Promise<Ledger> {
    const file = path.join(folder, manifest)
    const isOurs = isManifest(linesOf(file))
    if (existsSync(file) && !isOurs)
      throw new PublishingError({
        file,
        message: 'This is not the list of files that publishing keeps here, and would be replaced by it',
        mend: 'Name another folder, or move it away',
      })
    if (!isOurs && !adopt && !existsSync(path.join(folder, journalOf(manifest)))) await assertEmpty(folder)
    return new Ledger(folder, manifest, also)
  }

  /** Whether a file with these bytes was written here by a run. */
  owns(name: string, sha256: string): boolean {
    // Most are as the last run has left them.
    if (sumIn(path.join(this.folder, this.manifest), name) === sha256) return true
    this.sums ??= this.read()
    return this.sums.has(name, sha256)
  }

  /** Whether a name is that of another command's manifest, which has its sum from nobody and is told by its form. */
  isManifest(name: string): boolean {
    return this.also.includes(name) && isManifest(linesOf(path.join(this.folder, name)))
  }

  /** To be told before another command's manifest is replaced: what it names is known no less afterwards. */
  keep(name: string): void {
    if (!this.isManifest(name)) return
    for (const [entry, sha256] of entriesOf(linesOf(path.join(this.folder, name)))) this.note(entry, sha256)
  }

  /** To be told before a file is written. @throws the system's error; then the file must not be written */
  note(name: string, sha256: string): void {
    this.journal.note(name, sha256)
    this.sums?.add(name, sha256)
  }

  /** All names with the sums that they have had, in the order of the names. @param lines takes what is to be sorted */
  *entries(lines: SortedLines): Generator<[name: string, sums: Set<string>]> {
    for (const [name, sha256] of notesIn(linesOf(this.journal.file))) lines.add(name + TAB + sha256)
    const manifests = [this.manifest, ...this.also].map(manifest => joined(this.listedIn(manifest)))
    let name: string | undefined
    let sums = new Set<string>()
    for (const [line] of merged([...manifests, lines])) {
      const [next = '', sha256 = ''] = line.split(TAB)
      if (name !== undefined && next !== name) {
        yield [name, sums]
        sums = new Set()
      }
      name = next
      sums.add(sha256)
    }
    if (name !== undefined) yield [name, sums]
  }

  /** All names, some of them more than once. */
  *names(): Generator<string> {
    for (const [name] of this.all()) yield name
  }

  /** Whether a file is what a run that was killed has left of one that it was writing. */
  isDraft(name: string): boolean {
    const [, of = '', number = ''] = DRAFT.exec(name) ?? []
    return this.killed.some(process => number.startsWith(process)) && this.unfinished.has(of, '')
  }

  /** The run is done: the manifest tells all. */
  async settle(): Promise<void> {
    await rm(this.journal.file, { force: true })
  }

  private read(): Sums {
    const sums = new Sums()
    for (const [name, sha256] of this.all()) sums.add(name, sha256)
    return sums
  }

  private *all(): Generator<[name: string, sha256: string]> {
    for (const manifest of [this.manifest, ...this.also]) yield* this.listedIn(manifest)
    yield* notesIn(linesOf(this.journal.file))
  }

  private listedIn(manifest: string): Iterable<[name: string, sha256: string]> {
    return entriesOf(linesOf(path.join(this.folder, manifest)))
  }
}

function* joined(entries: Iterable<[name: string, sha256: string]>): Generator<string> {
  for (const [name, sha256] of entries) yield name + TAB + sha256
}

const linesOf = (file: string): Iterable<string> => (existsSync(file) ? linesIn(file) : [])

/** What begins with a dot is a matter of the folder's owner that publishing has no names like. */
async function assertEmpty(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  const others = names.filter(name => !name.startsWith('.'))
  if (others.length === 0) return
  throw new PublishingError({
    file: folder,
    message: `This folder holds things that are not of an earlier publish: ${someOf(others)}`,
    mend: 'Name another folder, or say --adopt: what is there stays as it is',
  })
}

/** A few names, and how many more there are. */
export function someOf(names: readonly string[], count = names.length, most = 5): string {
  const more = count - Math.min(most, names.length)
  const some = names.slice(0, most).join(', ')
  return more > 0 ? `${some} and ${more} more` : some
}
