import { expect } from '@playwright/test'
import { test } from './reader-test'

const scrollY = 'window.scrollY'

test('back and forward lead through every page, at the place where the reader was', async ({ page }) => {
  await page.goto('/')
  await page.locator('.series-head', { hasText: '读写之间' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '读写之间' })).toBeVisible()
  await expect(page).toHaveURL(/\/s\/yue-du\/$/)
  await page.locator('.screen:visible .row-link').first().click()
  await expect(page).toHaveURL(/\/a\/[a-z]+\/$/)
  await expect(page.getByRole('article')).toBeVisible()
  const article = page.url()
  await page.evaluate('window.scrollTo(0, 700)')
  await page.waitForFunction('window.scrollY === 700')

  await page.goBack()
  await expect(page).toHaveURL(/\/s\/yue-du\/$/)
  await expect(page.getByRole('heading', { level: 1, name: '读写之间' })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: '连载' })).toBeVisible()
  await page.goForward()
  await expect(page.getByRole('heading', { level: 1, name: '读写之间' })).toBeVisible()
  await page.goForward()
  await expect(page).toHaveURL(article)
  await expect(page.getByRole('article')).toBeVisible()
  await expect.poll(() => page.evaluate(scrollY)).toBe(700)
})

test('whoever turns back before the next page has come is where they were', async ({ page }) => {
  await page.goto('/a/zhuanlan/')
  await page.evaluate('window.scrollTo(0, 700)')
  await page.waitForFunction('window.scrollY === 700')
  await page.locator('.neighbour-next').evaluate((link: HTMLElement) => {
    const returned = new Promise(resolve => addEventListener('popstate', resolve, { once: true }))
    const pages = document.querySelectorAll('.taro_page')
    new MutationObserver((_, watch) => {
      if (document.querySelectorAll('.taro_page').length === pages.length) return
      watch.disconnect()
      history.back()
    }).observe(document.body, { childList: true, subtree: true })
    link.click()
    return returned.then(() => undefined)
  })
  await page.waitForTimeout(500) // what the page that was left does late has been done
  await expect(page).toHaveURL(/zhuanlan/)
  await expect.poll(() => page.evaluate(scrollY)).toBe(700)
})

test('a reload stays at the place where the reader was', async ({ page }) => {
  await page.goto('/a/zhuanlan/')
  await expect(page.getByRole('article')).toBeVisible()
  await page.evaluate('window.scrollTo(0, 900)')
  await page.waitForFunction('window.scrollY === 900')
  await page.reload()
  await expect(page.getByRole('article')).toBeVisible()
  await expect.poll(() => page.evaluate(scrollY)).toBe(900)
})

test('a new page begins at its top', async ({ page }) => {
  await page.goto('/a/zhuanlan/')
  await page.locator('.screen:visible .neighbour-next').click()
  await expect(page).not.toHaveURL(/zhuanlan/)
  await expect.poll(() => page.evaluate(scrollY)).toBe(0)
})

test('the way back from a page opened cold leads home', async ({ page }) => {
  await page.goto('/a/li-nan/')
  await page.getByRole('button', { name: '返回' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '连载' })).toBeVisible()
  await expect(page).toHaveURL(/:\d+\/$/)
})

for (const [address, heading] of [
  ['/', '连载'],
  ['/hant-tw/', '連載'],
  ['/s/jin-wei/', '津衛新青年'],
  ['/hans/s/jin-wei/', '津卫新青年'],
  ['/hant-hk/s/yue-du/', '讀寫之間'],
  ['/a/li-nan/', '李楠:職責所在 義不容辭'],
  ['/a/li-nan', '李楠:職責所在 義不容辭'],
  ['/hans/a/li-nan/', '李楠:职责所在 义不容辞'],
  ['/hans/a/li-nan/?from=singlemessage&isappinstalled=0', '李楠:职责所在 义不容辞'],
  ['/hant-tw/a/zhuanlan/', '怎麼讀一個專欄：從哪一期讀起'],
] as const) {
  test(`${address} opens cold`, async ({ page }) => {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
  })
}

test('links are real addresses', async ({ page }) => {
  await page.goto('/hans/')
  const links = await page
    .locator('.content a')
    .evaluateAll(all => all.map(a => a.getAttribute('href') ?? ''))
  expect(links.length).toBeGreaterThan(5)
  for (const link of links) expect(link).toMatch(/^\/hans\/[as]\/[a-z0-9-]+\/$/)
})

test('a list below the text is where it was, after a reload and from the next page', async ({ page }) => {
  const row = page.locator('.screen:visible .around .instalment-row').last()
  const top = (): Promise<number> => row.evaluate(element => element.getBoundingClientRect().top)
  const showRow = (): Promise<void> => row.evaluate(element => element.scrollIntoView({ block: 'center' }))

  await page.goto('/a/tuzhu/')
  await showRow()
  const first = await top()
  await page.reload()
  await expect.poll(top).toBeCloseTo(first, 0)

  await page.goto('/a/zhuanlan/')
  await showRow()
  const before = await top()
  await page.reload()
  await expect.poll(top).toBeCloseTo(before, 0)
  await row.locator('.row-link').click()
  await expect(page).not.toHaveURL(/zhuanlan/)
  await expect(page.getByRole('article')).toBeVisible()
  await page.goBack()
  await expect(page).toHaveURL(/zhuanlan/)
  await expect.poll(top).toBeCloseTo(before, 0)
})

test('a page is as high before what lies far down is laid out as afterwards', async ({ page }) => {
  const height = 'document.documentElement.scrollHeight'
  for (const address of ['/a/li-nan/', '/a/zhuanlan/']) {
    await page.goto(address)
    const before = await page.evaluate(height)
    await page.addStyleTag({ content: '* { content-visibility: visible !important }' })
    expect(await page.evaluate(height)).toBe(before)
  }
})
