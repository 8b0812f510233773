/** Copies of articles that were corrected after they were taken along. */
import { CORRECTIONS } from '../../model/addresses'
import type { Article, Variant } from '../../model/schema'
import { loadSeries } from '../source'

/** Days of the latest corrections, by the articles' ids. */
export type Corrected = ReadonlyMap<string, string>

/** An article on this device. */
export interface Copy {
  /** With its pictures. */
  bytes: number
  /** The day of the latest correction that it tells of. */
  corrected?: string | undefined
}

/** The day of the latest correction that an article tells of. */
export const correctedIn = ({ corrections }: Pick<Article, 'corrections'>): string | undefined =>
  corrections?.[0]?.date

/** What the library has corrected last, as far as its list tells at once; nothing where there is no list, or none comes. */
export async function latestCorrections(variant: Variant): Promise<Corrected> {
  try {
    const { instalments } = await loadSeries(CORRECTIONS, variant)
    return new Map(instalments.map(({ id = '', date = '' }) => [id, date]))
  } catch {
    return new Map()
  }
}

export const isOutdated = (id: string, { corrected = '' }: Copy, latest: Corrected): boolean =>
  (latest.get(id) ?? '') > corrected
