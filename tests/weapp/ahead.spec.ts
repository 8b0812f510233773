/** A card opens an article that the app carries: its text stands before the app has run, and the app draws over it. */
import type { Page } from '@playwright/test'
import { wordsIn } from '../../src/words'
import { expect, test, type MiniProgram, type OpenOptions } from './driver'

const words = wordsIn('zh-Hans')
const SEED = '/pages/article/index?id=li-nan'

/** What had run when something was drawn first; the app by itself is 130 modules and 350 KB. */
async function before(app: MiniProgram): Promise<{ isAhead: boolean; bytes: number }> {
  await expect(app.screen.locator('.bar-tools')).toBeVisible()
  const { first } = await app.evaluated()
  if (!first) throw new Error('nothing was drawn')
  return { isAhead: first.modules === 0, bytes: first.bytes }
}

/** Keeps where the parts of an article stand, each time that one of them has moved. */
const WATCH = `{
  window.places = []
  const look = () => {
    const of = selector =>
      [...document.querySelectorAll('.page-viewport ' + selector)].map(one => Math.round(one.getBoundingClientRect().top))
    const place = {
      head: ['.bar', '.article-tag', '.article-title', '.article-head .row-facts', '.contents', '.article-body'].flatMap(of),
      blocks: of('.article-body > *'),
      skeletons: of('[class*=skeleton]').length,
      isApp: of('.bar-tools').length > 0,
    }
    const last = JSON.stringify(window.places.at(-1))
    if (place.head.length + place.skeletons > 0 && last !== JSON.stringify(place)) window.places.push(place)
    requestAnimationFrame(look)
  }
  look()
}`

interface Place {
  head: number[]
  blocks: number[]
  skeletons: number
  isApp: boolean
}

async function expectStill(page: Page, app: MiniProgram): Promise<void> {
  const { isAhead, bytes } = await before(app)
  expect(isAhead).toBe(true)
  expect(bytes).toBeLessThan(40 * 1024)
  await page.waitForTimeout(300) // what may still move has moved
  const places = await page.evaluate(() => (window as unknown as { places: Place[] }).places)
  const [first, last] = [places[0], places.at(-1)]
  expect(first?.blocks.length).toBeGreaterThan(8)
  expect([first?.isApp, last?.isApp]).toEqual([false, true])
  expect(last?.head).toEqual(first?.head)
  expect(last?.blocks.slice(0, first?.blocks.length)).toEqual(first?.blocks)
  expect(places.filter(({ skeletons }) => skeletons > 0)).toEqual([])
}

const STILL: [what: string, options: OpenOptions][] = [
  ['headings, figures that are missing', { path: SEED }],
  ['captions, another script', { path: '/pages/article/index?id=tuzhu&script=zh-Hant-TW' }],
  ['lists, which only the app draws, below text', { path: '/pages/article/index?id=biaodian' }],
  ['WeChat’s larger type', { path: SEED, settings: { fontSizeScaleFactor: 1.3 } }],
  ['in Moments', { path: SEED, scene: 1154 }],
]
for (const [what, options] of STILL)
  test(`nothing moves when the app has drawn it: ${what}`, async ({ page, openMiniProgram }) => {
    await page.addInitScript(WATCH)
    await expectStill(page, await openMiniProgram(options))
  })

test('nothing moves in the settings that its reader has chosen', async ({ page, openMiniProgram }) => {
  await page.addInitScript(WATCH)
  const app = await openMiniProgram({ path: '/pages/article/index?id=zhuanlan' })
  await app.tap(app.screen.locator('.bar-settings'))
  await app.tap(app.sheetButton(words.settings.larger))
  await expect(app.screen.locator('.size-18')).not.toHaveCount(0)
  await expectStill(page, await openMiniProgram({ path: SEED }))
})

const BY_APP: [what: string, path: string][] = [
  ['a paragraph that a card names', `${SEED}&p=5`],
  ['a code', '/pages/article/index?scene=a0li-nan'],
  ['an article that is not there', '/pages/article/index?id=nowhere'],
  ['the home', ''],
]
for (const [what, path] of BY_APP)
  test(`the app draws first: ${what}`, async ({ openMiniProgram }) => {
    expect(await before(await openMiniProgram({ path }))).toMatchObject({ isAhead: false })
  })

test('it answers as any page of the app does: shared, left, come back to', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ path: SEED })
  expect(await before(app)).toMatchObject({ isAhead: true })
  expect((await app.shareByMenu()).path).toContain('id=li-nan')
  await app.tap(app.screen.locator('.article-tag'))
  await expect.poll(async () => (await app.stack()).length).toBe(2)
  await app.back()
  await app.tap(app.screen.locator('.bar-settings'))
  await expect(app.screen.getByRole('dialog')).toBeVisible()
})
