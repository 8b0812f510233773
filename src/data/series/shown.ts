/** Which rows of a series a list shows, and in which order. */
import type { Series } from '../../model/schema'
import type { Outline } from './outline'

export interface Wanted {
  /** The number of the only tag that is wanted; undefined for all. */
  tag: number | undefined
  /** Ids that are left out, and with them what cannot be opened; undefined where nothing is. */
  without: ReadonlySet<string> | undefined
  /** Whether what can only be named is left out. */
  hidesNamed: boolean
  oldestFirst: boolean
}

/**
 * @param count rows of the series
 * @param outline may be absent where every row is wanted
 * @returns positions in the series, counted from 0, the newest; undefined until the outline is here
 */
export function shownRows(count: number, outline: Outline | undefined, wanted: Wanted): number[] | undefined {
  const { tag, without, hidesNamed, oldestFirst } = wanted
  const isFiltered = tag !== undefined || without !== undefined || hidesNamed
  if (isFiltered && !outline) return undefined
  const isShown = (row: number): boolean => {
    const id = outline?.ids[row]
    return (
      (tag === undefined || outline?.tags[row] === tag) &&
      (id === undefined ? without === undefined && !hidesNamed : !without?.has(id))
    )
  }
  const all = Array.from({ length: count }, (_, row) => row)
  const shown = isFiltered ? all.filter(isShown) : all
  return oldestFirst ? shown.reverse() : shown
}

/**
 * The newest rows that can be opened, as the head of a long series has them: what is shown of it until its outline is
 * here. Undefined where other rows are wanted.
 */
export const heldInHead = (
  { instalments }: Series,
  { tag, without, oldestFirst }: Wanted,
): number[] | undefined =>
  tag !== undefined || without !== undefined || oldestFirst
    ? undefined
    : instalments.flatMap(({ id }, row) => (id === undefined ? [] : [row]))
