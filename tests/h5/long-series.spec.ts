/** A series of a thousand instalments: few rows at a time, all of them to be reached. */
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { DIST_H5 } from '../../config/scripts/build-h5'
import { jsonForm } from '../../src/publishing/build/forms'
import { Output } from '../../src/publishing/build/output'
import { wordsIn } from '../../src/words'
import { dateOf, longSeries, titleOf, writeLongLibrary } from '../long-series-library'
import { testWithLibrary } from './with-library'

const COUNT = 1_000
const words = wordsIn('zh-Hans')

const test = testWithLibrary(
  async (library, folder) => {
    const series = [longSeries('chang', '长篇', COUNT)]
    for (let number = 0; number < 60; number++) series.push(longSeries(`lan-${number}`, `第${number}栏`, 60))
    await writeLongLibrary(jsonForm(await Output.open(library, folder)), series, ['chang'])
  },
  dist => rm(path.join(dist, 'index.html')), // the home of another library
)

const shown = (page: Page) => page.locator('.screen:visible')
const rows = (page: Page) => shown(page).locator('.rows-window > .instalment-row')
const row = (page: Page, number: number) => shown(page).locator(`[data-row="${COUNT - number}"]`)

async function open(page: Page): Promise<void> {
  await page.goto('/s/chang/')
  await expect(row(page, COUNT)).toContainText(titleOf(COUNT))
  await expect(shown(page).locator('.rows-window')).toBeVisible()
}

async function jump(page: Page, text: string): Promise<void> {
  const field = shown(page).getByLabel(words.jump.label)
  await field.fill(text)
  await field.press('Enter')
}

/** The number of the topmost row below the bar. */
const topmost = (page: Page): Promise<number> =>
  rows(page).evaluateAll((all, count) => {
    const first = all.find(one => one.getBoundingClientRect().bottom > 60) as HTMLElement
    return count - Number(first.dataset.row)
  }, COUNT)

test('draws few rows, and says where each stands among all', async ({ page }) => {
  await open(page)
  await expect(shown(page).locator('.series-count')).toHaveText(words.heldOf(COUNT, COUNT))
  for (const y of [0, 3_000, 20_000, 45_000]) {
    await page.evaluate(to => window.scrollTo(0, to), y)
    await expect(rows(page).locator('.row-link').nth(8)).toBeVisible()
    expect(await rows(page).count()).toBeLessThanOrEqual(60)
    await expect(shown(page).locator('.row-coming')).toHaveCount(0)
  }
  const place = await rows(page).evaluateAll(all =>
    all.map(one => [one.getAttribute('aria-posinset'), one.getAttribute('aria-setsize')].map(Number)),
  )
  for (const [at, [position, size]] of place.entries())
    expect([position, size]).toEqual([(place[0]?.[0] ?? 0) + at, COUNT])
})

test('leads to an instalment by its number and by its date, and puts the focus there', async ({ page }) => {
  await open(page)
  for (const [text, number] of [
    ['1', 1],
    ['500', 500],
    [dateOf(333), 333],
    ['1000', 1_000],
  ] as const) {
    await jump(page, text)
    await expect(row(page, number)).toContainText(titleOf(number))
    await expect(row(page, number)).toBeInViewport()
    await expect(row(page, number).locator('a')).toBeFocused()
  }
  await jump(page, '第一期')
  await expect(shown(page).getByText(words.jump.unclear)).toBeVisible()
})

test('is walked through by the keyboard, beyond what was drawn at first', async ({ page }) => {
  await open(page)
  await jump(page, '900')
  await expect(row(page, 900).locator('a')).toBeFocused()
  for (let step = 0; step < 40; step++) await page.keyboard.press('Tab')
  await expect(row(page, 860).locator('a')).toBeFocused()
  await page.evaluate(() => window.scrollTo(0, 0))
  await expect(row(page, COUNT)).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(row(page, 859).locator('a')).toBeFocused()
})

