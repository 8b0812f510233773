/** What the mini-program offers where its build knows the site: copying the address, the poster. */
import jsQR from 'jsqr'
import sharp from 'sharp'
import { expect, test as base, type MiniProgram } from './driver'
import { filesOf, serveApp, SIGNING, SITE } from './build-app'
import { packageBytes } from './harness/packages'
import type { Served } from './harness/serve'
import { layoutFaults } from '../engines/layout'
import { wordsIn } from '../../src/words'

const words = wordsIn('zh-Hans')
const SEED = '/pages/article/index?id=li-nan'

let served: Served
base.beforeAll(async () => {
  base.setTimeout(240_000)
  served = await serveApp('with-site', 'weapp-site')
})
base.afterAll(() => served.close())

const test = base.extend({
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the fixtures destructured
  address: async ({}, use) => use(served.address),
})

test('its main package is small too: what draws posters travels with the articles', () => {
  expect(packageBytes(filesOf('with-site'))['']).toBeLessThanOrEqual(450 * 1024)
})

async function openSheet(app: MiniProgram): Promise<void> {
  await app.tap(app.screen.getByRole('button', { name: words.share, exact: true }))
  await expect(app.screen.getByRole('dialog')).toBeVisible()
}

async function openPoster(app: MiniProgram): Promise<void> {
  await openSheet(app)
  await app.tap(app.screen.getByRole('dialog').getByRole('button', { name: words.targets.poster }))
  await expect(app.screen.locator('.poster-image')).toBeVisible()
}

const saving = (app: MiniProgram) => app.screen.locator('.poster-save')

async function decoded(address: string | undefined): Promise<string | undefined> {
  const picture = Buffer.from(address?.split(',')[1] ?? '', 'base64')
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data
}

for (const scheme of ['light', 'dark'] as const)
  test(`the poster is saved, and its code is read back (${scheme})`, async ({ openMiniProgram }) => {
    const app = await openMiniProgram({
      path: `${SEED}&script=zh-Hans`,
      scheme,
      settings: { albumPermission: 'granted' },
    })
    await openPoster(app)
    await app.tap(saving(app))
    await expect(app.screen.getByText(words.poster.saved)).toBeVisible()
    const album = await app.album()
    expect(album).toHaveLength(1)
    expect(await decoded(album[0])).toBe(`${SITE}/hans/a/li-nan/`)
  })

test.describe('where the signing service has the mini-program’s own code', () => {
  const GREEN = { r: 7, g: 193, b: 96 }
  const ORIGINS = { 'Access-Control-Allow-Origin': '*' }

  test('the poster carries that', async ({ openMiniProgram, page }) => {
    const asked: (string | null)[] = []
    const create = { width: 430, height: 430, channels: 3, background: GREEN } as const
    const body = await sharp({ create }).png().toBuffer()
    await page.route(`${SIGNING}/code?**`, route => {
      asked.push(new URL(route.request().url()).searchParams.get('path'))
      return route.fulfill({ contentType: 'image/png', headers: ORIGINS, body })
    })
    const app = await openMiniProgram({
      path: `${SEED}&script=zh-Hans`,
      settings: { albumPermission: 'granted' },
    })
    await openPoster(app)
    await app.tap(saving(app))
    await expect(app.screen.getByText(words.poster.saved)).toBeVisible()
    expect(asked).toEqual(['/hans/a/li-nan/'])
    const [picture] = await app.album()
    const poster = sharp(Buffer.from(picture?.split(',')[1] ?? '', 'base64'))
    const { width, height } = await poster.metadata()
    const [r, g, b] = await poster
      .extract({ left: width - 56 - 108, top: height - 56 - 108, width: 1, height: 1 })
      .raw()
      .toBuffer()
    expect({ r, g, b }).toEqual(GREEN)
    expect(await decoded(picture)).toBeUndefined()
  })

  test('and has none of this page, or does not answer, the H5 page’s', async ({ openMiniProgram, page }) => {
    await page.route(`${SIGNING}/code?**`, route =>
      route.fulfill({ status: 404, headers: ORIGINS, json: { error: 'no-code' } }),
    )
    const app = await openMiniProgram({ path: SEED, settings: { albumPermission: 'granted' } })
    await openPoster(app)
    await app.tap(saving(app))
    await expect(app.screen.getByText(words.poster.saved)).toBeVisible()
    expect(await decoded((await app.album())[0])).toBe(`${SITE}/a/li-nan/`)
  })
})

