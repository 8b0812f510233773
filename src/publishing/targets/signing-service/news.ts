import { NEWS_ROWS, type News } from '../../../model/news'
import type { Loaded } from '../../build/load'
import { seriesRows, type HeldRow, type Row } from '../../build/series/series'
import type { Move } from '../../source/former-ids'

/** The newest instalment of every series that has one, and ids below it. */
export function newsOf({ folders, cards, moves }: Pick<Loaded, 'folders' | 'cards' | 'moves'>): News {
  const series = seriesRows(folders, cards).flatMap(({ folder: { id, source }, rows }) => {
    const [newest, ...others] = rows.filter(isHeld).slice(0, NEWS_ROWS + 1)
    if (!newest) return []
    const { id: newestId, title } = newest.card
    return {
      id,
      former: formerOf(moves.series, id),
      title: source.title,
      newest: { id: newestId, former: formerOf(moves.articles, newestId), title },
      others: others.map(({ card }) => card.id),
    }
  })
  return { series }
}

const isHeld = (row: Row): row is HeldRow => 'card' in row

const formerOf = (moves: readonly Move[], id: string): string[] =>
  moves.filter(([, to]) => to === id).map(([from]) => from)
