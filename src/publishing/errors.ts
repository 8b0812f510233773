import { forTerminal } from '../command-line/terminal'

/** A problem with what an editor handed over, said so that the editor can mend it. */
export interface Problem {
  /** The file as it was named to us. */
  file: string
  /** Line in that file, counted from 1; absent where the whole file is meant. */
  line?: number | undefined
  message: string
  /** What to do about it. */
  mend: string
  /** What there is to see, in lines of its own. */
  detail?: string | undefined
  /** An article that is there already stands in the way, and gives way where that is said (`Choosing.replaces`). */
  mayReplace?: true
}

/** `file:line: message. mend.` on one line, and the detail below it. */
export function formatProblem({ file, line, message, mend, detail }: Problem): string {
  const said = `${file}${line === undefined ? '' : `:${line}`}: ${message}. ${mend}.`
  return forTerminal(detail === undefined ? said : `${said}\n${detail}`)
}

/** Does some work; what it finds wrong is put with the problems so far. @returns undefined where it could not go on */
export function collecting<Result>(problems: Problem[], work: () => Result): Result | undefined {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof PublishingError)) throw error
    problems.push(...error.problems)
    return undefined
  }
}

/** Carries one or more problems; its message lists them, one a line. */
export class PublishingError extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: Problem | readonly Problem[]) {
    const all: readonly Problem[] = 'message' in problems ? [problems] : problems
    super(all.map(formatProblem).join('\n'))
    this.name = 'PublishingError'
    this.problems = all
  }
}
