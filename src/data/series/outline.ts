/** Which rows a series has: enough to count them, to filter them and to find one, whether or not they are here. */
import type { Series, SeriesOutline } from '../../model/schema'
import { outlineKey } from '../keys'
import { fetchCached, getCached } from '../cache'
import { loadOutline } from '../source'
import { loadNamed } from './edition'

export interface Outline {
  /** Ids, newest first; undefined for an instalment that is only named. */
  ids: readonly (string | undefined)[]
  /** The number of each row's tag among those of the series. */
  tags: readonly number[]
}

/** The outline where it is here already: that of a short series always is. */
export function knownOutline(series: Series): Outline | undefined {
  const { outline: sum, instalments, tags } = series
  if (sum === undefined)
    return {
      ids: instalments.map(({ id }) => id),
      tags: instalments.map(({ tag }) => (tag === undefined ? 0 : tags.indexOf(tag))),
    }
  const kept = getCached(outlineKey(series, sum)) as SeriesOutline | undefined
  return kept && unpacked(kept)
}

/** The outline of a series of any length. Rejects as `loadNamed`. */
export async function outlineOf(series: Series): Promise<Outline> {
  const known = knownOutline(series)
  const { outline: sum } = series
  if (known || sum === undefined) return known ?? { ids: [], tags: [] }
  return unpacked(
    await loadNamed(series, () => fetchCached(outlineKey(series, sum), () => loadOutline(series, sum))),
  )
}

const UNPACKED = new WeakMap<SeriesOutline, Outline>()

function unpacked(outline: SeriesOutline): Outline {
  const known = UNPACKED.get(outline)
  if (known) return known
  const ids = outline.ids.split(' ').map(id => (id === '-' ? undefined : id))
  const tags = outline.tags?.flatMap(([tag, rows]) => new Array<number>(rows).fill(tag)) ?? ids.map(() => 0)
  const result = { ids: ids.reverse(), tags: tags.reverse() }
  UNPACKED.set(outline, result)
  return result
}

/** The ids of the rows that can be opened, newest first. */
export const heldIds = ({ ids }: Outline): string[] => ids.flatMap(id => id ?? [])
