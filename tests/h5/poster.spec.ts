/** The poster of an article: drawn, scannable, downloaded. */
import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import jsQR from 'jsqr'
import sharp from 'sharp'
import { test } from './reader-test'

async function openPoster(page: Page): Promise<void> {
  await page.locator('.screen:visible .bar-button').last().tap()
  await page.locator('[data-target=poster]').tap()
  await expect(page.locator('.poster-image')).toBeVisible()
}

async function decoded(picture: Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data
}

for (const colorScheme of ['light', 'dark'] as const)
  for (const [path, script] of [
    ['/a/tuzhu/', 'the original'],
    ['/hant-tw/a/li-nan/', 'traditional script'],
  ] as const)
    test(`its code is read back from the file and from the screen (${colorScheme}, ${script})`, async ({
      page,
      baseURL,
    }) => {
      await page.emulateMedia({ colorScheme })
      await page.goto(path)
      await openPoster(page)
      const downloading = page.waitForEvent('download')
      await page.getByRole('link', { name: /^下[载載]海[报報]$/ }).click()
      const file = await readFile(await (await downloading).path())
      expect(await sharp(file).metadata()).toMatchObject({ format: 'png', width: 750 })
      expect(await decoded(file)).toBe(`${baseURL ?? ''}${path}`)
      expect(await decoded(await page.locator('.poster-image').screenshot())).toBe(`${baseURL ?? ''}${path}`)
    })

test('it has the figure on top, and paper where there is none', async ({ page }) => {
  const topPixel = async (path: string): Promise<number[]> => {
    await page.goto(path)
    await openPoster(page)
    const address = (await page.locator('.poster-image').getAttribute('src')) ?? ''
    const bytes = Buffer.from(address.split(',')[1] ?? '', 'base64')
    return [
      ...(await sharp(bytes)
        .extract({ left: 375, top: 20, width: 1, height: 1 })
        .removeAlpha()
        .raw()
        .toBuffer()),
    ]
  }
  expect(await topPixel('/a/li-nan/')).toEqual([0xf8, 0xf5, 0xef])
  expect(await topPixel('/a/tuzhu/')).not.toEqual([0xf8, 0xf5, 0xef])
})

test('of a chosen paragraph its code leads to that one', async ({ page, baseURL }) => {
  await page.goto('/a/li-nan/')
  await expect(page.getByRole('article')).toBeVisible()
  await page.evaluate(() => {
    const paragraph = document.getElementById('p3')
    if (paragraph) document.getSelection()?.selectAllChildren(paragraph)
  })
  await page.getByRole('button', { name: '分享这一段' }).tap()
  await page.locator('[data-target=poster]').tap()
  await expect(page.locator('.poster-image')).toBeVisible()
  const address = (await page.locator('.poster-image').getAttribute('src')) ?? ''
  expect(await decoded(Buffer.from(address.split(',')[1] ?? '', 'base64'))).toBe(
    `${baseURL ?? ''}/a/li-nan/#p3`,
  )
})

test('a series has none', async ({ page }) => {
  await page.goto('/s/yue-du/')
  await page.locator('.bar-button').last().tap()
  await expect(page.locator('[data-target=copy]')).toBeVisible()
  await expect(page.locator('[data-target=poster]')).toHaveCount(0)
})
