/** Runs other programs for our scripts. */
import { spawn } from 'node:child_process'
import { stripVTControlCharacters } from 'node:util'
import ora from 'ora'

/** A program that ended with a failure. `output` is all that it printed. */
export class CommandError extends Error {
  constructor(
    readonly command: string,
    readonly exitCode: number,
    readonly output: string,
  ) {
    super(`\`${command}\` ended with code ${exitCode}`)
    this.name = 'CommandError'
  }
}

/**
 * Runs `command` with its output on the terminal.
 *
 * @returns its exit code; 1 where a signal ended it
 */
export async function runLoudly(command: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const child = start(command, env, 'inherit')
  return ended(child)
}

export interface Command {
  command: readonly string[]
  env?: NodeJS.ProcessEnv
}

/** Runs one command as `runAllQuietly` runs several. */
export const runQuietly = (
  title: string,
  command: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<void> => runAllQuietly(title, [{ command, env }])

/**
 * Runs commands side by side, behind one spinner that shows `title`, the seconds so far and the last line printed.
 *
 * @throws CommandError of the first that failed, with its whole output, when all have ended
 */
export async function runAllQuietly(title: string, commands: readonly Command[]): Promise<void> {
  let output = ''
  const began = Date.now()
  const seconds = () => `${Math.round((Date.now() - began) / 1000)} s`
  const spinner = ora(title).start()
  const tick = setInterval(() => {
    if (spinner.isSpinning && process.stderr.isTTY)
      spinner.text = `${title} · ${seconds()} ${lastLine(output)}`
  }, 250)
  const runs = commands.map(one => runOne(one, printed => (output += printed)))
  const results = await Promise.allSettled(runs).finally(() => clearInterval(tick))

  const failed = results.find(result => result.status === 'rejected')
  if (!failed) {
    spinner.succeed(`${title} · ${seconds()}`)
    return
  }
  spinner.fail(`${title} · ${seconds()}`)
  throw failed.reason
}

/** @throws CommandError */
async function runOne({ command, env = {} }: Command, onPrint: (text: string) => void): Promise<void> {
  const child = start(command, env, 'pipe')
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', chunk => {
      output += String(chunk)
      onPrint(String(chunk))
    })
  const code = await ended(child)
  if (code !== 0) throw new CommandError(command.join(' '), code, output)
}

function start(
  [program = '', ...args]: readonly string[],
  env: NodeJS.ProcessEnv,
  output: 'inherit' | 'pipe',
) {
  return spawn(program, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', output, output],
    // npm and npx are scripts on Windows, which only its shell runs.
    shell: process.platform === 'win32',
  })
}

const ended = (child: ReturnType<typeof start>): Promise<number> =>
  new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', code => resolve(code ?? 1))
  })

/** The last line that says something, without colours, cut to what fits beside the title. */
function lastLine(output: string): string {
  const lines = stripVTControlCharacters(output.slice(-2_000)).split(/[\r\n]+/)
  const said = lines.map(line => line.trim()).filter(line => line !== '')
  return said.at(-1)?.slice(0, 60) ?? ''
}
