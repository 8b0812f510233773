import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import http from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { listen } from '../../../config/serve/network'
import type { Elsewhere } from '../../../config/serve/elsewhere'
import { createServer } from '../../../config/serve/server'

/** A folder like a build's output, in a temporary place. */
export async function makeSite(files: Record<string, string>): Promise<string> {
  const dist = await mkdtemp(path.join(tmpdir(), 'serve-'))
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(dist, name)), { recursive: true })
    await writeFile(path.join(dist, name), text)
  }
  return dist
}

export const removeSite = (dist: string): Promise<void> => rm(dist, { recursive: true })

export interface Answer {
  status: number
  headers: http.IncomingHttpHeaders
  body: Buffer
}

export interface Site {
  port: number
  /** One request with its target and headers sent exactly as given, the answer's bytes left as they came. */
  ask(target: string, options?: { method?: string; headers?: http.OutgoingHttpHeaders }): Promise<Answer>
  close(): Promise<void>
}

/** Serves `dist` on a free loopback port. */
export async function serve(dist: string, elsewhere?: Elsewhere): Promise<Site> {
  const server = createServer(dist, elsewhere)
  const port = await listen(server, 0, '127.0.0.1')
  return {
    port,
    ask: (target, options = {}) => ask({ ...options, host: '127.0.0.1', port, path: target }),
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function ask(options: http.RequestOptions): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request({ ...options, agent: false }, response => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) })
      })
    })
    request.on('error', reject)
    request.end()
  })
}
