/** What a page does without at first: when it is asked for, and what a reader meets until it has come. */
import { expect, test, type Page } from '@playwright/test'

const ARTICLE = '/a/li-nan/'

const preloads = (page: Page): Promise<number> => page.locator('link[rel=preload][as=script]').count()

test('scripts are fetched at once where the page was long on its way, else when it has been drawn', async ({
  page,
}) => {
  const near = await (await page.request.get(ARTICLE)).text()
  await page.route(`**${ARTICLE}`, async route => {
    await new Promise(resolve => setTimeout(resolve, 800))
    await route.fulfill({ contentType: 'text/html', body: near })
  })
  await page.goto(ARTICLE, { waitUntil: 'commit' })
  await expect.poll(() => preloads(page)).toBe(/data-scripts="([^"]*)"/.exec(near)?.[1]?.split(' ').length)
  await page.getByRole('button', { name: '閱讀設定' }).tap()
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('without the whole style sheets a page is what it was with them', async ({ page }) => {
  await page.route('**/*.js', route => route.abort())
  await page.goto(ARTICLE)
  const heights = (): Promise<number[]> =>
    page
      .locator('.screen *')
      .evaluateAll(all => all.map(one => Math.round(one.getBoundingClientRect().height * 64)))
  const without = await heights()
  expect(without.length).toBeGreaterThan(60)
  const whole = page.locator('link[rel=stylesheet][media=print]')
  await expect(whole).toHaveCount(2)
  await whole.evaluateAll(links => {
    for (const link of links as HTMLLinkElement[]) link.media = 'all'
  })
  expect(await heights()).toEqual(without)
})

test('the row of targets opens its sheet before its own code has come', async ({ page }) => {
  let release = (): void => undefined
  const held = new Promise<void>(resolve => (release = resolve))
  await page.route('**/js/card.*.js', async route => {
    await held
    await route.continue()
  })
  await page.goto(ARTICLE)
  await expect(page.locator('.taro_page_show')).toBeAttached()
  const row = page.getByRole('region', { name: '分享到' })
  await expect(row.getByRole('link').first()).toHaveAttribute('href', /^https:/)
  await row.evaluate(element => element.setAttribute('data-came', 'with the page'))
  await row.getByRole('button', { name: '更多' }).tap()
  release()
  await expect(page.getByRole('dialog', { name: '分享到' })).toBeVisible()
  await expect(row, 'is the app’s own in the end').not.toHaveAttribute('data-came')
})
