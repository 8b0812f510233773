import { miniPath } from '../../src/model/addresses'
import type { Variant } from '../../src/model/schema'
import { expect, test } from '../weapp/driver'
import { save } from './save'

const variants: Variant[] = ['zh-Hans', 'zh-Hant-TW']

for (const variant of variants) {
  test(`home ${variant}`, async ({ openMiniProgram, page }) => {
    const app = await openMiniProgram({ path: miniPath({ page: 'home', variant }) })
    await expect(app.screen.getByRole('heading').first()).toBeVisible()
    await page.waitForLoadState('networkidle')
    await save(page, `weapp-home-${variant}`)
  })

  test(`article ${variant}`, async ({ openMiniProgram, page }) => {
    const app = await openMiniProgram({ path: miniPath({ page: 'article', id: 'li-nan', variant }) })
    await expect(app.screen.getByRole('heading').first()).toBeVisible()
    await save(page, `weapp-article-${variant}`)
    await app.screen.locator('.share-strip').evaluate(strip => strip.scrollIntoView({ block: 'center' }))
    await page.waitForTimeout(400) // the bar makes room
    await save(page, `weapp-article-end-${variant}`)
    await app.tap(app.screen.locator('.bar-button').last())
    await expect(page.locator('.share-targets')).toBeVisible()
    await page.waitForTimeout(400)
    await save(page, `weapp-share-${variant}`)
  })
}
