/** A screen that fails while it is drawn: words, a way on, and a report to copy; nothing is sent. */
import { expect, test } from '@playwright/test'
import { wordsIn } from '../../src/words'

const words = wordsIn('zh-Hans')

test('a screen that fails keeps its bar, gives a report to copy, and comes back', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/')
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => {
    const { round } = Math
    Math.round = number => {
      if ('isBroken' in window) throw new TypeError('the roof is leaking')
      return round(number)
    }
    Object.assign(window, { isBroken: true })
  })
  const requests: string[] = []
  await page.locator('.screen:visible a[href="/a/li-nan/"]').first().tap()
  const shown = page.locator('.screen:visible')
  await expect(shown.getByRole('heading', { level: 1 })).toHaveText(words.crashed.title)
  await expect(shown.locator('.bar-script')).toBeVisible()
  const report = shown.locator('.crash-report')
  await expect(report).toContainText('TypeError: the roof is leaking')
  await expect(report).toContainText('/a/li-nan')
  page.on('request', request => requests.push(request.url()))
  await shown.getByRole('button', { name: words.crashed.copy }).tap()
  await expect(shown.getByRole('button', { name: words.passage.copied })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await report.innerText())
  expect(requests).toEqual([])

  await page.evaluate(() => Reflect.deleteProperty(window, 'isBroken'))
  await shown.getByRole('button', { name: words.retry }).tap()
  await expect(shown.getByRole('heading', { level: 1 })).toHaveText('李楠:職責所在 義不容辭')
})
