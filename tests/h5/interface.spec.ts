/** The interface's words in English: chosen by the device or by the reader, around texts that stay as they are. */
import { expect, type Page } from '@playwright/test'
import { test } from './reader-test'

const TITLE = '李楠:職責所在 義不容辭'

const chooseInterface = async (page: Page, group: string, option: string): Promise<void> => {
  await page.locator('.screen:visible .bar-settings').click()
  await page.getByRole('radiogroup', { name: group }).getByRole('radio', { name: option }).click()
}

/** Texts that are shown and whose language is told wrongly: Chinese not under Chinese, Latin alone under Chinese. */
const wronglyTold = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const wrong: string[] = []
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const text = node.textContent?.trim() ?? ''
      const parent = node.parentElement
      if (
        !parent?.checkVisibility() ||
        parent.closest('script, style, .article-body, .swatch, .setting-step, .bar-script')
      )
        continue
      const language = parent.closest('[lang]')?.getAttribute('lang') ?? ''
      const isChinese = /\p{Script=Han}/u.test(text)
      if (isChinese && !language.startsWith('zh') && !text.startsWith('Both mention')) wrong.push(text)
      if (!isChinese && /\p{Script=Latin}{2}/u.test(text) && language !== 'en') wrong.push(text)
    }
    return wrong
  })

test.describe('on a device in English', () => {
  test.use({ locale: 'en-GB' })

  test('the words are English, the text and its script are not touched', async ({ page }) => {
    await page.goto('/a/li-nan/')
    await expect(page.getByRole('heading', { level: 2, name: 'Also in this series' })).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE)
    await expect(page.getByText(/^\d+ min read$/).first()).toBeVisible()
    await expect(page).toHaveTitle(TITLE)
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
    await expect(page.getByRole('article')).toHaveAttribute('lang', 'zh-Hant-TW')
    await expect(page.locator('.bar')).toHaveAttribute('lang', 'en')
  })

  test('the library keeps its name, in the script that is read', async ({ page }) => {
    await page.goto('/hant-tw/')
    await expect(page.getByRole('link', { name: 'Search' })).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('連載')
    await expect(page).toHaveTitle('連載')
  })

  for (const address of ['/', '/s/jin-wei/', '/a/li-nan/', '/a/biaoti/', '/search/', '/me/', '/nothing/'])
    test(`what is shown at ${address} says its language`, async ({ page }) => {
      await page.goto(address)
      await expect(page.locator('.bar')).toHaveAttribute('lang', 'en')
      await expect(page.locator('.skeleton')).toHaveCount(0)
      expect(await wronglyTold(page)).toEqual([])
    })

  test('so do the sheets', async ({ page }) => {
    await page.goto('/a/li-nan/')
    for (const [button, sheet] of [
      ['Read in which script', 'Read in which script'],
      ['Reading settings', 'Reading settings'],
      ['Share', 'Share to'],
    ] as const) {
      await page.locator('.bar').getByRole('button', { name: button }).click()
      const dialog = page.getByRole('dialog', { name: sheet })
      await expect(dialog).toBeVisible()
      expect(await wronglyTold(page)).toEqual([])
      await dialog.getByRole('button', { name: 'Close' }).click()
    }
  })

  test('Chinese words come back by choice, and stay', async ({ page }) => {
    await page.goto('/hant-tw/a/li-nan/')
    await chooseInterface(page, 'Interface', 'Chinese')
    await expect(page.getByRole('radiogroup', { name: '介面文字' })).toBeVisible()
    await page.reload()
    await expect(page.getByRole('heading', { name: '本系列其他各期' })).toBeVisible()
    await expect(page.locator('.bar')).toHaveAttribute('lang', 'zh-Hant-TW')
  })
})

test('on a Chinese device English is a choice; the script still changes by itself', async ({ page }) => {
  await page.goto('/a/li-nan/')
  await chooseInterface(page, '界面文字', 'English')
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  await page.locator('.bar-script').click()
  await page.getByRole('radio', { name: /^简体/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('李楠:职责所在 义不容辞')
  await expect(page.getByRole('heading', { name: 'Also in this series' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Also in this series' })).toBeVisible()
})

test('what is shared is in the text’s script', async ({ page }) => {
  await page.goto('/hant-tw/')
  await chooseInterface(page, '介面文字', 'English')
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  await page.locator('.bar').getByRole('button', { name: 'Share' }).click()
  await expect(page.locator('.share-what')).toHaveText('連載')
})
