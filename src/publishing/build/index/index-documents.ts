/** Makes the index, which the home opens with, from the heads of all series. */
import * as v from 'valibot'
import { summed } from '../../../model/checksum'
import {
  indexPageSchema,
  indexSchema,
  seriesEntrySchema,
  type CardImages,
  type Instalment,
  type Series,
  type SeriesEntry,
  type Variant,
} from '../../../model/schema'
import type { Named } from '../series/series-documents'
import { tagOf } from '../series/whole-series'

/** Rows that lists show of a series, and of each of its tags, beside the one that the home leads with. */
const ROWS = 6
/** Rows of a series with many tags at most. */
const MOST_ROWS = 40
/** Series of a page at most. */
const MOST_SERIES = 40
/**
 * Bytes of a page's series, as JSON. Even where characters come as chance has it, which no text does, gzip leaves less
 * than 30 KB of them.
 */
const MOST_BYTES = 44_000

/** @returns the index's further pages, and last the index itself, which names them */
export function indexDocuments(
  heads: readonly Series[],
  variant: Variant,
  cardImages: CardImages | undefined,
): Named[] {
  const [first = [], ...rest] = pagesOf(heads.map(entryOf).sort(newestFirst))
  const pages = rest.map(series => summed(v.parse(indexPageSchema, { version: 1, variant, series })))
  const index = v.parse(indexSchema, {
    version: 2,
    variant,
    ...(cardImages && { cardImages }),
    series: first,
    pages: pages.map(({ sum }) => ({ sum })),
  })
  return [
    ...pages.map((page, at): Named => [{ kind: 'index-page', variant, page: at + 1, sum: page.sum }, page]),
    [{ kind: 'index', variant }, summed(index)],
  ]
}

/** A series as lists of series show it: of the head's members those that an entry has. */
const entryOf = (head: Series): SeriesEntry =>
  v.parse(v.object(seriesEntrySchema.entries), {
    ...head,
    instalments: listed(head.instalments, head.tags),
  })

/** The newest rows that can be opened, of all and of each tag: what is only named is a number there. */
function listed(instalments: readonly Instalment[], tags: readonly string[]): Instalment[] {
  const held = instalments.filter(({ id }) => id !== undefined)
  const shown = new Set(held.slice(0, ROWS))
  if (tags.length > 1)
    for (const tag of tags.keys())
      for (const row of held.filter(one => tagOf(one, tags) === tag).slice(0, ROWS))
        if (shown.size < MOST_ROWS) shown.add(row)
  return held.filter(row => shown.has(row))
}

const newestDate = ({ instalments }: SeriesEntry): string =>
  instalments.find(({ id }) => id !== undefined)?.date ?? ''

const newestFirst = (a: SeriesEntry, b: SeriesEntry): number => {
  const [dateA, dateB] = [newestDate(a), newestDate(b)]
  return dateA === dateB ? 0 : dateA > dateB ? -1 : 1
}

/** A series alone on its page may be larger than a page. */
function pagesOf(series: readonly SeriesEntry[]): SeriesEntry[][] {
  const pages: SeriesEntry[][] = []
  let bytes = Infinity
  for (const one of series) {
    const size = Buffer.byteLength(JSON.stringify(one))
    if (bytes + size > MOST_BYTES || pages.at(-1)?.length === MOST_SERIES) {
      pages.push([])
      bytes = 0
    }
    pages.at(-1)?.push(one)
    bytes += size
  }
  return pages
}
