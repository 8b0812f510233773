/** The script and the language of the device: what is offered, and what is not seen to change. */
import { expect, type Page } from '@playwright/test'
import { test as bare } from '@playwright/test'
import { holdScripts } from './taking-over'
import { test } from './reader-test'

const offer = (page: Page) => page.getByRole('button', { name: '以繁體閱讀' })

for (const [locale, path] of [
  ['zh-TW', '/hant-tw/'],
  ['zh-HK', '/hant-hk/'],
  ['zh-MO', '/hant-hk/'],
] as const)
  test.describe(`on a device of ${locale}`, () => {
    test.use({ locale })

    test('a text in simplified script is offered in traditional, and the choice stays', async ({ page }) => {
      await page.goto('/a/tuzhu/')
      await offer(page).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('圖與圖注')
      await expect(page).toHaveURL(new RegExp(`${path}a/tuzhu/$`))
      await expect(offer(page)).toHaveCount(0)
      await page.goto('/a/zhuanlan/')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('怎麼讀一個專欄：從哪一期讀起')
      await expect(offer(page)).toHaveCount(0)
    })
  })

test.describe('the offer', () => {
  test.use({ locale: 'zh-TW' })

  test('is made on one visit, on every screen of it, until it has been answered', async ({ page }) => {
    await page.goto('/')
    await expect(offer(page)).toBeVisible()
    await page.locator('.row-link', { hasText: '图与图注' }).click()
    await expect(page.locator('.screen:visible').getByRole('article')).toBeVisible()
    await expect(page.locator('.screen:visible .script-offer')).toBeVisible()
    await page.locator('.screen:visible .script-offer').getByRole('button', { name: '關閉' }).click()
    await expect(page.locator('.script-offer')).toHaveCount(0)
    await page.goto('/a/zhuanlan/')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('怎么读一个专栏：从哪一期读起')
    await expect(page.locator('.script-offer')).toHaveCount(0)
  })

  test('is not made again to a reader who passed it over', async ({ page }) => {
    await page.goto('/')
    await expect(offer(page)).toBeVisible()
    await page.reload()
    await expect(page.locator('.script-offer')).toHaveCount(0)
  })

  test('is not made where the text is traditional, nor where the address names a script', async ({
    page,
  }) => {
    await page.goto('/a/li-nan/')
    await expect(page.locator('.script-offer')).toHaveCount(0)
    await page.goto('/hans/a/tuzhu/')
    await expect(page.locator('.script-offer')).toHaveCount(0)
    await page.goto('/a/tuzhu/')
    await expect(offer(page)).toBeVisible()
  })
})

test('a device of the mainland is offered nothing', async ({ page }) => {
  for (const address of ['/', '/a/tuzhu/', '/a/li-nan/']) {
    await page.goto(address)
    await expect(page.locator('.script-offer')).toHaveCount(0)
  }
})

/** Texts that can be seen on the first screen and below it, one after the other. */
const seen = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const texts: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? ''
      const parent = node.parentElement
      if (!text || parent?.closest('script, style, noscript, .skip-link, [aria-hidden=true]')) continue
      if (parent?.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false }))
        texts.push(text)
    }
    return texts
  })

bare.describe('on a device in English', () => {
  bare.use({ locale: 'en-GB' })

  for (const address of ['/', '/s/yue-du/', '/s/jin-wei/', '/a/li-nan/', '/a/tuzhu/'])
    bare(`no word is seen to flip at ${address}`, async ({ page }) => {
      const release = await holdScripts(page)
      await page.goto(address, { waitUntil: 'domcontentloaded' })
      const before = await seen(page)
      expect(before.length).toBeGreaterThan(3)
      release()
      await expect(page.locator('.bar')).toHaveAttribute('lang', 'en')
      await expect(page.locator('html')).not.toHaveAttribute('data-words')
      const after = new Set(await seen(page))
      expect(before.filter(text => !after.has(text))).toEqual([])
      // And the words are there by now.
      expect([...after].some(text => text.includes('min read'))).toBe(true)
    })

  bare('where its words never come, those that the page came with are shown', async ({ page }) => {
    await holdScripts(page)
    await page.goto('/a/li-nan/', { waitUntil: 'domcontentloaded' })
    await expect(page.locator('.row-facts').first()).not.toBeVisible()
    await expect(page.locator('.row-facts').first()).toBeVisible({ timeout: 8_000 })
  })
})

bare('on a Chinese device every word is there from the first', async ({ page }) => {
  await holdScripts(page)
  await page.goto('/a/li-nan/', { waitUntil: 'domcontentloaded' })
  await expect(page.locator('html')).not.toHaveAttribute('data-words')
  await expect(page.locator('.row-facts').first()).toBeVisible()
})
