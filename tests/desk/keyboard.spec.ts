/** From a manuscript to readers without a pointer: whatever is needed is reached by Tab, and answers to Enter. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './desk-test'

/** The most stops on the way to anything on one screen. */
const MOST_STOPS = 120
const TEXT = '【读写之间】渡船的灯\n\n清晨五点，渡口的灯还亮着，周小满把缆绳解开，等第一个过河的人。\n'

/** Goes on by Tab, or back, until something has the focus. */
async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await expect(target).toBeAttached()
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await target.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} does not come to ${String(target)}`)
}

async function enter(page: Page, target: Locator, key?: string): Promise<void> {
  await expect(target).toBeEnabled({ timeout: 60_000 })
  await tabTo(page, target, key)
  await page.keyboard.press('Enter')
}

test('a manuscript is taken, corrected, looked at and published by the keyboard alone', async ({
  page,
  desk,
}) => {
  test.setTimeout(240_000)
  const link = (name: string): Locator => page.getByRole('link', { name, exact: true })
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true })
  await page.goto(desk.address)
  await enter(page, link('收稿'))
  await tabTo(page, page.getByLabel('选文件'))
  await page
    .getByLabel('选文件')
    .setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from(TEXT) })
  await enter(page, button('收下并打开'))
  await expect(page).toHaveURL(/#\/edit\/yue-du\/du-chuan-de-deng$/, { timeout: 60_000 })

  const file = path.join(desk.content, 'yue-du/du-chuan-de-deng.md')
  await tabTo(page, page.getByLabel('标题', { exact: true }))
  await page.keyboard.press('End')
  await page.keyboard.type('2')
  await tabTo(page, page.getByRole('textbox', { name: '正文' }))
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('AB')
  await expect.poll(() => readFile(file, 'utf8')).toMatch(/title: 渡船的灯2\n[^]*\nAB清晨五点/)

  await enter(page, link('先看样子'))
  await expect(page.getByRole('region', { name: '分享出去的样子' })).toBeVisible({ timeout: 120_000 })
  // The frame holds all that the reader's own screen has: back is nearer.
  await enter(page, link('发布'), 'Shift+Tab')
  await enter(page, button('发布'))
  await expect(page.getByText(/^发布好了/)).toBeVisible({ timeout: 180_000 })
  expect(await readFile(path.join(desk.published, 'a/du-chuan-de-deng.original.json'), 'utf8')).toContain(
    'AB清晨',
  )
})
