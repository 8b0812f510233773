/** Continuous reading: the next instalment below the one that has been read, and all that follows the reader into it. */
import { expect, type Page } from '@playwright/test'
import { kept } from './kept'
import { test } from './reader-test'

/** The instalments of the sample series, in the order in which they came. */
const SERIES = ['zhuanlan', 'fanjian', 'biaoti', 'changduan', 'tuzhu']

const screen = (page: Page) => page.locator('.screen:visible')
const instalment = (page: Page, at: number) => screen(page).locator('.instalment').nth(at)
const title = (page: Page, at: number) => instalment(page, at).locator('.article-title')
const scrollBy = (page: Page, distance: number): Promise<void> =>
  page.evaluate(by => window.scrollBy({ top: by, behavior: 'instant' }), distance)

/** Scrolls as a reader does, a part of the screen at a time, until an instalment's title is at the top. */
async function readInto(page: Page, at: number): Promise<void> {
  await expect(async () => {
    await scrollBy(page, 800)
    expect(await instalment(page, at).evaluate(one => one.getBoundingClientRect().top)).toBeLessThan(100)
  }).toPass({ intervals: [60], timeout: 30_000 })
}

const topOf = (page: Page, at: number, selector: string): Promise<number> =>
  instalment(page, at)
    .locator(selector)
    .evaluate(one => one.getBoundingClientRect().top)

