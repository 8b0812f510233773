/** What the rest of a library needs to know of each article: on disk, however many there are. */
import path from 'node:path'
import type { FigureImage, Image } from '../../model/schema'
import { LineFile } from '../disk/lines'
import type { SeriesFolder } from '../source/library-files'
import { withOwn, type OwnUsage, type Usage } from '../script'
import type { Facts } from './articles/facts'

export interface Card extends Omit<Facts, keyof OwnUsage | 'pictures' | 'terms'> {
  /** Its place among all articles of the library, in the order of their files. */
  number: number
  series: string
  /** Folder and name of the source, and the hash of its bytes. */
  folder: string
  file: string
  hash: string
  /** What is settled about its conversion, by itself, its series and the library. */
  usage: Usage
  /** All pictures of the article, and the first. */
  pictures: readonly FigureImage[]
  picture?: Image | undefined
  /** A small copy of it: of the newest instalment of a series, which lists lead with. */
  cover?: Image | undefined
}

interface Added {
  /** Number of the folder. */
  folder: number
  hash: string
  facts: Facts
  pictures: Image[]
}

/** Terms lie apart: they are as long as all the rest, and nothing but relations asks for them. */
type Stored = Omit<Added, 'facts'> & { facts: Omit<Facts, 'terms'> }

/** Cards that are held: neighbours and the newest of a series are asked for again and again. */
const RECENT = 500

export class Cards {
  /** Ids by number. */
  readonly ids: string[] = []
  private readonly numbers = new Map<string, number>()
  private readonly hashes: string[] = []
  private readonly folderNumbers: number[] = []
  private readonly lines: LineFile
  private readonly termLines: LineFile
  private readonly recent = new Map<number, Card>()
  private readonly covers = new Map<number, Image>()
  /** Of the few articles that settle something for themselves. */
  private readonly usages = new Map<number, Usage>()

  /** @param scratch folder for what is not held in memory */
  constructor(
    private readonly folders: readonly SeriesFolder[],
    scratch: string,
  ) {
    this.lines = new LineFile(path.join(scratch, 'cards'))
    this.termLines = new LineFile(path.join(scratch, 'card-terms'))
  }

  get size(): number {
    return this.ids.length
  }

  add({ folder, hash, facts: { terms, ...facts }, pictures }: Added): void {
    this.numbers.set(facts.id, this.ids.length)
    this.ids.push(facts.id)
    this.hashes.push(hash)
    this.folderNumbers.push(folder)
    this.lines.append(JSON.stringify({ folder, hash, facts, pictures } satisfies Stored))
    this.termLines.append(terms)
  }

  has(id: string): boolean {
    return this.numbers.has(id)
  }

  /** Of the bytes of a source. */
  hashOf(number: number): string {
    return this.hashes[number] ?? ''
  }

  seriesOf(number: number): string {
    return this.folders[this.folderNumbers[number] ?? -1]?.id ?? ''
  }

  /** Packed: see `packTerms`. */
  termsOf(number: number): string {
    return this.termLines.at(number)
  }

  /** The same of all articles, in the order of their numbers. */
  terms(): Iterable<string> {
    return this.termLines
  }

  numberOf(id: string): number | undefined {
    return this.numbers.get(id)
  }

  get(id: string): Card | undefined {
    const number = this.numbers.get(id)
    return number === undefined ? undefined : this.at(number)
  }

  at(number: number): Card {
    const known = this.recent.get(number)
    if (known) return known
    const card = this.read(this.lines.at(number), number)
    const [oldest] = this.recent.keys()
    if (this.recent.size >= RECENT && oldest !== undefined) this.recent.delete(oldest)
    this.recent.set(number, card)
    return card
  }

  /** All cards in the order of their numbers. */
  *[Symbol.iterator](): Generator<Card> {
    let number = 0
    for (const line of this.lines) yield this.read(line, number++)
  }

  coverOf(number: number): Image | undefined {
    return this.covers.get(number)
  }

  setCover(number: number, cover: Image): void {
    this.covers.set(number, cover)
    this.recent.delete(number)
  }

  close(): void {
    this.lines.close()
    this.termLines.close()
  }

  private read(line: string, number: number): Card {
    const { folder: at, hash, facts, pictures } = JSON.parse(line) as Stored
    const folder = this.folders[at]
    if (!folder) throw new RangeError(`There is no folder ${at}`)
    const { overrides, phrases, ...rest } = facts
    const cover = this.covers.get(number)
    return {
      ...rest,
      number,
      series: folder.id,
      folder: folder.path,
      file: `${facts.id}.md`,
      hash,
      usage: this.usageOf(number, folder.usage, { overrides, phrases }),
      pictures,
      picture: pictures[0],
      ...(cover && { cover }),
    }
  }

  /** One object for each usage: converters are made once for each. */
  private usageOf(number: number, usage: Usage, own: OwnUsage): Usage {
    const known = this.usages.get(number)
    if (known) return known
    const settled = withOwn(usage, own)
    if (settled !== usage) this.usages.set(number, settled)
    return settled
  }
}
