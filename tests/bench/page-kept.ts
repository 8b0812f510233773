/** Whether the browser keeps a page as it is while the reader is elsewhere, and gives it back at once. */
import { chromium } from '@playwright/test'
import { findChromium, LAUNCH_ARGS } from '../browser'

/** @returns why it was loaded anew, by the browser's own words; empty where it was kept */
export async function reasonsNotKept(address: string, elsewhere: string): Promise<string[]> {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: LAUNCH_ARGS,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  })
  try {
    const page = await browser.newPage()
    const devTools = await page.context().newCDPSession(page)
    await devTools.send('Page.enable')
    const reasons: string[] = []
    devTools.on('Page.backForwardCacheNotUsed', ({ notRestoredExplanations }) => {
      reasons.push(...notRestoredExplanations.map(({ reason }) => reason))
    })
    await page.goto(address, { waitUntil: 'networkidle' })
    await page.goto(elsewhere, { waitUntil: 'load' })
    // Playwright's own way back waits for a load, which a page that was kept has no need of.
    await devTools.send('Runtime.evaluate', { expression: 'history.back()' })
    await new Promise(resolve => setTimeout(resolve, 1_000))
    return reasons
  } finally {
    await browser.close()
  }
}
