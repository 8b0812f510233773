/**
 * Earlier forms of the library, for apps that are out there and cannot read today's. A mini-program is read for as long
 * as WeChat's users have it: until the next one is out, its library is published to the place that it knows.
 *
 * 1: the index holds whole series and the list of what was withdrawn; articles have a `headline`.
 * 2: series and the index are documents of their own, cut into pages; articles have a `headline`.
 * 3: articles may have `audio` and `modified`, and no `headline`. From here on readers pass over members that they do
 *    not know.
 * 4: readings above characters are no part of the text; before they stood in brackets behind them.
 */
import { summed } from '../../checksum'
import type { Article, Block, CardImages, Variant } from '../../model'
import type { Named } from '../compile/series-documents'
import { dropAbsent } from '../compile/manner'
import type { SeriesRows } from '../compile/series'
import { wholeSeries } from '../compile/whole-series'

export const FORMATS = [1, 2, 3, 4] as const
export type Format = (typeof FORMATS)[number]
export const LATEST: Format = 4

/** An article as apps of a format read it, with its sum. */
export function articleIn(format: Format, article: Article): object {
  if (format === LATEST) return summed(article)
  const plain = { ...article, blocks: article.blocks.map(withReadingsInText) }
  if (format === 3) return summed(plain)
  return summed(
    dropAbsent({
      ...plain,
      audio: undefined,
      modified: undefined,
      corrections: undefined,
      correctionsAt: undefined,
      headline: article.title,
    }),
  )
}

/** 渡 with dù above it is 渡(dù). */
const withReadingsInText = (block: Block): Block =>
  JSON.parse(JSON.stringify(block), (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('ruby' in value) || !('text' in value)) return value
    const { ruby, text, ...run } = value
    return { ...run, text: `${String(text)}(${String(ruby)})` }
  }) as Block

/** The index of format 1. */
export function indexOfFirst(
  all: readonly SeriesRows[],
  variant: Variant,
  cardImages: CardImages | undefined,
  withdrawn: readonly string[],
): Named {
  const unknown = { variant: undefined, count: undefined, held: undefined, byTag: undefined }
  const series = all.map(rows => dropAbsent({ ...wholeSeries(rows, variant), ...unknown }))
  const index = dropAbsent({
    version: 1,
    variant,
    cardImages,
    series,
    withdrawn: withdrawn.length > 0 ? withdrawn : undefined,
  })
  return [{ kind: 'index', variant }, summed(index)]
}
