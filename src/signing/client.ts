/** Who asks, behind proxies or not. Node only. */
import { BlockList, isIP, isIPv6 } from 'node:net'

export type IsProxy = (address: string) => boolean

/**
 * The owner's proxies.
 * @param named addresses and ranges of addresses: `127.0.0.1`, `10.0.0.0/8`, `fd00::/8`
 * @throws Error naming what is neither
 */
export function proxiesNamed(named: readonly string[]): IsProxy {
  const list = new BlockList()
  for (const one of named) {
    const [address = '', bits, ...more] = one.split('/')
    const kind = isIPv6(address) ? 'ipv6' : 'ipv4'
    const most = kind === 'ipv6' ? 128 : 32
    const prefix = Number(bits ?? most)
    if (
      !isIP(address) ||
      more.length > 0 ||
      bits === '' ||
      !Number.isInteger(prefix) ||
      prefix < 1 ||
      prefix > most
    )
      throw new Error(`"${one}" is no address such as 127.0.0.1, nor a range such as 10.0.0.0/8`)
    list.addSubnet(address, prefix, kind)
  }
  return address => isIP(address) > 0 && list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}

/**
 * The address of the client. `X-Forwarded-For` is believed only as far as the owner's proxies wrote it: from such a
 * peer, the last address that is not such a proxy itself. Whoever else writes the header is who they are.
 * @param peer address of the other end of the connection
 * @param forwardedFor the request's `X-Forwarded-For`, whatever it holds
 */
export function clientAddress(
  peer: string,
  forwardedFor: string | undefined,
  isProxy: IsProxy = () => false,
): string {
  const hops = [peer, ...(forwardedFor?.split(',').reverse() ?? [])].map(plainAddress)
  return hops.find(hop => isIP(hop) > 0 && !isProxy(hop)) ?? peer
}

/** Without the port that some proxies add to IPv4, and IPv4 written as IPv6 as itself. */
const plainAddress = (hop: string): string =>
  hop
    .trim()
    .replace(/^::ffff:/i, '')
    .replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1')
