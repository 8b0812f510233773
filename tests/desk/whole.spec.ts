/** The seed text, from a file on somebody's disk to the page that readers have: six actions, no terminal. */
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { ROOT } from '../../config/scripts/root'
import { expect, test } from './desk-test'

const SEED = path.join(ROOT, 'tests/fixtures/script/seed-article.txt')

test('a text comes in, is looked over, and is published', async ({ page, desk }) => {
  test.setTimeout(240_000)
  await rm(path.join(desk.content, 'jin-wei/li-nan.md'))
  await rm(path.join(desk.content, 'jin-wei/li-nan.origin.txt'))
  // 1 open · 2 to what comes in · 3 the file · 4 take it · 5 to the plan · 6 publish
  await page.goto(desk.address)
  await page.getByRole('link', { name: '收稿' }).click()
  await page.getByLabel('选文件').setInputFiles(SEED)
  await page.getByRole('button', { name: '收下并打开' }).click({ timeout: 60_000 })
  await expect(page.getByRole('textbox', { name: '标题' })).toHaveValue('李楠:職責所在 義不容辭', {
    timeout: 60_000,
  })
  await expect(page.getByRole('region', { name: '要看一看的' })).toBeVisible()
  await page.getByRole('link', { name: '发布' }).click()
  await page.getByRole('button', { name: '发布', exact: true }).click({ timeout: 60_000 })
  await expect(page.getByRole('link', { name: 'https://column.example/a/li-nan/' })).toBeVisible({
    timeout: 180_000,
  })
  expect(await readFile(path.join(desk.published, 'a/li-nan.original.json'), 'utf8')).toContain('職責所在')
})
