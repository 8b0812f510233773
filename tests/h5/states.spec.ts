import { expect, type Page } from '@playwright/test'
import { test } from './reader-test'

/** Opens an address without the page that was prerendered for it: what is shown has to be asked for. */
async function openBare(page: Page, address: string): Promise<void> {
  await page.route(
    url => url.pathname === address,
    async route =>
      route.fulfill({
        response: await route.fetch({ url: new URL('/shell.html', route.request().url()).href }),
      }),
  )
  await page.goto(address)
}

test('an unknown article says so and leads home', async ({ page }) => {
  await page.goto('/a/no-such-article/')
  await expect(page.getByRole('heading', { level: 1, name: '没有找到这篇文章' })).toBeVisible()
  await page.getByRole('button', { name: '回首页' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '连载' })).toBeVisible()
})

test('an unknown series says so, in the script of the address', async ({ page }) => {
  await page.goto('/hant-tw/s/no-such-series/')
  await expect(page.getByRole('heading', { level: 1, name: '找不到這個系列' })).toBeVisible()
})

test('an address that means nothing says so in the script that it begins with', async ({ page }) => {
  await page.goto('/hant-tw/nothing/here')
  await expect(page.getByRole('heading', { level: 1, name: '找不到這一頁' })).toBeVisible()
})

test('the network lost on the home, an article that was not opened yet says so and comes later', async ({
  page,
  context,
}) => {
  await page.goto('/')
  await expect(page.locator('.row-link').first()).toBeVisible()
  await page.waitForLoadState('networkidle') // the screens behind the links have come by then
  await context.setOffline(true)
  await page.locator('.row-link', { hasText: '图与图注' }).tap()
  await expect(page.getByRole('heading', { level: 1, name: '没能打开' })).toBeVisible()
  await context.setOffline(false) // it asks again by itself
  await expect(page.locator('.screen:visible').getByRole('heading', { level: 1 })).toHaveText('图与图注')
})

test('another script that does not come leaves the text that is on the screen, and says so', async ({
  page,
}) => {
  let isOffline = true
  await page.route('**/library/**/li-nan.zh-Hans.json', route =>
    isOffline ? route.abort() : route.continue(),
  )
  const choose = async (): Promise<void> => {
    await page.locator('.bar-script').click()
    await page.getByRole('radio', { name: '简体' }).click()
  }
  await page.goto('/a/li-nan/')
  const text = page.locator('.paragraph').first()
  await expect(text).toHaveText('“爸爸,我好長時間沒看見你了,你什麼時候回來啊?”')
  await choose()
  await expect(page.getByText('没能换成这种文字，请检查网络')).toBeVisible()
  await expect(text).toHaveText('“爸爸,我好長時間沒看見你了,你什麼時候回來啊?”')
  await expect(page.locator('.bar-script')).toHaveText('原')
  await expect(page).toHaveURL(/\/a\/li-nan\/$/)
  isOffline = false
  await choose()
  await expect(text).toHaveText('“爸爸,我好长时间没看见你了,你什么时候回来啊?”')
})

test('an address that means nothing says so', async ({ page }) => {
  await page.goto('/nothing/here/at/all')
  await expect(page.getByRole('heading', { level: 1, name: '没有找到这一页' })).toBeVisible()
  await page.getByRole('button', { name: '回首页' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '连载' })).toBeVisible()
})

test('without a network the reader is told, and can try again', async ({ page }) => {
  const tapped = (): Promise<boolean> => page.evaluate(() => 'tapped' in window)
  await page.route('**/library/a/**', async route => ((await tapped()) ? route.continue() : route.abort()))
  await openBare(page, '/a/li-nan/')
  await expect(page.getByRole('heading', { level: 1, name: '没能打开' })).toBeVisible()
  await page.evaluate(() =>
    document.addEventListener('click', () => Object.assign(window, { tapped: true }), true),
  )
  await page.getByRole('button', { name: '再试一次' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('李楠:職責所在 義不容辭')
})

for (const [name, answer] of [
  ['an error page', { status: 500, body: 'oops' }],
  ['HTML instead of JSON', { status: 200, contentType: 'text/html', body: '<!doctype html><p>hotel login' }],
  ['half a body', { status: 200, contentType: 'application/json', body: '{"version":1,"id":"li-nan","var' }],
  ['another version', { status: 200, contentType: 'application/json', body: '{"version":99}' }],
] as const) {
  test(`${name} is a failure, never an article`, async ({ page }) => {
    await page.route('**/library/a/**', route => route.fulfill(answer))
    await openBare(page, '/a/li-nan/')
    await expect(page.getByRole('heading', { level: 1, name: '没能打开' })).toBeVisible()
  })
}

test('a script that was never made offers the original', async ({ page }) => {
  await page.route('**/library/a/li-nan.zh-Hant-HK.json', route => route.fulfill({ status: 404, body: '' }))
  await openBare(page, '/hant-hk/a/li-nan/')
  await expect(page.getByRole('heading', { level: 1, name: '這篇文章沒有這種文字的版本' })).toBeVisible()
  await page.getByRole('button', { name: '讀原文' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('李楠:職責所在 義不容辭')
})

test('an empty library and an empty series say so', async ({ page }) => {
  const facts = { id: 'kong', title: '空栏', script: 'zh-Hans', tags: ['空栏'], count: 0, held: 0 }
  await page.route('**/library/index.*', route =>
    route.fulfill({ json: { version: 2, variant: 'original', series: [], pages: [] } }),
  )
  await page.route('**/library/s/kong.*', route =>
    route.fulfill({ json: { version: 1, variant: 'original', ...facts, instalments: [], pages: [] } }),
  )
  await openBare(page, '/')
  await expect(page.getByRole('heading', { name: '还没有专栏' })).toBeVisible()
  await openBare(page, '/s/kong/')
  await expect(page.getByText('这个系列还没有文章')).toBeVisible()
})

test('a picture that does not come leaves its place and its caption', async ({ page }) => {
  await page.route('**/library/images/**', route => route.abort())
  await page.goto('/a/tuzhu/')
  await expect(page.getByText('图片没能载入').first()).toBeVisible()
  await expect(page.locator('figcaption').first()).toBeVisible()
})

test('a part that does not come is closed again, and comes when it is asked for anew', async ({ page }) => {
  await page.goto('/a/tuzhu/')
  await page.waitForLoadState('networkidle')
  let isOffline = true
  await page.route('**/js/*', route => (isOffline ? route.abort() : route.continue()))
  await page.locator('.figure-view').first().click()
  await expect(page.getByText('没能打开')).toBeVisible()
  await expect(page.getByText('没能打开')).toBeHidden()
  await expect(page.getByRole('article')).toBeVisible()
  isOffline = false
  await page.locator('.figure-view').first().click()
  await expect(page.locator('.viewer')).toBeVisible()
})
