/** Moments' single-page mode (scene 1154): the text whole, and nothing offered that WeChat refuses there. */
import { expect, test } from './driver'
import { wordsIn } from '../../src/words'

const words = wordsIn('zh-Hans')
const scene = 1154
const SEED = '/pages/article/index?id=li-nan'

const PATHS = [
  '/pages/home/index',
  '/pages/series/index?id=yue-du',
  '/pages/series/index?id=yue-du&script=zh-Hant-TW',
  SEED,
  `${SEED}&script=zh-Hans`,
  '/pages/article/index?id=zhuanlan&script=zh-Hant-TW',
  '/pages/article/index?id=withdrawn',
]

for (const path of PATHS)
  test(`${path} offers no way on and no share`, async ({ openMiniProgram }) => {
    const app = await openMiniProgram({ path, scene })
    await expect(app.screen.getByRole('heading').first()).toBeVisible()
    await expect(app.screen.getByRole('link')).toHaveCount(0)
    // What would be kept there the app itself never sees.
    await expect(app.screen.locator('.bar-bookmark')).toHaveCount(0)
    await expect(app.screen.locator('wx-button, .share-strip, .neighbours, .around')).toHaveCount(0)
    await expect(app.screen.getByRole('button', { name: /分享|回首頁|回首页/ })).toHaveCount(0)
    await expect(app.screen.locator('.bar-script')).toBeVisible()
  })

test('the article is as whole as anywhere else', async ({ openMiniProgram }) => {
  // Its text grows part by part.
  const article = (await openMiniProgram({ path: SEED })).screen.getByRole('article')
  await expect(article).toContainText('踐行著自己的信仰')
  await expect(article.locator('.figure')).toHaveCount(5)
  const everywhere = await article.innerText()
  const alone = (await openMiniProgram({ path: SEED, scene })).screen.getByRole('article')
  await expect.poll(() => alone.innerText()).toBe(everywhere)
})

test('tag and rows lead nowhere when they are touched', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ path: SEED, scene })
  await app.tap(app.screen.locator('.article-tag'))
  expect(await app.stack()).toHaveLength(1)
  const series = await openMiniProgram({ path: '/pages/series/index?id=yue-du', scene })
  await series.tap(series.screen.locator('.row-title').first())
  expect(await series.stack()).toHaveLength(1)
})

test('the script can be chosen, as it needs nothing that is refused', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ path: SEED, scene })
  await app.tap(app.screen.locator('.bar-script'))
  await app.tap(app.screen.getByRole('dialog').locator('.choice').filter({ hasText: /简体/ }))
  await expect(app.screen.getByRole('heading').first()).toHaveText('李楠:职责所在 义不容辞')
})

test('pictures open as anywhere else', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ path: '/pages/article/index?id=zhuanlan', scene })
  await app.tap(app.screen.locator('.figure-view').first())
  await expect(app.part('preview')).toBeVisible()
})

test('elsewhere the same page has its links and its shares', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ path: SEED, scene: 1007 })
  await expect(app.screen.locator('.share-strip')).toContainText(words.shareToColon)
  await expect(app.screen.getByRole('link').first()).toBeVisible()
})
