import { expect, test } from '@playwright/test'
import { h5Path, type Place } from '../../src/addresses'
import type { Variant } from '../../src/model'
import { save } from './save'

const variants: Variant[] = ['zh-Hans', 'zh-Hant-TW']
const home = (variant: Variant): Place => ({ page: 'home', variant })
const seed = (variant: Variant): Place => ({ page: 'article', id: 'li-nan', variant })

for (const variant of variants) {
  test(`home ${variant}`, async ({ page }) => {
    await page.goto(h5Path(home(variant)))
    await expect(page.locator('.lead-image')).toBeVisible()
    await page.waitForLoadState('networkidle')
    await save(page, `h5-home-${variant}`)
  })

  test(`article ${variant}`, async ({ page }) => {
    await page.goto(h5Path(seed(variant)))
    await expect(page.getByRole('article')).toBeVisible()
    await save(page, `h5-article-${variant}`)
    await page.locator('.share-strip').evaluate(strip => strip.scrollIntoView({ block: 'center' }))
    await save(page, `h5-article-end-${variant}`)
    await page.locator('.bar-button').last().tap()
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.locator('[data-target=wechat]').tap()
    await expect(page.locator('.qr-code')).toBeVisible()
    await page.waitForTimeout(400)
    await save(page, `h5-share-${variant}`)
  })
}
