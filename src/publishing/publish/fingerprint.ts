/** All that a compiled document depends on, as one hash. */
import { createHash } from 'node:crypto'
import type { Card } from '../compile/load'
import type { Relation } from '../compile/related'
import { heldNeighbour, otherRows, type Row, type SeriesRows } from '../compile/series'
import { MOST_OTHERS } from '../compile/variants'
import type { Usage } from '../script'

const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex')

const USAGES = new WeakMap<Usage, string>()

/** What is settled is one object for most of a library: it is hashed once. */
function usageHash(usage: Usage): string {
  const known = USAGES.get(usage) ?? hashOf(usage)
  USAGES.set(usage, known)
  return known
}

/** What lists and neighbours show of an article. */
const cardKey = ({ id, tag, title, date, script, summary, length, cover, usage }: Card): unknown => [
  [id, tag, title, date, script, summary, length, cover],
  usageHash(usage),
]

const rowKey = (row: Row | undefined): unknown => row && ('card' in row ? cardKey(row.card) : row.listed)

/** Its rows count only where they are shown. */
const seriesKey = ({ folder, rows }: SeriesRows): unknown => {
  const { title, description, publisher, script, tags } = folder.source
  return [[folder.id, title, description, publisher, script, tags], usageHash(folder.usage), rows.length]
}

/** An article depends on its source and pictures, its series, its neighbours, the articles related to it, and the rest. */
export function articleInputs(
  card: Card,
  series: SeriesRows,
  relations: readonly Relation[],
  cards: ReadonlyMap<string, Card>,
  ...rest: readonly unknown[]
): string {
  const { rows, positions } = series
  const at = positions.get(card.id) ?? -1
  return hashOf([
    [card.hash, card.file, card.pictures, cardKey(card), seriesKey(series)],
    [rowKey(heldNeighbour(rows, at, 1)), rowKey(heldNeighbour(rows, at, -1))],
    otherRows(rows, at, MOST_OTHERS).map(rowKey),
    relations.map(relation => {
      const related = cards.get(relation.id)
      return [relation, related && cardKey(related)]
    }),
    rest,
  ])
}

/** The search index depends on the sources alone, and on the names of their series. */
export const searchInputs = (all: readonly SeriesRows[]): string =>
  hashOf(
    all.map(({ folder, rows }) => [
      [folder.id, folder.source.title],
      rows.flatMap(row => ('card' in row ? [[row.card.id, row.card.hash]] : [])),
    ]),
  )

/** The documents and feeds of a series depend on each of its rows; the rest is what they are made with. */
export const seriesInputs = (series: SeriesRows, ...rest: readonly unknown[]): string =>
  hashOf([seriesKey(series), series.rows.map(rowKey), rest])

/** The index depends on all series. */
export const indexInputs = (all: readonly SeriesRows[], ...rest: readonly unknown[]): string =>
  hashOf([all.map(series => seriesInputs(series)), rest])
