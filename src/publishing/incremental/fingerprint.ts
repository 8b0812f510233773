/** All that a compiled document depends on, as one hash. */
import { createHash } from 'node:crypto'
import type { Card, Cards } from '../build/cards'
import type { Relation } from '../build/articles/related'
import type { Site } from '../build/feeds/sitemap'
import { lastChanged } from '../../model/last-changed'
import { heldNeighbour, rowsAround, type Row, type RowList, type SeriesRows } from '../build/series/series'
import { MOST_OTHERS } from '../build/articles/surroundings'
import type { Usage } from '../script'
import type { SeriesFolder } from '../source/library-files'

/** @param value as JSON has it */
export const hashOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex')

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
  /** Of what lists show of an article, by its number. */
  private readonly rows: string[] = []
  /** Of what other articles show of it. */
  private readonly names: string[] = []
  /** What the sitemap tells of it by itself. */
  private readonly dates: (string | undefined)[] = []
  /** Of what the lists of topics tell of each row's series. */
  private readonly columns: string

  /** @param cards are to be added one by one, in the order of their numbers, as they are read */
  constructor(
    folders: readonly SeriesFolder[],
    private readonly cards: Cards,
  ) {
    this.columns = hashOf(folders.map(folder => seriesKey({ folder })))
  }

  add(card: Card): void {
    this.rows.push(keyOf(inRows(card), card.usage))
    this.names.push(keyOf(inNames(card), card.usage))
    this.dates.push(lastChanged(card))
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
    const nameOf = (row: Row | undefined): unknown => told(row, this.names)
    return hashOf([
      [card.hash, card.file, card.pictures, this.rows[card.number], seriesKey(series), rows.length - at],
      [nameOf(heldNeighbour(rows, at, 1)), nameOf(heldNeighbour(rows, at, -1))],
      rowsAround(rows, at, MOST_OTHERS).map(nameOf),
      relations.map(relation => [relation, this.names[this.cards.numberOf(relation.id) ?? -1]]),
      rest,
    ])
  }

  /** The documents and feeds of a series depend on each of its rows, and on covers; the rest is what they are made with. */
  series(series: RowList, ...rest: readonly unknown[]): string {
    const rows = series.rows.map(row => [
      told(row, this.rows),
      'card' in row ? this.cards.coverOf(row.number) : undefined,
    ])
    return hashOf([seriesKey(series), rows, series.kind && this.columns, rest])
  }

  /** The index depends on all series. */
  index(all: readonly SeriesRows[], ...rest: readonly unknown[]): string {
    return hashOf([all.map(series => this.series(series)), rest])
  }

  /** The sitemap depends on what there is, and on days. @param modified by the articles' numbers */
  sitemap(
    site: Site,
    series: readonly SeriesRows[],
    topics: readonly RowList[],
    modified: readonly (string | undefined)[],
  ): string {
    const { ids } = this.cards
    const rows = ({ rows }: SeriesRows): unknown[] =>
      rows.map(row => 'card' in row && [ids[row.number], this.dates[row.number], modified[row.number]])
    const all = series.map(one => [one.folder.id, rows(one)])
    return hashOf([site, all, topics.map(({ folder }) => folder.id)])
  }
}

const told = (row: Row | undefined, keys: readonly string[]): unknown =>
  row && ('card' in row ? keys[row.number] : row.listed)

const keyOf = (shown: readonly unknown[], usage: Usage): string =>
  hashOf([shown, usageHash(usage)]).slice(0, DIGITS)

/** What instalments of the details `row` and `full` show, but for covers: see `instalmentOf`. */
const inRows = (card: Card): unknown[] => {
  const { summary, length, corrections } = card
  return [...inNames(card), summary, length, corrections]
}

/** What neighbours and related articles show. */
const inNames = ({ id, tag, title, date, script }: Card): unknown[] => [id, tag, title, date, script]

/** Its rows count only where they are shown. */
const seriesKey = ({ folder }: Pick<RowList, 'folder'>): unknown => {
  const { former_ids, title, description, publisher, script, tags } = folder.source
  return [[folder.id, former_ids, title, description, publisher, script, tags], usageHash(folder.usage)]
}
