import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ARTICLE, openDesk, type DeskUnderTest } from './desk-app'

let desk: DeskUnderTest
beforeAll(async () => {
  desk = await openDesk({ 'du-kou': ARTICLE })
})
afterAll(() => desk.close())

const status = async (address: string, headers: Record<string, string>, method = 'GET'): Promise<number> =>
  (await desk.ask(address, { method, headers })).status

describe('the desk answers nobody but its own page', () => {
  it.each(['127.0.0.1:4180', 'localhost:4180', '[::1]:4180', '127.0.0.1'])('by the name %s', async host => {
    expect(await status('/', { Host: host })).toBe(200)
  })

  it.each(['evil.example', '127.0.0.1.evil.example', 'localhost.evil.example:4180', ''])(
    'not by the name "%s", which somebody may have pointed here',
    async host => {
      expect(await status('/', { Host: host })).toBe(421)
      expect(await status('/api/library', { Host: host })).toBe(421)
    },
  )

  it('reads nothing out to the page of another site', async () => {
    expect(await status('/api/library', { 'Sec-Fetch-Site': 'cross-site' })).toBe(403)
    expect(await status('/api/library', { 'Sec-Fetch-Site': 'same-site' })).toBe(403)
    expect(await status('/api/library', { Origin: 'https://evil.example' })).toBe(403)
    expect(await status('/api/library', { 'Sec-Fetch-Site': 'same-origin' })).toBe(200)
  })

  it('behind a proxy, whose name is another, the browser says that it is the same site', async () => {
    const headers = { Origin: 'https://desk.example', 'Sec-Fetch-Site': 'same-origin' }
    expect(await status('/api/library', headers)).toBe(200)
  })

  it('writes nothing without the token that the page has', async () => {
    const address = '/api/article?series=he&name=du-kou'
    expect(await status(address, { 'X-Desk-Token': '' }, 'PUT')).toBe(403)
    expect(await status(address, { 'X-Desk-Token': 'token-of-the-testz' }, 'PUT')).toBe(403)
    expect(await status(address, {}, 'PUT')).toBe(422)
  })

  it.each(['series=..&name=x', 'series=he&name=../../x', 'series=he&name=.x', 'series=he&name=drafts/../x'])(
    'reads no file beside the articles: %s',
    async query => {
      const response = await desk.ask(`/api/article?${query}`)
      expect(response.status).toBe(422)
      expect(await response.text()).toContain('There is no such article')
    },
  )

  it('lets no page of another site show it in a frame, and no script in', async () => {
    const policy = (await desk.ask('/')).headers.get('Content-Security-Policy')
    expect(policy).toContain("frame-ancestors 'self'")
    expect(policy).toContain("default-src 'self'")
  })
})
