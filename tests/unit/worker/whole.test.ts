/** What the service worker answers for a document of the library, and which copies it lets go. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { summed } from '../../../src/model/checksum'
import { NetworkIfWhole } from '../../../src/worker/whole'
import { LIBRARY_CACHE, SAVED_CACHE } from '../../../src/worker/names'

// A worker's global scope, which workbox looks for when it is loaded.
vi.hoisted(() => Object.assign(globalThis, { self: globalThis }))

const LIBRARY = 'https://cdn.example/columns'
const DENG = `${LIBRARY}/a/deng.original.json`
const SERIES = `${LIBRARY}/s/he-bu.original.json`
const COPY = '{"version":3,"title":"kept"}'
const withdrawn = (...ids: string[]): string => JSON.stringify(summed({ version: 3, ids }))

/** Copies by cache and address, as the browser has them. */
let copies: Map<string, Map<string, string>>
const matchIn = (name: string, address: string): Response | undefined => {
  const text = copies.get(name)?.get(address)
  return text === undefined ? undefined : new Response(text)
}

/** What the network says to each address: an answer, or nothing that a page may see. */
let network: Record<string, () => Response>
const fetched = (address: string | URL | Request): Promise<Response> => {
  const answer = network[address instanceof Request ? address.url : String(address)]
  return answer ? Promise.resolve(answer()) : Promise.reject(new TypeError('Failed to fetch'))
}

beforeEach(() => {
  copies = new Map([LIBRARY_CACHE, SAVED_CACHE].map(name => [name, new Map([[DENG, COPY]])]))
  copies.get(SAVED_CACHE)?.set(SERIES, COPY)
  network = {}
  vi.stubGlobal('fetch', fetched)
  vi.stubGlobal('caches', {
    match: (address: string, { cacheName }: { cacheName: string }) =>
      Promise.resolve(matchIn(cacheName, address)),
    open: (name: string) =>
      Promise.resolve({ delete: (address: string) => Promise.resolve(copies.get(name)?.delete(address)) }),
  })
})

/** Asks as a page does. @returns status and body of the answer; work that goes on after it is done, too */
async function ask(address: string): Promise<[status: number, body: string]> {
  const strategy = new NetworkIfWhole({ cacheName: LIBRARY_CACHE }) as unknown as {
    _handle(request: Request, handler: object): Promise<Response>
  }
  const later: Promise<unknown>[] = []
  const answer = await strategy._handle(new Request(address), {
    cacheMatch: () => Promise.resolve(matchIn(LIBRARY_CACHE, address)),
    fetch: fetched,
    cachePut: async (request: Request, kept: Response) => {
      copies.get(LIBRARY_CACHE)?.set(request.url, await kept.text())
    },
    waitUntil: (work: Promise<unknown>) => void later.push(work),
  })
  await Promise.all(later)
  return [answer.status, await answer.text()]
}

const held = (address: string): string[] =>
  [...copies].filter(([, files]) => files.has(address)).map(([name]) => name)

describe('an article that was taken back', () => {
  it.each([
    ['a host that says 404', () => new Response('', { status: 404 })],
    ['a host that answers every address with a page of its own', () => new Response('', { status: 403 })],
  ])('goes from both caches: %s', async (_, answer) => {
    network = { [DENG]: answer, [`${LIBRARY}/withdrawn.json`]: () => new Response(withdrawn('deng')) }
    expect((await ask(DENG))[0]).toBe(answer().status)
    expect(held(DENG)).toEqual([])
  })

  it('goes where the host says nothing that a page may see: no CORS with its 404', async () => {
    network = { [`${LIBRARY}/withdrawn.json`]: () => new Response(withdrawn('qiao', 'deng')) }
    expect(await ask(DENG)).toEqual([410, ''])
    expect(held(DENG)).toEqual([])
  })

  it('goes on 410, whatever the list says', async () => {
    network = { [DENG]: () => new Response('', { status: 410 }) }
    expect((await ask(DENG))[0]).toBe(410)
    expect(held(DENG)).toEqual([])
  })
})

describe('an article that only did not come', () => {
  it.each<[string, Record<string, () => Response>]>([
    ['without a network', {}],
    [
      '404, and the list does not name it',
      { [DENG]: () => new Response('', { status: 404 }), list: () => new Response(withdrawn('qiao')) },
    ],
    [
      '404, and the list is not whole',
      {
        [DENG]: () => new Response('', { status: 404 }),
        list: () => new Response(withdrawn('deng').replace('"ids"', '"ids":["deng"],"was"')),
      },
    ],
    [
      '404, and a page in the list’s place',
      { [DENG]: () => new Response('', { status: 404 }), list: () => new Response('<p>deng') },
    ],
    ['a login page', { [DENG]: () => new Response('<!doctype html>') }],
    ['an error of the host', { [DENG]: () => new Response('', { status: 500 }) }],
  ])('is shown as it was kept, and stays: %s', async (_, { list, ...answers }) => {
    network = { ...answers, ...(list && { [`${LIBRARY}/withdrawn.json`]: list }) }
    expect(await ask(DENG)).toEqual([200, COPY])
    expect(held(DENG)).toEqual([LIBRARY_CACHE, SAVED_CACHE])
  })

  it('is taken anew when it comes', async () => {
    network = { [DENG]: () => new Response('{"version":3,"title":"new"}') }
    expect(await ask(DENG)).toEqual([200, '{"version":3,"title":"new"}'])
    expect(matchIn(LIBRARY_CACHE, DENG)).toBeDefined()
    expect(copies.get(LIBRARY_CACHE)?.get(DENG)).toContain('new')
  })
})

it('a series goes on 404: no list names series', async () => {
  network = { [SERIES]: () => new Response('', { status: 404 }) }
  expect((await ask(SERIES))[0]).toBe(404)
  expect(held(SERIES)).toEqual([])
})
