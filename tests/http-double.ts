/** A server of somebody else's API, on loopback, whose answers a test's double gives. */
import http from 'node:http'
import { listen } from '../config/serve/network'

export abstract class HttpDouble {
  /** Without a closing slash; empty until it has started. */
  address = ''
  private readonly server = http.createServer((request, response) => void this.answer(request, response))

  async start(): Promise<this> {
    this.address = `http://127.0.0.1:${await listen(this.server, 0, '127.0.0.1')}`
    return this
  }

  close(): void {
    this.server.close()
    this.server.closeAllConnections()
  }

  protected abstract answer(request: http.IncomingMessage, response: http.ServerResponse): Promise<void>
}
