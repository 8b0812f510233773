/** The side of a thread: does one task after the other. */
import { PublishingError, type Problem } from '../errors'
import { tasks, type Tasks } from './tasks'

export type Answer = { value: unknown } | { problems: readonly Problem[] }

export default async function work(name: keyof Tasks, args: readonly unknown[]): Promise<Answer> {
  try {
    // The pair of a task and its arguments is one that `threads.ts` has made.
    const run = tasks[name] as (...given: readonly unknown[]) => Promise<unknown>
    return { value: await run(...args) }
  } catch (error) {
    if (error instanceof PublishingError) return { problems: error.problems }
    throw error
  }
}
