/**
 * `npm run publish -- --json` in a process of its own: the desk publishes by nothing else than the command, with its store,
 * search server, pages and all, and stays free to answer.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import type { Step } from '../../publishing/cli/progress'
import { PublishingError } from '../../publishing/errors'

const COMMAND = [path.join(__dirname, '../../command-line/built.mjs'), 'config/scripts/publish.ts']

export interface Answer {
  /** The command's report, as JSON has it. */
  report: unknown
  /** What it said beside it. */
  notes: string[]
}

/**
 * @param args without `--json`
 * @param tell is told each step
 * @throws PublishingError with what the command says, where it ends without a report
 */
export async function publishCommand(
  args: readonly string[],
  tell: (step: Step) => void = () => {},
): Promise<Answer> {
  const child = spawn(process.execPath, [...COMMAND, ...args, '--json'], {
    // The page puts it into its own language.
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  child.on('message', step => tell(step as Step))
  // Both are pipes, as asked for above.
  const { stdout, stderr } = child as typeof child & Record<'stdout' | 'stderr', NodeJS.ReadableStream>
  const [said, beside] = await Promise.all([text(stdout), text(stderr), once(child, 'close')])
  const notes = beside.split('\n').filter(Boolean)
  try {
    return { report: JSON.parse(said) as unknown, notes }
  } catch {
    const [message = 'Publishing was broken off', ...detail] = notes
    throw new PublishingError({
      file: '',
      message,
      mend: '',
      detail: detail.length > 0 ? detail.join('\n') : undefined,
    })
  }
}