test.describe('chosen', () => {
  test.slow() // a reader's way through many screens

  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() =>
      localStorage.setItem('reader:settings', JSON.stringify({ data: { continuous: true } })),
    )
  })

  test('the address, the title, the place and the marks follow, and back leads to where the reader came from', async ({
    page,
  }) => {
    await page.goto('/s/yue-du/')
    await page.locator('.row-link', { hasText: '怎么读一个专栏' }).click()
    await expect(title(page, 0)).toHaveText('怎么读一个专栏：从哪一期读起')
    await expect(screen(page).locator('.neighbours')).toHaveCount(0)
    await readInto(page, 1)
    await expect(title(page, 1)).toHaveText('繁简之间：一篇文章的两张面孔')
    await expect(page).toHaveURL('/a/fanjian/')
    await expect(page).toHaveTitle('繁简之间：一篇文章的两张面孔')
    expect(await kept(page, 'read')).toEqual(['zhuanlan'])
    await expect.poll(() => kept(page, 'history')).toMatchObject([{ id: 'zhuanlan' }, { id: 'fanjian' }])
    await scrollBy(page, 900)
    await expect.poll(() => kept(page, 'progress')).toMatchObject([{ id: 'fanjian' }])
    await expect(screen(page).locator('.bar-note')).toHaveText(/^剩约 \d+ 分钟$/)
    await screen(page)
      .locator('.bar-bookmark')
      .evaluate((one: HTMLElement) => one.click())
    expect(await kept(page, 'bookmarks')).toMatchObject([
      { id: 'fanjian', title: '繁简之间：一篇文章的两张面孔' },
    ])

    // Back up into the first: it is the one on the screen again, and stays finished.
    await instalment(page, 0)
      .locator('.colophon')
      .evaluate(one => one.scrollIntoView({ block: 'center' }))
    await expect(page).toHaveURL('/a/zhuanlan/')
    await scrollBy(page, -300)
    await expect(page).toHaveTitle('怎么读一个专栏：从哪一期读起')
    await page.waitForTimeout(500) // a place is kept 400 ms after the last movement
    expect(await kept(page, 'progress')).toMatchObject([{ id: 'fanjian' }])

    await page.goBack()
    await expect(screen(page).getByRole('heading', { level: 1, name: '读写之间' })).toBeVisible()
    await expect(page).toHaveURL('/s/yue-du/')
  })

  test('what is above does not move, and few instalments are drawn however far one reads', async ({
    page,
  }) => {
    await page.goto('/a/zhuanlan/')
    await expect(instalment(page, 1)).toBeAttached()
    for (const [at, id] of SERIES.entries()) {
      if (at > 0) await readInto(page, at)
      await expect(page).toHaveURL(`/a/${id}/`)
      expect(await screen(page).locator('.article-body').count()).toBeLessThanOrEqual(3)
      // While the one below comes in and those far above are put away, the words on the screen stay where they are.
      const before = await topOf(page, at, '.article-title')
      await page.waitForTimeout(300)
      expect(await topOf(page, at, '.article-title')).toBe(before)
    }
    await expect(instalment(page, 0).locator('.article-body')).toHaveCount(0)
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    await page.evaluate(() => window.scrollTo(0, 0))
    await expect(title(page, 0)).toHaveText('怎么读一个专栏：从哪一期读起')
    await expect(page).toHaveURL('/a/zhuanlan/')
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height)
  })

  test('a page left from the second instalment is found again as it was; so is a reload', async ({
    page,
  }) => {
    await page.goto('/a/zhuanlan/')
    await readInto(page, 1)
    await scrollBy(page, 800)
    await expect(page).toHaveURL('/a/fanjian/')
    await page.waitForTimeout(300)
    const before = await topOf(page, 1, '[id=p3]')
    await screen(page)
      .locator('.bar-link')
      .evaluate((one: HTMLElement) => one.click())
    await expect(page).toHaveURL('/s/yue-du/')
    await page.goBack()
    await expect(page).toHaveURL('/a/fanjian/')
    await expect(screen(page).locator('.instalment')).toHaveCount(3)
    // A place in the room between two paragraphs is kept as the edge of one of them.
    await expect.poll(async () => Math.abs((await topOf(page, 1, '[id=p3]')) - before)).toBeLessThan(12)

    await page.reload()
    await expect(title(page, 0)).toHaveText('繁简之间：一篇文章的两张面孔')
    await expect.poll(async () => Math.abs((await topOf(page, 0, '[id=p3]')) - before)).toBeLessThan(12)
    await page.goBack()
    await expect(page).toHaveURL('about:blank')
  })

  test('another script leaves the reader at the same words of the second instalment', async ({ page }) => {
    await page.goto('/a/zhuanlan/')
    await readInto(page, 1)
    await scrollBy(page, 800)
    await page.waitForTimeout(300)
    const first = await topOf(page, 1, '[id=p3]')
    await screen(page)
      .locator('.bar-script')
      .evaluate((one: HTMLElement) => one.click())
    await page.getByRole('radio', { name: '繁體（台灣）' }).click()
    await expect(title(page, 1)).toHaveText('繁簡之間：一篇文章的兩張面孔')
    await expect(page).toHaveURL('/hant-tw/a/fanjian/')
    await expect.poll(async () => Math.abs((await topOf(page, 1, '[id=p3]')) - first)).toBeLessThan(40)
  })

  test('what is shared is the instalment that it is shared from', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto('/a/zhuanlan/')
    await readInto(page, 1)
    await screen(page)
      .getByRole('button', { name: '分享', exact: true })
      .evaluate((one: HTMLElement) => one.click())
    await page.getByRole('dialog').getByRole('button', { name: '复制链接' }).click()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/a\/fanjian\/$/)
  })

  test('an instalment that does not come says so in its place, and comes later', async ({ page }) => {
    await page.clock.install()
    await page.route('**/library/**/fanjian.original.json', route => route.abort())
    await page.goto('/a/zhuanlan/')
    await instalment(page, 0)
      .locator('.colophon')
      .evaluate(one => one.scrollIntoView())
    await expect(instalment(page, 1).getByRole('heading', { name: '没能打开' })).toBeVisible()
    // Else it might ask again by itself before the button is pressed; what it has asked for by now fails as well.
    await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1_000))
    await page.waitForTimeout(500)
    await page.unrouteAll()
    await instalment(page, 1).getByRole('button', { name: '再试一次' }).click()
    await expect(title(page, 1)).toHaveText('繁简之间：一篇文章的两张面孔')
  })

  test('the end of the series says so, and offers what there is to read', async ({ page }) => {
    await page.goto('/a/shuming/')
    await expect(screen(page).getByText('这个系列读到最新一期了')).toBeAttached()
    await expect(screen(page).locator('.opening')).toHaveCount(0)
    await expect(screen(page).locator('.neighbours')).toContainText('分享到哪里去')
  })

  test('on paper there is the one instalment on the screen', async ({ page }) => {
    await page.goto('/a/zhuanlan/')
    await readInto(page, 1)
    await page.emulateMedia({ media: 'print' })
    await expect(title(page, 1)).toBeVisible()
    await expect(title(page, 0)).toBeHidden()
  })
})

test('it is off until it is chosen, and put away again', async ({ page }) => {
  await page.goto('/a/zhuanlan/')
  await expect(screen(page).locator('.neighbours')).toBeAttached()
  await expect(screen(page).locator('.opening')).toHaveCount(0)
  const choose = async (name: string): Promise<void> => {
    await screen(page).locator('.bar-settings').click()
    const group = page.getByRole('dialog').getByRole('radiogroup', { name: '连续阅读' })
    await group.getByRole('radio', { name }).click()
    await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click()
  }
  await choose('接着下一期')
  await expect(screen(page).locator('.opening')).toHaveCount(1)
  await expect(screen(page).locator('.neighbours')).toHaveCount(0)
  await choose('一期一页')
  await expect(screen(page).locator('.opening')).toHaveCount(0)
  await expect(screen(page).locator('.neighbours')).toBeAttached()
})
