/** Reads sixty instalments as a reader does, and says what is held. */
import type { Browser, CDPSession, Page } from '@playwright/test'
import { listen } from '../../config/serve/network'
import { createServer } from '../../config/serve/server'
import { serve } from '../weapp/harness/serve'
import { MiniProgram } from '../weapp/driver'
import { codeBytes } from './heap-code'
import { INSTALMENTS } from './hour-library'

export interface Held {
  /** Bytes. */
  heap: number
  /** Of these, what the engine has compiled. */
  code: number
  nodes: number
  listeners: number
}

export interface Hour {
  first: Held
  last: Held
  /** Files of the library that were asked for more than once. */
  repeated: string[]
  /** Callbacks of timers and frames while nobody touched the page. */
  fired: number
}

const LAP = 6
/** Milliseconds after which whatever was to come has come, and of the rest that is watched. */
const SETTLED = 3_000
const REST = 10_000

/** One lap: a search, the instalment that it finds, five more, settings, and the way back to where it began. */
type Lap = (first: number) => Promise<void>

async function hourOf(page: Page, lap: Lap): Promise<Hour> {
  const asked: string[] = []
  page.on('request', request => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith('/library/')) asked.push(pathname)
  })
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await lap(1)
  const first = await held(page, session)
  for (let number = 1 + LAP; number <= INSTALMENTS - LAP + 1; number += LAP) await lap(number)
  const last = await held(page, session)
  await page.evaluate(() => Object.assign(window, { __fired: 0 }))
  await page.waitForTimeout(REST)
  const fired = await page.evaluate(() => (window as unknown as { __fired: number }).__fired)
  return { first, last, repeated: asked.filter((one, at) => asked.indexOf(one) !== at), fired }
}

async function held(page: Page, session: CDPSession): Promise<Held> {
  await page.waitForTimeout(SETTLED)
  for (let turn = 0; turn < 3; turn += 1) await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const of = (name: string): number => metrics.find(one => one.name === name)?.value ?? NaN
  return {
    heap: of('JSHeapUsedSize'),
    code: await codeBytes(session),
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
  }
}

/** Counts what timers and frames call. */
function countCalls(): void {
  const counter = Object.assign(window, { __fired: 0 })
  for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame'] as const) {
    const usual = window[name] as (call: (...args: unknown[]) => void, ...rest: unknown[]) => number
    const counted = (call: unknown, ...rest: unknown[]): number =>
      usual.call(
        window,
        (...args) => {
          counter.__fired += 1
          if (typeof call === 'function') (call as (...given: unknown[]) => void)(...args)
        },
        ...rest,
      )
    Object.assign(window, { [name]: counted })
  }
}

export async function readH5(browser: Browser, folder: string): Promise<Hour> {
  const server = createServer(folder)
  const origin = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    locale: 'zh-TW',
    serviceWorkers: 'block',
  })
  try {
    const page = await context.newPage()
    await page.addInitScript(countCalls)
    await page.goto(origin, { waitUntil: 'networkidle' })
    const shown = (selector: string) => page.locator(`.screen:visible ${selector}`).first()
    return await hourOf(page, async first => {
      await shown('a[href$="/search/"]').tap()
      await shown('input').fill(`第${first}期`)
      await page.locator('.screen:visible .results').getByText(`第${first}期`, { exact: true }).first().tap()
      for (let number = first; ; number += 1) {
        await shown(`h1:text-is("第${number}期")`).waitFor()
        await page.mouse.wheel(0, 20_000)
        await page.waitForTimeout(300)
        if (number === first + LAP - 1) break
        await shown('.neighbour-next').tap()
      }
      await shown('.bar-settings').tap()
      await page.locator('.sheet .setting').first().waitFor()
      await page.keyboard.press('Escape')
      for (let steps = 0; new URL(page.url()).pathname !== '/' && steps < 40; steps += 1) {
        await page.goBack()
        await page.waitForTimeout(200)
      }
    })
  } finally {
    await context.close()
    server.close()
    server.closeAllConnections()
  }
}

export async function readWeapp(browser: Browser, folder: string): Promise<Hour> {
  const served = await serve(folder)
  const context = await browser.newContext({ hasTouch: true, isMobile: true })
  try {
    const page = await context.newPage()
    await page.addInitScript(countCalls)
    const app = await MiniProgram.open(page, served.address)
    return await hourOf(page, async first => {
      await app.tap(app.screen.getByRole('link', { name: /^搜[索尋]/ }).first())
      await app.screen.locator('.search-input input').fill(`第${first}期`)
      await app.tap(
        app.screen
          .locator('.results .instalment-row')
          .filter({ has: page.locator('.row-title', { hasText: new RegExp(`^\\s*第${first}期\\s*$`) }) })
          .first()
          .getByRole('link'),
      )
      for (let number = first; ; number += 1) {
        await app.screen.locator('.article-title, h1').getByText(`第${number}期`).first().waitFor()
        if (number === first + LAP - 1) break
        await app.tap(app.screen.locator('.neighbour-next').first())
      }
      await app.tap(app.screen.locator('.bar-settings').first())
      await app.tap(app.screen.locator('.sheet-close').first())
      for (let steps = 0; steps < 20 && (await page.getByTestId('nav-back').isVisible()); steps += 1) {
        await page.getByTestId('nav-back').tap()
        await page.waitForTimeout(200)
      }
      if (await page.getByTestId('nav-home').isVisible()) await page.getByTestId('nav-home').tap()
    })
  } finally {
    await context.close()
    await served.close()
  }
}
