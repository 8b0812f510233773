import type { SeriesEntry } from '../../model/schema'

/** How many instalments a series has, and how many of them can be opened; of one of its tags where that is named. */
export function tallyOf(
  series: Pick<SeriesEntry, 'count' | 'held' | 'tags' | 'byTag'>,
  tag: string | undefined,
): { count: number; held: number } {
  if (tag === undefined || !series.byTag) return series
  return series.byTag[series.tags.indexOf(tag)] ?? { count: 0, held: 0 }
}
