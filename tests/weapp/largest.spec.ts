/** An article of thousands of paragraphs: however long it is, nothing large is sent at once. */
import { wordsIn } from '../../src/words'
import { runs } from '../nightly'
import { publishLibrary, type PublishedLibrary } from '../published-library'
import { serveApp } from './build-app'
import { expect, test as base } from './driver'
import type { Served } from './harness/serve'

const words = wordsIn('zh-Hans')
const PARAGRAPHS = runs(1_500, 5_000)
const KB = 1024
/** What WeChat's own audit finds too much for one call (setData 的数据大小不超过 256KB). */
const AT_ONCE = 256 * KB

let library: PublishedLibrary
let served: Served
base.beforeAll(async () => {
  base.setTimeout(400_000)
  library = await publishLibrary()
  const paragraphs = Array.from(
    { length: PARAGRAPHS },
    (_, at) => `第${at + 1}段。江水照舊往東，渡口的人換了一撥又一撥。`,
  )
  await library.addArticle('chang-pian', '長篇', ...paragraphs)
  library.publish()
  served = await serveApp('elsewhere', 'weapp-largest', { library: library.address })
})
base.afterAll(async () => {
  await served.close()
  await library.close()
})

const test = base.extend({
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the fixtures destructured
  address: async ({}, use) => use(served.address),
})

test(`${PARAGRAPHS} paragraphs come by small steps, in another script and with larger type too`, async ({
  openMiniProgram,
}) => {
  test.setTimeout(240_000)
  const app = await openMiniProgram({ path: '/pages/article/index?id=chang-pian' })
  const paragraphs = app.screen.locator('.paragraph')
  await expect(paragraphs).toHaveCount(PARAGRAPHS, { timeout: 100_000 })
  expect((await app.setDataStats()).largest).toBeLessThan(AT_ONCE)
  await app.tap(app.screen.locator('.bar-script'))
  await app.tap(app.screen.getByRole('dialog').locator('.choice').filter({ hasText: /简体/ }))
  await expect(paragraphs.last()).toContainText('江水照旧往东', { timeout: 100_000 })
  await app.tap(app.screen.locator('.bar-settings'))
  await app.tap(app.page.locator('.setting-step-large'))
  await app.tap(app.page.locator('.sheet-close'))
  await app.tap(app.button(words.mine.bookmark))
  expect((await app.setDataStats()).largest).toBeLessThan(AT_ONCE)
})
