/** `npm start`: builds the H5 reader where that has not been done, serves it on this computer, and says where. */
import { defineCommand } from 'citty'
import pc from 'picocolors'
import { renderUnicodeCompact } from 'uqr'
import { buildToLookAt } from '../scripts/build-h5'
import { runCli } from '../scripts/cli'
import { elsewhereOf, siteIn } from './elsewhere'
import { lanAddresses, listen } from './network'
import { portOf } from './port'
import { createServer } from './server'
import { say } from '../../src/command-line/terminal'

const LOOPBACK = '127.0.0.1'
const EVERY_INTERFACE = '0.0.0.0'

const start = defineCommand({
  meta: { name: 'npm start --', description: 'Builds the H5 reader and serves it on this computer.' },
  args: {
    port: { type: 'string', valueHint: 'N', default: '4173', description: 'First port to try.' },
    host: { type: 'boolean', description: 'Serve phones on the same network too, and show a QR code.' },
    build: { type: 'boolean', description: 'Build even when nothing has changed.' },
  },
  async run({ args }) {
    const wanted = portOf(args.port, 'npm start')
    siteIn()
    const elsewhere = elsewhereOf()
    const dist = await buildToLookAt({ force: args.build })

    const server = createServer(dist, elsewhere)
    const port = await listen(server, wanted, args.host ? EVERY_INTERFACE : LOOPBACK)
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        server.close()
        server.closeAllConnections()
      })
    }

    if (wanted !== 0 && port !== wanted) say(`Port ${wanted} is in use; ${port} is taken instead.`)
    say(`\n  The reader is at     ${pc.cyan(address(LOOPBACK, port))}`)
    if (args.host) say(onNetwork(port))
    say('  Ctrl-C stops it.\n')
  },
})

const address = (host: string, port: number): string => `http://${host}:${port}/`

function onNetwork(port: number): string {
  const [first, ...others] = lanAddresses().map(host => address(host, port))
  if (first === undefined) return '  This computer is on no network that a phone could join.'
  const code = renderUnicodeCompact(first).replace(/^/gm, '  ')
  const lines = [first, ...others].map(url => `  On your network      ${pc.cyan(url)}`)
  return [...lines, '', code, ''].join('\n')
}

void runCli(start)
