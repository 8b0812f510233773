import { expect } from '@playwright/test'
import { test } from './reader-test'

const top = 'Math.round(document.activeElement.getBoundingClientRect().top)'

test.beforeEach(async ({ page }) => {
  await page.goto('/a/zhuanlan/')
  await expect(page.getByRole('article')).toBeVisible()
})

test('j and k go from block to block', async ({ page }) => {
  const blocks = page.locator('.article-body > .article-block')
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

test('a focus ring is whole in blocks that are laid out when they are nearly in view', async ({ page }) => {
  await page.keyboard.press('Tab')
  for (const name of ['.share-strip-target', '.around-all']) {
    const target = page.locator(name).first()
    await target.evaluate(element => element.scrollIntoView({ block: 'center' }))
    await page.waitForTimeout(300) // the bar makes room
    const box = await target.boundingBox()
    if (!box) throw new Error(`${name} is not there`)
    const { x, y, width, height } = box
    const middle = { x: x + width / 2 - 4, y: y + height / 2 - 4 }
    const edges = {
      left: { ...middle, x: x - 4, width: 4, height: 8 },
      right: { ...middle, x: x + width, width: 4, height: 8 },
      top: { ...middle, y: y - 4, width: 8, height: 4 },
      bottom: { ...middle, y: y + height, width: 8, height: 4 },
    }
    for (const [edge, clip] of Object.entries(edges)) {
      const bare = await page.screenshot({ clip })
      await target.evaluate(element => element.focus({ preventScroll: true }))
      expect((await page.screenshot({ clip })).equals(bare), `${name}, ${edge}`).toBe(false)
      await target.evaluate(element => element.blur())
    }
  }
})
