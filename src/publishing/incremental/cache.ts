/** What an earlier publish has read and written, so that what has not changed is neither read nor made again. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import path from 'node:path'
import type { RelationFiles } from '../build/articles/kept-relations'
import type { Memory, ReadSource } from '../build/load'
import type { FileRecord } from '../build/output'
import type { ReadPicture } from '../build/pictures/read-picture'
import { linesIn } from '../disk/lines'
import { ReadAlong } from '../disk/read-along'
import { TextFile } from '../disk/text-file'
import { Recalled } from './recalled'

/** Files made together from one set of inputs. */
interface Made {
  files: Readonly<Record<string, FileRecord>>
  /** What was found while they were made. */
  found?: string | undefined
}

const KINDS = ['facts', 'made', 'relations'] as const
type Kind = (typeof KINDS)[number]

type Entry = [name: string, inputs: string, files: Made['files'], found?: string]

/**
 * A folder of its own for each target, with a file of lines for each kind of thing: the first line is the version of
 * the code, each other an entry. What a run has not seen is forgotten, since each run writes its files anew.
 */
export class Cache implements Memory {
  private readonly facts: Recalled
  /** Name → where its entry begins in the file of the last run, and its length. */
  private readonly before = new Map<string, [start: number, length: number]>()
  private readonly lastMade: ReadAlong
  private readonly lastRelations: ReadAlong
  private readonly nextFacts: TextFile
  private readonly nextMade: TextFile
  private readonly nextRelations: TextFile

  private constructor(
    private readonly folder: string,
    readonly code: string,
  ) {
    const first = JSON.stringify(code)
    this.facts = new Recalled(this.file('facts'), first)
    let end = 0
    for (const line of existsSync(this.file('made')) ? linesIn(this.file('made')) : []) {
      const start = end
      const length = Buffer.byteLength(line)
      end += length + 1
      if (start > 0) this.before.set(nameIn(line), [start, length])
      else if (line !== first) break
    }
    this.lastMade = new ReadAlong(this.file('made'))
    this.lastRelations = new ReadAlong(this.file('relations'))
    this.nextFacts = new TextFile(this.draft('facts'))
    this.nextMade = new TextFile(this.draft('made'))
    this.nextRelations = new TextFile(this.draft('relations'))
    for (const next of [this.nextFacts, this.nextMade]) next.append(`${first}\n`)
  }

  /**
   * The cache for a target. One that another version of the code has left, or that cannot be read, is empty.
   * @param folder where caches lie
   * @param target the folder that is published to
   */
  static async open(folder: string, target: string, code: string): Promise<Cache> {
    const name = createHash('sha256').update(path.resolve(target)).digest('hex').slice(0, 16)
    const own = path.join(folder, name)
    await mkdir(own, { recursive: true })
    return new Cache(own, code)
  }

  /** Where a run keeps what it does not hold in memory. */
  get scratch(): string {
    return path.join(this.folder, 'scratch')
  }

  /** Where the search index keeps the terms of articles. */
  get search(): string {
    return path.join(this.folder, 'search')
  }

  /** What articles were related by the last run, and where that is kept for the next one. */
  get relations(): RelationFiles {
    return { before: this.lastRelations, next: this.nextRelations, code: this.code }
  }

  /** Where what the target held before is kept. */
  get archive(): string {
    return path.join(this.folder, 'editions')
  }

  recall(source: string): ReadSource | undefined {
    return this.facts.of(source)
  }

  remember(source: string, read: ReadSource): void {
    this.nextFacts.append(`${JSON.stringify([source, read])}\n`)
  }

  recallPicture(target: string, stamp: string): ReadPicture | undefined {
    const { found } = this.made(pictureKey(target), stamp) ?? {}
    return found === undefined ? undefined : (JSON.parse(found) as ReadPicture)
  }

  rememberPicture(target: string, stamp: string, read: ReadPicture): void {
    this.rememberMade(pictureKey(target), stamp, { files: {}, found: JSON.stringify(read) })
  }

  /** The files that the same inputs gave before. */
  made(name: string, inputs: string): Made | undefined {
    try {
      const line = this.lastMade.at(...(this.before.get(name) ?? [0, 0]))
      const [, before, files, found] = JSON.parse(line) as Entry
      return before === inputs ? { files, found } : undefined
    } catch {
      return undefined // no source: what cannot be read is made anew
    }
  }

  hasMade(name: string): boolean {
    return this.before.has(name)
  }

  rememberMade(name: string, inputs: string, { files, found }: Made): void {
    const entry: Entry = found === undefined ? [name, inputs, files] : [name, inputs, files, found]
    this.nextMade.append(`${JSON.stringify(entry)}\n`)
  }

  async save(): Promise<void> {
    for (const next of [this.nextFacts, this.nextMade, this.nextRelations]) next.flush()
    for (const kind of KINDS) await rename(this.draft(kind), this.file(kind))
  }

  close(): void {
    for (const file of [this.lastMade, this.lastRelations, this.nextFacts, this.nextMade, this.nextRelations])
      file.close()
  }

  private file(kind: Kind): string {
    return path.join(this.folder, `${kind}.jsonl`)
  }

  private draft(kind: Kind): string {
    return `${this.file(kind)}.draft`
  }
}

/** Beside what is made of it, under names of the library. */
const pictureKey = (target: string): string => `read/${target}`

/** Entries begin with their name, which holds nothing that JSON would escape. */
const nameIn = (line: string): string => line.slice(2, line.indexOf('"', 2))
