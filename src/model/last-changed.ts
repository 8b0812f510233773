/** When an article last changed, for machines that ask: JSON-LD, feeds, sitemaps. */
import type { Article, Correction } from './schema'

/** @returns the day on which its words last changed or were corrected, else that of publishing; undefined where none is known */
export function lastChanged({
  date,
  modified,
  corrections = [],
}: Pick<Article, 'date' | 'modified'> & { corrections?: readonly Correction[] | undefined }):
  string | undefined {
  return [date, modified, ...corrections.map(one => one.date)]
    .filter(day => day !== undefined)
    .sort()
    .at(-1)
}
