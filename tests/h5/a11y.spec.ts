import { expect } from '@playwright/test'
import { findings } from './axe'
import { test } from './reader-test'

const screens = [
  ['home', '/'],
  ['series', '/s/yue-du/'],
  ['article', '/a/li-nan/'],
  ['article with figures', '/hant-tw/a/tuzhu/'],
  ['article with table and code', '/a/daoru/'],
  ['what the reader keeps', '/me/'],
  ['unknown article', '/a/no-such-article/'],
  ['search', '/search/'],
  ['search with results', '/hant-tw/search/?q=圖'],
  ['search without results', '/search/?q=龙宫'],
] as const

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, colorScheme === 'dark' ? { tag: '@devtools' } : {}, () => {
    test.use({ colorScheme })
    for (const [name, address] of screens) {
      test(`${name}: axe finds nothing`, async ({ page }) => {
        await page.goto(address)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        expect(await findings(page)).toEqual([])
      })
    }

    for (const opener of ['.bar-script', '.bar-button[aria-label="分享"]']) {
      test(`the sheet behind ${opener}: axe finds nothing`, async ({ page }) => {
        await page.goto('/a/li-nan/')
        await page.locator(opener).click()
        await expect(page.getByRole('dialog')).toBeVisible()
        await page.waitForTimeout(300) // the sheet's rise: half-transparent text has no contrast to judge
        expect(await findings(page)).toEqual([])
      })
    }
  })
}

// WCAG 2.5.3; axe's own rule for it is off, and passes over single characters.
test('controls have the words that they show in their names, for those who say them aloud', async ({
  page,
}) => {
  for (const [, address] of screens) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const other = await page.evaluate(() => {
      const bare = (text: string): string => text.replace(/\s/g, '')
      return [...document.querySelectorAll<HTMLElement>('a[aria-label], button[aria-label]')]
        .map(({ ariaLabel, innerText }) => [bare(ariaLabel ?? ''), bare(innerText)] as const)
        .filter(([name, words]) => !name.includes(words))
    })
    expect(other, address).toEqual([])
  }
})

test('the first Tab reaches the link that skips to the text', { tag: '@focus' }, async ({ page }) => {
  await page.goto('/a/li-nan/')
  await expect(page.getByRole('article')).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('at 320 px and at twice the text size nothing runs off the page', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  for (const address of ['/', '/s/yue-du/', '/a/li-nan/', '/a/daoru/', '/search/', '/search/?q=图']) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    for (const size of ['100%', '200%']) {
      await page.evaluate(value => (document.documentElement.style.fontSize = value), size)
      const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
      expect(overflow, `${address} at ${size}`).toBeLessThanOrEqual(0)
    }
  }
})
