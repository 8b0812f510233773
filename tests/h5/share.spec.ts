import { expect, type Page } from '@playwright/test'
import jsQR from 'jsqr'
import sharp from 'sharp'
import { test } from './reader-test'

const TITLE = '【津衛新青年】李楠:職責所在 義不容辭'
/** Strict percent-encoding (RFC 3986): what a share page must be given for a value. */
const enc = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)

/** The picture of the seed article's card, encoded: it has no figure, so its title is set in type. */
const picture = (baseURL = ''): string => enc(`${baseURL}/library/cards/a/li-nan.zh-Hant-TW-large.png`)

const openSheet = async (page: Page): Promise<void> => {
  await page.locator('.screen:visible .bar-button[aria-label="分享"]').click()
  await expect(page.getByRole('dialog', { name: '分享到' })).toBeVisible()
}

/** What each target's page is given, in its own words: address u, summary s, picture p, all encoded. */
const TARGETS: Record<string, (u: string, s: string, p: string) => string> = {
  weibo: (u, _, p) => `https://service.weibo.com/share/share.php?url=${u}&title=${enc(TITLE)}&pic=${p}`,
  qzone: (u, s, p) =>
    `https://sns.qzone.qq.com/cgi-bin/qzshare/cgi_qzshare_onekey?url=${u}&title=${enc(TITLE)}&desc=${enc(TITLE)}&summary=${s}&site=${enc('津衛新青年')}&pics=${p}`,
  qq: (u, s, p) =>
    `https://connect.qq.com/widget/shareqq/index.html?url=${u}&title=${enc(TITLE)}&source=${enc('津衛新青年')}&desc=${enc(TITLE)}&pics=${p}&summary=${s}`,
  douban: (u, s, p) =>
    `https://www.douban.com/share/service?href=${u}&name=${enc(TITLE)}&text=${s}&image=${p}`,
  line: u => `https://social-plugins.line.me/lineit/share?url=${u}&text=${enc(TITLE)}`,
  facebook: u => `https://www.facebook.com/sharer/sharer.php?u=${u}`,
  x: u => `https://x.com/intent/tweet?text=${enc(TITLE)}&url=${u}`,
  telegram: u => `https://t.me/share/url?url=${u}&text=${enc(TITLE)}`,
  whatsapp: u => `https://wa.me/?text=${enc(`${TITLE}\n`)}${u}`,
}

test(
  'each target is opened with the exact address',
  { tag: '@events' },
  async ({ page, context, baseURL }) => {
    const opened: string[] = []
    await context.route(
      url => !url.href.startsWith(baseURL ?? ''),
      route => {
        opened.push(route.request().url())
        return route.fulfill({ contentType: 'text/html', body: 'target' })
      },
    )
    await page.goto('/a/li-nan/')
    const article = (await (await page.request.get('/library/a/li-nan.original.json')).json()) as {
      summary: string
    }
    for (const [target, address] of Object.entries(TARGETS)) {
      await openSheet(page)
      opened.length = 0
      const popup = page.waitForEvent('popup')
      await page.locator(`[data-target=${target}]`).click()
      await (await popup).waitForLoadState()
      await (await popup).close()
      expect
        .soft(opened[0], target)
        .toBe(address(enc(`${baseURL ?? ''}/a/li-nan/`), enc(article.summary), picture(baseURL)))
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog', { name: '分享到' })).toHaveCount(0)
    }
  },
)

test('the strip at the end of the article offers the same, and the sheet behind it', async ({
  page,
  baseURL,
}) => {
  await page.goto('/a/li-nan/')
  const strip = page.getByRole('region', { name: '分享到' })
  await expect(strip.getByRole('heading', { name: '分享到：' })).toBeVisible()
  await expect(strip.getByRole('link', { name: /^微博/ })).toHaveAttribute(
    'href',
    `https://service.weibo.com/share/share.php?url=${enc(`${baseURL ?? ''}/a/li-nan/`)}&title=${enc(TITLE)}&pic=${picture(baseURL)}`,
  )
  await strip.getByRole('button', { name: '更多' }).click()
  await expect(page.getByRole('dialog', { name: '分享到' })).toBeVisible()
})

test('the address shared carries the script that is read', async ({ page, baseURL }) => {
  await page.goto('/hans/a/li-nan/')
  await openSheet(page)
  await expect(page.getByRole('textbox', { name: '文章地址' })).toHaveValue(`${baseURL ?? ''}/hans/a/li-nan/`)
  await expect(page.locator('[data-target=facebook]')).toHaveAttribute(
    'href',
    `https://www.facebook.com/sharer/sharer.php?u=${enc(`${baseURL ?? ''}/hans/a/li-nan/`)}`,
  )
})

