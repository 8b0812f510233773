/** What comes back from a thread: errors lose what they are on the way. */
import { PublishingError, type Problem } from '../errors'
import type { Task } from './shared'

export type Answer = { value: unknown } | { problems: readonly Problem[] }

/** Does the tasks by their names, for another thread. */
export function answering(
  tasks: Readonly<Record<string, Task>>,
): (name: string, args: readonly unknown[]) => Promise<Answer> {
  const named = new Map(Object.entries(tasks))
  return async (name, args) => {
    try {
      // The pair of a task and its arguments is one that `shared.ts` has made.
      return { value: await named.get(name)?.(...(args as never[])) }
    } catch (error) {
      if (error instanceof PublishingError) return { problems: error.problems }
      throw error
    }
  }
}

/** @throws PublishingError as the task has */
export function valueOf(answer: Answer): unknown {
  if ('problems' in answer) throw new PublishingError(answer.problems)
  return answer.value
}
