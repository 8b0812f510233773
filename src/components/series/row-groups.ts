/** Groups of rows, and the room that they take: as measured where they were drawn once, else as a usual row takes. */

/** Rows of a group. */
export const GROUP = 20
/** Pixels of a row whose title takes one line. */
const ROW = 77

/** Height in pixels by the number of a group. */
export type Heights = ReadonlyMap<number, number> & { set: (group: number, height: number) => unknown }

const rowsIn = (group: number, rows: number): number => Math.max(0, Math.min(GROUP, rows - group * GROUP))

/** The height of the groups from one up to another. @param rows of the whole list */
export function heightOf(heights: Heights, from: number, to: number, rows: number): number {
  let height = 0
  for (let group = from; group < to; group++) height += heights.get(group) ?? rowsIn(group, rows) * ROW
  return height
}

/** The group at so many pixels below the top of the list; the first or the last where there is none. */
export function groupAt(heights: Heights, offset: number, rows: number): number {
  const groups = Math.ceil(rows / GROUP)
  let bottom = 0
  for (let group = 0; group < groups; group++) {
    bottom += heightOf(heights, group, group + 1, rows)
    if (bottom > offset) return group
  }
  return Math.max(0, groups - 1)
}
