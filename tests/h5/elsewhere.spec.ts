/** The H5 site with its library at an address of its own: what is published there appears without a new build. */
import { execFileSync } from 'node:child_process'
import { readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { listen } from '../../config/serve/network'
import { createServer } from '../../config/serve/server'
import { wordsIn } from '../../src/words'
import { ADMIN_KEY, MeilisearchDouble, SEARCH_KEY } from '../meilisearch/double'
import { publishLibrary, type PublishedLibrary } from '../published-library'
import { test as base } from './reader-test'
import { tsx } from '../tsx'

const root = path.resolve(__dirname, '../..')
const DIST = path.join(root, '.cache/h5-elsewhere/dist')
const words = wordsIn('zh-Hans')

let library: PublishedLibrary
let meilisearch: MeilisearchDouble
let server: ReturnType<typeof createServer>
let site: string
base.beforeAll(async () => {
  base.setTimeout(400_000)
  library = await publishLibrary()
  meilisearch = await new MeilisearchDouble().start()
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    LIBRARY_URL: library.address,
    SEARCH_URL: meilisearch.address,
    SEARCH_KEY,
    SEARCH_ADMIN_KEY: ADMIN_KEY, // of whoever publishes; it must not get into the build
    OUTPUT_DIR: path.relative(root, DIST),
  }
  execFileSync('npx', ['taro', 'build', '--type', 'h5'], { cwd: root, env, stdio: 'pipe' })
  execFileSync(...tsx('src/prerender/cli.ts', '--dist', DIST), {
    cwd: root,
    env,
    stdio: 'pipe',
  })
  // Published after the app was built.
  await library.addArticle('xin-yi-qi', '新的一期', '昨夜的渡船靠了岸。', '今晨的稿子見了報。')
  await rm(path.join(library.content, 'yue-du/fanjian.md'))
  library.publish()
  server = createServer(DIST, { library: library.address, search: meilisearch.address })
  site = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`
})
base.afterAll(async () => {
  server.close()
  server.closeAllConnections()
  meilisearch.close()
  await library.close()
})
base.afterEach(() => library.mend())

const test = base.extend({
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the fixtures destructured
  baseURL: async ({}, use) => use(site),
})

const title = (page: Page) => page.locator('.screen:visible').getByRole('heading', { level: 1 })

test('carries no library of its own, and draws articles with pictures from the address', async ({
  page,
  request,
}) => {
  expect((await request.get('/library/index.original.json')).status()).toBe(404)
  await page.goto('/a/tuzhu/')
  await expect(title(page)).toHaveText('图与图注')
  const picture = page.locator('figure img').first()
  await expect(picture).toHaveAttribute('src', new RegExp(`^${library.address}/images/yue-du/`))
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0)
})

test('a new instalment stands on the prerendered home, opens by tap, by address, and in another script', async ({
  page,
}) => {
  expect(await readFile(path.join(DIST, 'index.html'), 'utf8')).not.toContain('新的一期')
  await page.goto('/')
  await page.getByRole('link', { name: '新的一期' }).first().tap()
  await expect(page).toHaveURL(/\/a\/xin-yi-qi\/$/)
  await expect(page.getByText('今晨的稿子見了報。')).toBeVisible()
  await page.goto('/hans/a/xin-yi-qi/')
  await expect(page.getByText('今晨的稿子见了报。')).toBeVisible()
})

test('a new instalment is found in the published index, where the search server has nothing', async ({
  page,
}) => {
  await page.goto(`/search/?q=${encodeURIComponent('渡船靠岸')}`)
  await expect(page.getByText(words.search.none('渡船靠岸'))).toBeVisible()
  await page.goto(`/search/?q=${encodeURIComponent('渡船靠了岸')}`)
  await expect(page.locator('.screen:visible .results .instalment-row')).toHaveText(/新的一期/)
})

test.describe('with a search server that publishing has filled', () => {
  test.beforeAll(() => library.publishAndFill(meilisearch.address, ADMIN_KEY))
  const rows = (page: Page) => page.locator('.screen:visible .results .instalment-row')
  const asked = (query: string): string => `/search/?q=${encodeURIComponent(query)}`

  for (const [name, query, address, row, hit] of [
    ['simplified finds traditional', '职责', '', '李楠:職責所在 義不容辭', '職責'],
    ['traditional, read in simplified', '職責', '/hans', '李楠:职责所在 义不容辞', '职责'],
    ['initials', 'zzsz', '', '李楠:職責所在 義不容辭', '職責所在'],
    ['a new instalment', '渡船靠了岸', '', '新的一期', '渡船靠了岸'],
  ] as const)
    test(`it is asked alone: ${name}`, async ({ page }) => {
      const parts: string[] = []
      page.on('request', request => {
        if (request.url().startsWith(`${library.address}/search/`)) parts.push(request.url())
      })
      await page.goto(address + asked(query))
      await expect(rows(page).first().locator('.row-title')).toHaveText(row)
      await expect
        .poll(async () => (await rows(page).first().locator('mark').allInnerTexts()).join(''))
        .toContain(hit)
      expect(parts).toEqual([])
    })

  test('what nobody wrote is not found', async ({ page }) => {
    await page.goto(asked('龙宫'))
    await expect(page.getByRole('heading', { name: words.search.none('龙宫') })).toBeVisible()
  })

  test('where it cannot be reached the published index answers; where neither can, the reader is told', async ({
    page,
  }) => {
    await page.route(`${meilisearch.address}/**`, route => route.abort())
    await page.goto(asked('职责'))
    await expect(rows(page).first()).toBeVisible()
    await page.route(`${library.address}/search/**`, route => route.abort())
    await page.goto(asked('职责'))
    await expect(page.locator('.notice-text:not(.bare-lost)')).toHaveText(words.failed.unreachable)
    await page.unrouteAll()
    await page.getByRole('button', { name: words.retry }).tap()
    await expect(rows(page).first()).toBeVisible()
  })

  test('the key of whoever publishes is in no file of the build', async () => {
    const files = await readdir(DIST, { recursive: true, withFileTypes: true })
    const scripts = files.filter(file => file.name.endsWith('.js'))
    const texts = await Promise.all(
      scripts.map(file => readFile(path.join(file.parentPath, file.name), 'utf8')),
    )
    expect(texts.some(text => text.includes(SEARCH_KEY))).toBe(true)
    expect(texts.some(text => text.includes(ADMIN_KEY))).toBe(false)
  })
})

test('an article taken back since the build is said to be, in the script of the address', async ({
  page,
}) => {
  await page.goto('/a/fanjian/')
  await expect(title(page)).toHaveText(words.articleWithdrawn.title)
  await page.goto('/hant-tw/a/fanjian/')
  await expect(title(page)).toHaveText(wordsIn('zh-Hant-TW').articleWithdrawn.title)
})

test('an article that never was is not found', async ({ page }) => {
  await page.goto('/a/never-was/')
  await expect(title(page)).toHaveText(words.articleMissing.title)
})

const FILE = 'a/xin-yi-qi.original.json'
const published = async (): Promise<string> => (await fetch(`${library.address}/${FILE}`)).text()

for (const [name, fault, said] of [
  ['an error', { status: 503, type: 'text/plain', body: 'later' }, words.failed.refused],
  [
    'HTML instead of JSON',
    { status: 200, type: 'text/html', body: '<!doctype html>login' },
    words.failed.garbled,
  ],
  ['a body that breaks off', 'cut', words.failed.unreachable],
] as const)
  test(`${name} is said, and can be tried again`, async ({ page }) => {
    library.break(FILE, fault)
    await page.goto('/a/xin-yi-qi/')
    await expect(title(page)).toHaveText(words.failed.title)
    await expect(page.locator('.notice-text:not(.bare-lost)')).toHaveText(said)
    library.mend()
    await page.getByRole('button', { name: words.retry }).tap()
    await expect(title(page)).toHaveText('新的一期')
  })

test('half of an article is never shown as the whole', async ({ page }) => {
  const whole = await published()
  const half = whole.replace(/,\{"type":"paragraph","content":\["今晨[^}]*\}/, '')
  expect(half).not.toBe(whole)
  library.break(FILE, { status: 200, type: 'application/json', body: half })
  await page.goto('/a/xin-yi-qi/')
  await expect(page.locator('.notice-text:not(.bare-lost)')).toHaveText(words.failed.garbled)
  await expect(page.getByText('昨夜的渡船靠了岸。')).toHaveCount(0)
})

test('a prerendered article stays where the library cannot be reached', async ({ page }) => {
  library.break('a/li-nan.original.json', { status: 503, type: 'text/plain', body: 'later' })
  const asked = page.waitForResponse(response => response.url().endsWith('/a/li-nan.original.json'))
  await page.goto('/a/li-nan/')
  expect((await asked).status()).toBe(503)
  await expect(title(page)).toHaveText('李楠:職責所在 義不容辭')
  await expect(page.locator('.notice')).toHaveCount(0)
})
