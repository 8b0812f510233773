/** 下一期叫我: asked in WeChat, told to the signing service, taken back; and everything that may stand in the way. */
import type { Page } from '@playwright/test'
import { CALL_WORDS } from '../../src/components/call/call-words.weapp'
import { wordsIn } from '../../src/words'
import { layoutFaults } from '../engines/layout'
import { serveApp, SIGNING, TEMPLATE } from './build-app'
import { expect, test as base, type MiniProgram } from './driver'
import type { Served } from './harness/serve'
import type { Settings } from './harness/protocol'

const words = wordsIn('zh-Hans')
const said = CALL_WORDS['zh-Hans']
const ARTICLE = '/pages/article/index?id=li-nan&script=zh-Hans'
const SERIES = '/pages/series/index?id=jin-wei&script=zh-Hans'
const ACCOUNT: Partial<Settings> = { templates: TEMPLATE }

let served: Served
base.beforeAll(async () => {
  base.setTimeout(240_000)
  served = await serveApp('with-site', 'weapp-called')
})
base.afterAll(() => served.close())

const test = base.extend({
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the fixtures destructured
  address: async ({}, use) => use(served.address),
})

type Asked = [path: string, body: Record<string, unknown>]

/** The signing service. @returns what it is asked */
async function service(page: Page, status = 200): Promise<Asked[]> {
  const asked: Asked[] = []
  await page.route(`${SIGNING}/*subscribe`, route => {
    const request = route.request()
    if (request.method() === 'POST')
      asked.push([new URL(request.url()).pathname, request.postDataJSON() as Record<string, unknown>])
    const headers = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*' }
    return route.fulfill({ status, headers, json: {} })
  })
  return asked
}

const button = (app: MiniProgram) => app.screen.locator('.call-button')
const note = (app: MiniProgram) => app.screen.locator('.call-said')
const code: unknown = expect.stringMatching(/^login-\d{26}$/)

test('at an article’s end: agreed in WeChat, kept by the service, taken back', async ({
  openMiniProgram,
  page,
}) => {
  const asked = await service(page)
  const app = await openMiniProgram({ path: ARTICLE, settings: ACCOUNT })
  await expect(button(app)).toHaveText(said.ask)
  await expect(button(app)).toHaveAttribute('aria-checked', 'false')
  await app.tap(button(app))
  await app.part('modal-ok').tap()
  await expect(note(app)).toHaveText(said.done)
  await expect(note(app)).toHaveAttribute('role', 'status')
  await expect(button(app)).toHaveText(said.asked)
  await expect(button(app)).toHaveAttribute('aria-label', said.takeBack)
  await expect(button(app)).toHaveAttribute('aria-checked', 'true')
  expect(asked).toEqual([['/subscribe', { code, series: 'jin-wei' }]])

  const again = await openMiniProgram({ path: ARTICLE, settings: ACCOUNT })
  await expect(button(again)).toHaveText(said.asked)
  await again.tap(button(again))
  await expect(note(again)).toHaveText(said.takenBack)
  await expect(button(again)).toHaveText(said.ask)
  expect(asked.slice(1)).toEqual([['/unsubscribe', { code, series: 'jin-wei' }]])
})

test('in a series that is followed, and not before', async ({ openMiniProgram, page }) => {
  const asked = await service(page)
  const app = await openMiniProgram({ path: SERIES, settings: { ...ACCOUNT, subscriptions: 'accept' } })
  await expect(app.button(words.place.follow)).toBeVisible()
  await expect(button(app)).toHaveCount(0)
  await app.tap(app.button(words.place.follow))
  await app.tap(button(app))
  await expect(button(app)).toHaveText(said.asked)
  expect(asked).toEqual([['/subscribe', { code, series: 'jin-wei' }]])
  // The same wish at the end of an article of the series.
  const article = await openMiniProgram({ path: ARTICLE, settings: ACCOUNT })
  await expect(button(article)).toHaveText(said.asked)
})

test('with another instalment the message has come: one may ask for the next', async ({
  openMiniProgram,
  page,
}) => {
  const wish = (newest: string) => ({ version: 1, items: [{ id: 'jin-wei', newest }] })
  const opened = async (newest: string): Promise<MiniProgram> => {
    await openMiniProgram({ path: SERIES })
    await page.evaluate(
      data => localStorage.setItem('weapp:reader:called', JSON.stringify({ data })),
      wish(newest),
    )
    const app = await openMiniProgram({ path: SERIES })
    const follow = app.button(words.place.follow)
    if (await follow.isVisible()) await app.tap(follow)
    return app
  }
  await expect(button(await opened('one-before'))).toHaveText(said.ask)
})

