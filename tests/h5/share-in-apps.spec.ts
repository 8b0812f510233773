/** 分享到 where pages are read inside of other apps, and what it shows large. */
import { expect, type Browser, type Page } from '@playwright/test'
import { test } from './reader-test'

const AGENTS = {
  wechat:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 MicroMessenger/8.0.50(0x18003231) NetType/WIFI Language/zh_CN',
  qq: 'Mozilla/5.0 (iPhone; CPU iPhone OS 16_6 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 QQ/9.0.20.603 V1_IPH_SQ_9.0.20_1_APP_A',
  weibo:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Weibo (iPhone15,2__weibo__13.11.2__iphone__os17.1)',
}

async function within(
  browser: Browser,
  baseURL: string | undefined,
  app: keyof typeof AGENTS,
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: baseURL ?? '',
    locale: 'zh-CN',
    userAgent: AGENTS[app],
    viewport: { width: 390, height: 844 },
  })
  const page = await context.newPage()
  await page.goto('/a/li-nan/')
  await expect(page.locator('.taro_page_show').first()).toBeAttached()
  return page
}

const open = async (page: Page): Promise<void> => {
  await page.locator('.screen:visible .bar-button[aria-label="分享"]').click()
  await expect(page.getByRole('dialog', { name: '分享到' })).toBeVisible()
}

test('inside WeChat an arrow points to ···, above everything, and a tap anywhere ends it', async ({
  browser,
  baseURL,
}) => {
  const page = await within(browser, baseURL, 'wechat')
  await open(page)
  for (const target of ['facebook', 'x', 'line', 'telegram', 'whatsapp', 'email'])
    await expect(page.locator(`[data-target=${target}]`)).toHaveCount(0)
  await page.locator('[data-target=wechat]').click()
  const guide = page.getByRole('dialog', { name: '微信' })
  await expect(guide).toContainText('点右上角的 ···，选“发送给朋友”或“分享到朋友圈”')
  const arrow = await page.locator('.wechat-guide-arrow').boundingBox()
  expect(arrow?.y).toBeLessThan(60)
  expect((arrow?.x ?? 0) + (arrow?.width ?? 0)).toBeGreaterThan(330)
  await expect(guide.getByRole('button')).toBeFocused()
  await page.mouse.click(60, 700)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page).toHaveURL(/\/a\/li-nan\/$/)
  await page.context().close()
})

test('inside WeChat the strip leads to the arrow at once, and back ends it', async ({ browser, baseURL }) => {
  const page = await within(browser, baseURL, 'wechat')
  await page.locator('.share-strip').getByRole('button', { name: '微信' }).click()
  await expect(page.getByRole('dialog', { name: '微信' })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('article')).toBeVisible()
  await page.context().close()
})

test('inside WeChat a poster is saved by a long press: no download that WeChat blocks', async ({
  browser,
  baseURL,
}) => {
  const page = await within(browser, baseURL, 'wechat')
  await open(page)
  await page.locator('[data-target=poster]').click()
  await expect(page.locator('.poster-image')).toBeVisible()
  await expect(page.getByText('长按图片可以保存或发送')).toBeVisible()
  await expect(page.getByRole('link', { name: '下载海报' })).toHaveCount(0)
  await page.context().close()
})

for (const app of ['qq', 'weibo'] as const)
  test(`in the browser of ${app} no code of its own screen is offered`, async ({ browser, baseURL }) => {
    const page = await within(browser, baseURL, app)
    await expect(page.locator('.share-strip').getByRole('button', { name: '微信' })).toHaveCount(0)
    await open(page)
    await expect(page.locator('[data-target=weibo]')).toBeVisible()
    await expect(page.locator('[data-target=wechat]')).toHaveCount(0)
    await page.context().close()
  })

test.describe('what is opened in the sheet', () => {
  test.use({ viewport: { width: 390, height: 640 } })

  test('a code is whole in view', async ({ page }) => {
    await page.goto('/a/li-nan/')
    await open(page)
    await page.locator('[data-target=wechat]').click()
    await expect(page.locator('.qr-code')).toBeInViewport({ ratio: 1 })
    await expect(page.getByText('用微信扫一扫')).toBeInViewport({ ratio: 1 })
  })

  test('that a link was copied is in view', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto('/a/li-nan/')
    await open(page)
    await page.getByRole('button', { name: '复制链接' }).click()
    await expect(page.getByText('链接已复制')).toBeInViewport({ ratio: 1 })
  })

  test('a poster has the whole screen; back and Esc lead to the sheet, and then to the page', async ({
    page,
  }) => {
    await page.goto('/a/tuzhu/')
    await open(page)
    for (const leave of [() => page.goBack(), () => page.keyboard.press('Escape')]) {
      await page.locator('[data-target=poster]').click()
      const poster = page.getByRole('dialog', { name: '海报' })
      await expect(poster.locator('.poster-image')).toBeInViewport({ ratio: 1 })
      expect(await poster.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 640 })
      await leave()
      await expect(poster).toHaveCount(0)
      await expect(page.getByRole('dialog', { name: '分享到' })).toBeVisible()
      await expect(page.locator('html')).toHaveClass(/has-sheet/)
      await expect(page.locator('[data-target=poster]')).toBeFocused()
    }
    await page.goBack()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page).toHaveURL(/\/a\/tuzhu\/$/)
    await expect(page.locator('html')).not.toHaveClass(/has-sheet/)
  })
})

test('a second share while one is open is silent; one that fails says so', async ({ page }) => {
  const errors: string[] = []
  page.on('pageerror', error => errors.push(error.message))
  await page.addInitScript(`
    let isOpen = false
    window.outcomes = []
    navigator.share = () => {
      if (isOpen) return Promise.reject(new DOMException('busy', 'InvalidStateError'))
      isOpen = true
      return new Promise((_, reject) => { window.fail = () => { isOpen = false; reject(new DOMException('no', 'NotAllowedError')) } })
    }`)
  await page.goto('/a/li-nan/')
  await open(page)
  const system = page.getByRole('button', { name: '系统分享' })
  await system.click()
  await system.click()
  await expect(page.locator('.share-panel')).toBeEmpty()
  await page.evaluate('window.fail()')
  await expect(page.locator('.share-panel')).toHaveText('没能打开系统分享，可以复制链接')
  expect(errors).toEqual([])
})
