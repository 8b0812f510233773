import { expect, type Page } from '@playwright/test'
import { test } from './reader-test'

const open = async (page: Page): Promise<void> => {
  await page.locator('.bar-settings').click()
  await expect(page.getByRole('dialog', { name: '阅读设置' })).toBeVisible()
}
const choose = (page: Page, group: string, option: string): Promise<void> =>
  page.getByRole('radiogroup', { name: group }).getByRole('radio', { name: option }).click()
const style = (page: Page, selector: string, property: string): Promise<string> =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property)

test.beforeEach(async ({ page }) => {
  await page.goto('/hant-tw/a/li-nan/')
  await expect(page.getByRole('article')).toBeVisible()
})

test.describe('in simplified words', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('/a/li-nan/')
    await expect(page.getByRole('article')).toBeVisible()
    await open(page)
  })

  test('the size changes at once, step by step, between its ends', async ({ page }) => {
    expect(await style(page, '.paragraph', 'font-size')).toBe('17px')
    await page.getByRole('button', { name: '大一号' }).click()
    expect(await style(page, '.paragraph', 'font-size')).toBe('18px')
    for (let step = 0; step < 4; step += 1) await page.getByRole('button', { name: '大一号' }).click()
    expect(await style(page, '.paragraph', 'font-size')).toBe('30px')
    await expect(page.getByRole('button', { name: '大一号' })).toBeDisabled()
    for (let step = 0; step < 7; step += 1) await page.getByRole('button', { name: '小一号' }).click()
    expect(await style(page, '.paragraph', 'font-size')).toBe('15px')
    await expect(page.getByRole('button', { name: '小一号' })).toBeDisabled()
  })

  test('each setting changes what it names', async ({ page }) => {
    await choose(page, '主题', '旧纸')
    expect(await style(page, '.screen', 'background-color')).toBe('rgb(241, 228, 200)')
    await choose(page, '主题', '高对比')
    expect(await style(page, '.screen', 'background-color')).toBe('rgb(0, 0, 0)')
    await choose(page, '字体', '宋体')
    expect(await style(page, '.article-body', 'font-family')).toContain('Serif')
    await choose(page, '行距', '松')
    expect(Number.parseFloat(await style(page, '.paragraph', 'line-height'))).toBeCloseTo(17 * 2.1, 1)
    await choose(page, '栏宽', '窄')
    expect(await style(page, '.content', 'padding-left')).toBe('34px')
    await choose(page, '段落', '段间留白')
    expect(await style(page, '.paragraph', 'text-indent')).toBe('0px')
    await choose(page, '对齐', '左齐')
    expect(await style(page, '.paragraph', 'text-align')).toBe('start')
  })

  test('is remembered, and there before the app starts', { tag: '@events' }, async ({ page }) => {
    await choose(page, '主题', '浅灰')
    await page.getByRole('button', { name: '大一号' }).click()
    await page.route('**/js/*', route => route.abort())
    await page.evaluate(() => location.reload()) // not waited for: no app answers here
    await expect(page.locator('html')).toHaveClass(/\btheme-grey\b/)
    await expect(page.locator('html')).toHaveClass(/\bsize-18\b/)
  })

  test('goes back to how it came', async ({ page }) => {
    await choose(page, '主题', '夜间')
    await page.getByRole('button', { name: '恢复默认' }).click()
    await expect(page.locator('html')).not.toHaveClass(/theme/)
    expect(await style(page, '.screen', 'background-color')).toBe('rgb(248, 245, 239)')
  })

  test('關懷模式 enlarges type and targets: 44 to 60, body to 23', async ({ page }) => {
    await choose(page, '关怀模式', '开')
    expect(Number.parseFloat(await style(page, '.paragraph', 'font-size'))).toBeCloseTo(17 * 1.36, 1)
    const button = await page.locator('.bar-button').first().boundingBox()
    expect(button?.height).toBeGreaterThanOrEqual(59)
    const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
    expect(overflow).toBeLessThanOrEqual(0)
  })
})

