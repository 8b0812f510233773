/** Shares work between this thread and another one. What is little is done here: a thread takes a second to start. */
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { Worker } from 'jest-worker'
import { PublishingError } from '../errors'
import type { Answer } from './elsewhere'
import { tasks, type Tasks } from './tasks'

/** One beside this one: each holds the dictionaries, which take 200 MB. */
const THREADS = 1
/** MiB that its objects may take, as where imports read a file; and the young ones, of which more would only lie. */
const MEMORY = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 8 }
/** Tasks that are done before it is started. */
const LITTLE = 64
/** Tasks that it is given at a time: the next one is there when one is done. */
const AT_HAND = 2

/** Does a task, wherever. Rejects as the task does, or with what has ended the thread. */
export type Run = <Name extends keyof Tasks>(
  name: Name,
  ...args: Parameters<Tasks[Name]>
) => ReturnType<Tasks[Name]>

export const here: Run = <Name extends keyof Tasks>(name: Name, ...args: Parameters<Tasks[Name]>) => {
  const run = tasks[name] as (...given: Parameters<Tasks[Name]>) => ReturnType<Tasks[Name]>
  return run(...args)
}

/** Does some work with a thread at hand, and ends it. */
export async function withThreads<Result>(work: (run: Run) => Promise<Result>): Promise<Result> {
  const isAlone = availableParallelism() === 1
  let begun = 0
  let thread: Thread | undefined
  const run: Run = <Name extends keyof Tasks>(name: Name, ...args: Parameters<Tasks[Name]>) => {
    begun += 1
    if (isAlone || begun <= LITTLE) return here(name, ...args)
    thread ??= new Thread()
    return thread.isBusy ? here(name, ...args) : (thread.run(name, args) as ReturnType<Tasks[Name]>)
  }
  try {
    return await work(run)
  } finally {
    await thread?.end()
  }
}

interface Workers extends Worker {
  default(name: string, args: readonly unknown[]): Promise<Answer>
}

class Thread {
  private pending = 0
  private readonly workers = new Worker(path.join(__dirname, 'thread.js'), {
    enableWorkerThreads: true,
    exposedMethods: ['default'],
    // What has ended it would end the next one.
    maxRetries: 0,
    numWorkers: THREADS,
    resourceLimits: MEMORY,
  }) as Workers

  get isBusy(): boolean {
    return this.pending >= AT_HAND
  }

  async run(name: keyof Tasks, args: readonly unknown[]): Promise<unknown> {
    this.pending += 1
    try {
      const answer = await this.workers.default(name, args)
      if ('problems' in answer) throw new PublishingError(answer.problems)
      return answer.value
    } finally {
      this.pending -= 1
    }
  }

  async end(): Promise<void> {
    await this.workers.end()
  }
}
