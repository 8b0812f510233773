import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { findings } from '../h5/axe'
import { expect, test } from './desk-test'

const SOURCE = `---
id: shi-shi
title: 试一试
date: 2026-11-20
script: zh-Hans
---

他们不干。雨停了,范先生走了。

他说 ，这件事；；没有完。
`

test('findings lead to their places and are settled there: a character by choosing, marks all at once', async ({
  page,
  desk,
}) => {
  const file = path.join(desk.content, 'yue-du/shi-shi.md')
  await writeFile(file, SOURCE)
  await page.goto(`${desk.address}#/edit/yue-du/shi-shi`)
  const settle = page.getByRole('region', { name: '要看一看的' })
  await expect(settle.getByRole('listitem')).toHaveCount(4)
  expect(await findings(page)).toEqual([])

  await settle.getByRole('button', { name: '看原处' }).first().click()
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('干')

  await settle.getByRole('button', { name: '标点 3 处，全部改好' }).click()
  await expect
    .poll(() => readFile(file, 'utf8'))
    .toContain('他们不干。雨停了，范先生走了。\n\n他说，这件事；没有完。\n')
  await expect(settle.getByRole('listitem')).toHaveCount(1)

  await settle.getByRole('button', { name: '应当是 們不幹' }).click()
  await expect.poll(() => readFile(file, 'utf8')).toContain('overrides:\n  - {们不干: 們不幹}\n')
  await expect(settle).toContainText('没有要看的了。')
})

test('a character is settled for the series, or for all of the library', async ({ page, desk }) => {
  const file = path.join(desk.content, 'yue-du/shi-shi.md')
  await writeFile(file, SOURCE)
  await page.goto(`${desk.address}#/edit/yue-du/shi-shi`)
  const settle = page.getByRole('region', { name: '要看一看的' })
  await settle.getByLabel('对哪里算数').selectOption('所有文章')
  await settle.getByRole('button', { name: '应当是 們不乾' }).click()
  await expect(settle.getByRole('listitem')).toHaveCount(3)
  expect(await readFile(path.join(desk.content, 'overrides.yaml'), 'utf8')).toContain('们不干: 們不乾')
  expect(await readFile(file, 'utf8')).toBe(SOURCE)
})
