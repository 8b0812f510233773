/** The search screen: either script finds both, initials find titles, what is found is marked, nothing is lost. */
import { expect, type Locator, type Page } from '@playwright/test'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { DIST_H5 } from '../../config/scripts/build-h5'
import { bucketOf, shardOf } from '../../src/model/search-index'
import { wordsIn } from '../../src/words'
import { test } from './reader-test'

const { search: words, retry, failed } = wordsIn('zh-Hans')
const SEED = '李楠:職責所在 義不容辭'
const SEED_HANS = '李楠:职责所在 义不容辞'

/** Shards of the sample library: the table of documents lies beside them, and what is sent compressed. */
const SHARDS = readdirSync(path.join(DIST_H5, 'library/search')).filter(name =>
  /^\d+\..+\.json$/.test(name),
).length

const field = (page: Page): Locator => page.getByRole('searchbox', { name: words.label })
const rows = (page: Page): Locator => page.locator('.screen:visible .results .instalment-row')
const marks = (page: Page): Promise<string[]> => rows(page).first().locator('mark').allInnerTexts()
const report = (page: Page): Locator => page.locator('.screen:visible .search-report')
const asked = (query: string): string => `/search/?q=${encodeURIComponent(query)}`

test('the home leads to it, what is typed is found, and the result leads to the paragraph', async ({
  page,
}) => {
  await page.goto('/')
  await page.getByRole('link', { name: words.title }).click()
  await expect(page).toHaveURL(/\/search\/$/)
  await expect(field(page)).toBeFocused()
  await field(page).fill('图注')
  await expect(rows(page).first()).toContainText('图与图注')
  await expect(page).toHaveURL(asked('图注'))
  const link = rows(page).first().getByRole('link')
  await expect(link).toHaveAttribute('href', /^\/a\/tuzhu\/#p\d+$/)
  const anchor = new URL((await link.getAttribute('href')) ?? '', page.url()).hash
  await link.click()
  await expect(page.getByRole('article').locator(anchor)).toContainText('图注')
  await page.goBack()
  await expect(field(page)).toHaveValue('图注')
  await expect(rows(page).first()).toContainText('图与图注')
})

for (const [name, query, address, title, hit] of [
  ['simplified finds traditional', '职责', '', SEED, '職責'],
  ['traditional finds traditional', '職責', '', SEED, '職責'],
  ['traditional finds simplified', '圖與圖', '', '图与图注', '图与图'],
  ['simplified, read in simplified', '职责', '/hans', SEED_HANS, '职责'],
  ['traditional, read in simplified', '職責', '/hans', SEED_HANS, '职责'],
  ['simplified, read in traditional', '职责', '/hant-hk', SEED, '職責'],
] as const)
  test(`${name}, and marks it in the script that is read`, async ({ page }) => {
    await page.goto(address + asked(query))
    await expect(rows(page).first().locator('.row-title')).toHaveText(title)
    expect((await marks(page)).join('')).toContain(hit)
  })

test('initials of pinyin find the title from any of its words, and mark what they stand for', async ({
  page,
}) => {
  await page.goto(asked('zzsz'))
  await expect(rows(page)).toHaveCount(1)
  await expect(rows(page).locator('.row-title')).toHaveText(SEED)
  expect(await marks(page)).toEqual(['職責所在'])
  await expect(report(page)).toHaveText(words.found(1))
})

test('people in the credits are found', async ({ page }) => {
  await page.goto(asked('小枫'))
  await expect(rows(page).first().locator('.row-title')).toHaveText(SEED)
  await expect(rows(page).first().locator('.result-excerpt')).toHaveText('編輯 查旦一、小楓')
  expect(await marks(page)).toEqual(['小楓'])
})

test('an address with a question opens cold; another script keeps the question', async ({ page }) => {
  await page.goto(asked('职责'))
  await expect(field(page)).toHaveValue('职责')
  await expect(rows(page).first()).toBeVisible()
  await page.locator('.bar-script').click()
  await page.getByRole('radio', { name: /简体/ }).click()
  await expect(page).toHaveURL(`/hans${asked('职责')}`)
  await expect(rows(page).first().locator('.row-title')).toHaveText(SEED_HANS)
})

test('nothing found: says so, and what to try', async ({ page }) => {
  await page.goto(asked('龙宫'))
  await expect(page.getByRole('heading', { name: words.none('龙宫') })).toBeVisible()
  for (const hint of words.hints) await expect(page.getByText(hint)).toBeVisible()
  await page.getByRole('button', { name: words.clear }).click()
  await expect(field(page)).toBeFocused()
  await expect(page).toHaveURL(/\/search\/$/)
  await expect(page.getByRole('heading', { name: words.newest })).toBeVisible()
})

test('before anything is typed: columns and the newest titles, which can be searched and opened', async ({
  page,
}) => {
  await page.goto('/search/')
  await expect(page.locator('.row-title')).toHaveCount(5)
  await expect(page.locator('.row-title').first()).toHaveText('署名与责任：谁写，谁编，谁审')
  await page.getByRole('button', { name: '津衛新青年' }).click()
  await expect(field(page)).toHaveValue('津衛新青年')
  await expect(rows(page).first().locator('.row-title')).toHaveText(SEED)
})

test('searches are kept on the device, the latest first, until they are cleared', async ({ page }) => {
  await page.goto('/search/')
  for (const query of ['图注', '职责']) {
    await field(page).fill(query)
    await expect(rows(page).first().locator('mark').first()).toBeVisible()
    await expect(report(page)).toHaveText(/^找到 \d+ 篇$/)
    await field(page).press('Enter')
    await field(page).fill('')
    await expect(page.getByRole('button', { name: query, exact: true })).toBeVisible()
  }
  await page.reload()
  await expect(page.getByRole('heading', { name: words.recent })).toBeVisible()
  await expect(page.locator('.search-chips').first().getByRole('button')).toHaveText(['职责', '图注'])
  await page.getByRole('button', { name: '图注', exact: true }).click()
  await expect(rows(page).first()).toContainText('图与图注')
  await field(page).fill('')
  await page.getByRole('button', { name: words.forget }).click()
  await expect(page.getByRole('heading', { name: words.recent })).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('heading', { name: words.newest })).toBeVisible()
  await expect(page.getByRole('heading', { name: words.recent })).toHaveCount(0)
})

