/** What an article's page shows beside the article itself, out of the library. */
import type { SiteChoices } from '../../source/site-file'
import type { Card, Cards } from '../cards'
import { mannerOf } from '../manner'
import { heldNeighbour, rowsAround, type Row, type SeriesRows } from '../series/series'
import type { Named } from './instalment'
import type { Relation } from './related'
import type { Surroundings } from './variants'

/** Other instalments that an article names. */
export const MOST_OTHERS = 20

export function surroundingsOf(
  card: Card,
  { folder, rows, positionOf }: SeriesRows,
  relations: readonly Relation[],
  cards: Cards,
  site: SiteChoices,
): Surroundings {
  const at = positionOf(card)
  const previous = heldNeighbour(rows, at, 1)
  const next = heldNeighbour(rows, at, -1)
  return {
    series: { id: folder.id, title: folder.source.title, ...mannerOf(folder) },
    count: rows.length - at,
    previous: previous && rowOf(previous),
    next: next && rowOf(next),
    others: rowsAround(rows, at, MOST_OTHERS).map(rowOf),
    related: relations.flatMap(relation => {
      const other = cards.get(relation.id)
      return other ? { ...relation, card: nameIn(other) } : []
    }),
    correctionsAt: card.corrections && site.corrections === 'foot' ? 'foot' : undefined,
  }
}

const nameIn = ({ id, tag, title, date, script, usage }: Card) => ({ id, tag, title, date, script, usage })
const rowOf = (row: Row): Named => ('card' in row ? { card: nameIn(row.card) } : row)
