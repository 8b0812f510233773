import { describe, expect, it } from 'vitest'
import { clientAddress, proxiesNamed } from '../../../src/signing/client'

const isProxy = proxiesNamed(['127.0.0.1', '::1', '10.0.0.0/8', '172.16.0.0/12', '192.168.1.1', 'fd00::/8'])

describe('clientAddress', () => {
  it.each([
    ['no proxy', '203.0.113.7', undefined, '203.0.113.7'],
    ['a header that the client wrote itself', '203.0.113.7', '198.51.100.1', '203.0.113.7'],
    ['a proxy on this machine', '127.0.0.1', '203.0.113.7', '203.0.113.7'],
    ['a proxy on this machine, as IPv6', '::1', '2001:db8::7', '2001:db8::7'],
    ['a proxy on this network, IPv4 written as IPv6', '::ffff:10.0.0.2', '203.0.113.7', '203.0.113.7'],
    ['two proxies', '10.0.0.2', '203.0.113.7, 192.168.1.1', '203.0.113.7'],
    ['a client that adds an address in front', '10.0.0.2', '198.51.100.1, 203.0.113.7', '203.0.113.7'],
    ['a proxy that adds the port', '172.16.0.1', '203.0.113.7:51234', '203.0.113.7'],
    ['rubbish in the header', 'fd00::2', 'unknown, <script>,, 203.0.113.7', '203.0.113.7'],
    ['nothing but rubbish in the header', '127.0.0.1', 'unknown', '127.0.0.1'],
    ['a client on this network', '192.168.1.5', undefined, '192.168.1.5'],
    ['no address at all', '', undefined, ''],
  ])('%s', (_, peer, forwardedFor, expected) => {
    expect(clientAddress(peer, forwardedFor, isProxy)).toBe(expected)
  })

  it.each(['127.0.0.1', '10.0.0.2', '192.168.1.1', 'fd00::2', '203.0.113.7'])(
    'believes %s nothing unless it is named a proxy',
    peer => {
      expect(clientAddress(peer, '198.51.100.1')).toBe(peer)
      expect(clientAddress(peer, '198.51.100.1', proxiesNamed(['198.51.100.0/24']))).toBe(peer)
    },
  )
})

it.each([
  'example.com',
  '10.0.0.0/33',
  '10.0.0.0/0',
  '10.0.0.0/',
  '10.0.0.0/8/8',
  '::/129',
  '*',
  '0.0.0.0/0',
])('%s names no proxy', text => {
  expect(() => proxiesNamed([text])).toThrow(text)
})
