import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { DIST_H5 } from '../../config/scripts/build-h5'
import { appVersion } from '../../src/publishing/incremental/code-version'
import { findings } from '../h5/axe'
import { IS_NIGHTLY } from '../nightly'
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
  // The poster is the reader's own.
  await reader.getByRole('button', { name: '分享', exact: true }).first().click()
  await reader.getByRole('button', { name: '海报' }).click()
  await expect(reader.locator('.poster-image')).toBeVisible({ timeout: 30_000 })
  // A text without a picture is shared as its title in type.
  const shared = page.getByRole('region', { name: '分享出去的样子' })
  for (const place of ['聊天里', '朋友圈', '别处的链接']) {
    const card = shared.getByRole('figure', { name: place })
    await expect(card).toContainText('【读写之间】还没有发')
    await expect(card.locator('img')).not.toHaveJSProperty('naturalWidth', 0)
  }
  await page.getByRole('radio', { name: '繁體（台灣）' }).check()
  await expect(reader.getByText('後來的人說，這裡是渡口。')).toBeVisible()
  await page.getByRole('radio', { name: '夜里' }).check()
  await expect(reader.locator('html')).toHaveClass(/theme-dark/)
  await page.getByRole('radio', { name: '平板' }).check()
  await expect(page.locator('iframe')).toHaveJSProperty('clientWidth', 820)
})

test('a draft is seen in the mini-program, in each script, by night', async ({ page, desk }) => {
  test.skip(!IS_NIGHTLY, 'builds the mini-program anew')
  test.setTimeout(300_000)
  await writeFile(path.join(desk.content, 'yue-du/wei-fa.md'), DRAFT)
  // The frame's light is the page's own choice, not the tests'.
  await page.emulateMedia({ colorScheme: null })
  await page.goto(`${desk.address}#/see/yue-du/wei-fa`)
  await page.getByRole('radio', { name: '小程序' }).check()
  const phone = page.frameLocator('iframe')
  await expect(phone.getByText('后来的人说，这里是渡口。')).toBeVisible({ timeout: 240_000 })
  await page.getByRole('radio', { name: '繁體（香港）' }).check()
  await expect(phone.getByText('後來的人説，這裏是渡口。')).toBeVisible()
  await page.getByRole('radio', { name: '夜里' }).check()
  await expect(phone.getByText('後來的人説，這裏是渡口。')).toBeVisible()
  const isDark = (): boolean => matchMedia('(prefers-color-scheme: dark)').matches
  expect(await page.frames()[1]?.evaluate(isDark)).toBe(true)
})
