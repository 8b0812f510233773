import type { Instalment, Variant } from '../../../model/schema'
import { converterOf, dropAbsent, ownScript, type Manner } from '../manner'
import type { Row } from '../series/series'

/** How much a row tells: what it is; its length too, for lists to choose from; or all, summary and cover included. */
export type Detail = 'name' | 'row' | 'full'

/** A row of a series in one variant. */
export function instalmentOf(row: Row, series: Manner, variant: Variant, detail: Detail): Instalment {
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
  const { id, tag, title, date, summary, length, cover } = row.card
  const convert = converterOf(row.card, variant)
  return dropAbsent({
    id,
    tag: tag === undefined ? undefined : convert(tag),
    title: convert(title),
    script: ownScript(row.card.script, variant),
    date,
    ...(detail === 'name' ? {} : { length }),
    ...(detail === 'full' ? { summary: convert(summary), cover } : {}),
  })
}
