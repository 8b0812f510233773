/** Photographs in a text: in the size of the screen, in their place from the first moment, each fetched once. */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { photograph } from '../photograph'
import { testWithContent } from './with-library'

const LINE = '傍晚的河面上起了一层薄雾，摆渡的人把缆绳系好，在石阶上坐下来等最后一班客人。'

/** One photograph on the first screen, one far below it. */
const test = testWithContent(async content => {
  const images = path.join(content, 'jin-wei/images')
  await mkdir(images, { recursive: true })
  for (const [at, name] of ['wu', 'chuan'].entries())
    await writeFile(
      path.join(images, `${name}.jpg`),
      await (await photograph(at + 1, 1_600, 1_200)).jpeg({ quality: 82 }).toBuffer(),
    )
  const paragraphs = Array.from({ length: 80 }, () => LINE).join('\n\n')
  await writeFile(
    path.join(content, 'jin-wei/du-kou.md'),
    `---\nid: du-kou\ntitle: 渡口的傍晚\ndate: 2026-10-01\nscript: zh-Hans\n---\n\n${LINE}\n\n![雾](images/wu.jpg)\n\n${paragraphs}\n\n![船](images/chuan.jpg)\n`,
  )
})
const ADDRESS = '/a/du-kou/'

const figures = (page: Page) => page.locator('.article-body .figure-image')
const source = (page: Page, at: number): Promise<string> =>
  figures(page)
    .nth(at)
    .evaluate((img: HTMLImageElement) => img.currentSrc)
const isDrawn = (page: Page, at: number) =>
  expect
    .poll(() =>
      figures(page)
        .nth(at)
        .evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth > 0),
    )
    .toBe(true)

/** Paths of the pictures of texts that a page asks for, in their order. */
function asked(page: Page): string[] {
  const names: string[] = []
  page.on('request', request => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith('/library/images/')) names.push(pathname)
  })
  return names
}

for (const [scale, width] of [
  [1, 480],
  [2, 800],
  [3, 800],
] as const)
  test.describe(`on a screen of ${scale} pixels for each of CSS's`, () => {
    test.use({ deviceScaleFactor: scale })
    test(`a figure comes ${width} wide, once; one below comes when it is near`, async ({ page }) => {
      const names = asked(page)
      const said: string[] = []
      page.on('console', message => said.push(message.text()))
      await page.goto(ADDRESS)
      await isDrawn(page, 0)
      await page.waitForLoadState('networkidle')
      expect(names).toEqual([expect.stringMatching(RegExp(`/wu\\.[0-9a-f]{8}\\.jpg\\.${width}\\.webp$`))])
      await figures(page).nth(1).scrollIntoViewIfNeeded()
      await isDrawn(page, 1)
      expect(await source(page, 1)).toMatch(RegExp(`/chuan\\..*\\.${width}\\.webp$`))
      expect(names).toHaveLength(2)
      expect(said.filter(text => text.includes('preload'))).toEqual([])
    })
  })

test.describe('on a desk', () => {
  test.use({ viewport: { width: 1_280, height: 900 }, deviceScaleFactor: 2 })
  test('a figure is as wide as its sizes say, and comes in its largest copy', async ({ page }) => {
    await page.goto(ADDRESS)
    await isDrawn(page, 0)
    expect(await source(page, 0)).toMatch(/\.1600\.webp$/)
    expect((await figures(page).first().boundingBox())?.width).toBe(680)
  })
})

test('on a phone it is as wide as its sizes say, but for what makes whole characters', async ({ page }) => {
  await page.goto(ADDRESS)
  const { width = 0 } = (await figures(page).first().boundingBox()) ?? {}
  expect(390 - 44 - width).toBeGreaterThanOrEqual(0)
  expect(390 - 44 - width).toBeLessThan(17)
})

test('a browser that shows no WebP takes the picture itself', async ({ page }) => {
  await page.route(`**${ADDRESS}`, async route => {
    const response = await route.fetch()
    // As for Safari 13: a kind that it does not know.
    await route.fulfill({ response, body: (await response.text()).replaceAll('image/webp', 'image/unknown') })
  })
  const names = asked(page)
  await page.goto(ADDRESS)
  await isDrawn(page, 0)
  expect(names).toEqual([expect.stringMatching(/\/wu\.[0-9a-f]{8}\.jpg$/)])
})

test('until it comes its place stands there in its colour, and nothing moves when it does', async ({
  page,
}) => {
  let release = (): void => {}
  const waiting = new Promise<void>(resolve => (release = resolve))
  await page.route('**/library/images/**', async route => {
    await waiting
    await route.continue()
  })
  await page.addInitScript(() => {
    const shifts = { sum: 0 }
    Object.assign(window, { shifts })
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) shifts.sum += (entry as unknown as { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(ADDRESS, { waitUntil: 'domcontentloaded' })
  const first = figures(page).first()
  const before = await first.boundingBox()
  // The mean of noise around the middle: a grey, and not the wash of the theme.
  const [red = 0, green = 0, blue = 0] = await first.evaluate(img =>
    (getComputedStyle(img).backgroundColor.match(/\d+/g) ?? []).map(Number),
  )
  for (const value of [red, green, blue]) expect(Math.abs(value - 128)).toBeLessThan(40)
  expect(before?.height).toBeCloseTo(((before?.width ?? 0) * 3) / 4, 0)
  release()
  await isDrawn(page, 0)
  expect(await first.boundingBox()).toEqual(before)
  expect(await page.evaluate(() => (window as unknown as { shifts: { sum: number } }).shifts.sum)).toBe(0)
})

test('enlarged it comes with every pixel that it has', async ({ page }) => {
  await page.goto(ADDRESS)
  await page.locator('.figure-view').first().click()
  const enlarged = page.locator('.viewer-image').first()
  await expect.poll(() => enlarged.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1_600)
  expect(await enlarged.evaluate((img: HTMLImageElement) => img.currentSrc)).toMatch(/\.1600\.webp$/)
})
