/** The font that titles bring along: on devices with a Chinese serif it is never fetched, on others it is there at once or not at all. */
import { expect, type Page } from '@playwright/test'
import { test } from './reader-test'

const FONT = /\/library\/f\/t\.[0-9a-f]{12}\.woff$/

/** Android's fonts: no name of the stack is known there. */
async function withoutSerif(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('[class*=script-zh] { --song: Absent }')
    document.adoptedStyleSheets = [sheet]
  })
}

/** Every font that is asked for from now on. */
function fontsAsked(page: Page): string[] {
  const asked: string[] = []
  page.on('request', request => {
    if (FONT.test(request.url())) asked.push(new URL(request.url()).pathname)
  })
  return asked
}

/** Names of the fonts that the text of an element is drawn with, each with whether the page brought it. */
async function drawnWith(page: Page, selector: string): Promise<[name: string, isBrought: boolean][]> {
  const client = await page.context().newCDPSession(page)
  await client.send('DOM.enable')
  await client.send('CSS.enable')
  const { root } = await client.send('DOM.getDocument')
  const { nodeId } = await client.send('DOM.querySelector', { nodeId: root.nodeId, selector })
  const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId })
  await client.detach()
  return fonts.map(({ familyName, isCustomFont }) => [familyName, isCustomFont])
}

async function countShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const counted = window as unknown as { shifted: number }
    counted.shifted = 0
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) counted.shifted += (entry as unknown as { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return () => page.evaluate(() => (window as unknown as { shifted: number }).shifted)
}

for (const address of ['/a/li-nan/', '/hans/a/li-nan/', '/s/jin-wei/'])
  test(`${address} asks for no font where the system has a Chinese serif`, async ({ page }) => {
    const asked = fontsAsked(page)
    await page.goto(address)
    await page.waitForLoadState('networkidle')
    expect((await drawnWith(page, 'h1'))[0]?.[0]).toMatch(/^Noto Serif CJK/)
    expect(asked).toEqual([])
  })

test('is asked for where there is none of its serifs, and shown from the next visit on: not on Android alone', async ({
  page,
}) => {
  const asked = fontsAsked(page)
  await withoutSerif(page)
  await page.goto('/hans/a/li-nan/')
  await page.waitForLoadState('networkidle')
  expect(asked).toHaveLength(1)
  await page.reload()
  await page.waitForLoadState('networkidle')
  expect(await drawnWith(page, 'h1 .phrase')).toEqual([[expect.stringContaining('Noto Serif SC'), true]])
})

test.describe('on Android', () => {
  test.use({
    userAgent:
      'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36',
  })

  const SET: [address: string, title: string, face: string][] = [
    ['/hans/a/li-nan/', 'h1 .phrase', 'Noto Serif SC'],
    ['/hant-tw/a/li-nan/', 'h1 .phrase', 'Noto Serif TC'],
    ['/hant-hk/a/li-nan/', '.heading .phrase', 'Noto Serif HK'],
    ['/hans/s/jin-wei/', 'h1', 'Noto Serif SC'],
  ]
  for (const [address, title, face] of SET)
    test(`${address} sets ${title} in the font that it brings at the first visit, and nothing moves`, async ({
      page,
    }) => {
      const shifts = await countShifts(page)
      const asked = fontsAsked(page)
      await withoutSerif(page)
      await page.goto(address)
      await page.waitForLoadState('networkidle')
      expect(await drawnWith(page, title)).toEqual([[expect.stringContaining(face), true]])
      expect(asked).toHaveLength(1)
      expect(await shifts()).toBe(0)
    })

  test('a font that comes late is not shown, and nothing moves', async ({ page }) => {
    const shifts = await countShifts(page)
    const asked = fontsAsked(page)
    await withoutSerif(page)
    await page.route(FONT, async route => {
      await new Promise(resolve => setTimeout(resolve, 1_500))
      await route.continue()
    })
    await page.goto('/hans/a/li-nan/')
    await expect(page.locator('h1')).toBeVisible()
    await page.waitForLoadState('networkidle')
    expect(asked).toHaveLength(1)
    expect((await drawnWith(page, 'h1 .phrase')).some(([, isBrought]) => isBrought)).toBe(false)
    expect(await shifts()).toBe(0)
  })

  test('the pages that the app opens next are set in their own', async ({ page }) => {
    const asked = fontsAsked(page)
    await withoutSerif(page)
    await page.goto('/hans/s/yue-du/')
    for (const link of ['.rows a', '.neighbours a']) {
      const left = page.url()
      await page.locator(`.screen:visible ${link}`).first().click()
      await expect(page).not.toHaveURL(left)
      await page.waitForLoadState('networkidle')
      const phrase = page.locator('.screen:visible h1 .phrase')
      await expect(phrase.first()).toBeVisible()
      await phrase.first().evaluate((one, name) => one.setAttribute('data-shown', name), link)
      expect(await drawnWith(page, `[data-shown="${link}"]`)).toEqual([
        [expect.stringContaining('Noto Serif SC'), true],
      ])
    }
    expect(new Set(asked).size).toBeGreaterThanOrEqual(3)
  })
})
