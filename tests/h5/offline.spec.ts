/** The service worker: reading without a network, another release while one is open, and a bad one taken back. */
import { expect, type Page } from '@playwright/test'
import { summed } from '../../src/model/checksum'
import type { Article, Series } from '../../src/model/schema'
import { releaseSite, type ReleaseSite } from './releases'
import { test } from './reader-test'

test.use({ serviceWorkers: 'allow' })
test.describe.configure({ mode: 'serial', timeout: 60_000 })

/** Milliseconds in which a release, which is many files, is on the device. */
const WHOLE_RELEASE = 20_000

let site: ReleaseSite
test.beforeEach(async () => {
  site = await releaseSite()
})
test.afterEach(() => site.close())

const shown = (page: Page) => page.locator('.screen:visible')
const heading = (page: Page) => shown(page).getByRole('heading', { level: 1 })

/** Opens an address and waits until the worker has the release, and what this page shows. */
async function openKept(page: Page, address: string, document: string): Promise<void> {
  await page.goto(site.url + address)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await expect
    .poll(() => page.evaluate(async name => Boolean(await caches.match(name)), document), {
      timeout: WHOLE_RELEASE,
    })
    .toBe(true)
}

const releases = (page: Page): Promise<number> =>
  page.evaluate(async () => (await caches.keys()).filter(name => name.startsWith('reader-precache-')).length)

test('offline: an article that was opened is read again, by its own address', async ({ page, context }) => {
  await openKept(page, '/a/li-nan/', '/library/a/li-nan.original.json')
  await context.setOffline(true)
  await page.reload()
  await expect(heading(page)).toHaveText('李楠:職責所在 義不容辭')
  await expect(page.getByText('爸爸,我好長時間沒看見你了').first()).toBeVisible()
})

test('offline: a series that was opened is there again, with its rows', async ({ page, context }) => {
  await openKept(page, '/hant-tw/s/yue-du/', '/library/s/yue-du.zh-Hant-TW.json')
  await context.setOffline(true)
  await page.reload()
  await expect(heading(page)).toHaveText('讀寫之間')
  await expect(shown(page).locator('.row-link').first()).toBeVisible()
})

test(
  'offline: from the home, one opened earlier is read; one never opened says so and comes later',
  { tag: '@offline' },
  async ({ page, context }) => {
    await openKept(page, '/a/tuzhu/', '/library/a/tuzhu.original.json')
    await expect
      .poll(() => page.evaluate(async () => (await (await caches.open('reader-pictures')).keys()).length))
      .toBeGreaterThan(0)
    await openKept(page, '/', '/library/index.original.json')
    await context.setOffline(true)
    await page.reload()
    await expect(heading(page)).toHaveText('连载')
    await shown(page).locator('.row-link', { hasText: '图与图注' }).first().tap()
    await expect(heading(page)).toHaveText('图与图注')
    await expect(shown(page).locator('figure img').first()).toHaveJSProperty('complete', true)
    expect(
      await shown(page)
        .locator('figure img')
        .first()
        .evaluate((img: HTMLImageElement) => img.naturalWidth),
    ).toBeGreaterThan(0)
    await page.goto(`${site.url}/a/fanjian/`)
    await expect(heading(page)).toHaveText('没能打开')
    await context.setOffline(false)
    await expect(heading(page)).not.toHaveText('没能打开')
  },
)

for (const [name, text] of [
  ['a login page', '<!doctype html><p>hotel login'],
  ['half a document', '{"version":1,"id":"li-nan","title":"李'],
] as const) {
  test(`${name} in the place of an article is neither shown nor kept`, async ({ page }) => {
    const file = 'library/a/li-nan.original.json'
    await openKept(page, '/a/li-nan/', `/${file}`)
    await site.put(file, text)
    const answers = await page.evaluate(async address => {
      const fromWorker = await (await fetch(address)).text()
      return [fromWorker, await (await caches.match(address))?.text()]
    }, `/${file}`)
    expect(answers[0]).toContain('"id":"li-nan"')
    expect(answers[0]).toContain('職責所在')
    expect(answers[1]).toBe(answers[0])
  })
}

