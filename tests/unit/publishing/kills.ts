/** Counts processes that a test has killed, and what each of them left: the old, the new, or whole files of both. */
import { expect } from 'vitest'

export class Kills {
  private readonly left = { old: 0, new: 0, both: 0 }
  private rounds = 0

  /**
   * @param what is killed, for the report
   * @param wanted kills: a round in which the process was faster than its killer does not count
   */
  constructor(
    private readonly what: string,
    private readonly wanted: number,
  ) {}

  /** Whether another round is needed. Fails where so many processes get away that the test shows nothing. */
  get areWanted(): boolean {
    expect(this.rounds, `rounds for ${this.done} kills`).toBeLessThan(this.wanted * 4)
    this.rounds += 1
    return this.done < this.wanted
  }

  private get done(): number {
    return this.left.old + this.left.new + this.left.both
  }

  /** @param texts files as a kill left them, whole. @param word stands in each that is of the new edition */
  count(texts: readonly string[], word: string): void {
    const fresh = texts.filter(text => text.includes(word)).length
    this.left[fresh === 0 ? 'old' : fresh === texts.length ? 'new' : 'both'] += 1
  }

  /** For tests/README.md. */
  tell(): void {
    const { left, rounds, what, done } = this
    console.info(
      `${done} kills of ${what} in ${rounds - 1} rounds: ${left.old} left the old, ${left.new} the new, ${left.both} whole files of both`,
    )
  }
}
