/** What may be fetched for an editor, and from where. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fetchPicture } from '../../../../src/publishing/import/fetch-picture'

let server: Server
let port: number
let asked: string[]

/** `/to/…` sends on to the address that follows. */
function answer({ url = '' }: IncomingMessage, response: ServerResponse): void {
  asked.push(url)
  const png = { 'content-type': 'image/png' }
  if (url === '/a.png') response.writeHead(200, png).end('picture')
  else if (url === '/announced.png')
    response.writeHead(200, { ...png, 'content-length': 30_000_000 }).end('x')
  else if (url === '/endless.png') {
    response.writeHead(200, png)
    const send = (): void => {
      if (!response.destroyed) response.write(Buffer.alloc(1_000_000), () => setImmediate(send))
    }
    send()
  } else if (url === '/loop') response.writeHead(302, { location: '/loop' }).end()
  else if (url.startsWith('/to/')) response.writeHead(302, { location: url.slice(4) }).end()
  else if (url === '/page') response.writeHead(200, { 'content-type': 'text/html' }).end('<p>')
  else response.writeHead(404).end()
}

beforeAll(async () => {
  asked = []
  server = createServer(answer)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.close()
  server.closeAllConnections()
})

const here = (path: string): Promise<Buffer> => fetchPicture(`http://127.0.0.1:${port}${path}`, ['127.0.0.1'])

describe('pictures', () => {
  it('come, sent on or not', async () => {
    expect((await here('/a.png')).toString()).toBe('picture')
    expect((await here('/to//a.png')).toString()).toBe('picture')
  })

  it.each([
    ['/none', 'the server answered 404'],
    ['/page', 'the server sent text/html, not a picture'],
    ['/announced.png', 'the picture is larger than 20 MB'],
    ['/endless.png', 'the picture is larger than 20 MB'],
    ['/loop', 'the server sends on more than 5 times'],
    ['/to/file:///etc/passwd', 'file: is no address on the web'],
    ['/to/http://[', 'the server sends on to what is no address'],
  ])('not from %s', async (path, words) => {
    await expect(here(path)).rejects.toThrow(words)
  })
})

describe('hosts that are not public', () => {
  it.each([
    '127.0.0.1',
    'localhost',
    '127.1',
    '2130706433',
    '0.0.0.0',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '10.0.0.1',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '[fd00::1]',
    '[fe80::1]',
  ])('%s is never connected to', async host => {
    asked = []
    await expect(fetchPicture(`http://${host}:${port}/a.png`)).rejects.toThrow(
      'its host is in a private network',
    )
    await expect(fetchPicture(`https://${host}:${port}/a.png`)).rejects.toThrow(
      'its host is in a private network',
    )
    expect(asked).toEqual([])
  })

  it('nor where another host sends on to it', async () => {
    asked = []
    const target = `http://127.0.0.2:${port}/a.png`
    await expect(here(`/to/${target}`)).rejects.toThrow('its host is in a private network')
    expect(asked).toEqual([`/to/${target}`])
  })
})