test('an article that its host has lost is still read; one that was withdrawn goes', async ({ page }) => {
  const file = 'library/a/li-nan.original.json'
  await openKept(page, '/a/li-nan/', `/${file}`)
  await site.take(file)
  const asked = () =>
    page.evaluate(async address => {
      const { status } = await fetch(address)
      return { status, isKept: Boolean(await caches.match(address)) }
    }, `/${file}`)
  expect(await asked()).toEqual({ status: 200, isKept: true })
  const withdraw = (ids: string[]): Promise<void> =>
    site.put('library/withdrawn.json', JSON.stringify(summed({ version: 1, ids })))
  await withdraw(['qiao'])
  expect(await asked()).toEqual({ status: 200, isKept: true })
  // Only a list that came whole takes anything from a reader.
  await site.put('library/withdrawn.json', JSON.stringify({ version: 1, ids: ['li-nan'], sum: '00000000' }))
  expect(await asked()).toEqual({ status: 200, isKept: true })
  await withdraw(['qiao', 'li-nan'])
  expect(await asked()).toEqual({ status: 404, isKept: false })
})

test('a newer release is announced; the open page keeps its own scripts until it is taken', async ({
  page,
}) => {
  await openKept(page, '/', '/library/index.original.json')
  await site.serve('next')
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
  await expect(page.getByText('有新版本')).toBeVisible({ timeout: WHOLE_RELEASE })
  // The search screen's script of this release is gone from the host.
  await page.locator('.screen:visible a[href="/search/"]').first().tap()
  await expect(shown(page).getByRole('searchbox')).toBeVisible()
  expect(await page.evaluate(() => 'release' in globalThis)).toBe(false)
  await shown(page).getByRole('button', { name: '更新' }).tap()
  await page.waitForFunction(() => (globalThis as { release?: string }).release === 'next')
  await expect(shown(page).getByRole('searchbox')).toBeVisible()
  await expect(page.getByText('有新版本')).toBeHidden()
})

test('another tab goes on with the release it was opened with', async ({ page, context }) => {
  await openKept(page, '/', '/library/index.original.json')
  const other = await context.newPage()
  await other.goto(`${site.url}/`)
  await other.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await site.serve('next')
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
  await shown(page).getByRole('button', { name: '更新' }).tap()
  await page.waitForFunction(() => (globalThis as { release?: string }).release === 'next')
  await other.locator('.screen:visible a[href="/search/"]').first().click()
  await expect(shown(other).getByRole('searchbox')).toBeVisible()
  expect(await other.evaluate(() => 'release' in globalThis)).toBe(false)
})

test(
  'a bad release taken back is gone at the next visit, and nobody is asked',
  { tag: '@events' },
  async ({ page }) => {
    await openKept(page, '/', '/library/index.original.json')
    await site.serve('broken')
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
    const failure = page.waitForEvent('pageerror')
    await shown(page).getByRole('button', { name: '更新' }).tap()
    expect(String(await failure)).toContain('broken release')
    await site.serve('this')
    await page.goto(`${site.url}/a/li-nan/`)
    await expect(page.locator('.bar-script')).toBeVisible()
    await page.locator('.bar-script').tap()
    await expect(page.getByRole('radio', { name: '简体' })).toBeVisible() // the app runs
    await expect(page.getByText('有新版本')).toBeHidden()
  },
)

test('the worker can be retired: its files go, what was read stays, the site works', async ({ page }) => {
  await openKept(page, '/a/li-nan/', '/library/a/li-nan.original.json')
  await site.serve('off')
  await page.goto(`${site.url}/a/li-nan/`)
  await expect.poll(() => releases(page), { timeout: WHOLE_RELEASE }).toBe(0)
  expect(
    await page.evaluate(async () => Boolean(await caches.match('/library/a/li-nan.original.json'))),
  ).toBe(true)
  await expect(heading(page)).toHaveText('李楠:職責所在 義不容辭')
})

/** Every picture of the article is drawn, as it comes into sight. */
async function showsAll(page: Page, count: number): Promise<void> {
  const pictures = shown(page).locator('figure img')
  await expect(pictures).toHaveCount(count)
  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded()
    await expect
      .poll(() => picture.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth))
      .toBeGreaterThan(0)
  }
}

