/** From an article to all that there is by its author, of a tag, and to everything that was corrected. */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { topicId } from '../../src/publishing/build/topics/topic'
import { wordsIn } from '../../src/words'
import { findings } from './axe'
import { testWithContent } from './with-library'

const source = (id: string, title: string, fields: readonly string[]): string =>
  `---\n${[`id: ${id}`, `title: ${title}`, 'script: zh-Hans', ...fields].join('\n')}\n---\n\n${title}，灯下说一段。\n`

const test = testWithContent(async content => {
  const folder = path.join(content, 'du-kou')
  await mkdir(folder)
  await writeFile(path.join(folder, 'series.yaml'), 'title: 渡口\nscript: zh-Hans\ntags: [渡口]\n')
  const write = (id: string, title: string, ...fields: string[]) =>
    writeFile(path.join(folder, `${id}.md`), source(id, title, fields))
  await write(
    'deng',
    '船头的灯',
    'date: 2026-01-01',
    'tags: [夜航]',
    'credits: [{role: 撰文, names: [乔望渡]}, {role: 编辑, names: [林小满]}]',
    'corrections: [{date: 2026-02-01, what: 灯在东岸}]',
  )
  await write('feng', '岸上的风', 'date: 2026-03-01', 'credits: [{role: 文, names: [乔望渡]}]')
})

const AUTHOR = topicId({ kind: 'author', name: '乔望渡' })
const TAG = topicId({ kind: 'tag', name: '夜航' })
const shown = (page: Page) => page.locator('.screen:visible')
const heading = (page: Page) => shown(page).getByRole('heading', { level: 1 })
const titles = (page: Page) => shown(page).locator('.row-words')

test('an author’s name leads to all that they wrote, and back', async ({ page }) => {
  await page.goto('/hant-tw/a/deng/')
  await shown(page).getByRole('link', { name: '喬望渡' }).click()
  await expect(page).toHaveURL(new RegExp(`/hant-tw/s/${AUTHOR}/$`))
  await expect(heading(page)).toHaveText('喬望渡')
  await expect(titles(page)).toHaveText(['岸上的風', '船頭的燈'])
  await expect(shown(page).locator('.series-count')).toHaveText(wordsIn('zh-Hant-TW').articles(2))
  // No instalment follows another here, and nothing of it would come up on the home.
  await expect(shown(page).locator('.series-start')).toHaveCount(0)
  await page.goBack()
  await expect(heading(page)).toHaveText('船頭的燈')
  // An editor’s name is one, and leads nowhere.
  await expect(shown(page).getByRole('link', { name: '林小滿' })).toHaveCount(0)
})

test('a tag leads to what has it', async ({ page }) => {
  await page.goto('/a/deng/')
  await shown(page).getByRole('link', { name: '夜航', exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`/s/${TAG}/$`))
  await expect(titles(page)).toHaveText(['船头的灯'])
})

test('/corrections/ tells what was corrected, and where; an article’s correction leads there', async ({
  page,
}) => {
  await page.goto('/a/deng/')
  await shown(page).getByRole('link', { name: '更正', exact: true }).click()
  await expect(page).toHaveURL(/[^/]\/corrections\/$/)
  await page.reload()
  await expect(heading(page)).toHaveText('更正')
  await expect(titles(page)).toHaveText(['船头的灯'])
  await expect(shown(page).locator('.row-summary')).toHaveText(['灯在东岸'])
  await titles(page).click()
  await expect(page).toHaveURL(/\/a\/deng\/$/)
  await page.goBack()
  await expect(heading(page)).toHaveText('更正')
})

test('axe finds nothing amiss', async ({ page }) => {
  for (const address of [`/hant-tw/s/${AUTHOR}/`, '/corrections/', '/hans/search/?q=喬望']) {
    await page.goto(address)
    await expect(shown(page).locator('.instalment-row').first()).toBeVisible()
    expect(await findings(page)).toEqual([])
  }
})

test('without scripts the lists are there, with links that lead on', async ({ browser, baseURL }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false, baseURL })).newPage()
  await page.goto('/hans/corrections/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('更正')
  await page.getByRole('link', { name: '船头的灯' }).click()
  await page.getByRole('link', { name: '乔望渡' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('乔望渡')
  await expect(page.getByRole('link', { name: '岸上的风' })).toBeVisible()
})

test('who searches for an author or a tag is shown the way to all of it', async ({ page }) => {
  await page.goto('/hans/search/?q=喬望')
  await shown(page).getByRole('link', { name: '署名：乔望渡' }).click()
  await expect(heading(page)).toHaveText('乔望渡')
  await page.goto('/hans/search/?q=夜航')
  await expect(shown(page).getByRole('link', { name: '标签：夜航' })).toHaveAttribute(
    'href',
    `/hans/s/${TAG}/`,
  )
  await page.goto('/hans/search/?q=灯下')
  await expect(titles(page).first().or(shown(page).locator('.results li').first())).toBeVisible()
  await expect(shown(page).locator('.search-chips')).toHaveCount(0)
})
