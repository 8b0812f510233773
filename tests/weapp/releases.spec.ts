/** A newer release of the mini-program: its reader is told, on whatever page they are, and takes it when they like. */
import { wordsIn } from '../../src/words'
import { expect, test, type MiniProgram } from './driver'

const { release } = wordsIn('zh-Hans')
const SEED = '/pages/article/index?id=li-nan'

const word = (app: MiniProgram) => app.screen.locator('.new-release')

test('one that has come is told and taken at once, not at the next cold start', async ({
  openMiniProgram,
}) => {
  const app = await openMiniProgram({ path: SEED })
  await expect(app.screen.locator('.paragraph').first()).toBeVisible()
  await expect(word(app)).toHaveCount(0)
  await app.change({ update: 'ready' })
  await expect(word(app)).toContainText(release.text)
  const started = app.page.waitForEvent('load')
  await app.tap(app.button(release.take))
  await started
  await expect(app.screen.locator('.paragraph').first()).toBeVisible()
  await expect(word(app)).toHaveCount(0)
})

test('put off, it is not told again on the next page', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ settings: { update: 'ready' } })
  await app.tap(app.button(release.later))
  await expect(word(app)).toHaveCount(0)
  await app.tap(app.screen.locator('.row-link').first())
  await expect(app.screen.locator('.paragraph').first()).toBeVisible()
  await expect(word(app)).toHaveCount(0)
})

test('one that could not be fetched is not spoken of', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ settings: { update: 'failed' } })
  await expect(app.screen.locator('.row-link').first()).toBeVisible()
  await expect(word(app)).toHaveCount(0)
})
