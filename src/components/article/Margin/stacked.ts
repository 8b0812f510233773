interface Wished {
  key: string
  /** Pixels from the column's top: where it would stand, and how high it is. */
  top: number
  height: number
}

/** Pixels between two notes. */
const GAP = 12

/** Where notes come to stand: each at its place, or below the one before it. @returns tops by key */
export function stacked(wished: readonly Wished[]): ReadonlyMap<string, number> {
  let end = -Infinity
  return new Map(
    [...wished]
      .sort((a, b) => a.top - b.top)
      .map(({ key, top, height }) => {
        const place = Math.max(top, end + GAP)
        end = place + height
        return [key, place]
      }),
  )
}