test('is turned round, and narrowed to a column', async ({ page }) => {
  await open(page)
  await shown(page).getByRole('button', { name: words.order.newest }).tap()
  await expect(rows(page).first()).toContainText(titleOf(1))
  await shown(page).getByRole('button', { name: '番外' }).tap()
  await expect(shown(page).locator('.series-count')).toHaveText(words.heldOf(200, 200))
  await expect(rows(page).first()).toContainText(titleOf(5))
  await expect(rows(page).first()).toHaveAttribute('aria-setsize', '200')
  await jump(page, '503') // not in this column: the nearest one that is
  await expect(row(page, 505).locator('a')).toBeFocused()
})

test('counts what has been read in all of it, and shows what is left', async ({ page }) => {
  await page.addInitScript(() => {
    const items = ['chang-1', 'chang-500', 'chang-1000', 'other']
    localStorage.setItem('reader:read', JSON.stringify({ data: { version: 1, items } }))
  })
  await open(page)
  await expect(shown(page).getByText(words.place.readOf(3, COUNT))).toBeVisible()
  await shown(page).getByRole('button', { name: words.place.onlyUnread }).tap()
  await expect(rows(page).first()).toContainText(titleOf(999))
  await expect(rows(page).first()).toHaveAttribute('aria-setsize', '997')
})

test('is where it was on the way back from an article, and after loading it anew', async ({ page }) => {
  await open(page)
  await jump(page, '420')
  await expect(row(page, 420).locator('a')).toBeFocused()
  await page.mouse.wheel(0, 500)
  await expect.poll(() => topmost(page)).toBeLessThan(418)
  await page.waitForTimeout(300) // the wheel has come to rest
  const before = await topmost(page)
  const target = row(page, before - 3)
  const { y = 0 } = (await target.boundingBox()) ?? {}
  await target.locator('a').tap()
  await expect(shown(page).getByRole('article')).toBeVisible()
  await page.goBack()
  await expect(target).toBeInViewport()
  expect((await target.boundingBox())?.y).toBeCloseTo(y, -1)
  await page.reload()
  await expect(target).toBeInViewport()
  expect(await topmost(page)).toBe(before)
})

test('rows that do not come say why, and come by themselves', async ({ page }) => {
  let isOut = true
  await page.route('**/library/s/chang.original.*.*.json', route =>
    isOut ? route.fulfill({ status: 503, body: 'later' }) : route.continue(),
  )
  await open(page)
  await page.evaluate(() => window.scrollTo(0, 30_000))
  await expect(shown(page).getByText(words.failed.refused)).toBeVisible()
  await expect(shown(page).getByRole('button', { name: words.retry })).toHaveCount(1)
  isOut = false
  await expect(shown(page).locator('.row-coming')).toHaveCount(0, { timeout: 20_000 })
})

test('where what draws a window on the rows does not come, the newest stand there, and the way to all', async ({
  page,
}) => {
  await page.route('**/js/*.js', async route => {
    const file = path.join(DIST_H5, new URL(route.request().url()).pathname)
    return (await readFile(file, 'utf8')).includes('rows-window') ? route.abort() : route.continue()
  })
  await page.goto('/s/chang/')
  await expect(shown(page).locator('.instalment-row')).toHaveCount(40)
  await expect(shown(page).getByRole('link', { name: '1–50', exact: true })).toHaveAttribute(
    'href',
    '/s/chang/rows/1/',
  )
})

test('rows of an edition that is gone are told to be changing', async ({ page }) => {
  await page.route('**/library/s/chang.original.*.*.json', route => route.fulfill({ status: 404, body: '' }))
  await open(page)
  await page.evaluate(() => window.scrollTo(0, 30_000))
  await expect(shown(page).getByText(words.failed.changing)).toBeVisible()
})

test('the home shows the columns by the page', async ({ page }) => {
  await page.goto('/')
  await expect(shown(page).locator('.series-section').first()).toContainText('长篇')
  const sections = shown(page).locator('.series-section')
  const first = await sections.count()
  expect(first).toBeLessThan(61)
  const more = shown(page).getByRole('button', { name: words.moreSeries })
  while (await more.isVisible()) {
    const before = await sections.count()
    await more.tap()
    await expect.poll(() => sections.count()).toBeGreaterThan(before)
  }
  await expect(sections).toHaveCount(61)
})
