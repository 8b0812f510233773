/**
 * Related articles, kept from run to run: they are worked out anew for those articles alone whose relations may have
 * changed, and are the same as if all were.
 */
import { existsSync } from 'node:fs'
import { linesIn } from '../../disk/lines'
import type { ReadAlong } from '../../disk/read-along'
import type { TextFile } from '../../disk/text-file'
import { changesIn, type Change } from './changed-terms'
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
type Entry = [id: string, series: string, isNear: boolean, terms: string, Found['relations'], least: number]

/** Scores of one pair are summed up in another order from its other side. */
const ROUNDING = 1e-9
/** Where more than this part of the articles has changed, all are worked out. */
const MOST_CHANGED = 0.1

export class KeptRelations {
  private readonly relations: Relations
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
    this.relations = new Relations(library)
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
      return (JSON.parse(known) as Entry)[4]
    }
    const { relations, least } = this.relations.found(number)
    const { ids } = this.library
    const entry: Entry = [
      ids[number] ?? '',
      this.library.seriesOf(number),
      this.relations.isNear(number),
      this.library.termsOf(number),
      relations,
      least,
    ]
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
    for (const { entry, start, length } of this.entries()) {
      const [id, series, isNear, terms, , least] = entry
      const number = this.library.numberOf(id)
      if (number === undefined) {
        changes.push({ id, before: terms, after: '' })
        continue
      }
      const after = this.library.termsOf(number)
      if (
        terms !== after ||
        series !== this.library.seriesOf(number) ||
        isNear !== this.relations.isNear(number)
      )
        changes.push({ id, number, before: terms, after })
      this.starts[number] = start
      this.lengths[number] = length
      this.least[number] = least
    }
    for (const [number, id] of this.library.ids.entries())
      if (!this.isKept(number)) changes.push({ id, number, before: '', after: this.library.termsOf(number) })
    return changes
  }

  /** Forgets the relations that changes may touch. */
  private forget(changes: readonly Change[]): void {
    const ids = new Set(changes.map(({ id }) => id))
    // Those that name what has changed.
    for (const { entry } of this.entries()) {
      const [id, , , , relations] = entry
      const number = this.library.numberOf(id)
      if (number !== undefined && relations.some(relation => ids.has(relation.id))) this.lengths[number] = 0
    }
    // Those that hold a term which counts since, or counts no longer.
    for (const number of changesIn(changes, this.relations.holders, this.library)) this.lengths[number] = 0
    for (const { number } of changes) {
      if (number === undefined) continue
      this.lengths[number] = 0
      // Those among whose relations it comes now.
      for (const [other, score] of this.relations.scoresFor(number))
        if (score >= (this.least[other] ?? 0) - ROUNDING) this.lengths[other] = 0
    }
  }

  /** The entries of the last run; none where they are of another code. */
  private *entries(): Generator<{ entry: Entry; start: number; length: number }> {
    let start = 0
    for (const line of linesIn(this.files.before.file)) {
      const length = Buffer.byteLength(line)
      if (start > 0) yield { entry: JSON.parse(line) as Entry, start, length }
      else if (line !== this.head()) return
      start += length + 1
    }
  }
}
