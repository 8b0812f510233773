/** The mini-program with its library at an address: what a desk publishes appears without a new release. */
import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { filesOf, serveApp } from './build-app'
import { expect, test as base, type MiniProgram } from './driver'
import type { Served } from './harness/serve'
import { ADMIN_KEY, MeilisearchDouble } from '../meilisearch/double'
import { publishLibrary, type PublishedLibrary } from '../published-library'
import { wordsIn } from '../../src/words'

const words = wordsIn('zh-Hans')
const NEW = '/pages/article/index?id=xin-yi-qi'

/** What the owner tells of the site. */
const SITE = `name: 河埠头编辑部
ai_label: 本站的插图由人工智能生成
icp: 津ICP备2026000001号-1
icp_mini_program: 津ICP备2026000001号-2X
public_security: 津公网安备12010102000001号
contact: mailto:desk@site.example
privacy: https://site.example/privacy.html
wechat: { contact: true, error_log: true }
`

let library: PublishedLibrary
let meilisearch: MeilisearchDouble
let served: Served
base.beforeAll(async () => {
  base.setTimeout(400_000)
  library = await publishLibrary()
  meilisearch = await new MeilisearchDouble().start()
  // Published after the app was built.
  await library.addArticle('xin-yi-qi', '新的一期', '昨夜的渡船靠了岸。', '今晨的稿子見了報。')
  await rm(path.join(library.content, 'yue-du/fanjian.md'))
  await writeFile(path.join(library.content, 'site.yaml'), SITE)
  library.publish()
  const own = { library: library.address, search: meilisearch.address }
  served = await serveApp('elsewhere', 'weapp-released', own)
})
base.afterAll(async () => {
  await served.close()
  meilisearch.close()
  await library.close()
})
base.afterEach(() => library.mend())

const test = base.extend({
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the fixtures destructured
  address: async ({}, use) => use(served.address),
})

const notice = (app: MiniProgram) => app.screen.locator('.notice-text')
/** The request domains that the account's settings declare. */
const domains = (): string => `${new URL(library.address).origin} ${meilisearch.address}`

test('no package carries any of the library', async () => {
  for (const folder of ['library', 'pages/article/library', 'pages/search/library'])
    expect(existsSync(path.join(filesOf('elsewhere'), folder))).toBe(false)
  for (const file of ['app.js', 'common.js'])
    if (existsSync(path.join(filesOf('elsewhere'), file)))
      expect(await readFile(path.join(filesOf('elsewhere'), file), 'utf8')).not.toContain('library/index.')
})

test('a new instalment stands on the home and opens, in another script too', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ settings: { domains: domains() } })
  await app.tap(app.screen.getByRole('link', { name: '新的一期' }).first())
  await expect(app.screen.getByText('今晨的稿子見了報。')).toBeVisible()
  const inHans = await openMiniProgram({ path: `${NEW}&script=zh-Hans`, settings: { domains: domains() } })
  await expect(inHans.screen.getByText('今晨的稿子见了报。')).toBeVisible()
})

test('a tap asks for the article while its page is still to be fetched', async ({
  openMiniProgram,
  page,
}) => {
  let letThrough = (): void => undefined
  const held = new Promise<void>(resolve => (letThrough = resolve))
  // The package of the article page.
  await page.route('**/app/package-1.js', async route => {
    await held
    await route.continue()
  })
  const app = await openMiniProgram({ settings: { domains: domains() } })
  const link = app.screen.getByRole('link', { name: '新的一期' }).first()
  await expect(link).toBeVisible()
  const asked = page.waitForRequest(request => request.url().endsWith('/a/xin-yi-qi.original.json'))
  await app.tap(link)
  await asked
  expect(await app.stack()).toHaveLength(1)
  // A reader taps again what seems to have done nothing.
  await app.tap(link)
  letThrough()
  await expect(app.screen.getByText('今晨的稿子見了報。')).toBeVisible()
  expect(await app.stack()).toHaveLength(2)
})

test('pictures come from the address', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({
    path: '/pages/article/index?id=tuzhu',
    settings: { domains: domains() },
  })
  const picture = app.screen.locator(`img[src^="${library.address}/images/yue-du/"]`).first()
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0)
})

test('a new instalment is found in the published index, where the search server has nothing', async ({
  openMiniProgram,
}) => {
  const app = await openMiniProgram({
    path: `/pages/search/index?q=${encodeURIComponent('渡船靠了岸')}`,
    settings: { domains: domains() },
  })
  await expect(app.screen.locator('.results .instalment-row')).toHaveText(/新的一期/)
})

test('a search server that publishing has filled is asked instead, in either script', async ({
  openMiniProgram,
}) => {
  await library.publishAndFill(meilisearch.address, ADMIN_KEY)
  for (const [query, script, row, hit] of [
    ['职责', '', '李楠:職責所在 義不容辭', '職責'],
    ['職責', '&script=zh-Hans', '李楠:职责所在 义不容辞', '职责'],
    ['渡船靠了岸', '', '新的一期', '渡船靠了岸'],
  ] as const) {
    const app = await openMiniProgram({
      path: `/pages/search/index?q=${encodeURIComponent(query)}${script}`,
      settings: { domains: domains() },
    })
    await expect(app.screen.locator('.results .row-title').first()).toHaveText(row)
    await expect(app.screen.locator('.results .hit').first()).toHaveText(hit)
    const asked = await app.page.evaluate(() =>
      performance.getEntriesByType('resource').filter(({ name }) => /\/search\/[^/]+\.json$/.test(name)),
    )
    expect(asked).toEqual([])
  }
})

