/** The instalments of a series in their order. */
import type { SeriesFolder } from '../library-files'
import type { Listed } from '../source-model'
import { titleKey } from '../title'
import type { Card } from './load'

/** An instalment that the library holds, or one that it knows by name only. */
export type Row = { card: Card } | { listed: Listed }

/** A series with its instalments in order. */
export interface SeriesRows {
  folder: SeriesFolder
  rows: readonly Row[]
  /** Index of an article's row, by its id. */
  positions: ReadonlyMap<string, number>
}

/** The rows of every series. */
export function seriesRows(folders: readonly SeriesFolder[], cards: Iterable<Card>): SeriesRows[] {
  const bySeries = new Map<string, Card[]>(folders.map(folder => [folder.id, []]))
  for (const card of cards) bySeries.get(card.series)?.push(card)
  return folders.map(folder => {
    const rows = rowsOf(folder, bySeries.get(folder.id) ?? [])
    const positions = new Map(rows.flatMap((row, at) => ('card' in row ? [[row.card.id, at] as const] : [])))
    return { folder, rows, positions }
  })
}

/** The nearest instalment that the library holds, towards newer (-1) or older (1) ones. */
export function heldNeighbour(rows: readonly Row[], at: number, step: 1 | -1): Row | undefined {
  for (let other = at + step; other >= 0 && other < rows.length; other += step) {
    const row = rows[other]
    if (row && 'card' in row) return row
  }
  return undefined
}

/** The other instalments, newest first, at most so many. */
export const otherRows = (rows: readonly Row[], at: number, most: number): Row[] =>
  rows
    .slice(0, most + 1)
    .filter((_, other) => other !== at)
    .slice(0, most)

/**
 * All instalments, newest first: by date, then by instalment number, then those that the library holds before
 * those that it only names, then by id; names keep the order of their list. What has no date is older than
 * what has one. A listed title that the library holds by now stands once.
 */
export function rowsOf(folder: SeriesFolder, cards: readonly Card[]): Row[] {
  const held = new Set(cards.map(card => titleKey(card.title)))
  const listed = (folder.source.listed ?? []).filter(({ title }) => !held.has(titleKey(title)))
  const rows: Row[] = [...cards.map(card => ({ card })), ...listed.map(entry => ({ listed: entry }))]
  return rows.sort(newestFirst)
}

function newestFirst(a: Row, b: Row): number {
  const [dateA, dateB] = [dateOf(a), dateOf(b)]
  if (dateA !== dateB) return dateA > dateB ? -1 : 1
  const [orderA, orderB] = [orderOf(a), orderOf(b)]
  if (orderA !== orderB) return orderB - orderA
  if (!('card' in a)) return 'card' in b ? 1 : 0
  if (!('card' in b)) return -1
  return a.card.id < b.card.id ? -1 : 1
}

const dateOf = (row: Row): string => ('card' in row ? row.card.date : row.listed.date) ?? ''
const orderOf = (row: Row): number => ('card' in row ? row.card.order : undefined) ?? -1
