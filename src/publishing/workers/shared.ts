/** Shares work between this thread and another one. What is little is done here: a thread takes a second to start. */
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'jest-worker'
import { valueOf, type Answer } from './answer'

/** One beside this one: each holds the dictionaries, which take 200 MB. */
const THREADS = 1
/** MiB that its objects may take, as where imports read a file; and the young ones, of which more would only lie. */
const MEMORY = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 8 }
/** Tasks that it is given at a time: the next ones are there when one is done, while this one writes what came of the last. */
const AT_HAND = 4

/** Plain data go in and come out, so that a task may be done in any thread. */
export type Task = (...args: never[]) => Promise<unknown>

/** Does a task, wherever. Rejects as the task does, or with what has ended the thread. */
export type RunOf<Tasks extends Record<keyof Tasks, Task>> = <Name extends keyof Tasks & string>(
  name: Name,
  ...args: Parameters<Tasks[Name]>
) => ReturnType<Tasks[Name]>

export interface Shared<Tasks> {
  /** As this thread does them. */
  tasks: Tasks
  /** The source whose default export makes what does them in the other thread, as `answering` does. */
  entry: string
  /** What it makes that with: plain data. */
  given?: readonly unknown[]
  /** Tasks that are done before the other thread is started. */
  little: number
}

/** Does every task in this thread. */
export const runHere =
  <Tasks extends Record<keyof Tasks, Task>>(tasks: Tasks): RunOf<Tasks> =>
  (name, ...args) => {
    const task: Task = tasks[name]
    return task(...(args as never[])) as ReturnType<Tasks[typeof name]>
  }

/** Does some work with a thread at hand, and ends it. */
export async function withThread<Tasks extends Record<keyof Tasks, Task>, Result>(
  { tasks, entry, given = [], little }: Shared<Tasks>,
  work: (run: RunOf<Tasks>) => Promise<Result>,
): Promise<Result> {
  const here = runHere(tasks)
  const isAlone = availableParallelism() === 1
  let begun = 0
  let thread: Thread | undefined
  let turn = Promise.resolve()
  const share = async (name: string, args: readonly unknown[]): Promise<unknown> => {
    thread ??= new Thread(entry, given)
    if (thread.isBusy) {
      // A task here, and then a look at what the thread has done, which is heard of between turns alone.
      turn = turn.then(() => setImmediate())
      await turn
    }
    return thread.isBusy ? here(name as never, ...(args as never)) : thread.run(name, args)
  }
  const run: RunOf<Tasks> = (name, ...args) => {
    begun += 1
    if (isAlone || begun <= little) return here(name, ...args)
    return share(name, args) as ReturnType<Tasks[typeof name]>
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
  private readonly workers: Workers

  constructor(entry: string, given: readonly unknown[]) {
    this.workers = new Worker(path.join(__dirname, 'thread.js'), {
      enableWorkerThreads: true,
      exposedMethods: ['default'],
      // What has ended it would end the next one.
      maxRetries: 0,
      numWorkers: THREADS,
      resourceLimits: MEMORY,
      setupArgs: [entry, ...given],
    }) as Workers
  }

  get isBusy(): boolean {
    return this.pending >= AT_HAND
  }

  async run(name: string, args: readonly unknown[]): Promise<unknown> {
    this.pending += 1
    try {
      return valueOf(await this.workers.default(name, args))
    } finally {
      this.pending -= 1
    }
  }

  async end(): Promise<void> {
    await this.workers.end()
  }
}
