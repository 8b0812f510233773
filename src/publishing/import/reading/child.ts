/** The process that reads files: it is told one thing at a time, and ended from outside when that goes too far. */
import { PublishingError } from '../../errors'
import type { Answer, Order } from './isolated'
import { tasks } from './tasks'

const answer = (answered: Answer): void => void process.send?.(answered)

async function work({ task, args }: Order): Promise<Answer> {
  try {
    // The pair of a task and its arguments is one that `isolated.ts` has made.
    const run = tasks[task] as (...given: unknown[]) => Promise<unknown>
    return { value: await run(...args) }
  } catch (error) {
    if (error instanceof PublishingError) return { problems: error.problems }
    return { failure: error instanceof Error ? error.message : String(error) }
  }
}

process.on('message', (order: Order) => void work(order).then(answer))
// Whoever asked is gone.
process.on('disconnect', () => process.exit())
answer({ value: 'ready' })