test.describe('is told plainly, and nothing is asked of the service,', () => {
  for (const [what, settings, outcome] of [
    ['where the reader has refused for always', { subscriptions: 'reject' }, said.rejected],
    ['where the message is banned', { subscriptions: 'ban' }, said.blocked],
    ['where WeChat filters it', { subscriptions: 'filter' }, said.blocked],
    ['where WeChat does not know the template', { templates: 'another' }, said.blocked],
    ['where the main switch is off', { subscriptions: 'off' }, said.off],
    ['without a network', { network: 'none' }, said.offline],
  ] as const)
    test(what, async ({ openMiniProgram, page }) => {
      const asked = await service(page)
      const app = await openMiniProgram({ path: ARTICLE, settings: ACCOUNT })
      await expect(button(app)).toBeVisible()
      await app.change(settings)
      await app.tap(button(app))
      await expect(note(app)).toHaveText(outcome)
      await expect(button(app)).toHaveText(said.ask)
      expect(asked).toEqual([])
    })

  test('where the reader refuses now', async ({ openMiniProgram, page }) => {
    const asked = await service(page)
    const app = await openMiniProgram({ path: ARTICLE, settings: ACCOUNT })
    await app.tap(button(app))
    await app.part('modal-cancel').tap()
    await expect(note(app)).toHaveText(said.rejected)
    expect(asked).toEqual([])
  })
})

test.describe('is told plainly, and may be tried again,', () => {
  for (const status of [404, 429, 502])
    test(`where the service answers ${status}`, async ({ openMiniProgram, page }) => {
      await service(page, status)
      const app = await openMiniProgram({ path: ARTICLE, settings: { ...ACCOUNT, subscriptions: 'accept' } })
      await app.tap(button(app))
      await expect(note(app)).toHaveText(said.failed)
      await service(page)
      await app.tap(button(app))
      await expect(note(app)).toHaveText(said.done)
    })

  test('where the service is not there; a wish stays until it is taken back there', async ({
    openMiniProgram,
    page,
  }) => {
    await page.route(`${SIGNING}/*subscribe`, route => route.abort())
    const app = await openMiniProgram({ path: ARTICLE, settings: { ...ACCOUNT, subscriptions: 'accept' } })
    await app.tap(button(app))
    await expect(note(app)).toHaveText(said.offline)
    await service(page)
    await app.tap(button(app))
    await expect(note(app)).toHaveText(said.done)
    await app.change({ network: 'none' })
    await app.tap(button(app))
    await expect(note(app)).toHaveText(said.offline)
    await expect(button(app)).toHaveText(said.asked)
  })
})

test('Moments’ single-page mode offers none: login is refused there', async ({ openMiniProgram }) => {
  for (const path of [ARTICLE, SERIES]) {
    const app = await openMiniProgram({ path, scene: 1154, settings: ACCOUNT })
    await expect(app.screen.getByRole('heading').first()).toBeVisible()
    await expect(button(app)).toHaveCount(0)
  }
})

for (const [width, fontSizeScaleFactor] of [
  [390, 1],
  [320, 1.75],
] as const)
  test(`the longest answer stands whole below its button (${width} px, × ${fontSizeScaleFactor})`, async ({
    openMiniProgram,
  }) => {
    const app = await openMiniProgram({
      path: ARTICLE,
      width,
      settings: { ...ACCOUNT, fontSizeScaleFactor, subscriptions: 'reject' },
    })
    await app.tap(button(app))
    await expect(note(app)).toHaveText(said.rejected)
    await note(app).scrollIntoViewIfNeeded()
    const own = (await layoutFaults(app.page)).filter(fault => fault.includes('call-'))
    expect(own).toEqual([])
    const [pill, text] = await Promise.all(
      [app.screen.locator('.call-button'), note(app)].map(one => one.boundingBox()),
    )
    expect(pill?.height).toBeGreaterThanOrEqual(44)
    expect(text?.y).toBeGreaterThanOrEqual((pill?.y ?? NaN) + (pill?.height ?? NaN))
    expect((text?.x ?? NaN) + (text?.width ?? NaN)).toBeLessThanOrEqual(width)
  })
