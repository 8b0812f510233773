import { expect, type Page } from '@playwright/test'
import { test } from './reader-test'

const choose = async (page: Page, name: string): Promise<void> => {
  await page.locator('.screen:visible .bar-script').click()
  await page.getByRole('radio', { name: new RegExp(`^${name}`) }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
}

test('text, words and address follow the script chosen', async ({ page }) => {
  await page.goto('/a/li-nan/')
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toHaveText('李楠:職責所在 義不容辭')

  await choose(page, '简体')
  await expect(title).toHaveText('李楠:职责所在 义不容辞')
  await expect(page).toHaveURL(/\/hans\/a\/li-nan\/$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
  await expect(page.getByText('“爸爸,我好长时间没看见你了,你什么时候回来啊?”')).toBeVisible()

  await choose(page, '繁體（台灣）')
  await expect(title).toHaveText('李楠:職責所在 義不容辭')
  await expect(page).toHaveURL(/\/hant-tw\/a\/li-nan\/$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant-TW')
  await expect(page.getByText('只是簡單交代一下家裡')).toBeVisible()
  await expect(page.getByRole('heading', { name: '本系列其他各期' })).toBeVisible()

  await choose(page, '繁體（香港）')
  await expect(page).toHaveURL(/\/hant-hk\/a\/li-nan\/$/)
  await expect(page.getByText('只是簡單交代一下家裏')).toBeVisible()

  await choose(page, '原文')
  await expect(page).toHaveURL(/\/a\/li-nan\/$/)
  await expect(page).not.toHaveURL(/hant/)
})

test('a simplified column is read in traditional script, on every screen', async ({ page }) => {
  await page.goto('/')
  await choose(page, '繁體（台灣）')
  await expect(page.getByRole('heading', { level: 1, name: '連載' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: '讀寫之間' })).toBeVisible()
  await page.locator('.series-head', { hasText: '讀寫之間' }).click()
  await expect(page).toHaveURL(/\/hant-tw\/s\/yue-du\/$/)
  await expect(page.getByRole('heading', { level: 1, name: '讀寫之間' })).toBeVisible()
  await page.locator('.screen:visible .row-link').last().click()
  await expect(page).toHaveURL(/\/hant-tw\/a\/zhuanlan\/$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('怎麼讀一個專欄：從哪一期讀起')
})

test('the choice is remembered; an address that names a script is opened in it', async ({ page }) => {
  await page.goto('/')
  await choose(page, '繁體（台灣）')
  await page.goto('/a/zhuanlan/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('怎麼讀一個專欄：從哪一期讀起')
  await page.goto('/hans/a/zhuanlan/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('怎么读一个专栏：从哪一期读起')
  // A friend's link is no change of mind.
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1, name: '連載' })).toBeVisible()
})
