import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { DIST_H5 } from '../../config/scripts/build-h5'
import { appVersion } from '../../src/publishing/incremental/code-version'
import { findings } from '../h5/axe'
import { expect, test } from './desk-test'

const DRAFT = `---
id: wei-fa
tag: 读写之间
title: 还没有发
date: 2026-11-20
script: zh-Hans
draft: true
---

后来的人说，这里是渡口。
`

test('a draft is seen in the real reader, in each script, by night', async ({ page, desk }) => {
  const built = await readFile(path.join(DIST_H5, '.code'), 'utf8').catch(() => '')
  test.skip(built !== (await appVersion()), 'needs npm run build:h5, as the suite of H5 makes it')
  test.setTimeout(90_000)
  await writeFile(path.join(desk.content, 'yue-du/wei-fa.md'), DRAFT)
  await page.goto(`${desk.address}#/edit/yue-du/wei-fa`)
  await page.getByRole('link', { name: '先看样子' }).click()
  const reader = page.frameLocator('iframe')
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('还没有发', { timeout: 60_000 })
  expect(await findings(page, ['frame-title', 'color-contrast', 'label'])).toEqual([])
  await page.getByRole('radio', { name: '繁體（台灣）' }).check()
  await expect(reader.getByText('後來的人說，這裡是渡口。')).toBeVisible()
  await page.getByRole('radio', { name: '夜里' }).check()
  await expect(reader.locator('html')).toHaveClass(/theme-dark/)
  await page.getByRole('radio', { name: '平板' }).check()
  await expect(page.locator('iframe')).toHaveJSProperty('clientWidth', 820)
})
