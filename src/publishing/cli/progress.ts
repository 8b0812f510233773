/** One line at the foot of a terminal that says how far a long run is. */
import { forTerminal } from '../../command-line/terminal'

/** Columns that the line may take. */
const WIDTH = 78

export class Progress {
  private done = 0
  private total = 0

  /** @param isShown false where nobody looks: standard error is no terminal, or the report is for programs */
  constructor(private readonly isShown: boolean) {}

  /** That many files more are to come. */
  expect(files: number): void {
    this.total += files
  }

  show(name: string): void {
    this.done += 1
    if (!this.isShown || this.total < 2) return
    const line = `${this.done} of ${Math.max(this.done, this.total)}  ${forTerminal(name)}`
    // eslint-disable-next-line no-restricted-syntax -- it is drawn over itself; the name in it is cleaned
    process.stderr.write(`\r\u001b[2K${Array.from(line).slice(0, WIDTH).join('')}`)
  }

  clear(): void {
    // eslint-disable-next-line no-restricted-syntax -- the same
    if (this.isShown && this.total > 1) process.stderr.write('\r\u001b[2K')
  }
}
