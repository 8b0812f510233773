/** How our command lines behave: usage errors exit with 2 and say the mend, failures with 1. */
import { type ArgsDef, type CommandDef, parseArgs, renderUsage, runCommand } from 'citty'
import pc from 'picocolors'
import { guardProcess, lastResort } from '../../src/command-line/last-resort'
import { formatProblem, PublishingError } from '../../src/publishing/errors'
import { systemProblem } from '../../src/publishing/disk/system-error'
import { CommandError } from './command'
import { say, warn } from '../../src/command-line/terminal'

/** A command called in a way it does not know. The message names the mistake and what to type instead. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}

/** Lines of a failed program's output worth showing: enough for a compiler's message and where it points. */
const OUTPUT_LINES = 60

/**
 * Runs `command` with this process's arguments and sets the exit code. Options and words that the command does
 * not declare are usage errors (citty alone would let a mistyped option pass).
 */
export async function runCli<T extends ArgsDef>(command: CommandDef<T>): Promise<void> {
  guardProcess()
  const rawArgs = process.argv.slice(2)
  try {
    if (rawArgs.includes('--help') || rawArgs.includes('-h')) {
      say(await renderUsage(command))
      return
    }
    const known = await (typeof command.args === 'function' ? command.args() : command.args)
    refuseUnknown(rawArgs, known ?? {})
    await runCommand(command, { rawArgs })
  } catch (error) {
    process.exitCode = isUsageError(error) ? 2 : 1
    warn(await explain(error, command))
  }
}

function refuseUnknown(rawArgs: string[], known: ArgsDef): void {
  const { _: words, ...options } = parseArgs(rawArgs, known)
  const unknown = Object.keys(options).find(name => !Object.hasOwn(known, name))
  if (unknown !== undefined) {
    const dashes = unknown.length === 1 ? '-' : '--'
    throw new UsageError(`There is no option ${dashes}${unknown}.`)
  }
  const taken = Object.values(known).filter(arg => arg.type === 'positional').length
  const extra = words[taken]
  if (extra !== undefined) throw new UsageError(`"${extra}" is not understood here.`)
}

/** citty's own error class is not exported. */
const isUsageError = (error: unknown): error is Error =>
  error instanceof Error && (error instanceof UsageError || error.name === 'CLIError')

async function explain<T extends ArgsDef>(error: unknown, command: CommandDef<T>): Promise<string> {
  if (isUsageError(error)) return `${pc.red(error.message)}\n\n${await renderUsage(command)}`
  if (error instanceof CommandError) {
    const tail = error.output.trimEnd().split('\n').slice(-OUTPUT_LINES).join('\n')
    return `${tail}\n\n${pc.red(error.message)}`
  }
  // Errors of files only: a port has no path.
  const problem = error instanceof Error && 'path' in error ? systemProblem(error) : undefined
  if (problem) return pc.red(formatProblem(problem))
  if (error instanceof PublishingError) return pc.red(error.message)
  // Our own words are errors of the plain class; whatever else is thrown nobody has foreseen.
  return pc.red(error instanceof Error && error.name === 'Error' ? error.message : lastResort(error))
}
