/** The interface's words travel one language at a time. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { DIST_H5 } from '../../config/scripts/build-h5'
import { SCREENS_FILE, type ScreenFiles } from '../../src/prerender/screens'
import { wordsIn } from '../../src/words'

const fileOf = (language: string): string => {
  const screens = JSON.parse(readFileSync(path.join(DIST_H5, SCREENS_FILE), 'utf8')) as ScreenFiles
  const file = screens[`words/${language}`]?.find(name => name.endsWith('.js'))
  if (!file) throw new Error(`The build has no file for the words of ${language}.`)
  return `/${file}`
}

test.describe('on a device in traditional script', () => {
  test.use({ locale: 'zh-TW' })

  test('a page brings the words of its own script and no others', async ({ page }) => {
    const asked: string[] = []
    page.on('request', request => asked.push(new URL(request.url()).pathname))
    await page.goto('/hant-tw/a/li-nan/', { waitUntil: 'networkidle' })
    await expect(page.getByRole('button', { name: wordsIn('zh-Hant-TW').settings.title })).toBeVisible()
    expect(asked).toContain(fileOf('zh-hant-tw'))
    for (const other of ['zh-hans', 'zh-hant-hk', 'en']) expect(asked).not.toContain(fileOf(other))
  })

  for (const address of ['/hant-tw/a/li-nan/', '/search/'])
    test(`words that do not come are asked for again: ${address}`, async ({ page }) => {
      let refusals = 0
      await page.route(`**${fileOf('zh-hant-tw')}`, route => {
        refusals += 1
        return refusals < 3 ? route.fulfill({ status: 503 }) : route.continue()
      })
      await page.goto(address)
      await expect(page.getByRole('main')).toBeVisible({ timeout: 20_000 })
      await page.locator('.bar-settings').click({ timeout: 20_000 })
      await expect(page.getByRole('dialog', { name: wordsIn('zh-Hant-TW').settings.title })).toBeVisible({
        timeout: 20_000,
      })
      // Settings that need no app may be there before the words are.
      await expect.poll(() => refusals, { timeout: 20_000 }).toBe(3)
    })
})

test('until the words of another language have come, those that are there stay', async ({ page }) => {
  await page.goto('/hans/a/li-nan/')
  let release = (): void => undefined
  const released = new Promise<void>(resolve => (release = resolve))
  await page.route(`**${fileOf('en')}`, async route => {
    await released
    await route.continue()
  })
  await page.locator('.bar-settings').click()
  await page.getByRole('radio', { name: 'English' }).click()
  await expect(page.getByRole('dialog', { name: wordsIn('zh-Hans').settings.title })).toBeVisible()
  release()
  await expect(page.getByRole('dialog', { name: wordsIn('en').settings.title })).toBeVisible()
})
