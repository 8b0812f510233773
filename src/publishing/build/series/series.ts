/** The instalments of a series in their order. */
import type { Instalment, Series, Variant } from '../../../model/schema'
import type { SeriesFolder } from '../../source/library-files'
import type { Listed } from '../../source/model'
import { titleKey } from '../../source/title'
import { instalmentOf, type Detail } from '../articles/instalment'
import type { Card, Cards } from '../cards'
import { mannerOf } from '../manner'

/** An instalment that the library holds; its card is read when it is asked for. */
export interface HeldRow {
  readonly number: number
  readonly card: Card
}

/** An instalment that the library holds, or one that it knows by name only. */
export type Row = HeldRow | { listed: Listed }

/** A list of instalments in order: those of a series, or what articles of several have in common. */
export interface RowList {
  kind?: Series['kind']
  folder: SeriesFolder
  rows: readonly Row[]
  /** What the list tells of a row. */
  instalment(row: Row, variant: Variant, detail: Detail): Instalment
}

/** A series with its instalments in order. */
export interface SeriesRows extends RowList {
  /** Index of an article's row. */
  positionOf(card: Card): number
}

class RowOnDisk implements HeldRow {
  constructor(
    private readonly cards: Cards,
    readonly number: number,
  ) {}

  get card(): Card {
    return this.cards.at(this.number)
  }
}

/** The rows of every series. @param each is told of every article on the way */
export function seriesRows(
  folders: readonly SeriesFolder[],
  cards: Cards,
  each: (card: Card, place: Place<HeldRow>) => void = () => {},
): SeriesRows[] {
  const all: SeriesRows[] = []
  const iterator = cards[Symbol.iterator]()
  let next = iterator.next()
  for (const folder of folders) {
    const places: Place[] = []
    for (; !next.done && next.value.series === folder.id; next = iterator.next()) {
      const place = placeOf(next.value, cards)
      places.push(place)
      each(next.value, place)
    }
    all.push(inOrder(folder, places))
  }
  return all
}

function inOrder(folder: SeriesFolder, places: Place[]): SeriesRows {
  // Cards of a series follow one another.
  const first = places[0]?.number ?? 0
  const rows = rowsOf(folder, places)
  const positions = new Uint32Array(places.length)
  for (const [at, row] of rows.entries()) if ('card' in row) positions[row.number - first] = at
  const manner = mannerOf(folder)
  return {
    folder,
    rows,
    instalment: (row, variant, detail) => instalmentOf(row, manner, variant, detail),
    positionOf: ({ number }) => positions[number - first] ?? -1,
  }
}

/** An instalment that the library holds, and its series. */
export interface SeriesRow {
  series: SeriesRows
  row: HeldRow
}

/** All instalments that the library holds, series by series. */
export function* heldRows(all: readonly SeriesRows[]): Generator<SeriesRow> {
  for (const series of all) for (const row of series.rows) if ('card' in row) yield { series, row }
}

/** The nearest instalment that the library holds, towards newer (-1) or older (1) ones. */
export function heldNeighbour(rows: readonly Row[], at: number, step: 1 | -1): Row | undefined {
  for (let other = at + step; other >= 0 && other < rows.length; other += step) {
    const row = rows[other]
    if (row && 'card' in row) return row
  }
  return undefined
}

/**
 * The instalments around one, newest first, at most so many: those before it, and where they are few the next ones. So
 * one more instalment of a long series changes the surroundings of its neighbour alone.
 */
export function rowsAround(rows: readonly Row[], at: number, most: number): Row[] {
  const older = rows.slice(at + 1, at + 1 + most)
  const newer = rows.slice(Math.max(0, at - (most - older.length)), at)
  return [...newer, ...older]
}

/** What the order of a row goes by; held only until the series is in order. */
export interface Place<Kind extends Row = Row> {
  row: Kind
  number: number
  id: string
  key: string
  date: string
  order: number
}

const placeOf = ({ number, id, title, date = '', order = -1 }: Card, cards: Cards): Place<HeldRow> => ({
  row: new RowOnDisk(cards, number),
  number,
  id,
  key: titleKey(title),
  date,
  order,
})

/**
 * All instalments, newest first: by date, then by instalment number, then those that the library holds before
 * those that it only names, then by id; names keep the order of their list. What has no date is older than
 * what has one. A listed title that the library holds by now stands once.
 */
function rowsOf(folder: SeriesFolder, held: readonly Place[]): Row[] {
  const keys = new Set(held.map(({ key }) => key))
  const listed = (folder.source.listed ?? [])
    .filter(({ title }) => !keys.has(titleKey(title)))
    .map((entry): Place => ({
      row: { listed: entry },
      number: -1,
      id: '',
      key: '',
      date: entry.date ?? '',
      order: -1,
    }))
  return [...held, ...listed].sort(newestFirst).map(({ row }) => row)
}

export function newestFirst(a: Place, b: Place): number {
  if (a.date !== b.date) return a.date > b.date ? -1 : 1
  if (a.order !== b.order) return b.order - a.order
  if (a.number < 0) return b.number < 0 ? 0 : 1
  if (b.number < 0) return -1
  return a.id < b.id ? -1 : 1
}
