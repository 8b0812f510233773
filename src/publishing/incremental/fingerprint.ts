/** All that a compiled document depends on, as one hash. */
import { createHash } from 'node:crypto'
import path from 'node:path'
import type { Card, Cards } from '../build/cards'
import type { Relation } from '../build/articles/related'
import { heldNeighbour, rowsAround, type Row, type RowList, type SeriesRows } from '../build/series/series'
import { MOST_OTHERS } from '../build/articles/variants'
import type { Usage } from '../script'

/** @param value as JSON has it */
export const hashOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex')

/** Of files that are each named after all that they depend on. */
export const inputsOf = (files: readonly string[]): string => hashOf(files.map(file => path.basename(file)))

const USAGES = new WeakMap<Usage, string>()

/** What is settled is one object for most of a library: it is hashed once. */
function usageHash(usage: Usage): string {
  const known = USAGES.get(usage) ?? hashOf(usage)
  USAGES.set(usage, known)
  return known
}

/** Digits of a hash that are kept for each article. */
const DIGITS = 16

/** Fingerprints for the documents of one library. */
export class Fingerprints {
  /** Of what lists and neighbours show of an article, by its number. */
  private readonly keys: string[] = []
  /** Of what the lists of topics tell of each row's series. */
  private readonly columns: string

  /** @param cards with their covers */
  constructor(
    private readonly all: readonly SeriesRows[],
    private readonly cards: Cards,
  ) {
    for (const card of cards) this.keys.push(cardKey(card))
    this.columns = hashOf(all.map(seriesKey))
  }

  /** An article depends on its source and pictures, its series, its neighbours, those related to it, and the rest. */
  article(
    card: Card,
    series: SeriesRows,
    relations: readonly Relation[],
    ...rest: readonly unknown[]
  ): string {
    const { rows } = series
    const at = series.positionOf(card)
    return hashOf([
      [card.hash, card.file, card.pictures, this.keys[card.number], seriesKey(series), rows.length - at],
      [this.row(heldNeighbour(rows, at, 1)), this.row(heldNeighbour(rows, at, -1))],
      rowsAround(rows, at, MOST_OTHERS).map(row => this.row(row)),
      relations.map(relation => [relation, this.keys[this.cards.numberOf(relation.id) ?? -1]]),
      rest,
    ])
  }

  /** The documents and feeds of a series depend on each of its rows; the rest is what they are made with. */
  series(series: RowList, ...rest: readonly unknown[]): string {
    const rows = series.rows.map(row => this.row(row))
    return hashOf([seriesKey(series), rows, series.kind && this.columns, rest])
  }

  /** The index depends on all series. */
  index(...rest: readonly unknown[]): string {
    return hashOf([this.all.map(series => this.series(series)), rest])
  }

  private row(row: Row | undefined): unknown {
    return row && ('card' in row ? this.keys[row.number] : row.listed)
  }
}

const cardKey = ({
  id,
  tag,
  title,
  date,
  script,
  summary,
  length,
  cover,
  corrections,
  usage,
}: Card): string =>
  hashOf([[id, tag, title, date, script, summary, length, cover, corrections], usageHash(usage)]).slice(
    0,
    DIGITS,
  )

/** Its rows count only where they are shown. */
const seriesKey = ({ folder }: RowList): unknown => {
  const { former_ids, title, description, publisher, script, tags } = folder.source
  return [[folder.id, former_ids, title, description, publisher, script, tags], usageHash(folder.usage)]
}
