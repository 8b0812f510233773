/**
 * The desk as `npm run desk` runs it, once for each worker: what it loads when it is needed is loaded as there. Each test has
 * the library as it is, in a copy that it may change.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { test as base } from '@playwright/test'
import { ROOT } from '../../config/scripts/root'
import { tsx } from '../tsx'

interface Desk {
  address: string
  /** Its content root. */
  content: string
  /** Where it publishes to. */
  published: string
}

export const test = base.extend<{ desk: Desk }, { running: Desk & { cache: string } }>({
  running: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads there what a fixture needs
    async ({}, use) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'desk-'))
      const within = (name: string): string => path.join(folder, name)
      const [content, cache, published] = [within('content'), within('cache'), within('published')]
      await cp(path.join(ROOT, 'src/content'), content, { recursive: true })
      const places = ['--content', content, '--cache', cache, '--out', published]
      const [command, args] = tsx(
        ...['config/scripts/desk.ts', ...places, '--site', 'https://column.example', '--port', '0'],
      )
      const server = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] })
      const ended = once(server, 'exit')
      const address = await addressIn(server.stdout)
      await use({ address, content, cache, published })
      server.kill()
      await ended
      await rm(folder, { recursive: true })
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  desk: async ({ running: { cache, ...desk } }, use) => {
    for (const folder of [desk.content, desk.published, cache])
      await rm(folder, { recursive: true, force: true })
    await cp(path.join(ROOT, 'src/content'), desk.content, { recursive: true })
    await use(desk)
  },
})

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

export { expect } from '@playwright/test'
