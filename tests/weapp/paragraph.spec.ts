/** Cards that name a paragraph: opened, and shared. */
import { expect, test } from './driver'
import { wordsIn } from '../../src/words'

const words = wordsIn('zh-Hans')
const SEED = '/pages/article/index?id=li-nan'

test('a card with p=9 opens at the paragraph and marks it', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ path: `${SEED}&p=9` })
  await expect(app.id('p9')).toBeInViewport()
  await expect(app.screen.locator('.paragraph-marked')).toHaveCount(1)
  await expect(app.id('p9')).toHaveClass(/paragraph-marked/)
})

test('a card that names no paragraph of the article opens it at its beginning', async ({
  openMiniProgram,
}) => {
  const app = await openMiniProgram({ path: `${SEED}&p=9000` })
  await expect(app.screen.getByRole('heading').first()).toBeInViewport()
  await expect(app.screen.locator('.paragraph-marked')).toHaveCount(0)
})

test('a long press on a paragraph offers to share it, and the card opens at it', async ({
  openMiniProgram,
}) => {
  const app = await openMiniProgram({ path: `${SEED}&script=zh-Hans` })
  await app.longPress(app.id('p3'))
  await app.tap(app.sheetButton(words.shareParagraph))
  const sheet = app.screen.getByRole('dialog')
  await expect(sheet).toContainText(words.shareParagraph)
  await expect(sheet).toContainText((await app.id('p3').innerText()).slice(0, 10))
  const card = await app.shareByTapping(sheet.locator('wx-button'))
  expect(card).toMatchObject({ kind: 'chat', path: `${SEED}&script=zh-Hans&p=3` })
  const opened = await openMiniProgram({ path: card.path, scene: 1007 })
  await expect(opened.id('p3')).toBeInViewport()
})

test('while the sheet is open Moments share the paragraph, after it the article', async ({
  openMiniProgram,
}) => {
  const app = await openMiniProgram({ path: SEED })
  await app.longPress(app.id('p2'))
  await app.tap(app.sheetButton(words.shareParagraph))
  await expect(app.screen.getByRole('dialog')).toBeVisible()
  expect(await app.shareToTimeline()).toMatchObject({ path: `${SEED}&p=2` })
  await app.tap(app.screen.getByRole('button', { name: words.close }))
  await expect(app.screen.getByRole('dialog')).toHaveCount(0)
  expect(await app.shareToTimeline()).toMatchObject({ path: SEED })
})

test('in single-page mode the paragraph is marked, and a long press does nothing', async ({
  openMiniProgram,
}) => {
  const app = await openMiniProgram({ path: `${SEED}&p=4`, scene: 1154 })
  await expect(app.id('p4')).toBeInViewport()
  await app.longPress(app.id('p4'))
  await expect(app.part('action-sheet')).toHaveCount(0)
  await expect(app.screen.getByRole('dialog')).toHaveCount(0)
})
