/** A trigram model of contested characters, to compare with: stupid backoff (Brants et al. 2007). */
import type { Examples } from './corpus'

/** Which form a character takes where it stands. */
export type Way = (chars: readonly string[], at: number) => number

const BACKOFF = 0.4
/** What a form that was never met counts for. */
const UNMET = 1e-9

/** Counts of n-grams: the form as a number, the other characters as simplified text has them. */
class Counts {
  private readonly counts = new Map<string, number>()
  add(times: number, ...parts: (string | number)[]): void {
    const key = parts.join('|')
    this.counts.set(key, (this.counts.get(key) ?? 0) + times)
  }
  of(...parts: (string | number)[]): number {
    return this.counts.get(parts.join('|')) ?? 0
  }
}

const around = (chars: readonly string[], at: number): string[] =>
  [-2, -1, 1, 2].map(offset => chars[at + offset] ?? '$')

/** Learns from texts alone: a list has no word on either side. */
export function ngram(examples: Examples, forms: ReadonlyMap<string, readonly string[]>): Way {
  const counts = new Counts()
  for (const [char, all] of examples) {
    for (const { chars, at, form, weight, isWord } of all) {
      if (isWord) continue
      const [l2 = '', l1 = '', r1 = '', r2 = ''] = around(chars, at)
      counts.add(weight, char, form)
      counts.add(weight, char, 'l', l1, form)
      counts.add(weight, char, 'l', l2, l1, form)
      counts.add(weight, char, 'r', form, r1)
      counts.add(weight, char, 'r', form, r1, r2)
      counts.add(weight, char, 'm', l1, form, r1)
    }
  }
  const ratio = (over: number, under: number): number => (under === 0 ? 0 : over / under)
  return (chars, at) => {
    const char = chars[at] ?? ''
    const [l2 = '', l1 = '', r1 = '', r2 = ''] = around(chars, at)
    const scores = (forms.get(char) ?? []).map((_, form) => {
      const alone = counts.of(char, form)
      const before =
        counts.of(char, 'l', l2, l1, form) ||
        BACKOFF * counts.of(char, 'l', l1, form) ||
        BACKOFF * BACKOFF * UNMET * alone
      const next =
        ratio(counts.of(char, 'm', l1, form, r1), counts.of(char, 'l', l1, form)) ||
        BACKOFF * ratio(counts.of(char, 'r', form, r1), alone)
      const afterNext = ratio(counts.of(char, 'r', form, r1, r2), counts.of(char, 'r', form, r1))
      return (before || UNMET) * (next || UNMET) * (afterNext || BACKOFF * UNMET)
    })
    return scores.indexOf(Math.max(...scores))
  }
}
