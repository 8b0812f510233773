/** The desk as `npm run desk` starts it, in a process of its own that may be killed. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { ROOT } from '../../config/scripts/root'
import { tsx } from '../tsx'

export interface DeskProcess {
  address: string
  /** @param signal SIGKILL: it can put nothing in order */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>
}

/**
 * Beside the content root it keeps what it has in mind (`cache`), and publishes (`published`).
 * @param port 0 for any free one
 */
export async function startDesk(content: string, port = 0): Promise<DeskProcess> {
  const beside = (name: string): string => path.join(path.dirname(content), name)
  const places = ['--content', content, '--cache', beside('cache'), '--out', beside('published')]
  const [command, args] = tsx(
    ...['config/scripts/desk.ts', ...places, '--site', 'https://column.example', '--port', String(port)],
  )
  const server = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(server, 'exit')
  return {
    address: await addressIn(server.stdout),
    async end(signal) {
      server.kill(signal)
      await ended
    },
  }
}

/** The address that the command says once the page is served. */
async function addressIn(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(line) ?? []
    if (address === undefined) continue
    output.resume()
    return address
  }
  throw new Error('the desk has not started')
}
