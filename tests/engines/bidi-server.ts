/** What both launchers have in common: Playwright starts them as it starts Firefox, and speaks WebDriver BiDi to them. */
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'

/** A command of WebDriver BiDi, as its client sends it (https://w3c.github.io/webdriver-bidi/#protocol-message). */
export interface Command {
  id: number
  method: string
  params: Record<string, unknown>
}

/** The client's end of the line. */
export interface Client {
  /** Sends an answer or an event as it is. */
  send: (message: object) => void
}

/** An error in the words of the protocol, which the client knows by its code. */
export class ProtocolError extends Error {
  constructor(
    readonly code: 'unknown command' | 'no such frame' | 'unsupported operation' | 'unknown error',
    message: string,
  ) {
    super(message)
  }
}

/**
 * Waits for one client on a free port, and says the address in the words that Playwright reads from Firefox.
 *
 * @param attach called once with the client, returns what takes its commands
 * @param gone called when the client has hung up
 */
export function serveBidi(
  attach: (client: Client) => (command: Command) => void,
  gone: () => Promise<void> | void,
): void {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  server.once('listening', () => {
    const { port } = server.address() as AddressInfo
    console.error(`WebDriver BiDi listening on ws://127.0.0.1:${port}`)
  })
  server.once('connection', socket => {
    const take = attach({ send: message => socket.send(JSON.stringify(message)) })
    socket.on('message', data => take(JSON.parse((data as Buffer).toString()) as Command))
    socket.once('close', () => {
      void Promise.resolve(gone()).finally(() => process.exit())
    })
  })
}
