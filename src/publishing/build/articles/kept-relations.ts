/**
 * Related articles, kept from run to run: they are worked out anew for those articles alone whose relations may have
 * changed, and are the same as if all were.
 */
import { existsSync } from 'node:fs'
import { HoldersOfSome } from '../holders'
import { linesIn } from '../../disk/lines'
import type { ReadAlong } from '../../disk/read-along'
import type { TextFile } from '../../disk/text-file'
import { changesIn, termsOf, type Change } from './changed-terms'
import { termsIn } from './terms'
import { mostHolders, Relations, type Candidates, type Found, type Relation } from './related'

/** Where the relations of the last run lie, and where those of this one go. */
export interface RelationFiles {
  /** May be empty. */
  before: ReadAlong
  next: TextFile
  /** What else relations depend on: those of another version count for nothing. */
  code: string
}

export interface Library extends Candidates {
  numberOf(id: string): number | undefined
}

/** An article as a run has left it. */
type State = [id: string, series: string, isNear: boolean, terms: string]
type Entry = [...State, relations: Found['relations'], least: number]

/** Scores of one pair are summed up in another order from its other side. */
const ROUNDING = 1e-9
/** Where more than this part of the articles has changed, all are worked out. */
const MOST_CHANGED = 0.1

export class KeptRelations {
  private readonly ranges: Relations
  /** Works relations out, once there are any to be. */
  private anew: Relations | undefined
  /** Where the entry of an article begins in the file of the last run, in bytes; its length, 0 where it is of no use. */
  private readonly starts: Float64Array
  private readonly lengths: Uint32Array
  /** What another article would have to score to be among those of an article. */
  private readonly least: Float64Array

  constructor(
    private readonly library: Library,
    private readonly files: RelationFiles,
  ) {
    const { length } = library.ids
    this.ranges = new Relations(library)
    this.starts = new Float64Array(length)
    this.lengths = new Uint32Array(length)
    this.least = new Float64Array(length)
    files.next.append(`${this.head()}\n`)
    try {
      if (existsSync(files.before.file)) this.compare()
    } catch {
      this.lengths.fill(0) // no source: what cannot be read is worked out anew
    }
  }

  /** At most six, the closest first: see `Relations`. What is told is kept for the next run. */
  of(number: number): Relation[] {
    if (this.isKept(number)) {
      const known = this.files.before.at(this.starts[number] ?? 0, this.lengths[number] ?? 0)
      this.files.next.append(`${known}\n`)
      return foundIn(known).relations
    }
    this.anew ??= new Relations(this.library, this.holdersToAsk())
    const { relations, least } = this.anew.found(number)
    const entry: Entry = [...this.stateOf(number), relations, least]
    this.files.next.append(`${JSON.stringify(entry)}\n`)
    return relations
  }

  /** Whether the relations of an article are those of the last run. */
  isKept(number: number): boolean {
    return (this.lengths[number] ?? 0) > 0
  }

  /** How many articles the terms are counted in decides which of them count. */
  private head(): string {
    return JSON.stringify([this.files.code, mostHolders(this.library.ids.length)])
  }

  /** Finds out whose relations are as they were. */
  private compare(): void {
    const changes = this.readBefore()
    if (changes.length > this.library.ids.length * MOST_CHANGED) this.lengths.fill(0)
    else if (changes.length > 0) this.forget(changes)
  }

  /** Takes the entries of the last run in. @returns what has changed since, articles that are new or gone included */
  private readBefore(): Change[] {
    const changes: Change[] = []
    for (const { line, id, number, start, length } of this.lines()) {
      const isAsBefore = number !== undefined && line.startsWith(beginning(this.stateOf(number)))
      if (!isAsBefore) {
        const [, , , before] = JSON.parse(line) as Entry
        const after = number === undefined ? '' : this.library.termsOf(number)
        changes.push({ id, ...(number !== undefined && { number }), before, after })
      }
      if (number === undefined) continue
      this.starts[number] = start
      this.lengths[number] = length
      this.least[number] = foundIn(line).least
    }
    for (const [number, id] of this.library.ids.entries())
      if (!this.isKept(number)) changes.push({ id, number, before: '', after: this.library.termsOf(number) })
    return changes
  }

  /** Forgets the relations that changes may touch. */
  private forget(changes: readonly Change[]): void {
    const ids = new Set(changes.map(({ id }) => id))
    // Those that name what has changed.
    for (const { line, number } of this.lines())
      if (number !== undefined && foundIn(line).relations.some(({ id }) => ids.has(id)))
        this.lengths[number] = 0
    const holders = this.holdersOf(termsOf(changes))
    const changed = new Relations(this.library, holders)
    // Those that hold a term which counts since, or counts no longer.
    for (const number of changesIn(changes, holders, this.library)) this.lengths[number] = 0
    for (const { number } of changes) {
      if (number === undefined) continue
      this.lengths[number] = 0
      // Those among whose relations it comes now.
      for (const [other, score] of changed.scoresFor(number))
        if (score >= (this.least[other] ?? 0) - ROUNDING) this.lengths[other] = 0
    }
  }

  /** Those of all articles whose relations are to be worked out; nothing where they are many. */
  private holdersToAsk(): HoldersOfSome | undefined {
    const { ids } = this.library
    const asked = [...ids.keys()].filter(number => !this.isKept(number))
    if (asked.length > ids.length * MOST_CHANGED) return undefined
    return this.holdersOf(asked.flatMap(number => [...termsIn(this.library.termsOf(number))]))
  }

  private holdersOf(terms: Iterable<string>): HoldersOfSome {
    const { ids } = this.library
    return new HoldersOfSome(this.library.terms(), mostHolders(ids.length), terms)
  }

  private stateOf(number: number): State {
    const { library, ranges } = this
    return [
      library.ids[number] ?? '',
      library.seriesOf(number),
      ranges.isNear(number),
      library.termsOf(number),
    ]
  }

  /** The entries of the last run, whole ones and not yet taken apart; none where they are of another code. */
  private *lines(): Generator<{
    line: string
    id: string
    number: number | undefined
    start: number
    length: number
  }> {
    let start = 0
    for (const line of linesIn(this.files.before.file)) {
      const length = Buffer.byteLength(line)
      const id = line.slice(2, line.indexOf('"', 2))
      if (start > 0) yield { line, id, number: this.library.numberOf(id), start, length }
      else if (line !== this.head()) return
      start += length + 1
    }
  }
}

/** What an entry begins with whose article is as it was. */
const beginning = (state: State): string => `${JSON.stringify(state).slice(0, -1)},`

/** Out of an entry: its terms, the longest part, hold no bracket and need not be taken apart. */
function foundIn(line: string): Found {
  const [relations, least] = JSON.parse(`[${line.slice(line.indexOf(',[') + 1)}`) as [Relation[], number]
  return { relations, least }
}
