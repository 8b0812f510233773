/** A screen of the mini-program that fails while it is drawn: words, a way on, and a report to copy. */
import { wordsIn } from '../../src/words'
import { expect, test } from './driver'
import { button } from './place'

const words = wordsIn('zh-Hans')

test('a screen that fails gives a report to copy, and comes back', async ({ openMiniProgram }) => {
  const app = await openMiniProgram()
  const { page, screen } = app
  await expect(screen.getByRole('heading').first()).toBeVisible()
  // Of the app's own code alone: the phone that draws it stays whole.
  await page.evaluate(() => {
    const { round } = Math
    Math.round = number => {
      if ('isBroken' in window && (new Error().stack ?? '').includes('/app/'))
        throw new TypeError('the roof is leaking')
      return round(number)
    }
    Object.assign(window, { isBroken: true })
  })
  await app.tap(screen.getByRole('link', { name: /李楠/ }).first())
  await expect(screen.getByText(words.crashed.title)).toBeVisible()
  const report = screen.locator('.crash-report')
  await expect(report).toContainText('TypeError: the roof is leaking')
  await expect(report).toContainText('pages/article/index')
  await app.tap(button(app, words.crashed.copy))
  await expect(button(app, words.passage.copied)).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('the roof is leaking')

  await page.evaluate(() => Reflect.deleteProperty(window, 'isBroken'))
  await app.tap(button(app, words.retry))
  await expect(screen.getByRole('article')).toContainText('職責所在')
})
