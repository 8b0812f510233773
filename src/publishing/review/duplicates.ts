/** Articles whose texts are nearly the same, in whatever script. */
import { foldText } from '../source/title'

/** Characters of a shingle: long enough that two articles about one matter share few. */
const SHINGLE = 6
/** Hashes kept of each article, the smallest: what two sketches share estimates what two texts share. */
const SKETCH = 128
/** A text of fewer shingles is too short to tell. */
const SHORTEST = 40
/** From this share of common shingles on, two texts are one article. */
const ALIKE = 0.5

export type Sketch = ReadonlySet<number>

/** FNV-1a, 32 bits, over UTF-16 units. */
const hash = (text: string): number => {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0
  return value
}

/** The sketch of a text; empty where it is too short to tell. */
export function sketch(text: string): Sketch {
  const letters = foldText(text).replace(/[^\p{L}\p{N}]/gu, '')
  const hashes = new Set<number>()
  for (let at = 0; at + SHINGLE <= letters.length; at += 1) hashes.add(hash(letters.slice(at, at + SHINGLE)))
  if (hashes.size < SHORTEST) return new Set()
  return new Set([...hashes].sort((a, b) => a - b).slice(0, SKETCH))
}

/** Estimated share of common shingles among all of both, from 0 to 1 (bottom-k sketches, Broder 1997). */
function likeness(one: Sketch, other: Sketch): number {
  const smallest = [...new Set([...one, ...other])].sort((a, b) => a - b).slice(0, SKETCH)
  return smallest.filter(value => one.has(value) && other.has(value)).length / Math.max(1, smallest.length)
}

export interface Pair {
  earlier: string
  later: string
  likeness: number
}

/** Compares only texts that share a hash, so that a large library takes time in proportion to its size. */
export function nearDuplicates(sketches: ReadonlyMap<string, Sketch>): Pair[] {
  const holders = new Map<number, string[]>()
  const pairs: Pair[] = []
  for (const [later, own] of sketches) {
    const candidates = new Map<string, number>()
    for (const value of own) {
      const present = holders.get(value) ?? []
      for (const id of present) candidates.set(id, (candidates.get(id) ?? 0) + 1)
      holders.set(value, [...present, later])
    }
    for (const earlier of candidates.keys()) {
      const share = likeness(sketches.get(earlier) ?? new Set(), own)
      if (share >= ALIKE) pairs.push({ earlier, later, likeness: share })
    }
  }
  return pairs
}
