/** The reader's settings in the mini-program: applied at once, on every page, and kept. */
import type { Locator } from '@playwright/test'
import { wordsIn } from '../../src/words'
import { expect, test, type MiniProgram } from './driver'

const { settings } = wordsIn('zh-Hans')
const SEED = '/pages/article/index?id=li-nan'

const style = (locator: Locator, property: string): Promise<string> =>
  locator.first().evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property)
const page = (app: MiniProgram): Locator => app.screen.locator('.screen')
const paragraph = (app: MiniProgram): Locator => app.screen.locator('.paragraph')

async function open(app: MiniProgram): Promise<void> {
  await app.tap(app.screen.locator('.bar-settings'))
  await expect(app.page.getByText(settings.title)).toBeVisible()
}
const option = (app: MiniProgram, name: string): Locator =>
  app.page.locator('.setting-option', { hasText: name }).last()

test('a system that turns dark meanwhile takes the bar along', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ path: SEED })
  await app.page.emulateMedia({ colorScheme: 'dark' })
  const dark = 'rgb(22, 21, 15)'
  await expect.poll(() => style(page(app), 'background-color')).toBe(dark)
  await expect(app.part('nav-bar')).toHaveCSS('background-color', dark)
  await app.page.emulateMedia({ colorScheme: 'light' })
  await expect(app.part('nav-bar')).not.toHaveCSS('background-color', dark)
})

test('theme, size and face change the page at once, and the next page too', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ path: SEED })
  await expect(paragraph(app).first()).toBeVisible()
  await open(app)
  await app.tap(option(app, settings.theme.sepia))
  await expect.poll(() => style(page(app), 'background-color')).toBe('rgb(241, 228, 200)')
  await expect(app.part('nav-bar')).toHaveCSS('background-color', 'rgb(241, 228, 200)')
  await app.tap(app.page.locator('.setting-step-large'))
  await expect.poll(() => style(paragraph(app), 'font-size')).toBe('18px')
  await app.tap(option(app, settings.face.serif))
  await expect.poll(() => style(app.screen.locator('.article-body'), 'font-family')).toContain('Serif')

  const again = await openMiniProgram({ path: SEED })
  await expect(paragraph(again).first()).toBeVisible()
  expect(await style(page(again), 'background-color')).toBe('rgb(241, 228, 200)')
  expect(await style(paragraph(again), 'font-size')).toBe('18px')
})

test('a sheet has the look of its page, though it stands outside of it', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ path: SEED })
  await open(app)
  const sheet = app.page.locator('.sheet')
  await expect(sheet).toHaveCSS('background-color', 'rgb(255, 253, 249)')
  await expect(sheet).toHaveCSS('padding-left', '22px')
  await app.tap(option(app, settings.theme.dark))
  await expect(sheet).toHaveCSS('background-color', 'rgb(33, 31, 24)')
})

test('關懷模式 enlarges type and targets', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ path: SEED })
  await open(app)
  await app.tap(
    app.page.locator('.setting', { hasText: settings.care.name }).locator('.setting-option').last(),
  )
  await expect
    .poll(async () => Number.parseFloat(await style(paragraph(app), 'font-size')))
    .toBeCloseTo(17 * 1.36, 1)
  const button = await app.screen.locator('.bar-button').first().boundingBox()
  expect(button?.height).toBeGreaterThanOrEqual(59)
})

test('follows the size that WeChat is set to', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ path: SEED, settings: { fontSizeScaleFactor: 1.5 } })
  await expect(paragraph(app).first()).toBeVisible()
  expect(await style(paragraph(app), 'font-size')).toBe('25.5px')
})

test('corner quotes are put into traditional text', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ path: SEED })
  await expect(paragraph(app).first()).toHaveText('“爸爸,我好長時間沒看見你了,你什麼時候回來啊?”')
  await open(app)
  await app.tap(option(app, settings.quotes.corner))
  await expect(paragraph(app).first()).toHaveText('「爸爸,我好長時間沒看見你了,你什麼時候回來啊?」')
})