test.describe('the parts of the browser itself', () => {
  const scheme = (page: Page): Promise<string> => style(page, 'html', 'color-scheme')
  const bars = (page: Page): Promise<string[]> =>
    page
      .locator('meta[name="theme-color"]')
      .evaluateAll((all: HTMLMetaElement[]) => all.map(({ content }) => content))

  test('follow the theme, not the system', async ({ page }) => {
    expect(await scheme(page)).toBe('light')
    expect(await bars(page)).toEqual(['#f8f5ef', '#16150f'])
    await page.locator('.bar-settings').click()
    await page.getByRole('radio', { name: '夜間' }).click()
    expect(await scheme(page)).toBe('dark')
    expect(await bars(page)).toEqual(['#16150f', '#16150f'])
    await page.getByRole('radio', { name: '跟隨系統' }).first().click()
    expect(await bars(page)).toEqual(['#f8f5ef', '#16150f'])
  })

  test('do so before the app starts', async ({ page }) => {
    await page.locator('.bar-settings').click()
    await page.getByRole('radio', { name: '夜間' }).click()
    await page.route('**/js/*', route => route.abort())
    await page.evaluate(() => {
      document.documentElement.dataset.before = ''
      location.reload() // not waited for: no app answers here
    })
    await expect(page.locator('html')).not.toHaveAttribute('data-before')
    expect(await bars(page)).toEqual(['#16150f', '#16150f'])
    expect(await scheme(page)).toBe('dark')
  })
})

test.describe('the page in sight', () => {
  test('on a phone: the settings take half of the screen and darken nothing', async ({ page }) => {
    await page.locator('.bar-settings').click()
    const sheet = page.getByRole('dialog')
    await expect(sheet).toBeVisible()
    await expect.poll(async () => (await sheet.boundingBox())?.y).toBeGreaterThanOrEqual(844 / 2 - 1)
    expect(await style(page, '.sheet-scrim', 'background-color')).toBe('rgba(0, 0, 0, 0)')
    for (const first of ['字級', '主題', '字體'])
      await expect(sheet.getByLabel(first).first()).toBeInViewport()
  })

  test('on a desktop: at the side, and no line of the text below it', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.locator('.bar-settings').click()
    const panel = await page.getByRole('dialog').boundingBox()
    expect(panel?.height).toBeCloseTo(800, 0)
    const text = await page.locator('.paragraph').first().boundingBox()
    expect((text?.x ?? 0) + (text?.width ?? 0)).toBeLessThanOrEqual(panel?.x ?? 0)
  })

  test('the size follows a slider, by keys too, and says its size', async ({ page }) => {
    await page.locator('.bar-settings').click()
    const slider = page.getByRole('slider', { name: '字級' })
    await slider.focus()
    await page.keyboard.press('ArrowRight')
    expect(await style(page, '.paragraph', 'font-size')).toBe('18px')
    await expect(slider).toHaveAttribute('aria-valuetext', '18')
    await page.keyboard.press('End')
    expect(await style(page, '.paragraph', 'font-size')).toBe('30px')
  })

  test('what is chosen has a ring, not only a colour', async ({ page }) => {
    await page.locator('.bar-settings').click()
    const ring = (checked: boolean): Promise<string> =>
      page
        .locator(`.setting-option[aria-checked="${checked}"]`)
        .first()
        .evaluate(option => getComputedStyle(option, '::before').borderTopColor)
    expect(await ring(true)).toBe('rgb(163, 53, 42)')
    expect(await ring(false)).toBe('rgba(0, 0, 0, 0)')
  })
})

test('five actions for what is selected stand in one row', async ({ page }) => {
  await page.locator('.paragraph').first().selectText()
  const actions = page.locator('.passage-action')
  await expect(actions).toHaveCount(5)
  const tops = await actions.evaluateAll(all => all.map(one => one.getBoundingClientRect().top))
  expect(new Set(tops).size).toBe(1)
})

test('corner quotes are put into traditional text, and the author’s own come back', async ({ page }) => {
  const first = page.locator('.paragraph').first()
  await expect(first).toHaveText('“爸爸,我好長時間沒看見你了,你什麼時候回來啊?”')
  await page.locator('.bar-settings').click()
  await page.getByRole('radio', { name: '「直角」' }).click()
  await expect(first).toHaveText('「爸爸,我好長時間沒看見你了,你什麼時候回來啊?」')
  await page.getByRole('radio', { name: '照原文' }).click()
  await expect(first).toHaveText('“爸爸,我好長時間沒看見你了,你什麼時候回來啊?”')
})

test('foreign or damaged settings do no harm', async ({ page }) => {
  await page.evaluate(() => {
    localStorage.setItem('reader:settings', '{"data":{"size":99,"theme":"dark","face":null}}')
    localStorage.setItem('reader:look', '"><img src=x>')
  })
  await page.reload()
  await expect(page.getByRole('article')).toBeVisible()
  await expect(page.locator('html')).toHaveClass('theme-dark')
  expect(await style(page, '.paragraph', 'font-size')).toBe('17px')
})

test('the text follows the size that the browser is set to', async ({ page }) => {
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
  expect(await style(page, '.paragraph', 'font-size')).toBe('34px')
})
