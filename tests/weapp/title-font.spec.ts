/** The serif of titles in the mini-program: asked for on Android alone, and only shown when it has come. */
import { expect, test as base, type MiniProgram, type OpenOptions } from './driver'
import { serveApp } from './build-app'
import type { Served } from './harness/serve'
import { publishLibrary, type PublishedLibrary } from '../published-library'

/** WeChat takes fonts by HTTPS: the address that the build was made with, answered by the library. */
const LIBRARY = 'https://library.invalid'
const ARTICLE = '/pages/article/index?id=li-nan&script=zh-Hans'
const FONT = /\/f\/t\.[0-9a-f]{12}\.woff$/

let library: PublishedLibrary
let served: Served
base.beforeAll(async () => {
  base.setTimeout(400_000)
  library = await publishLibrary()
  served = await serveApp('elsewhere', 'weapp-title-font')
})
base.afterAll(async () => {
  await served.close()
  await library.close()
})

type Opened = [MiniProgram, asked: string[]]

const test = base.extend<{
  /** Opens the mini-program, and tells which fonts it asks for. @param status that these are answered with */
  open: (options: OpenOptions, status?: number) => Promise<Opened>
}>({
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the fixtures destructured
  address: async ({}, use) => use(served.address),
  open: async ({ page, openMiniProgram }, use) =>
    use(async (options, status = 200) => {
      const asked: string[] = []
      await page.route(`${LIBRARY}/**`, async route => {
        const url = route.request().url().replace(LIBRARY, library.address)
        if (FONT.test(url)) {
          asked.push(url)
          expect(await page.locator('.article-title:visible, .series-name:visible').count(), 'drawn').toBe(1)
        }
        if (FONT.test(url) && status !== 200) await route.fulfill({ status })
        else await route.fulfill({ response: await route.fetch({ url }) })
      })
      const app = await openMiniProgram(options)
      await expect(app.screen.locator('.article-title')).toBeVisible()
      return [app, asked]
    }),
})

const loaded = (app: MiniProgram): Promise<string[]> =>
  app.page.evaluate(() => Array.from(document.fonts, ({ family, weight }) => `${family} ${weight}`))

test('on Android an article’s title and headings are set in the font that it brings', async ({ open }) => {
  const [app, asked] = await open({ path: ARTICLE, settings: { platform: 'android' } })
  await expect.poll(() => loaded(app)).toEqual([expect.stringMatching(/^t[0-9a-f]{12} 700$/)])
  expect(asked).toHaveLength(1)
  const [family = ''] = (await loaded(app)).map(one => one.split(' ')[0])
  for (const titles of ['.article-title', '.heading'])
    expect(
      await app.screen
        .locator(titles)
        .first()
        .evaluate(one => getComputedStyle(one).fontFamily),
    ).toContain(family)
})

test('on Android a series’ title is set in its own', async ({ open }) => {
  const [app, asked] = await open({ path: ARTICLE, settings: { platform: 'android' } })
  await app.tap(app.screen.locator('.article-tag'))
  await expect(app.screen.locator('.series-name')).toBeVisible()
  await expect.poll(async () => (await loaded(app)).length).toBe(2)
  expect(new Set(asked).size).toBe(2)
})

test('an iPhone, which has a Chinese serif, asks for none', async ({ open }) => {
  const [app, asked] = await open({ path: ARTICLE })
  await app.page.waitForTimeout(500)
  expect(asked).toEqual([])
})

test('a font that does not come is nobody’s fault', async ({ open }) => {
  const [app, asked] = await open({ path: ARTICLE, settings: { platform: 'android' } }, 404)
  await expect.poll(() => asked.length).toBe(1)
  await app.page.waitForTimeout(500)
  await expect(app.screen.locator('.article-title')).toBeVisible()
  expect(await loaded(app)).toEqual([])
})
