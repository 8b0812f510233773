/** The time between a prerendered page's HTML and the app that takes it over, in a test's hands. */
import { expect, type Page } from '@playwright/test'

/** Holds every script back until the function that it resolves to is called. */
export async function holdScripts(page: Page): Promise<() => void> {
  let release = (): void => {}
  const released = new Promise<void>(resolve => (release = resolve))
  await page.route('**/*.js', async route => {
    await released
    await route.continue()
  })
  return release
}

/**
 * Resolves when the app has taken the page over, and has done what it does at once after that: what differs on this
 * device is drawn in tasks that follow the first moment of rest.
 */
export async function answers(page: Page): Promise<void> {
  await expect(page.locator('.taro_page_show').first()).toBeAttached()
  await page.evaluate(async () => {
    const rest = () =>
      new Promise(resolve => {
        // Safari has no such moment to wait for: there the app does these things after a while.
        if ('requestIdleCallback' in window) requestIdleCallback(resolve, { timeout: 1_000 })
        else setTimeout(resolve, 300)
      })
    await rest()
    await new Promise(resolve => setTimeout(resolve))
    await rest()
  })
}

/** Resolves when the app has taken the page over and has nothing more to fetch. */
export async function takenOver(page: Page): Promise<void> {
  await answers(page)
  await page.waitForLoadState('networkidle')
}
