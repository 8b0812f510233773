import { expect, test } from '@playwright/test'
import { h5Path, type Place } from '../../src/model/addresses'
import type { Variant } from '../../src/model/schema'
import { keep, save } from './save'

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
    await page.waitForTimeout(400) // the bar makes room
    await save(page, `h5-article-end-${variant}`)
    await page.locator('.bar-button').last().tap()
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.locator('[data-target=wechat]').tap()
    await expect(page.locator('.qr-code')).toBeVisible()
    await page.waitForTimeout(400)
    await save(page, `h5-share-${variant}`)
  })
}

const others: [name: string, address: string, ready: string][] = [
  ['series', h5Path({ page: 'series', id: 'yue-du', variant: 'zh-Hans' }), '.instalment-row'],
  ['search', h5Path({ page: 'search', variant: 'zh-Hant-TW', query: '職責' }), '.results .instalment-row'],
  ['mine', h5Path({ page: 'mine', variant: 'zh-Hans' }), 'h1'],
  ['missing', '/hant-tw/nothing/here', 'h1'],
]
for (const [name, address, ready] of others)
  test(name, async ({ page }) => {
    await page.goto('/a/li-nan/') // for the history
    await expect(page.getByRole('article')).toBeVisible()
    await page.goto(address)
    await expect(page.locator(ready).first()).toBeVisible()
    await page.waitForLoadState('networkidle')
    await save(page, `h5-${name}`)
  })

test('settings', async ({ page }) => {
  await page.goto(h5Path({ page: 'article', id: 'shuming', variant: 'original' }))
  await page.locator('.bar-settings').tap()
  await page.waitForTimeout(400)
  await save(page, 'h5-settings')
})

for (const [id, variant] of [
  ['tuzhu', 'zh-Hans'],
  ['li-nan', 'zh-Hant-TW'],
] as const)
  test(`poster of ${id}`, async ({ page }) => {
    await page.goto(h5Path({ page: 'article', id, variant }))
    await page.locator('.bar-button').last().tap()
    await page.locator('[data-target=poster]').tap()
    await expect(page.locator('.poster-image')).toBeVisible()
    const address = (await page.locator('.poster-image').getAttribute('src')) ?? ''
    await keep(Buffer.from(address.split(',')[1] ?? '', 'base64'), `poster-${id}`)
  })
