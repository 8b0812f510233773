/** Where the server listens and where others find it. */
import { once } from 'node:events'
import type { Server } from 'node:http'
import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os'

const LAST_PORT = 65_535

/**
 * Listens on `host` at `port`, or at the next port that nobody uses; port 0 takes any free one.
 *
 * @returns the port taken
 * @throws what the system says where it refuses for another reason (a port kept for the administrator, say)
 */
export async function listen(server: Server, port: number, host: string): Promise<number> {
  for (let candidate = port; ; candidate += 1) {
    try {
      return await tryPort(server, candidate, host)
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!taken || candidate === LAST_PORT) throw error
    }
  }
}

async function tryPort(server: Server, port: number, host: string): Promise<number> {
  server.listen(port, host)
  await once(server, 'listening')
  const address = server.address()
  return typeof address === 'object' && address ? address.port : port
}

/** Networks inside this computer that a phone cannot reach: containers and virtual machines. */
const VIRTUAL = /^(?:docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap)/

/** The IPv4 addresses under which other devices of the same network reach this computer. */
export function lanAddresses(
  interfaces: NodeJS.Dict<NetworkInterfaceInfo[]> = networkInterfaces(),
): string[] {
  return Object.entries(interfaces)
    .filter(([name]) => !VIRTUAL.test(name))
    .flatMap(([, infos = []]) => infos)
    .filter(info => info.family === 'IPv4' && !info.internal && !info.address.startsWith('169.254.'))
    .map(info => info.address)
}
