/** The thread that makes a library beside this one. */
import { runHere, withThread, type RunOf } from './shared'
import { tasks, type Tasks } from './tasks'

/** Tasks that are done before it is started. */
const LITTLE = 64

export type Run = RunOf<Tasks>

export const here: Run = runHere(tasks)

/** Does some work with a thread at hand, and ends it. */
export const withThreads = <Result>(work: (run: Run) => Promise<Result>): Promise<Result> =>
  withThread({ tasks, entry: 'src/publishing/workers/elsewhere.ts', little: LITTLE }, work)
