/** An article on paper, in the system's own colours, and on other screens than an upright phone. */
import { expect, type Page } from '@playwright/test'
import { test } from './reader-test'

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

test.describe('on paper', () => {
  test('an article is its text, its credits and its address, black on white', async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('reader:look', 'theme-dark'))
    await page.goto('/a/li-nan/')
    await expect(page.getByRole('article')).toBeVisible()
    await page.emulateMedia({ media: 'print' })
    for (const name of ['.bar', '.share-strip', '.neighbours', '.around', '.contents', '.progress-line'])
      for (const part of await page.locator(name).all()) await expect(part).toBeHidden()
    await expect(page.locator('.article-title')).toBeVisible()
    await expect(page.locator('.colophon')).toBeVisible()
    await expect(page.locator('.print-address')).toHaveText(`${new URL(page.url()).origin}/a/li-nan/`)
    await expect(page.locator('.print-address')).toBeVisible()
    await expect(page.locator('.screen')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
    await expect(page.locator('.paragraph').first()).toHaveCSS('color', 'rgb(0, 0, 0)')
  })

  test('a table is whole, code is broken into lines, and both fit the sheet', async ({ page }) => {
    await page.setViewportSize({ width: 640, height: 900 }) // A4 less its margins
    await page.goto('/a/daoru/')
    await page.emulateMedia({ media: 'print' })
    const frame = page.locator('.table-frame')
    await expect(frame).toHaveCSS('overflow', 'visible')
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    const cut = await page
      .locator('.code')
      .evaluateAll(all => all.filter(one => one.scrollWidth > one.clientWidth))
    expect(cut).toEqual([])
  })

  test('it takes as many sheets as its text needs', async ({ page }) => {
    await page.goto('/a/li-nan/')
    await expect(page.getByRole('article')).toBeVisible()
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
    const sheets = /\/Count (\d+)/.exec(pdf)?.[1]
    expect(Number(sheets)).toBe(2)
  })
})

test('on the screen nothing is said of the paper', async ({ page }) => {
  await page.goto('/a/li-nan/')
  await expect(page.locator('.print-address')).toBeHidden()
})

test.describe('in the system’s own colours', () => {
  test.use({ forcedColors: 'active' })

  test('what is chosen can be told without colours', async ({ page }) => {
    await page.goto('/a/li-nan/')
    await page.locator('.bar-settings').click()
    const theme = page.getByRole('radiogroup', { name: '主题' })
    await expect(theme.getByRole('radio', { checked: true })).toHaveCSS('text-decoration-line', 'underline')
    await expect(theme.getByRole('radio', { checked: false }).first()).toHaveCSS(
      'text-decoration-line',
      'none',
    )
  })
})

for (const [name, width, height] of [
  ['a phone on its side', 844, 390],
  ['a tablet', 820, 1180],
  ['a desk', 1440, 900],
] as const) {
  test(`${name}: a comfortable measure, nothing cut off, sheets within the screen`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height })
    for (const address of ['/', '/a/daoru/', '/s/yue-du/', '/me/', '/search/?q=图']) {
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect(await overflow(page), address).toBeLessThanOrEqual(0)
    }
    await page.goto('/a/li-nan/')
    const paragraph = page.locator('.paragraph').nth(1)
    const characters = await paragraph.evaluate(
      one => one.clientWidth / Number.parseFloat(getComputedStyle(one).fontSize),
    )
    expect(characters).toBeGreaterThanOrEqual(17)
    expect(characters).toBeLessThanOrEqual(40)
    await page.locator('.bar-settings').click()
    const sheet = await page.getByRole('dialog').boundingBox()
    expect(sheet?.y).toBeGreaterThanOrEqual(0)
    expect((sheet?.y ?? 0) + (sheet?.height ?? 0)).toBeLessThanOrEqual(height + 1)
  })
}
