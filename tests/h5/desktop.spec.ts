/** What a wide window has beside the text. */
import { chromium, expect, type Page } from '@playwright/test'
import { findChromium, LAUNCH_ARGS } from '../browser'
import { test } from './reader-test'

test.use({ viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false })

const box = async (page: Page, selector: string) => {
  const found = await page.locator(selector).first().boundingBox()
  if (!found) throw new Error(`${selector} is not there`)
  return found
}

test('contents and progress stand at the left of the text, and follow the reader', async ({ page }) => {
  await page.goto('/a/li-nan/')
  const contents = page.getByRole('navigation', { name: '目录' })
  await expect(contents).toHaveCount(1) // the folded one is for phones
  const links = contents.getByRole('button')
  await expect(links).toHaveText(['職責所在 義不容辭', '周密部署,精準施策', '職責所在,義不容辭'])
  const text = await box(page, '.article-body')
  const margin = await box(page, '.margin-start')
  expect(margin.x).toBeGreaterThanOrEqual(0)
  expect(margin.x + margin.width).toBeLessThan(text.x)

  await links.nth(1).click()
  await expect(page.getByRole('heading', { level: 2, name: '周密部署,精準施策' })).toBeFocused()
  await expect(links.nth(1)).toHaveAttribute('aria-current', 'true')
  await expect(links.nth(1)).toBeInViewport()
  await expect(page.locator('.margin-progress')).toHaveText(/^读到 \d+% · 剩约 \d+ 分钟$/)
})

test('the reader’s own notes stand beside their paragraphs, none over another', async ({ page }) => {
  await page.goto('/a/li-nan/')
  const note = async (key: string, number: number, words: string) => {
    const text = await page.locator(`[id="p${number}"]`).innerText()
    return {
      key,
      id: 'li-nan',
      title: '李楠',
      variant: 'original',
      passage: { block: number, number, text, start: 0, end: 4 },
      note: words,
      time: 1,
    }
  }
  const items = [
    await note('a', 2, '第二段的批注，写得长一些，好占几行。'.repeat(4)),
    await note('b', 2, '又一条'),
    await note('c', 8, '第八段'),
  ]
  await page.evaluate(
    kept => localStorage.setItem('reader:highlights', JSON.stringify({ data: { version: 1, items: kept } })),
    items,
  )
  await page.reload()
  const notes = page.locator('.margin-note')
  await expect(notes).toHaveCount(3)
  await expect(notes.first()).toBeVisible()
  const tops = await notes.evaluateAll(all =>
    all.map(one => one.getBoundingClientRect()).map(b => [b.top, b.bottom]),
  )
  expect(tops[0]?.[0]).toBeCloseTo((await box(page, '[id="p2"]')).y, 0)
  expect(tops[1]?.[0]).toBeGreaterThan(tops[0]?.[1] ?? 0)
  expect(tops[2]?.[0]).toBeCloseTo((await box(page, '[id="p8"]')).y, 0)
  const text = await box(page, '.article-body')
  expect((await box(page, '.margin-note')).x).toBeGreaterThan(text.x + text.width)
})

test('nothing of it widens the page, at any width', async ({ page }) => {
  for (const width of [1180, 1200, 1280, 1600]) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto('/a/li-nan/')
    await expect(page.locator('.margin-start')).toBeVisible()
    expect(
      await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement
        return scrollWidth - clientWidth
      }),
    ).toBeLessThanOrEqual(0)
    expect((await box(page, '.margin-start')).x).toBeGreaterThanOrEqual(0)
  }
  await page.setViewportSize({ width: 1000, height: 800 })
  await expect(page.locator('.margin-start')).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^目录/ })).toBeVisible()
})

test('phones fetch nothing for it', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '', viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  await page.goto('/a/li-nan/')
  await page.waitForLoadState('networkidle')
  await expect(page.locator('.margin')).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^目录/ })).toBeVisible()
  await context.close()
})

test('a sheet that opens moves nothing: the scrollbar’s room stays', async ({ baseURL }) => {
  // Playwright's own browsers have no scrollbars.
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: LAUNCH_ARGS,
    ignoreDefaultArgs: ['--hide-scrollbars'],
  })
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' })
  await page.goto(`${baseURL ?? ''}/a/li-nan/`)
  const body = page.locator('.article-body')
  await expect(page.locator('.taro_page_show').first()).toBeAttached()
  expect(await page.evaluate(() => window.innerWidth - document.documentElement.clientWidth)).toBeGreaterThan(
    0,
  )
  const before = await body.boundingBox()
  await page.locator('.bar-share').click() // settings have a place of their own beside the text
  await expect(page.getByRole('dialog')).toBeVisible()
  expect((await body.boundingBox())?.x).toBe(before?.x)
  await browser.close()
})
