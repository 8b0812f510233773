/** A server in a process of its own for the bench of load: `h5` or `signing`. Says its port, and its memory when asked. */
import { serve } from '@hono/node-server'
import { DIST_H5 } from '../../config/scripts/build-h5'
import { listen } from '../../config/serve/network'
import { createServer } from '../../config/serve/server'
import { createSigningApp } from '../../src/signing/app'
import { memoryStore } from '../../src/signing/ticket-store'

/** WeChat as it answers when all is well, without a network. */
const wechat = (address: string): Promise<Response> =>
  Promise.resolve(
    Response.json(
      address.includes('getticket')
        ? { errcode: 0, ticket: 'ticket', expires_in: 7200 }
        : { access_token: 'token', expires_in: 7200 },
    ),
  )

function startSigning(): void {
  let readers = 0
  const app = createSigningApp({
    appId: 'wx0123456789abcdef',
    secret: '0123456789abcdef0123456789abcdef',
    origins: ['https://example.com'],
    fetch: wechat,
    clock: Date.now,
    store: memoryStore(),
    // As many readers as there are: the limit of one of them is not what is measured.
    clientOf: () => `10.0.${(readers = (readers + 1) % 60_000) >> 8}.${readers & 255}`,
    log: event => console.error(JSON.stringify(event)),
  })
  serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => process.send?.({ port }))
}

async function startH5(): Promise<void> {
  const port = await listen(createServer(DIST_H5), 0, '127.0.0.1')
  process.send?.({ port })
}

process.on('message', () => {
  global.gc?.()
  process.send?.({ rss: process.memoryUsage().rss, heap: process.memoryUsage().heapUsed })
})
if (process.argv[2] === 'signing') startSigning()
else void startH5()
