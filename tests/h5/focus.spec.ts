/** Where the keyboard is, from screen to screen; and that nothing moves or is cut off where it is. */
import { expect, type Page } from '@playwright/test'
import { test } from './reader-test'

const shown = (page: Page) => page.locator('.screen:visible')

test('Enter on a row leads to the heading of the page that comes, and back to the row', async ({ page }) => {
  await page.goto('/')
  const row = page.locator('.row-link', { hasText: '图与图注' })
  await row.focus()
  await page.keyboard.press('Enter')
  await expect(shown(page).getByRole('heading', { level: 1, name: '图与图注' })).toBeFocused()
  await page.goBack()
  await expect(row).toBeFocused()
  await expect(row).toBeInViewport()
})

test('through two pages and back, each has the focus where it was', async ({ page }) => {
  await page.goto('/')
  const head = page.locator('.series-head', { hasText: '读写之间' })
  await head.focus()
  await page.keyboard.press('Enter')
  await expect(shown(page).getByRole('heading', { level: 1, name: '读写之间' })).toBeFocused()
  const row = shown(page).locator('.row-link').nth(3)
  await row.focus()
  await page.keyboard.press('Enter')
  await expect(shown(page).getByRole('article').getByRole('heading', { level: 1 })).toBeFocused()
  await page.goBack()
  await expect(row).toBeFocused()
  await page.goBack()
  await expect(head).toBeFocused()
})

test('a page that has not come leads to the heading that says so', async ({ page }) => {
  await page.route('**/library/a/tuzhu.*', route => route.fulfill({ status: 503, body: '' }))
  await page.goto('/')
  await page.locator('.row-link', { hasText: '图与图注' }).focus()
  await page.keyboard.press('Enter')
  await expect(shown(page).getByRole('heading', { level: 1, name: '没能打开' })).toBeFocused()
})

test('the search page keeps the focus in its field', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: '搜索' }).focus()
  await page.keyboard.press('Enter')
  await expect(shown(page).getByRole('searchbox')).toBeFocused()
})

test('a ring in the column filter is not cut off', async ({ page }) => {
  await page.goto('/s/jin-wei/')
  const group = page.getByRole('group', { name: '按栏目筛选' })
  for (const tag of await group.getByRole('button').all()) {
    await page.keyboard.press('Tab')
    await tag.focus()
    const [ring, strip] = await Promise.all([
      tag.evaluate(one => {
        const { outlineOffset, outlineWidth } = getComputedStyle(one)
        const reach = Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth)
        const { top, bottom } = one.getBoundingClientRect()
        return { top: top - reach, bottom: bottom + reach, width: outlineWidth }
      }),
      group.boundingBox(),
    ])
    expect(ring.width).not.toBe('0px')
    expect(ring.top).toBeGreaterThanOrEqual(strip?.y ?? 0)
    expect(ring.bottom).toBeLessThanOrEqual((strip?.y ?? 0) + (strip?.height ?? 0))
  }
})

test('a column that is chosen comes into view whole', async ({ page }) => {
  await page.goto('/')
  const group = page.getByRole('group', { name: '按栏目筛选' })
  const last = group.getByRole('button').last()
  await last.evaluate((one: HTMLElement) => one.click()) // Playwright itself would bring it into view
  await expect(last).toHaveAttribute('aria-pressed', 'true')
  await expect
    .poll(() =>
      last.evaluate(one => {
        const { left, right } = one.getBoundingClientRect()
        return left >= 0 && right <= window.innerWidth
      }),
    )
    .toBe(true)
})
