/** Who asks, behind proxies or not. Node only. */
import { BlockList, isIP, isIPv6 } from 'node:net'

/** Loopback, private and link-local addresses: where the owner's own proxies are. Source: RFC 1918, 3927, 4193, 4291. */
const own = new BlockList()
own.addSubnet('127.0.0.0', 8)
own.addSubnet('10.0.0.0', 8)
own.addSubnet('172.16.0.0', 12)
own.addSubnet('192.168.0.0', 16)
own.addSubnet('169.254.0.0', 16)
own.addAddress('::1', 'ipv6')
own.addSubnet('fc00::', 7, 'ipv6')
own.addSubnet('fe80::', 10, 'ipv6')

/**
 * The address of the client. `X-Forwarded-For` is believed only as far as the owner's own proxies wrote it: from a
 * peer on the same machine or network, the last address that is not such a proxy itself.
 * @param peer address of the other end of the connection
 * @param forwardedFor the request's `X-Forwarded-For`, whatever it holds
 */
export function clientAddress(peer: string, forwardedFor: string | undefined): string {
  const hops = [peer, ...(forwardedFor?.split(',').reverse() ?? [])].map(plainAddress)
  return hops.find(hop => isIP(hop) && !isOwn(hop)) ?? peer
}

/** Without the port that some proxies add to IPv4, and IPv4 written as IPv6 as itself. */
const plainAddress = (hop: string): string =>
  hop
    .trim()
    .replace(/^::ffff:/i, '')
    .replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1')

const isOwn = (address: string): boolean => own.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
