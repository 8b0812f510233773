import http from 'node:http'
import type { NetworkInterfaceInfo } from 'node:os'
import { afterEach, describe, expect, it } from 'vitest'
import { lanAddresses, listen } from '../../../config/serve/network'

const LOOPBACK = '127.0.0.1'

describe('listen', () => {
  const open: http.Server[] = []
  const newServer = (): http.Server => {
    const server = http.createServer()
    open.push(server)
    return server
  }
  afterEach(() => {
    for (const server of open.splice(0)) server.close()
  })

  it('takes any free port for 0', async () => {
    const server = newServer()
    const port = await listen(server, 0, LOOPBACK)
    expect(port).toBeGreaterThan(0)
    expect(server.address()).toMatchObject({ address: LOOPBACK, port })
  })

  it('takes the next free port when one is in use', async () => {
    const taken = await listen(newServer(), 0, LOOPBACK)
    const server = newServer()
    const port = await listen(server, taken, LOOPBACK)
    expect(port).toBeGreaterThan(taken)
    expect(server.address()).toMatchObject({ port })
  })

  it('says so where listening is impossible for another reason', async () => {
    // 203.0.113.0/24 is kept for documentation (RFC 5737): no computer of ours has an address in it.
    await expect(listen(newServer(), 0, '203.0.113.1')).rejects.toMatchObject({ code: 'EADDRNOTAVAIL' })
  })
})

describe('lanAddresses', () => {
  const info = (address: string, over: Partial<NetworkInterfaceInfo> = {}): NetworkInterfaceInfo =>
    ({
      address,
      family: 'IPv4',
      internal: false,
      netmask: '',
      mac: '',
      cidr: null,
      ...over,
    }) as NetworkInterfaceInfo

  it('lists what a phone can reach', () => {
    const found = lanAddresses({
      lo: [info('127.0.0.1', { internal: true })],
      en0: [info('fe80::1', { family: 'IPv6' }), info('192.168.1.20')],
      wlan0: [info('10.0.0.7')],
      docker0: [info('172.17.0.1')],
      'br-5d2f': [info('172.18.0.1')],
      eth9: [info('169.254.10.10')],
    })
    expect(found).toEqual(['192.168.1.20', '10.0.0.7'])
  })

  it('is empty where there is no network', () => {
    expect(lanAddresses({ lo: [info('127.0.0.1', { internal: true })] })).toEqual([])
  })
})
