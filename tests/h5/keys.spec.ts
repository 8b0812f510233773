import { expect } from '@playwright/test'
import { test } from './reader-test'

const top = 'Math.round(document.activeElement.getBoundingClientRect().top)'

test.beforeEach(async ({ page }) => {
  await page.goto('/a/zhuanlan/')
  await expect(page.getByRole('article')).toBeVisible()
})

test('j and k go from block to block', async ({ page }) => {
  const blocks = page.locator('.article-body > .block')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  const first = await page.evaluate('document.activeElement.textContent')
  await page.keyboard.press('j')
  expect(await page.evaluate('document.activeElement.textContent')).not.toBe(first)
  expect(await page.evaluate(top)).toBeGreaterThan(48)
  expect(await page.evaluate(top)).toBeLessThan(80)
  await page.keyboard.press('k')
  expect(await page.evaluate('document.activeElement.textContent')).toBe(first)
  await expect(blocks.locator(':scope:focus')).toHaveCount(1)
})

test('? shows the keys, Esc puts them away', async ({ page }) => {
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: '键盘' })
  await expect(sheet.getByText('下一段')).toBeVisible()
  await page.keyboard.press('j') // belongs to the sheet now
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  expect(await page.evaluate('window.scrollY')).toBe(0)
})

test('the bar makes room while reading on, and comes back', async ({ page }) => {
  const bar = page.locator('.bar')
  await expect(bar).toBeInViewport()
  for (const y of [100, 300, 600]) await page.evaluate(to => window.scrollTo(0, to), y)
  await expect(bar).not.toBeInViewport()
  for (const y of [560, 500, 420]) await page.evaluate(to => window.scrollTo(0, to), y)
  await expect(bar).toBeInViewport()
})

test('the focus brings the bar back', async ({ page }) => {
  for (const y of [100, 300, 600]) await page.evaluate(to => window.scrollTo(0, to), y)
  await expect(page.locator('.bar')).not.toBeInViewport()
  await page.getByRole('button', { name: '返回' }).focus()
  await expect(page.locator('.bar')).toBeInViewport()
})
