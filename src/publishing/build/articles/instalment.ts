import type { Instalment, Variant } from '../../../model/schema'
import { converterOf, dropAbsent, ownScript, type Manner } from '../manner'
import type { Listed } from '../../source/model'
import type { Card } from '../cards'
import type { Row } from '../series/series'

/** An instalment as far as others name it. */
export type Named =
  { card: Pick<Card, 'id' | 'tag' | 'title' | 'date' | 'script' | 'usage'> } | { listed: Listed }

/** How much a row tells: its length, for lists to choose from; or all, summary and cover included. */
export type Detail = 'row' | 'full'

/** What an instalment is, in one variant. @param series manner of the series that it is of */
export function namedIn(row: Named, series: Manner, variant: Variant): Instalment {
  if (!('card' in row)) {
    const { tag, title, date } = row.listed
    const convert = converterOf(series, variant)
    return dropAbsent({
      tag: tag === undefined ? undefined : convert(tag),
      title: convert(title),
      script: ownScript(series.script, variant),
      date,
    })
  }
  const { id, tag, title, date, script } = row.card
  const convert = converterOf(row.card, variant)
  return dropAbsent({
    id,
    tag: tag === undefined ? undefined : convert(tag),
    title: convert(title),
    script: ownScript(script, variant),
    date,
  })
}

/** A row of a series in one variant. */
export function instalmentOf(row: Row, series: Manner, variant: Variant, detail: Detail): Instalment {
  const name = namedIn(row, series, variant)
  if (!('card' in row)) return name
  const { summary, length, cover } = row.card
  const rest = detail === 'full' ? { summary: converterOf(row.card, variant)(summary), cover } : {}
  return dropAbsent({ ...name, length, ...rest })
}