test('letters that an input method is still composing are not searched for', async ({ page }) => {
  await page.goto('/search/')
  await field(page).focus()
  const ime = await page.context().newCDPSession(page)
  await ime.send('Input.imeSetComposition', { text: 'zhi ze', selectionStart: 6, selectionEnd: 6 })
  await expect(field(page)).toHaveValue('zhi ze')
  await expect(page).toHaveURL(/\/search\/$/)
  await ime.send('Input.insertText', { text: '职责' })
  await expect(page).toHaveURL(asked('职责'))
  await expect(rows(page).first().locator('.row-title')).toHaveText(SEED)
})

test('without a network it says so, and trying again finds it', async ({ page }) => {
  await page.goto('/search/')
  await expect(page.getByRole('heading', { name: words.newest })).toBeVisible()
  await page.route('**/library/search/**', route => route.abort())
  await field(page).fill('职责')
  await expect(page.getByRole('heading', { name: failed.title })).toBeVisible()
  await page.unroute('**/library/search/**')
  await page.getByRole('button', { name: retry }).click()
  await expect(rows(page).first().locator('.row-title')).toHaveText(SEED)
})

test('where an article does not come, its row says so, and leads to it all the same', async ({ page }) => {
  await page.route('**/library/a/**', route => route.abort())
  await page.goto(asked('职责'))
  await expect(rows(page).first()).toContainText(failed.title)
  await expect(rows(page).first().getByRole('link')).toHaveAttribute('href', '/a/li-nan/')
})

test('a query fetches only its own part of the index, and that once', async ({ page }) => {
  const parts: string[] = []
  page.on('request', request => {
    const part = /\/library\/search\/([\w.]+)\.json/.exec(request.url())?.[1]
    if (part) parts.push(part)
  })
  await page.goto(asked('职责'))
  await expect(rows(page).first()).toBeVisible()
  expect(parts).toHaveLength(2)
  expect(parts[0]).toBe('documents')
  await field(page).fill('职龙')
  await expect(page.getByRole('heading', { name: words.none('职龙') })).toBeVisible()
  const wanted = new Set(['职责', '职龙'].map(pair => shardOf(bucketOf(pair), SHARDS)))
  const fetched = [...wanted].map(number => expect.stringMatching(new RegExp(`^${number}\\.[0-9a-f]{8}$`)))
  expect(parts).toEqual(['documents', ...fetched])
  await field(page).fill('职责')
  await expect(rows(page).first()).toBeVisible()
  expect(parts).toHaveLength(1 + wanted.size)
})

test('by keyboard: from the field to the first result and into it', async ({ page }) => {
  await page.goto(asked('zzsz'))
  await expect(rows(page)).toHaveCount(1)
  await page.getByRole('button', { name: words.clear }).focus()
  await page.keyboard.press('Tab')
  await expect(rows(page).first().getByRole('link')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(SEED)
})

test('a button sends it off, for whoever has no key for that', async ({ page }) => {
  await page.goto(asked('zzsz'))
  await field(page).focus()
  const send = page.getByRole('search').getByRole('button', { name: words.title, exact: true })
  const box = await send.boundingBox()
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44)
  await send.tap()
  await expect(field(page)).not.toBeFocused()
  await expect(rows(page)).toHaveCount(1)
})
