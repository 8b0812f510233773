/** When an article last changed, for those who ask machines: JSON-LD and Atom. */
import type { Article } from './model'

/** @returns the day on which its words last changed, else that of publishing; undefined where neither is known */
export function lastChanged({ date, modified }: Pick<Article, 'date' | 'modified'>): string | undefined {
  return [date, modified]
    .filter(day => day !== undefined)
    .sort()
    .at(-1)
}
