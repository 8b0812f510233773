/** Pairs in one piece of memory: 8 MiB. */
const PAIRS = 1 << 20

/**
 * Which numbers stand with a term, in the order in which they came. A library has hundreds for each article: they are
 * kept as bare pairs of a term's number and the number, eight bytes each, and brought together by term at the end.
 */
export class Postings {
  private readonly numbers = new Map<string, number>()
  private readonly pieces: Uint32Array[] = []
  private used = 0

  /** @param posting 0 to 2³²−1 */
  add(term: string, posting: number): void {
    let number = this.numbers.get(term)
    if (number === undefined) this.numbers.set(term, (number = this.numbers.size))
    const at = (this.used % PAIRS) * 2
    if (at === 0) this.pieces.push(new Uint32Array(PAIRS * 2))
    this.pieces.at(-1)?.set([number, posting], at)
    this.used += 1
  }

  /** The terms, in the order of their code units. */
  terms(): string[] {
    return [...this.numbers.keys()].sort()
  }

  /** Brings all together; @returns the postings of a term */
  byTerm(): (term: string) => Uint32Array {
    const ends = new Uint32Array(this.numbers.size + 1)
    for (const [number] of this.pairs()) ends[number + 1] = (ends[number + 1] ?? 0) + 1
    for (let number = 1; number < ends.length; number++)
      ends[number] = (ends[number] ?? 0) + (ends[number - 1] ?? 0)
    const next = ends.slice()
    const all = new Uint32Array(this.used)
    for (const [number, posting] of this.pairs()) {
      const at = next[number] ?? 0
      all[at] = posting
      next[number] = at + 1
    }
    return term => {
      const number = this.numbers.get(term)
      return number === undefined ? new Uint32Array() : all.subarray(ends[number], ends[number + 1])
    }
  }

  private *pairs(): Generator<readonly [number: number, posting: number]> {
    for (let pair = 0; pair < this.used; pair++) {
      const piece = this.pieces[Math.floor(pair / PAIRS)]
      const at = (pair % PAIRS) * 2
      yield [piece?.[at] ?? 0, piece?.[at + 1] ?? 0]
    }
  }
}