test('a whole series is downloaded, with a pause, and read without a network', async ({ page, context }) => {
  await openKept(page, '/hans/s/yue-du/', '/library/index.zh-Hans.json')
  let release = (): void => {}
  site.hold(/\/a\/fanjian\.zh-Hans/, new Promise(resolve => (release = resolve)))
  const all = await shown(page).locator('.row-link').count()
  await shown(page).getByRole('button', { name: '下载整个系列' }).tap()
  const said = shown(page).locator('.series-download-said')
  await expect(said).toHaveText(new RegExp(`^正在下载 \\d / ${all} 期`))
  await shown(page).getByRole('button', { name: '暂停' }).tap()
  await expect(said).toContainText('已下载')
  release()
  await shown(page).getByRole('button', { name: '继续下载' }).tap()
  await expect(said).toHaveText(new RegExp(`^${all} 期都能离线读 · [\\d.]+ [KM]B$`))

  // What was merely read may go at any time; what was downloaded stays.
  await page.evaluate(() =>
    Promise.all(['reader-library', 'reader-pictures'].map(name => caches.delete(name))),
  )
  // Each picture is here once, under its own address, and is what the page shows in whatever size it asks for.
  const saved = await page.evaluate(async () => {
    const all = await (await caches.open('reader-saved')).keys()
    return all.map(({ url }) => new URL(url).pathname).filter(name => name.startsWith('/library/images/'))
  })
  const library = JSON.parse(await site.read('library/a/tuzhu.zh-Hans.json')) as Article
  const own = library.blocks.flatMap(block => (block.type === 'figure' ? (block.image ?? []) : []))
  expect(own.length).toBeGreaterThan(1)
  for (const { src } of own)
    expect(saved.filter(name => name.startsWith(`/library/${src}`))).toEqual([`/library/${src}`])
  let fetched = 0
  site.hold(/\/library\/images\//, Promise.resolve(), () => (fetched += 1))
  await page.goto(`${site.url}/hans/a/tuzhu/`)
  await showsAll(page, own.length)
  expect(fetched, 'pictures asked of the host again').toBe(0)

  await context.setOffline(true)
  for (const [id, title] of [
    ['fanjian', '繁简之间'],
    ['tuzhu', '图与图注'],
  ] as const) {
    await page.goto(`${site.url}/hans/a/${id}/`)
    await expect(heading(page)).toHaveText(new RegExp(title))
  }
  await showsAll(page, own.length)

  await page.goto(`${site.url}/hans/s/yue-du/`)
  await shown(page).getByRole('button', { name: '删除下载' }).tap()
  await expect(shown(page).getByRole('button', { name: '下载整个系列' })).toBeVisible()
  expect(await page.evaluate(async () => (await (await caches.open('reader-saved')).keys()).length)).toBe(1)
})

test(
  'a copy that was corrected since is marked at the next contact, and taken anew',
  { tag: '@offline' },
  async ({ page, context }) => {
    const series = '/hans/s/jin-wei/'
    await openKept(page, series, '/library/index.zh-Hans.json')
    await shown(page).getByRole('button', { name: '下载整个系列' }).tap()
    const said = shown(page).locator('.series-download-said')
    await expect(said).toHaveText(/^1 期都能离线读 · [\d.]+ KB$/)

    const file = 'library/a/li-nan.zh-Hans.json'
    /** A document, without its sum. */
    const read = async <Document extends { sum?: unknown }>(name: string): Promise<Omit<Document, 'sum'>> => {
      const { sum, ...rest } = await page.evaluate(
        async address => (await (await fetch(address)).json()) as Document,
        name,
      )
      expect(sum).toBeDefined()
      return rest
    }
    const article = await read<Article>(`/${file}`)
    const head = await read<Series>('/library/s/jin-wei.zh-Hans.json')
    const corrections = [{ date: '2026-11-02', what: '门诊是七十六家' }]
    const row = { id: 'li-nan', title: article.title, date: '2026-11-02', summary: '门诊是七十六家' }
    const list = { ...head, id: 'corrections', kind: 'corrections', count: 1, held: 1, instalments: [row] }
    await site.put(file, JSON.stringify(summed({ ...article, corrections })))
    await site.put('library/s/corrections.zh-Hans.json', JSON.stringify(summed(list)))

    await page.goto(site.url + series)
    await expect(said).toHaveText(/^1 期都能离线读 · [\d.]+ KB · 1 期已有更正$/)
    // The mark stays without a network, where nothing can be taken anew.
    await context.setOffline(true)
    await page.goto(site.url + series)
    await expect(said).toContainText('1 期已有更正')
    await context.setOffline(false)
    await page.goto(site.url + series)
    await shown(page).getByRole('button', { name: '更新' }).tap()
    await expect(said).toHaveText(/^1 期都能离线读 · [\d.]+ KB$/)
    await context.setOffline(true)
    await page.goto(`${site.url}/hans/a/li-nan/`)
    await expect(shown(page).getByText('门诊是七十六家 2026 年 11 月 2 日')).toBeVisible()
  },
)

test('a device that is full says so, and keeps what it has', { tag: '@devtools' }, async ({ page }) => {
  await openKept(page, '/hans/s/yue-du/', '/library/index.zh-Hans.json')
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: site.url, quotaSize: 1 })
  await shown(page).getByRole('button', { name: '下载整个系列' }).tap()
  await expect(shown(page).locator('.series-download-said')).toContainText('这台设备存不下了')
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: site.url })
  await shown(page).getByRole('button', { name: /下载/ }).first().tap()
  await expect(shown(page).locator('.series-download-said')).toContainText('都能离线读')
})