for (const [width, size] of [
  [390, 1],
  [320, 1.75],
] as const)
  test(`the poster takes the screen, and its button stays within reach (${width} px, × ${size})`, async ({
    openMiniProgram,
  }) => {
    const app = await openMiniProgram({ path: SEED, width, settings: { fontSizeScaleFactor: size } })
    await openPoster(app)
    const drawn = await app.screen.locator('.poster-image img').evaluate((image: HTMLImageElement) => {
      const { width, height } = Element.prototype.getBoundingClientRect.call(image)
      return Math.min(width, (height * image.naturalWidth) / image.naturalHeight)
    })
    expect(drawn).toBeGreaterThan(width * 0.6)
    await expect(saving(app)).toBeInViewport({ ratio: 1 })
    const { height } = (await saving(app).boundingBox()) ?? { height: NaN }
    expect(height).toBeLessThan(width * 0.3) // on one line
    expect(await layoutFaults(app.page)).toEqual([])
  })

test('refused, the album is asked for again through the settings', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ path: '/pages/article/index?id=tuzhu' })
  await openPoster(app)
  await app.tap(saving(app))
  await app.part('modal-cancel').tap()
  await expect(app.screen.getByText(words.poster.refused)).toBeVisible()
  await app.tap(saving(app))
  await app.part('sheet-1').tap() // still not allowed
  await expect(app.screen.getByText(words.poster.refused)).toBeVisible()
  expect(await app.album()).toEqual([])
  await app.tap(saving(app))
  await app.part('sheet-0').tap()
  await expect(app.screen.getByText(words.poster.saved)).toBeVisible()
  expect(await decoded((await app.album())[0])).toBe(`${SITE}/a/tuzhu/`)
})

test('where privacy forbids the album no settings are offered, but the way that is left', async ({
  openMiniProgram,
}) => {
  const app = await openMiniProgram({ path: SEED, settings: { albumPermission: 'undeclared' } })
  await openPoster(app)
  await app.tap(saving(app))
  await expect(app.screen.getByText(words.poster.hold)).toBeVisible()
  await expect(app.screen.getByText(words.poster.allow)).toHaveCount(0)
})

test('copying says so once: WeChat itself does', async ({ openMiniProgram, page }) => {
  const app = await openMiniProgram({ path: SEED })
  await openSheet(app)
  await app.tap(app.screen.getByRole('dialog').getByRole('button', { name: words.targets.copy }))
  await expect(app.part('toast')).toContainText('内容已复制')
  await expect(app.screen.locator('.share-said')).toHaveCount(0)
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `【津衛新青年】李楠:職責所在 義不容辭\n${SITE}/a/li-nan/`,
  )
})

test('where copying is refused the address is shown to be selected', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ path: SEED, settings: { clipboard: 'undeclared' } })
  await openSheet(app)
  await app.tap(app.screen.getByRole('dialog').getByRole('button', { name: words.targets.copy }))
  await expect(app.screen.getByText(words.copyFailed)).toBeVisible()
  await expect(app.screen.getByText(`${SITE}/a/li-nan/`)).toBeVisible()
})

test('cards have the pictures of the site', async ({ openMiniProgram, page }) => {
  const picture = await sharp({ create: { width: 5, height: 4, channels: 3, background: '#fff' } })
    .jpeg()
    .toBuffer()
  await page.route(`${SITE}/**`, route => route.fulfill({ contentType: 'image/jpeg', body: picture }))
  const app = await openMiniProgram({ path: SEED })
  const { imageUrl } = await app.shareByMenu()
  expect(imageUrl).toBe(`${SITE}/library/cards/a/li-nan.zh-Hant-TW-wide.png`)
})
