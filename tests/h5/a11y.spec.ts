import { expect, type Page } from '@playwright/test'
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

/**
 * Controls without the words that they show in their names, as those need them who say them aloud: WCAG 2.5.3; axe's own
 * rule for it is off, and passes over single characters.
 */
const misnamed = (page: Page): Promise<(readonly [name: string, words: string])[]> =>
  page.evaluate(() => {
    const bare = (text: string): string => text.replace(/\s/g, '')
    return [...document.querySelectorAll<HTMLElement>('a[aria-label], button[aria-label]')]
      .map(({ ariaLabel, innerText }) => [bare(ariaLabel ?? ''), bare(innerText)] as const)
      .filter(([name, words]) => !name.includes(words))
  })

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, colorScheme === 'dark' ? { tag: '@devtools' } : {}, () => {
    test.use({ colorScheme })
    for (const [name, address] of screens) {
      test(`${name}: axe finds nothing, and controls are named by the words they show`, async ({ page }) => {
        await page.goto(address)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        expect(await findings(page)).toEqual([])
        expect(await misnamed(page)).toEqual([])
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

test('the first Tab reaches the link that skips to the text', { tag: '@focus' }, async ({ page }) => {
  await page.goto('/a/li-nan/')
  await expect(page.getByRole('article')).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})
