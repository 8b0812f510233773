/**
 * Earlier forms of the library, for apps that are out there and cannot read today's. A mini-program is read for as long
 * as WeChat's users have it: until the next one is out, its library is published to the place that it knows.
 *
 * 1: the index holds whole series and the list of what was withdrawn; articles have a `headline`.
 * 2: series and the index are documents of their own, cut into pages; articles have a `headline`.
 * 3: articles may have `audio`, and no `headline`.
 * 4: `modified`, `corrections`, readings, what is raised or lowered, lists in quotations, former ids. From here on readers
 *    pass over members that they do not know.
 * 5: as 4. The search index is of today's form in every format; that of earlier apps is not made any more.
 */
import { summed } from '../../model/checksum'
import type { Article, Block, CardImages, Variant } from '../../model/schema'
import type { Named } from './series/series-documents'
import { dropAbsent } from './manner'
import type { SeriesRows } from './series/series'
import { wholeSeries } from './series/whole-series'

export const FORMATS = [1, 2, 3, 4, 5] as const
export type Format = (typeof FORMATS)[number]
export const LATEST: Format = 5

/** An article as apps of a format read it, with its sum. */
export function articleIn(format: Format, article: Article): object {
  if (format >= 4) return summed(article)
  const plain = {
    ...article,
    modified: undefined,
    corrections: undefined,
    correctionsAt: undefined,
    topics: undefined,
    blocks: article.blocks.map(plainer),
  }
  if (format === 3) return summed(dropAbsent(plain))
  return summed(dropAbsent({ ...plain, audio: undefined, headline: article.title }))
}

/** Members of inlines, lists and pictures that apps before the fourth format refuse; without them the text says the same. */
const LATER = new Set(['superscript', 'subscript', 'quoted', 'ruby', 'colour', 'webp'])

/** A block without what came after the third format. 渡 with dù above it is 渡(dù). */
const plainer = (block: Block): Block =>
  JSON.parse(JSON.stringify(block), (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    const known = Object.fromEntries(Object.entries(value).filter(([name]) => !LATER.has(name)))
    if (!('ruby' in value) || !('text' in value)) return known
    return { ...known, text: `${String(value.text)}(${String(value.ruby)})` }
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
