/** The signing service on Node: `npm run signing`. Settings come from the environment; it stops on SIGTERM and Ctrl-C. */
import { serve, type ServerType } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import { guardProcess } from '../command-line/last-resort'
import { createSigningApp, type LogEvent } from './app'
import { createCaller } from './caller'
import type { Calls } from './calls'
import { clientAddress, proxiesNamed } from './client'
import { openDatabase } from './database'
import { readSettings, type CallSettings, type Settings } from './signing-settings'
import { createSubscriptions } from './subscriptions'
import { memoryStore } from './ticket-store'
import type { Account, WechatOptions } from './tokens'
import { say, warn } from '../command-line/terminal'

/** Requests under way are finished within this time. */
const LAST_REQUESTS_MS = 10_000

const CALL_AGAIN_MS = 10 * 60_000

/** Milliseconds: whoever takes longer to ask, a few bytes at a time, is hung up on. */
const PATIENCE = { headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 1_000 }

async function start({ port, proxies = [], calls, ...settings }: Settings): Promise<void> {
  const isProxy = proxiesNamed(proxies)
  const wechat = { fetch, clock: Date.now, store: memoryStore() }
  const app = createSigningApp({
    ...settings,
    ...wechat,
    calls: calls && settings.miniProgram && (await callsOf(calls, settings.miniProgram, wechat)),
    clientOf: context =>
      clientAddress(
        getConnInfo(context).remote.address ?? '',
        context.req.header('X-Forwarded-For'),
        isProxy,
      ),
    log,
  })
  const server = serve({ fetch: app.fetch, port, serverOptions: PATIENCE }, info => {
    say(`Signing for ${settings.origins.join(', ')} on port ${info.port}`)
  })
  server.on('error', (error: NodeJS.ErrnoException) => {
    fail(error.code === 'EADDRINUSE' ? `Port ${port} is in use. Set PORT to another one.` : error.message)
  })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop(server))
}

const log = (event: LogEvent): void => warn(JSON.stringify({ time: new Date().toISOString(), ...event }))

/** Whoever could not be called is called again from time to time, and after a start. */
async function callsOf(
  { template, database, key }: CallSettings,
  miniProgram: Account,
  wechat: WechatOptions,
): Promise<Calls> {
  const subscriptions = await createSubscriptions(await openDatabase(database))
  const callAll = createCaller({ ...wechat, miniProgram, template, subscriptions, log })
  void callAll()
  setInterval(() => void callAll(), CALL_AGAIN_MS).unref()
  return { subscriptions, callAll, key }
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
Promise.resolve(process.env)
  .then(env => start(readSettings(env)))
  .catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)))
