/** Cuts a series into its documents, each checked against the model. */
import * as v from 'valibot'
import { summed } from '../../../model/checksum'
import type { LibraryFile } from '../../../model/paths'
import {
  HEAD_ROWS,
  outlineSchema,
  PAGE_ROWS,
  seriesPageSchema,
  seriesSchema,
  type Instalment,
  type Series,
} from '../../../model/schema'
import { dropAbsent } from '../manner'
import { tagOf, type WholeSeries } from './whole-series'

/** A document of the library, and which it is. */
export type Named = readonly [file: LibraryFile, document: object]

export interface SeriesDocuments {
  /** The pages and the outline: what the head names. */
  parts: Named[]
  head: Series
}

/** Pages that a series of so many rows has beside its head. */
const pagesOf = (count: number): number => Math.max(0, Math.floor((count - HEAD_ROWS) / PAGE_ROWS))

export function seriesDocuments(whole: WholeSeries): SeriesDocuments {
  const { id, variant, instalments } = whole
  const cut = instalments.length - pagesOf(instalments.length) * PAGE_ROWS
  const parts: Named[] = []
  const pages: Series['pages'] = []
  for (let end = instalments.length; end > cut; end -= PAGE_ROWS) {
    const rows = instalments.slice(end - PAGE_ROWS, end)
    const document = summed(
      v.parse(seriesPageSchema, { version: 1, variant, id, instalments: rows } satisfies object),
    )
    const { sum } = document
    pages.push({ sum, ...span(rows) })
    parts.push([{ kind: 'series-page', id, variant, page: pages.length, sum }, document])
  }
  const outline = pages.length > 0 ? summed(outlineOf(whole)) : undefined
  if (outline) parts.push([{ kind: 'outline', id, variant, sum: outline.sum }, outline])
  const head = v.parse(seriesSchema, {
    version: 1,
    ...whole,
    instalments: instalments.slice(0, cut),
    pages,
    ...(outline && { outline: outline.sum }),
  } satisfies object)
  return { parts, head: summed(head) }
}

/** The dates of the first and last rows that have one; rows are newest first. */
function span(rows: readonly Instalment[]): { from?: string; to?: string } {
  const dates = rows.flatMap(({ date }) => date ?? [])
  return dropAbsent({ from: dates.at(-1), to: dates[0] })
}

function outlineOf({ id, variant, tags, instalments }: WholeSeries): object {
  const rows = [...instalments].reverse()
  const runs: [tag: number, rows: number][] = []
  for (const row of rows) {
    const tag = tagOf(row, tags)
    const last = runs.at(-1)
    if (last?.[0] === tag) last[1] += 1
    else runs.push([tag, 1])
  }
  const ids = rows.map(row => row.id ?? '-').join(' ')
  return v.parse(outlineSchema, { version: 1, variant, id, ids, ...(runs.length > 1 && { tags: runs }) })
}
