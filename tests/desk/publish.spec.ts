/** From the plan to what readers have, and back to what they had before. */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { findings } from '../h5/axe'
import { expect, test } from './desk-test'

const SEED = '李楠:職責所在 義不容辭'

test('what is new is named, published by a button, and found at its address; an edition is put back', async ({
  page,
  desk,
}) => {
  test.setTimeout(240_000)
  const { content, published } = desk
  const read = (): Promise<string> => readFile(path.join(published, 'a/li-nan.original.json'), 'utf8')
  await page.goto(`${desk.address}#/publish`)
  const list = (name: RegExp) => page.locator('.names').filter({ has: page.getByRole('heading', { name }) })
  await expect(list(/^新文章/).getByText(SEED)).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText(`发布到 ${published}`)).toBeVisible()
  expect(await findings(page)).toEqual([])
  await page.getByRole('button', { name: '发布', exact: true }).click()
  await expect(page.getByRole('progressbar')).toBeVisible()
  // It is asked for afresh by a page that is opened anew.
  await page.reload()
  await expect(page.getByText(/^发布好了/)).toBeVisible({ timeout: 180_000 })
  await expect(page.getByRole('link', { name: 'https://column.example/a/li-nan/' })).toBeVisible()
  await expect(page.getByRole('img', { name: `《${SEED}》的二维码` })).toBeVisible()
  expect(await findings(page)).toEqual([])
  const first = await read()

  const file = path.join(content, 'jin-wei/li-nan.md')
  await writeFile(file, (await readFile(file, 'utf8')).replace('title: 李楠', 'title: 她是李楠'))
  await page.getByRole('button', { name: '再看还有什么要发布' }).click()
  await expect(list(/^改过的/).getByText('她是李楠')).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: '发布', exact: true }).click()
  await expect(page.getByText(/^发布好了/)).toBeVisible({ timeout: 120_000 })
  expect(await read()).not.toBe(first)

  await page.getByText('以前发布的').click()
  await page.getByRole('button', { name: '放回这一版……' }).click({ timeout: 60_000 })
  await page.getByRole('button', { name: '放回', exact: true }).click({ timeout: 60_000 })
  await expect.poll(read, { timeout: 120_000 }).toBe(first)
  await expect(page.getByText(/^发布好了/)).toBeVisible({ timeout: 60_000 })
})

test('a source that cannot be read is named in the words of the command, and nothing is published', async ({
  page,
  desk,
}) => {
  test.setTimeout(120_000)
  await writeFile(path.join(desk.content, 'jin-wei/li-nan.md'), 'no front matter\n')
  await page.goto(`${desk.address}#/publish`)
  await expect(page.getByRole('alert')).toContainText('li-nan.md', { timeout: 60_000 })
  await expect(page.getByRole('button', { name: '发布', exact: true })).toHaveCount(0)
})
