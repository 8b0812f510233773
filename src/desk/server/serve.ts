/** The desk on a port of this computer. */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { PublishingError } from '../../publishing/errors'
import { createDesk, type DeskApp } from './app'

const LOOPBACK = '127.0.0.1'

export interface DeskServer {
  /** `http://127.0.0.1:PORT/`. */
  address: string
  close(): Promise<void>
}

/**
 * Serves on loopback, with a token of its own.
 *
 * @param port 0 for any free one
 * @throws PublishingError where the port is taken
 */
export async function serveDesk(desk: Omit<DeskApp, 'token'>, port: number): Promise<DeskServer> {
  const { fetch } = createDesk({ ...desk, token: randomBytes(24).toString('base64url') })
  const answer = getRequestListener(fetch)
  const server = http.createServer((request, response) => void answer(request, response))
  server.listen(port, LOOPBACK)
  await once(server, 'listening').catch((error: unknown) => {
    throw new PublishingError({
      file: `port ${port}`,
      message: `The desk cannot be served here: ${error instanceof Error ? error.message : String(error)}`,
      mend: 'Name another --port',
    })
  })
  return {
    address: `http://${LOOPBACK}:${(server.address() as AddressInfo).port}/`,
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
