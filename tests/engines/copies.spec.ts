/** Which copy of a picture each engine takes, and that it shows it. */
import { expect } from '@playwright/test'
import { test } from '../h5/reader-test'

test('a figure is taken in WebP, as wide as the screen needs', async ({ page }) => {
  await page.goto('/a/tuzhu/')
  const figure = page.locator('.article-body .figure-image').first()
  await expect
    .poll(() => figure.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth > 0))
    .toBe(true)
  // 346 of CSS's pixels.
  const scale = await page.evaluate(() => devicePixelRatio)
  expect(await figure.evaluate((img: HTMLImageElement) => img.currentSrc)).toMatch(
    scale === 1 ? /\.png\.480\.webp$/ : /\.png\.900\.webp$/,
  )
})
