/** `map[i]` is the position in the variant of the source's position i; both count UTF-16 units, ends included. */
export type Alignment = readonly number[]

/** Conversion never touches these, so they cut both texts into the same pieces. */
const CUTS = /([\s\p{P}]+)/u

/**
 * Maps positions of a source text to positions of its variant (anchors, marks and search hits survive a
 * switch of script by it). Where a piece between two punctuation marks has kept its number of characters,
 * the characters stand for one another; where phrase conversion has lengthened or shortened it, the
 * characters that stayed are matched and the changed ones share out the rest.
 */
export const align = (source: string, variant: string): Alignment => {
  const from = source.split(CUTS)
  const to = variant.split(CUTS)
  const samePieces = from.length === to.length && from.every((piece, i) => i % 2 === 0 || piece === to[i])
  const pieces = samePieces
    ? from.map((piece, i) => [piece, to[i] ?? ''] as const)
    : [[source, variant] as const]
  const map: number[] = []
  let offset = 0
  for (const [a, b] of pieces) {
    for (const position of alignPiece([...a], [...b])) map.push(offset + position)
    offset += b.length
  }
  map.push(offset)
  return map
}

/** Position in `b` of every UTF-16 unit of `a`. */
const alignPiece = (a: readonly string[], b: readonly string[]): number[] => {
  const target = a.length === b.length ? a.map((_, i) => i) : matchCharacters(a, b)
  const starts = [0]
  for (const char of b) starts.push((starts.at(-1) ?? 0) + char.length)
  return a.flatMap((char, i) => {
    const start = starts[target[i] ?? b.length] ?? 0
    return Array.from({ length: char.length }, (_, unit) => (unit === 0 ? start : start + unit))
  })
}

/**
 * Index in `b` of each character of `a`: the longest common subsequence holds both together, and between
 * two of its characters positions are shared out evenly.
 */
const matchCharacters = (a: readonly string[], b: readonly string[]): number[] => {
  const target: number[] = []
  let from = 0
  for (const [i, j] of [...commonSubsequence(a, b), [a.length, b.length] as const]) {
    const start = target.length
    for (let k = start; k < i; k += 1)
      target.push(from + Math.floor(((k - start) * (j - from)) / (i - start)))
    if (i < a.length) target.push(j)
    from = j + 1
  }
  return target
}

/** Pairs of indices of the longest common subsequence of `a` and `b`, ascending. */
const commonSubsequence = (a: readonly string[], b: readonly string[]): [number, number][] => {
  const width = b.length + 1
  const length = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number) => length[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      length[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const pairs: [number, number][] = []
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return pairs
}
