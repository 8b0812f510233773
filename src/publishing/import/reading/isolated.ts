/**
 * Reading in a process of its own. A file may be made so that a parser takes hours or all memory over it: then that
 * process is ended, which is an error of that file alone, and the next file gets a new one.
 */
import { fork, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { PublishingError, type Problem } from '../../errors'
import type { Reading } from './tasks'

export interface Limits {
  /** Time for one file, from the moment that the process is ready for it. */
  seconds: number
  /** What all objects may take together. */
  megabytes: number
}

const BUILT = path.join(__dirname, '../../../command-line/built.mjs')
const CHILD = 'src/publishing/import/reading/child.ts'

export const LIMITS: Limits = { seconds: 30, megabytes: 512 }

export interface Order {
  task: keyof Reading
  args: readonly unknown[]
}

export type Answer = { value: unknown } | { problems: readonly Problem[] } | { failure: string }

export interface IsolatedReading extends Reading {
  /** Ends the process. */
  end(): void
}

/** Reads one file at a time. The process is started at once, and again whenever it had to be ended. */
export function isolated(limits: Limits = LIMITS): IsolatedReading {
  const reader = new ReadingProcess(limits)
  return {
    read: ({ name, bytes, isEntry, changes }) =>
      reader.run(name, 'read', [{ name, bytes, isEntry, changes }]),
    unpackFeed: ({ name, bytes }) => reader.run(name, 'unpackFeed', [{ name, bytes }]),
    originalText: ({ name, bytes }) => reader.run(name, 'originalText', [{ name, bytes }]),
    toSource: (file, { draft }, ...rest) => reader.run(file, 'toSource', [file, { draft }, ...rest]),
    end: () => reader.end(),
  }
}

class ReadingProcess {
  private child: Promise<ChildProcess> | undefined

  constructor(private readonly limits: Limits) {
    this.child = this.start()
    // Whoever asks first is told.
    this.child.catch(() => undefined)
  }

  async run<Task extends keyof Reading>(
    file: string,
    task: Task,
    args: readonly unknown[],
  ): Promise<Awaited<ReturnType<Reading[Task]>>> {
    const child = await (this.child ??= this.start())
    const answer = await this.ask(child, { task, args })
    if ('value' in answer) return answer.value as Awaited<ReturnType<Reading[Task]>>
    if ('problems' in answer) throw new PublishingError(answer.problems)
    if ('failure' in answer) throw new Error(answer.failure)
    throw new PublishingError({ file, ...answer.ended })
  }

  end(): void {
    void this.child?.then(child => child.kill('SIGKILL'))
    this.child = undefined
  }

  private ask(child: ChildProcess, order: Order): Promise<Answer | Ended> {
    return new Promise(resolve => {
      const settle = (answer: Answer | Ended): void => {
        clearTimeout(timer)
        child.off('message', settle).off('exit', onExit)
        if ('ended' in answer) this.end()
        resolve(answer)
      }
      const onExit = (): void => settle({ ended: this.tooLarge() })
      const timer = setTimeout(() => settle({ ended: this.tooLong() }), this.limits.seconds * 1000)
      child.on('message', settle).on('exit', onExit)
      child.send(order, error => error && onExit())
    })
  }

  /** Its own words (of V8 when the memory is used up) help nobody: what it has to say comes as an answer. */
  private start(): Promise<ChildProcess> {
    const child = fork(BUILT, [CHILD], {
      // It opens no files.
      cwd: __dirname,
      execArgv: [`--max-old-space-size=${this.limits.megabytes}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    const started = new Promise<ChildProcess>((resolve, reject) => {
      child.once('message', () => resolve(child))
      child.once('error', reject)
      child.once('exit', () => {
        // The end of one that was killed is heard of when the next may have been started.
        if (this.child === started) this.child = undefined
        reject(new Error('the process that reads files does not start'))
      })
    })
    return started
  }

  private tooLong(): Omit<Problem, 'file'> {
    return {
      message: `Reading it takes longer than ${this.limits.seconds} s, so it was stopped; no other file is affected`,
      mend: 'Copy its text into a plain-text file and import that; for a very long text allow more by --seconds',
    }
  }

  private tooLarge(): Omit<Problem, 'file'> {
    return {
      message: `Reading it takes more than ${this.limits.megabytes} MB of memory, so it was stopped; no other file is affected`,
      mend: 'Copy its text into a plain-text file and import that; for a very long text allow more by --megabytes',
    }
  }
}

interface Ended {
  ended: Omit<Problem, 'file'>
}
