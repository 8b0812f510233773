/** When an article last changed, for those who ask machines: JSON-LD and Atom. */
import type { Article } from './model'

/** @returns the day on which its words last changed or were corrected, else that of publishing; undefined where none is known */
export function lastChanged({
  date,
  modified,
  corrections = [],
}: Pick<Article, 'date' | 'modified' | 'corrections'>): string | undefined {
  return [date, modified, ...corrections.map(one => one.date)]
    .filter(day => day !== undefined)
    .sort()
    .at(-1)
}
