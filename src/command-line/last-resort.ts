/** What nobody has foreseen, said so that its finder can go on and its makers can mend it: never as a stack trace. */
import { mkdtempSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { forTerminal, spokenBeside } from './terminal'

/** An error that was not foreseen, with the file that was at hand. */
export class Unforeseen extends Error {
  constructor(
    readonly file: string,
    cause: unknown,
  ) {
    super(`While ${file} was at hand`, { cause })
    this.name = 'Unforeseen'
  }
}

/**
 * Does some work upon a file. What goes wrong there without having been foreseen is told with its name; errors for
 * which `isForeseen` holds go on as they are, and so do those of a file within.
 */
export async function upon<T>(
  file: string,
  isForeseen: (error: unknown) => boolean,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Unforeseen || isForeseen(error)) throw error
    throw new Unforeseen(file, error)
  }
}

/** What to say of an error that was not foreseen; its report lies in a file of its own. */
export function lastResort(error: unknown): string {
  const { file, cause } = error instanceof Unforeseen ? error : { file: undefined, cause: error }
  const where = file === undefined ? '' : `${file}: `
  const said =
    cause instanceof Error
      ? `${cause.name}: ${firstLine(cause.message)}`
      : typeof cause === 'string'
        ? firstLine(cause)
        : typeof cause
  const report = written(cause, where)
  return forTerminal(
    `${where}Something went wrong here that nobody has foreseen (${said}). ` +
      `${file === undefined ? 'Run the command again' : 'Take this file out to go on without it'}, and send ` +
      `${report === undefined ? 'these words' : `the report ${report}`} to those who make this reader.`,
  )
}

const firstLine = (text: string): string => text.split('\n')[0]?.slice(0, 300) ?? ''

/** The report's path; undefined where it cannot be written. It holds no text of an article and nothing of the environment. */
function written(error: unknown, where: string): string | undefined {
  try {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'reader-report-')), 'report.txt')
    writeFileSync(
      file,
      [
        `${new Date().toISOString()} · Node ${process.version} · ${process.platform} ${process.arch}`,
        `command: ${process.argv.slice(1).join(' ')}`,
        `at: ${where || '(no file)'}`,
        ...traces(error),
        '',
      ].join('\n'),
    )
    return file
  } catch {
    return undefined
  }
}

function traces(error: unknown, depth = 0): string[] {
  if (!(error instanceof Error) || depth > 5) return [typeof error === 'string' ? error : typeof error]
  const { cause, stack = error.message } = error
  return [stack, ...(cause === undefined ? [] : [`caused by: ${traces(cause, depth + 1).join('\n')}`])]
}

/** `… | head` closes the pipe: no fault of ours. */
export const isClosedPipe = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EPIPE'

/** The end of a process whose error nobody has caught. */
function end(error: unknown): void {
  if (isClosedPipe(error)) process.exit(0)
  writeSync(2, `${spokenBeside(lastResort(error))}\n`)
  process.exit(1)
}

/** To be called before anything else by every command. */
export function guardProcess(): void {
  process.on('uncaughtException', end)
}