test(
  'copy link puts title and address on the clipboard and says so',
  { tag: '@devtools' },
  async ({ page, context, baseURL }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto('/a/li-nan/')
    await openSheet(page)
    await page.getByRole('button', { name: '复制链接' }).click()
    await expect(page.getByText('链接已复制')).toBeVisible()
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(`${TITLE}\n${baseURL ?? ''}/a/li-nan/`)
  },
)

for (const colorScheme of ['light', 'dark'] as const) {
  test(
    `the WeChat code is read back as the address (${colorScheme})`,
    colorScheme === 'dark' ? { tag: '@devtools' } : {},
    async ({ page, baseURL }) => {
      await page.emulateMedia({ colorScheme })
      await page.goto('/hant-tw/a/li-nan/')
      await page.locator('.bar-button[aria-label="分享"]').click()
      await page.locator('[data-target=wechat]').click()
      const shot = await page.locator('.qr-code').screenshot()
      const { data, info } = await sharp(shot).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
      const code = jsQR(new Uint8ClampedArray(data), info.width, info.height)
      expect(code?.data).toBe(`${baseURL ?? ''}/hant-tw/a/li-nan/`)
    },
  )
}

test.describe('the system share sheet', () => {
  const withShare = (outcome: string) => `
    window.shared = []
    navigator.share = async data => { window.shared.push(data); ${outcome} }
  `
  test('is offered where there is one, and given title and address', async ({ page, baseURL }) => {
    await page.addInitScript(withShare(''))
    await page.goto('/a/li-nan/')
    await openSheet(page)
    await page.getByRole('button', { name: '系统分享' }).click()
    await expect(page.getByRole('dialog')).toBeHidden()
    expect(await page.evaluate('window.shared')).toEqual([
      { title: TITLE, text: TITLE, url: `${baseURL ?? ''}/a/li-nan/` },
    ])
  })

  test('cancelled, it leaves the sheet as it was and says nothing', async ({ page }) => {
    await page.addInitScript(withShare('throw new DOMException("no", "AbortError")'))
    await page.goto('/a/li-nan/')
    await openSheet(page)
    await page.getByRole('button', { name: '系统分享' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expect(page.locator('.share-panel')).toBeEmpty()
  })

  test('is not offered where there is none', async ({ page }) => {
    await page.addInitScript('delete Navigator.prototype.share')
    await page.goto('/a/li-nan/')
    await openSheet(page)
    await expect(page.locator('[data-target=system]')).toHaveCount(0)
  })
})

test.describe('the sheet as a dialog', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('/a/li-nan/')
    await openSheet(page)
  })

  test('takes the focus, keeps it, and gives it back', { tag: '@focus' }, async ({ page }) => {
    const dialog = page.getByRole('dialog')
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press('Tab')
      await expect(dialog.locator(':focus')).toHaveCount(1)
    }
    await page.keyboard.press('Shift+Tab')
    await expect(dialog.locator(':focus')).toHaveCount(1)
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(page.locator('.bar-button[aria-label="分享"]')).toBeFocused()
    await expect(page).toHaveURL(/\/a\/li-nan\/$/)
  })

  test('is closed by back, which moves no page', async ({ page }) => {
    await page.goBack()
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('李楠:職責所在 義不容辭')
    await expect(page).toHaveURL(/\/a\/li-nan\/$/)
  })

  test('is closed by a tap beside it', async ({ page }) => {
    await page.mouse.click(195, 40)
    await expect(page.getByRole('dialog')).toBeHidden()
  })
})

test('after a sheet was closed, back leads to the page before', async ({ page }) => {
  await page.goto('/')
  await page.locator('.row-link', { hasText: '李楠' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '李楠' })).toBeVisible()
  await openSheet(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: '连载' })).toBeVisible()
})

test('a picture is shared from the viewer: its card, its picture, its place in the text', async ({
  page,
  baseURL,
}) => {
  await page.goto('/a/tuzhu/')
  await page.locator('.figure-view').first().tap()
  await page.getByRole('dialog').getByRole('button', { name: '分享这张图' }).tap()
  const sheet = page.getByRole('dialog', { name: '分享这张图' })
  await expect(sheet).toBeVisible()
  const address = await sheet.locator('.share-address').inputValue()
  expect(address).toMatch(new RegExp(`^${baseURL ?? ''}/a/tuzhu/#p\\d+$`))
  const weibo = new URL((await sheet.locator('[data-target=weibo]').getAttribute('href')) ?? '')
  expect(weibo.searchParams.get('url')).toBe(address)
  expect(weibo.searchParams.get('title')).toContain('编出来的栏目，画出来的桥')
  expect(weibo.searchParams.get('pic')).toMatch(/\/library\/images\/yue-du\/tuzhu-qiao\.[0-9a-f]+\.png$/)
  await page.goBack()
  await expect(sheet).toBeHidden()
  await expect(page.getByRole('article')).toBeVisible()
  expect(new URL(page.url()).pathname).toBe('/a/tuzhu/')
})
