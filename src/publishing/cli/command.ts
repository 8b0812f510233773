/** What all commands of publishing share: strict options, exit codes, errors in words. */
import { stripVTControlCharacters } from 'node:util'
import { parseArgs, renderUsage, type ArgDef, type ArgsDef, type ParsedArgs } from 'citty'
import { ownValue } from '../../model/table'
import { guardProcess, isClosedPipe, lastResort } from '../../command-line/last-resort'
import { languageOf } from '../../command-line/language'
import { say, speak, spokenBeside, warn } from '../../command-line/terminal'
import { formatProblem, PublishingError } from '../errors'
import { systemProblem } from '../disk/system-error'

/** Exit codes: everything done; some of it failed; the command itself was not understood. */
export const EXIT = { done: 0, failed: 1, usage: 2 } as const

/** The command line cannot be understood as it stands. */
export class UsageError extends Error {}

export interface Command<Args extends ArgsDef> {
  meta: { name: string; description: string }
  args: Args
  /** Does the work and returns the exit code. */
  run(args: ParsedArgs<Args>): Promise<number>
}

/** Run a command with the process's arguments and leave its exit code behind. */
export async function main<const Args extends ArgsDef>(command: Command<Args>): Promise<void> {
  guardProcess()
  const raw = process.argv.slice(2)
  const { meta, args } = command
  const usage = async (): Promise<string> =>
    plain(await renderUsage({ meta: described(meta), args: inLanguage(args) })).replace(OF_CITTY, words =>
      spokenBeside(words),
    )
  try {
    await speakLanguage(raw.includes('--json'))
    if (raw.includes('--help') || raw.includes('-h')) {
      say(await usage())
      return
    }
    process.exitCode = await command.run(parseStrictly(raw, args))
  } catch (error) {
    const problem = systemProblem(error)
    if (error instanceof UsageError) {
      warn(`${error.message}\n\n${await usage()}`)
      process.exitCode = EXIT.usage
    } else if (error instanceof PublishingError) {
      warn(error.message)
      process.exitCode = EXIT.failed
    } else if (problem) {
      warn(formatProblem(problem))
      process.exitCode = EXIT.failed
    } else if (!isClosedPipe(error)) {
      warn(lastResort(error))
      process.exitCode = EXIT.failed
    }
  }
}

/** Chinese where that is the system's language; what programs read stays as it is. */
async function speakLanguage(isForPrograms: boolean): Promise<void> {
  const language = languageOf(process.env)
  if (language === 'en') return
  const { translatorOf } = await import('../messages')
  speak(await translatorOf(language), isForPrograms)
}

/** What citty puts beside our words. */
const OF_CITTY = /USAGE|ARGUMENTS|OPTIONS|\(Default: [^()]*\)/g

const described = <Described extends { description?: string }>(of: Described): Described => ({
  ...of,
  description: spokenBeside(of.description ?? ''),
})

const inLanguage = (args: ArgsDef): ArgsDef =>
  Object.fromEntries(Object.entries(args).map(([name, arg]): [string, ArgDef] => [name, described(arg)]))

/** Colours are for terminals only. */
const plain = (text: string): string => (process.stdout.isTTY ? text : stripVTControlCharacters(text))

/** An option that the command does not know, or one without its value, is a slip, not something to pass over. */
function parseStrictly<Args extends ArgsDef>(raw: string[], definitions: Args): ParsedArgs<Args> {
  const end = raw.indexOf('--')
  for (const word of end < 0 ? raw : raw.slice(0, end)) {
    const name = /^--?([^=]+)/.exec(word)?.[1]
    const type = name === undefined ? undefined : ownValue<ArgsDef[string]>(definitions, name)?.type
    if (name !== undefined && (type === undefined || type === 'positional')) {
      throw new UsageError(`There is no option ${word.split('=')[0]}`)
    }
  }
  const parsed = parsedOrUsage<Args>(raw, definitions)
  for (const [name, { type }] of Object.entries(definitions)) {
    if (type === 'string' && ownValue<unknown>(parsed, name) === '')
      throw new UsageError(`--${name} needs a value`)
  }
  return parsed
}

function parsedOrUsage<Args extends ArgsDef>(raw: string[], definitions: Args): ParsedArgs<Args> {
  try {
    return parseArgs<Args>(raw, definitions)
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}
