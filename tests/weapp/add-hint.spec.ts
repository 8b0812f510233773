/** How to find the mini-program again: told once, to whoever has read something. */
import { expect, test } from './driver'

const ARTICLE = '/pages/article/index?id=li-nan'
const HINT = '添加到我的小程序'

test('is told on the home after the first article, and never again', async ({ openMiniProgram }) => {
  const first = await openMiniProgram()
  await expect(first.screen.getByRole('link', { name: /李楠/ }).first()).toBeVisible()
  await expect(first.screen.getByText(HINT)).toHaveCount(0)
  const article = await openMiniProgram({ path: ARTICLE })
  await expect(article.screen.getByRole('article')).toContainText('職責所在')
  const home = await openMiniProgram({ width: 320 })
  await expect(home.screen.getByText(HINT)).toBeVisible()
  const box = await home.screen.locator('.add-hint').boundingBox()
  expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320)
  await home.tap(home.screen.getByText(HINT))
  await expect(home.screen.getByText(HINT)).toHaveCount(0)
  const again = await openMiniProgram()
  await expect(again.screen.getByRole('link', { name: /李楠/ }).first()).toBeVisible()
  await expect(again.screen.getByText(HINT)).toHaveCount(0)
})

test('is not told to whoever comes from their own list of mini-programs', async ({ openMiniProgram }) => {
  const article = await openMiniProgram({ path: ARTICLE })
  await expect(article.screen.getByRole('article')).toContainText('職責所在')
  const home = await openMiniProgram({ scene: 1104 })
  await expect(home.screen.getByRole('link', { name: /李楠/ }).first()).toBeVisible()
  await expect(home.screen.getByText(HINT)).toHaveCount(0)
})
