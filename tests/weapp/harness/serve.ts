import http from 'node:http'
import type { AddressInfo } from 'node:net'
import sirv from 'sirv'

export interface Served {
  /** `http://127.0.0.1:PORT/`. */
  address: string
  close(): Promise<void>
}

/**
 * Serves a folder on loopback.
 * @param port the port wished for, 0 for any free one; the next free one is taken when it is in use
 */
export async function serve(folder: string, port = 0): Promise<Served> {
  const files = sirv(folder, { dev: true })
  const server = http.createServer((request, response) => {
    files(request, response, () => {
      response.writeHead(404).end()
    })
  })
  await listen(server, port)
  const { port: taken } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${taken}/`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function listen(server: http.Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const failed = (cause: NodeJS.ErrnoException): void => {
      if (cause.code !== 'EADDRINUSE') return reject(cause)
      listen(server, port + 1).then(resolve, reject)
    }
    server.once('error', failed)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed)
      resolve()
    })
  })
}
