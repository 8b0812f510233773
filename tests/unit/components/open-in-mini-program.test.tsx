// @vitest-environment jsdom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

vi.mock('../../../src/state/variant', () => ({ useWords: () => ({ language: 'zh-Hans' }) }))
vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)

const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1'
const DESKTOP =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17.5 Safari/605.1.15'

const asked = vi.fn<(address: string) => Promise<Response>>()
const gone = vi.fn<(link: string) => void>()
let page: HTMLElement

beforeEach(() => {
  vi.resetModules()
  asked.mockReset()
  gone.mockReset()
  vi.stubGlobal('fetch', asked)
  window.history.replaceState({}, '', '/hant-tw/a/li-nan/#p12')
})
afterEach(() => page.remove())

async function draw(service: string | undefined, userAgent: string): Promise<HTMLButtonElement | null> {
  vi.stubGlobal('SIGNING_URL', service)
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(userAgent)
  const { OpenInMiniProgram } = await import('../../../src/components/site/OpenInMiniProgram.h5')
  page = document.body.appendChild(document.createElement('div'))
  act(() => createRoot(page).render(<OpenInMiniProgram go={gone} />))
  return page.querySelector('button')
}

const tap = (button: HTMLButtonElement | null): Promise<void> =>
  act(async () => {
    button?.click()
    await new Promise(resolve => setTimeout(resolve))
  })

it('asks for a link to this very place with the tap, not before, and goes there', async () => {
  asked.mockImplementation(() => Promise.resolve(Response.json({ link: 'https://wxaurl.cn/abc' })))
  const button = await draw('https://sign.example', PHONE)
  expect(button?.textContent).toBe('在小程序中打开')
  expect(asked).not.toHaveBeenCalled()
  await tap(button)
  expect(asked).toHaveBeenCalledWith(
    `https://sign.example/open-link?path=${encodeURIComponent('/hant-tw/a/li-nan/#p12')}`,
  )
  expect(gone).toHaveBeenCalledWith('https://wxaurl.cn/abc')
})

it.each([
  ['refuses', () => Promise.resolve(Response.json({ error: 'wechat-refused' }, { status: 502 }))],
  ['is not there', () => Promise.reject(new TypeError('network'))],
  ['answers HTML', () => Promise.resolve(new Response('<html>'))],
  ['answers another thing', () => Promise.resolve(Response.json({ link: 'javascript:alert(1)' }))],
])('says so where the service %s, and may be tapped again', async (_, answer) => {
  asked.mockImplementation(answer)
  const button = await draw('https://sign.example', PHONE)
  await tap(button)
  expect(gone).not.toHaveBeenCalled()
  expect(page.querySelector('[role="status"]')?.textContent).toBe('没能打开，稍后再试')
  expect(button?.disabled).toBe(false)
})

it.each([
  ['without a service', '', PHONE],
  ['on a desktop, which has no such app', 'https://sign.example', DESKTOP],
])('is not offered %s', async (_, service, userAgent) => {
  expect(await draw(service, userAgent)).toBeNull()
})
