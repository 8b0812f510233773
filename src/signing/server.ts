/** The signing service on Node: `npm run signing`. Settings come from the environment; it stops on SIGTERM and Ctrl-C. */
import { serve, type ServerType } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import { guardProcess } from '../command-line/last-resort'
import { createSigningApp } from './app'
import { clientAddress, proxiesNamed } from './client'
import { readSettings, type Settings } from './signing-settings'
import { memoryStore } from './ticket-store'
import { say, warn } from '../command-line/terminal'

/** Requests under way are finished within this time. */
const LAST_REQUESTS_MS = 10_000

/** Milliseconds: whoever takes longer to ask, a few bytes at a time, is hung up on. */
const PATIENCE = { headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 1_000 }

function start({ port, proxies = [], ...settings }: Settings): void {
  const isProxy = proxiesNamed(proxies)
  const app = createSigningApp({
    ...settings,
    fetch,
    clock: Date.now,
    store: memoryStore(),
    clientOf: context =>
      clientAddress(
        getConnInfo(context).remote.address ?? '',
        context.req.header('X-Forwarded-For'),
        isProxy,
      ),
    log: event => warn(JSON.stringify({ time: new Date().toISOString(), ...event })),
  })
  const server = serve({ fetch: app.fetch, port, serverOptions: PATIENCE }, info => {
    say(`Signing for ${settings.origins.join(', ')} on port ${info.port}`)
  })
  server.on('error', (error: NodeJS.ErrnoException) => {
    fail(error.code === 'EADDRINUSE' ? `Port ${port} is in use. Set PORT to another one.` : error.message)
  })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop(server))
}

function stop(server: ServerType): void {
  server.close()
  if ('closeIdleConnections' in server) server.closeIdleConnections()
  setTimeout(() => process.exit(0), LAST_REQUESTS_MS).unref()
}

function fail(message: string): void {
  warn(message)
  process.exitCode = 1
}

guardProcess()
try {
  start(readSettings(process.env))
} catch (error) {
  fail(error instanceof Error ? error.message : String(error))
}
