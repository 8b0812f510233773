/** One line at the foot of a terminal that says how far a long run is, and what is left of it. */
import { forTerminal, spokenBeside } from '../../command-line/terminal'

/** Columns that the line may take. */
const WIDTH = 78
/** Milliseconds before it is said how long the rest takes: the first files tell little. */
const SETTLED = 5_000

/** How far a run is. */
export interface Step {
  done: number
  total: number
  name: string
  /** How long the rest takes at the speed so far; not known at first. */
  seconds?: number | undefined
}

export class Progress {
  private done = 0
  private total = 0
  private began = 0

  /**
   * @param isShown false where nobody looks: standard error is no terminal, or the report is for programs
   * @param tell is told each step, for a progress bar of somebody else
   */
  constructor(
    private readonly isShown: boolean,
    private readonly tell?: (step: Step) => void,
  ) {}

  /** That many files more are to come. */
  expect(files: number): void {
    if (this.total === 0) this.began = performance.now()
    this.total += files
  }

  show(name: string): void {
    this.done += 1
    const total = Math.max(this.done, this.total)
    const seconds = this.left()
    this.tell?.({ done: this.done, total, name, seconds })
    if (!this.isShown || this.total < 2) return
    const place = `${this.done} of ${total}`
    const said = spokenBeside(seconds === undefined ? place : `${place}, about ${inWords(seconds)} left`)
    const line = `${said}  ${forTerminal(name)}`
    // eslint-disable-next-line no-restricted-syntax -- it is drawn over itself; the name in it is cleaned
    process.stderr.write(`\r\u001b[2K${Array.from(line).slice(0, WIDTH).join('')}`)
  }

  /** As fast as so far. */
  private left(): number | undefined {
    const taken = performance.now() - this.began
    const seconds = ((taken / this.done) * (this.total - this.done)) / 1000
    return taken < SETTLED || seconds < 1 ? undefined : Math.ceil(seconds)
  }

  clear(): void {
    // eslint-disable-next-line no-restricted-syntax -- the same
    if (this.isShown && this.total > 1) process.stderr.write('\r\u001b[2K')
  }
}

const inWords = (seconds: number): string =>
  seconds <= 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`