test('what is published while the mini-program rests appears when it is shown again', async ({
  openMiniProgram,
  page,
}) => {
  await page.clock.install()
  const app = await openMiniProgram({ settings: { domains: domains() } })
  await expect(app.screen.getByRole('link', { name: '新的一期' }).first()).toBeVisible()
  await app.setVisible(false)
  await library.addArticle('zai-yi-qi', '再一期', '又見了報。')
  library.publish()
  await page.clock.fastForward('06:00')
  await app.setVisible(true)
  await expect(app.screen.getByRole('link', { name: '再一期' }).first()).toBeVisible()
})

test('an article taken back is said to be, one that never was is not found', async ({ openMiniProgram }) => {
  const gone = await openMiniProgram({
    path: '/pages/article/index?id=fanjian',
    settings: { domains: domains() },
  })
  await expect(gone.screen.getByText(words.articleWithdrawn.title)).toBeVisible()
  const never = await openMiniProgram({
    path: '/pages/article/index?id=never-was',
    settings: { domains: domains() },
  })
  await expect(never.screen.getByText(words.articleMissing.title)).toBeVisible()
})

const FILE = 'a/xin-yi-qi.original.json'
const json = (body: string) => ({ status: 200, type: 'application/json', body })

for (const [name, fault, said] of [
  ['an error', () => ({ status: 503, type: 'text/plain', body: 'later' }), words.failed.refused],
  [
    'HTML instead of JSON',
    () => ({ ...json('<!doctype html>login'), type: 'text/html' }),
    words.failed.garbled,
  ],
  ['a body that breaks off', (): 'cut' => 'cut', words.failed.unreachable],
  ['JSON without its end', (whole: string) => json(whole.slice(0, whole.length / 2)), words.failed.garbled],
  [
    'half of the article',
    (whole: string) => json(whole.replace(/,\{"type":"paragraph","content":\["今晨[^}]*\}/, '')),
    words.failed.garbled,
  ],
] as const)
  test(`${name} is said, and can be tried again`, async ({ openMiniProgram }) => {
    library.break(FILE, fault(await (await fetch(`${library.address}/${FILE}`)).text()))
    const app = await openMiniProgram({ path: NEW, settings: { domains: domains() } })
    await expect(notice(app)).toHaveText(said)
    await expect(app.screen.getByText('昨夜的渡船靠了岸。')).toHaveCount(0)
    library.mend()
    await app.tap(app.screen.getByRole('button', { name: words.retry }))
    await expect(app.screen.getByText('今晨的稿子見了報。')).toBeVisible()
  })

test('an address that the account does not declare is no network to the reader', async ({
  openMiniProgram,
}) => {
  const app = await openMiniProgram({ path: NEW, settings: { domains: 'https://other.example' } })
  await expect(notice(app)).toHaveText(words.failed.unreachable)
})

test.describe('what the owner tells of the site', () => {
  const mine = (script = '') => ({ path: `/pages/mine/index${script}`, settings: { domains: domains() } })

  test('stands in 我的 in the reader’s script, with the mini-program’s own number; addresses are copied', async ({
    openMiniProgram,
  }) => {
    const app = await openMiniProgram(mine('?script=zh-Hant-TW'))
    const facts = app.screen.getByRole('contentinfo', { name: '關於本站' })
    await expect(facts).toContainText('河埠頭編輯部')
    await expect(facts).toContainText('本站的插圖由人工智能生成')
    await expect(facts).toContainText('津ICP备2026000001号-2X')
    await expect(facts).not.toContainText('号-1')
    const copied = () => app.page.evaluate(() => navigator.clipboard.readText())
    await app.tap(facts.getByText('津公网安备12010102000001号'))
    expect(await copied()).toBe('https://beian.mps.gov.cn/#/query/webSearch?code=12010102000001')
    await app.tap(facts.getByText('聯絡我們'))
    expect(await copied()).toBe('desk@site.example')
  })

  test('客服 of WeChat opens from there', async ({ openMiniProgram }) => {
    const app = await openMiniProgram(mine())
    await app.tap(app.screen.locator('wx-button', { hasText: '联系客服' }))
    await expect(app.part('modal')).toContainText('客服会话')
  })

  test('a fault goes to WeChat’s realtime log: kind, page and places; nothing of what it says', async ({
    openMiniProgram,
    page,
  }) => {
    const app = await openMiniProgram({ settings: { domains: domains() } })
    const link = app.screen.getByRole('link', { name: '新的一期' }).first()
    await expect(link).toBeVisible()
    await page.evaluate(() => {
      const { round } = Math
      Math.round = number => {
        if ((new Error().stack ?? '').includes('/app/'))
          throw new TypeError('今晨的稿子見了報 in /pages/article/index?id=xin-yi-qi')
        return round(number)
      }
    })
    await app.tap(link)
    await expect(app.screen.getByText(words.crashed.title)).toBeVisible()
    await expect.poll(() => page.evaluate(() => __harness.logged.length)).toBeGreaterThan(0)
    for (const { level, text } of await page.evaluate(() => __harness.logged)) {
      expect(level).toBe('error')
      expect(text).toMatch(/^TypeError pages\/article\/index \S*\.js:\d+:\d+/)
      expect(text).not.toMatch(/稿子|xin-yi-qi/)
    }
  })
})
