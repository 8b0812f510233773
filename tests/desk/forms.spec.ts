import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { findings } from '../h5/axe'
import { expect, test, write } from './desk-test'

const open = async (page: Page, address: string, article: string): Promise<void> => {
  await page.goto(`${address}#/edit/${article}`)
  await expect(page.getByRole('status')).toHaveText('已保存')
}

test('a correction is told, taken back, and said to be needless', async ({ page, desk }) => {
  const file = path.join(desk.content, 'yue-du/tuzhu.md')
  const before = await readFile(file, 'utf8')
  await open(page, desk.address, 'yue-du/tuzhu')
  await page.getByText('更正', { exact: true }).click()
  await page.getByLabel('哪里错了，现在是什么').fill('桥有三孔，原来写成了两孔')
  await page.getByLabel('更正的日期').fill('2026-03-01')
  expect(await findings(page)).toEqual([])
  await page.getByRole('button', { name: '加上这条更正' }).click()
  await expect
    .poll(() => readFile(file, 'utf8'))
    .toContain('corrections:\n  - {date: 2026-03-01, what: 桥有三孔，原来写成了两孔}\n')
  await page.getByRole('button', { name: '去掉“桥有三孔，原来写成了两孔”' }).click()
  await expect.poll(() => readFile(file, 'utf8')).toBe(before)
  await page.getByRole('checkbox', { name: '改动不影响内容，不必更正' }).check()
  await expect.poll(() => readFile(file, 'utf8')).toContain('corrections: none-needed\n')
})

test('an article takes another address, goes to another series, and is withdrawn', async ({ page, desk }) => {
  const at = (name: string): string => path.join(desk.content, name)
  await open(page, desk.address, 'yue-du/tuzhu')
  await page.getByText('专栏和地址').click()
  const id = page.getByLabel('地址里的名字')
  await write(id, 'Tu Zhu')
  await page.getByRole('button', { name: '换成这个地址' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  expect(existsSync(at('yue-du/tuzhu.md'))).toBe(true)
  await write(id, 'tu-zhu')
  await page.getByRole('button', { name: '换成这个地址' }).click()
  await expect(page).toHaveURL(/#\/edit\/yue-du\/tu-zhu$/)
  expect(await readFile(at('yue-du/tu-zhu.md'), 'utf8')).toContain('former_ids: [tuzhu]\n')
  expect(existsSync(at('yue-du/tuzhu.md'))).toBe(false)

  await page.getByText('专栏和地址').click()
  await page.getByLabel('所在的专栏').selectOption('jin-wei')
  await page.getByRole('button', { name: '搬到这个专栏' }).click()
  await expect(page).toHaveURL(/#\/edit\/jin-wei\/tu-zhu$/)
  expect(existsSync(at('jin-wei/images/tuzhu-qiao.png'))).toBe(true)

  await page.getByText('专栏和地址').click()
  await page.getByRole('button', { name: '撤下这一篇' }).click()
  await expect(page.getByRole('button', { name: '算了' })).toBeFocused()
  await page.getByRole('button', { name: '确定撤下' }).click()
  await expect(page.getByRole('heading', { name: '文章', level: 1 })).toBeVisible()
  expect(existsSync(at('jin-wei/tu-zhu.md'))).toBe(false)
  expect(existsSync(at('.withdrawn/jin-wei/tu-zhu.md'))).toBe(true)
})

test('a manuscript that holds two articles is cut in two', async ({ page, desk }) => {
  const file = path.join(desk.content, 'yue-du/tuzhu.md')
  const before = await readFile(file, 'utf8')
  await open(page, desk.address, 'yue-du/tuzhu')
  const body = page.getByRole('textbox', { name: '正文' })
  const second = body.locator('p').nth(1)
  const text = await second.innerText()
  await second.click()
  await page.getByRole('button', { name: '另成一篇' }).click()
  await write(page.getByLabel('另一篇的标题'), 'Other half')
  await page.getByRole('button', { name: '好', exact: true }).click()
  const link = page.getByRole('link', { name: '另成一篇：《Other half》' })
  await expect(link).toBeVisible()
  await expect.poll(() => readFile(file, 'utf8')).not.toContain(text)
  await link.click()
  await expect(page.getByRole('textbox', { name: '标题' })).toHaveValue('Other half')
  await expect(page.getByRole('combobox', { name: '栏目' })).toHaveValue('读写之间')
  await expect(body).toContainText(text)
  // No word is lost between the two.
  const [first, other] = await Promise.all(
    ['tuzhu', 'other'].map(name => readFile(path.join(desk.content, `yue-du/${name}.md`), 'utf8')),
  )
  const wordsOf = (source = ''): string => source.replace(/^---[^]*?\n---\n/, '').replace(/\s/g, '')
  expect(wordsOf(first) + wordsOf(other)).toBe(wordsOf(before))
})

test('a series takes another address', async ({ page, desk }) => {
  await page.goto(desk.address)
  const series = page.getByRole('region', { name: '读写之间' })
  await series.getByText('专栏的地址').click()
  const id = series.getByLabel('地址里的名字')
  await write(id, 'Shou Ce')
  await series.getByRole('button', { name: '换成这个地址' }).click()
  await expect(series.getByRole('alert')).toBeVisible()
  expect(await findings(page)).toEqual([])
  await write(id, 'shou-ce')
  await series.getByRole('button', { name: '换成这个地址' }).click()
  await expect(series.getByRole('link', { name: /图注/ })).toHaveAttribute('href', '#/edit/shou-ce/tuzhu')
  expect(await readFile(path.join(desk.content, 'shou-ce/series.yaml'), 'utf8')).toContain(
    'former_ids: [yue-du]\n',
  )
})
