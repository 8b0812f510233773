/** The interface's words in English in the mini-program, around texts that stay as they are. */
import type { Locator } from '@playwright/test'
import { wordsIn } from '../../src/words'
import { expect, test, type MiniProgram } from './driver'

const en = wordsIn('en')
const SEED = '/pages/article/index?id=li-nan'
const TITLE = '李楠:職責所在 義不容辭'

const option = (app: MiniProgram, name: string): Locator =>
  app.page.locator('.setting-option', { hasText: name }).last()

test('follows WeChat where it is in English, and leaves the text alone', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ path: SEED, settings: { language: 'en' } })
  await expect(app.screen.getByText(en.others)).toBeVisible()
  await expect(app.part('nav-title')).toHaveText(TITLE)
  const home = await openMiniProgram({ settings: { language: 'en' } })
  await expect(home.part('nav-title')).toHaveText(wordsIn('zh-Hans').appName)
  await expect(home.screen.getByText(en.latest)).toBeVisible()
})

test('is a choice in the settings, kept, and taken back', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ path: SEED })
  await app.tap(app.screen.locator('.bar-settings'))
  await app.tap(option(app, 'English'))
  await expect(app.page.getByText(en.settings.title)).toBeVisible()
  await expect(app.screen.getByText(en.others)).toBeVisible()

  const again = await openMiniProgram({ path: SEED })
  await expect(again.screen.getByText(en.others)).toBeVisible()
  await again.tap(again.screen.locator('.bar-settings'))
  await again.tap(option(again, en.settings.interface.text))
  await expect(again.screen.getByText(wordsIn('zh-Hans').others)).toBeVisible()
})

test('says in English that a place could not be opened', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ settings: { language: 'en', packages: 'refused' } })
  await app.tap(app.screen.locator('.row-link').first())
  await expect(app.part('toast')).toContainText(en.failed.short)
})

test('a WeChat in traditional script is offered to read in it, once', async ({ openMiniProgram }) => {
  const words = wordsIn('zh-Hant-TW')
  const path = '/pages/article/index?id=tuzhu'
  const offer = (app: MiniProgram): Locator =>
    app.screen.getByRole('button', { name: words.readInOwnScript, exact: true })
  const seed = await openMiniProgram({ path: SEED, settings: { language: 'zh_TW' } })
  await expect(seed.screen.getByRole('heading', { name: TITLE }).first()).toBeVisible()
  await expect(offer(seed)).toHaveCount(0) // it is in traditional script
  const app = await openMiniProgram({ path, settings: { language: 'zh_TW' } })
  await app.tap(offer(app))
  await expect(app.part('nav-title')).toHaveText('圖與圖注')
  const again = await openMiniProgram({ path, settings: { language: 'zh_TW' } })
  await expect(again.part('nav-title')).toHaveText('圖與圖注')
  await expect(offer(again)).toHaveCount(0)
})

test('a WeChat of the mainland is offered nothing', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ path: '/pages/article/index?id=tuzhu' })
  await expect(app.part('nav-title')).toHaveText('图与图注')
  await expect(app.screen.locator('.script-offer')).toHaveCount(0)
})
