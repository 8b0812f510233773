/** Opens a page as a slow phone on a slow network does, and reads what the browser says of it. */
import path from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test'

export interface Timing {
  /** First and largest contentful paint, milliseconds from the start of the navigation. */
  fcp: number
  lcp: number
  /** Sum of all layout shifts. */
  cls: number
  /** Milliseconds by which long tasks went beyond 50 after the first contentful paint. */
  blocking: number
  /** Milliseconds until the app had taken the page over and answered; infinite where there is no app. */
  taken: number
  /** Paths of the scripts asked for until the app had taken the page over. What comes later is for other screens. */
  scripts: string[]
}

/** What `page-observe.js` keeps. */
type Observed = Omit<Timing, 'scripts'>

/** Chromium's own preset "Fast 3G": 1.6 Mbit/s down and 750 kbit/s up at 90 %, 562.5 ms of latency. */
const FAST_3G = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 }
export const CPU_SLOWDOWN = 4
/** The phone that pages are measured on. */
export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  locale: 'zh-TW',
}
/** Nothing more may happen for so long before the page counts as loaded. */
export const QUIET_MS = 1_500

/** A page of that phone: no cache, no connection, no service worker left from before. */
export async function slowPhone(
  browser: Browser,
  phone = PHONE,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext(phone)
  const page = await context.newPage()
  await page.addInitScript({ path: path.join(__dirname, 'page-observe.js') })
  const devTools = await context.newCDPSession(page)
  await devTools.send('Network.enable')
  await devTools.send('Network.emulateNetworkConditions', FAST_3G)
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
  return { context, page }
}

/** One cold load. */
export async function measure(browser: Browser, address: string): Promise<Timing> {
  const { context, page } = await slowPhone(browser)
  await page.goto(address, { waitUntil: 'networkidle', timeout: 60_000 })
  await page.waitForTimeout(QUIET_MS)
  const timing = await page.evaluate(() => (window as unknown as { timing: Observed }).timing)
  const scripts = await page.evaluate(scriptsBefore, timing.taken)
  await context.close()
  return { ...timing, scripts }
}

/** Runs in the page: every script that had been asked for by a moment. */
function scriptsBefore(moment: number): string[] {
  return performance
    .getEntriesByType('resource')
    .filter(({ startTime }) => startTime < moment)
    .map(({ name }) => new URL(name).pathname)
    .filter(name => name.endsWith('.js'))
}
