/** Which rows of a series a list shows, and in which order. */
import type { Outline } from './outline'

export interface Wanted {
  /** The number of the only tag that is wanted; undefined for all. */
  tag: number | undefined
  /** Ids that are left out, and with them what cannot be opened; undefined where nothing is. */
  without: ReadonlySet<string> | undefined
  oldestFirst: boolean
}

/**
 * @param count rows of the series
 * @param outline may be absent where every row is wanted
 * @returns positions in the series, counted from 0, the newest; undefined until the outline is here
 */
export function shownRows(count: number, outline: Outline | undefined, wanted: Wanted): number[] | undefined {
  const { tag, without, oldestFirst } = wanted
  const isFiltered = tag !== undefined || without !== undefined
  if (isFiltered && !outline) return undefined
  const isShown = (row: number): boolean => {
    const id = outline?.ids[row]
    return (
      (tag === undefined || outline?.tags[row] === tag) &&
      (without === undefined || (id !== undefined && !without.has(id)))
    )
  }
  const all = Array.from({ length: count }, (_, row) => row)
  const shown = isFiltered ? all.filter(isShown) : all
  return oldestFirst ? shown.reverse() : shown
}
