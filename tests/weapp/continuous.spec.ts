/** Continuous reading in the mini-program, and pulling a page down for what is new. */
import { expect, test, type MiniProgram } from './driver'
import { kept } from './place'
import { wordsIn } from '../../src/words'

const words = wordsIn('zh-Hans')
const FIRST = '/pages/article/index?id=zhuanlan'

const instalment = (app: MiniProgram, at: number) => app.screen.locator('.instalment').nth(at)

async function choose(app: MiniProgram, option: string): Promise<void> {
  await app.tap(app.screen.locator('.bar-settings'))
  await app.tap(app.page.locator('.setting-option', { hasText: option }))
  await app.tap(app.page.getByRole('dialog').getByRole('button', { name: words.close }))
}

/** Scrolls on, a part of the screen at a time, until an instalment is at the top. */
async function readInto(app: MiniProgram, at: number): Promise<void> {
  await expect(async () => {
    await app.screen.locator('.page-scroll').evaluate(scroller => scroller.scrollBy(0, 700))
    await expect(instalment(app, at)).toBeAttached({ timeout: 50 })
    expect((await instalment(app, at).boundingBox())?.y).toBeLessThan(200)
  }).toPass({ intervals: [150], timeout: 40_000 })
}

test('the next instalment follows below: title, card, marks and place with it', async ({
  openMiniProgram,
}) => {
  const app = await openMiniProgram({ path: FIRST })
  await expect(app.screen.locator('.neighbours')).toBeAttached()
  await choose(app, words.settings.continuous.on)
  await expect(app.screen.locator('.neighbours')).toHaveCount(0)
  await readInto(app, 1)
  await expect(app.part('nav-title')).toHaveText('繁简之间：一篇文章的两张面孔')
  await expect(instalment(app, 1).locator('.article-title')).toHaveText('繁简之间：一篇文章的两张面孔')
  expect((await app.shareByMenu()).path).toBe('/pages/article/index?id=fanjian')
  expect(await kept(app, 'read')).toEqual(['zhuanlan'])
  await app.screen.locator('.page-scroll').evaluate(scroller => scroller.scrollBy(0, 900))
  await expect.poll(() => kept(app, 'progress')).toMatchObject([{ id: 'fanjian' }])
  expect(await kept(app, 'history')).toMatchObject([{ id: 'zhuanlan' }, { id: 'fanjian' }])

  // 分享到 below the first shares the first, whichever is in the middle of the screen.
  await app.screen.locator('.page-scroll').evaluate(scroller => scroller.scrollBy(0, -900))
  const strip = instalment(app, 0).locator('.share-strip')
  const card = await app.shareByTapping(strip.locator('wx-button').first())
  expect(card.path).toBe('/pages/article/index?id=zhuanlan')
})

test('few instalments are drawn however far one reads', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ path: FIRST })
  await choose(app, words.settings.continuous.on)
  for (const at of [1, 2, 3]) {
    await readInto(app, at)
    await expect.poll(() => app.screen.locator('.article-body').count()).toBeLessThanOrEqual(3)
  }
  const height = (): Promise<number> => app.screen.locator('.page-scroll').evaluate(one => one.scrollHeight)
  await expect(instalment(app, 0).locator('.article-body')).toHaveCount(0)
  await app.screen.locator('.page-scroll').evaluate(one => one.scrollTo(0, 0))
  await expect(instalment(app, 0).locator('.article-title')).toHaveText('怎么读一个专栏：从哪一期读起')
  await expect(app.part('nav-title')).toHaveText('怎么读一个专栏：从哪一期读起')
  expect(await height()).toBeGreaterThan(0)
})

test('pulled down, the home and a series say that nothing new has come', async ({ openMiniProgram }) => {
  for (const path of ['/pages/home/index', '/pages/series/index?id=yue-du']) {
    const app = await openMiniProgram({ path })
    await expect(app.screen.locator('.instalment-row').first()).toBeVisible()
    await app.swipe({ x: 200, y: 300 }, { dy: 220 })
    await expect(app.screen.getByText(words.refreshed.same)).toBeVisible()
    await expect(app.page.locator('.page-refreshing')).toHaveCount(0)
  }
})
