/** An article of 60,000 characters and 100 pictures: drawn part by part, and right wherever its reader goes. */
import { wordsIn } from '../../src/words'
import { longWeapp } from '../long-builds'
import { beginningOf, headingOf, LONG, longLibrary, NOTE, type LongLibrary } from '../long-library'
import { expect, test as base, type MiniProgram } from './driver'
import type { Served } from './harness/serve'
import { BAR, button, kept, topOf } from './place'

const words = wordsIn('zh-Hans')
const ARTICLE = `/pages/article/index?id=${LONG.id}`
const KB = 1024

let library: LongLibrary
let served: Served

base.beforeAll(async () => {
  base.setTimeout(300_000)
  library = await longLibrary()
  served = await longWeapp(library)
})
base.afterAll(async () => {
  await served.close()
  library.remove()
})

const test = base.extend({
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the fixtures destructured
  address: async ({}, use) => use(served.address),
})

const whole = (app: MiniProgram) =>
  expect(app.screen.locator('.paragraph')).toHaveCount(library.paragraphs, { timeout: 30_000 })

test('is sent and drawn by screenfuls, none of them large, and whole in the end', async ({
  openMiniProgram,
}) => {
  const app = await openMiniProgram({ path: ARTICLE })
  await expect(app.id('p1')).toBeInViewport()
  await whole(app)
  await expect(app.screen.locator('.figure')).toHaveCount(LONG.figures)
  const stats = await app.setDataStats()
  expect(stats.first).toBeLessThan(32 * KB)
  expect(stats.largest).toBeLessThan(64 * KB)
  const { nodes, depth } = await app.treeSize()
  expect(nodes).toBeLessThan(1_000)
  expect(depth).toBeLessThanOrEqual(30)
})

test('a change of script goes through it by small steps', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ path: ARTICLE })
  await whole(app)
  await app.tap(app.screen.locator('.bar-script'))
  await app.tap(app.screen.getByRole('dialog').locator('.choice').filter({ hasText: /简体/ }))
  await expect(app.id(`p${library.paragraphs}`)).toContainText(`第${library.paragraphs}段`)
  await expect(app.screen.locator('.heading').last()).toContainText('节 江边旧事')
  await expect(app.screen.locator('.heading').first()).toContainText('节 江边旧事')
  const { largest } = await app.setDataStats()
  expect(largest).toBeLessThan(64 * KB)
})

test('a card that names a paragraph far down opens at it', async ({ openMiniProgram }) => {
  const paragraph = library.paragraphs - 20
  const app = await openMiniProgram({ path: `${ARTICLE}&p=${paragraph}` })
  await expect.poll(() => topOf(app, `p${paragraph}`)).toBeLessThan(BAR + 4)
  await expect(app.id(`p${paragraph}`)).toContainText(beginningOf(paragraph))
  await expect(app.id(`p${paragraph}`)).toHaveClass(/paragraph-marked/)
  await expect(app.screen.locator('.paragraph-marked')).toHaveCount(1)
})

test('the contents lead to a section not yet drawn', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ path: ARTICLE })
  await app.tap(app.screen.locator('.contents-fold'))
  const name = headingOf(20)
  await app.tap(app.screen.locator('.contents-link', { hasText: name }))
  const heading = app.screen.getByRole('heading', { name, exact: true })
  const view = await app.screen.locator('.page-scroll').boundingBox()
  await expect
    .poll(async () => Math.abs(((await heading.boundingBox())?.y ?? NaN) - (view?.y ?? NaN) - BAR))
    .toBeLessThan(4)
})

test('a note at its end and the mark at its beginning lead to each other', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ path: ARTICLE })
  await app.tap(app.screen.getByRole('link', { name: words.notes.mark(1), exact: true }))
  await expect(app.id('note-1')).toBeInViewport()
  await expect(app.id('note-1')).toContainText(NOTE)
  await app.tap(app.screen.getByRole('button', { name: words.notes.back(1) }))
  await expect(app.id('ref-1')).toBeInViewport()
})

test('its place far down is kept and offered, with how much is left', async ({ openMiniProgram }) => {
  const paragraph = library.paragraphs - 40
  const app = await openMiniProgram({ path: `${ARTICLE}&p=${paragraph}` })
  await expect.poll(() => topOf(app, `p${paragraph}`)).toBeLessThan(BAR + 4)
  await app.screen.locator('.page-scroll').evaluate(scroller => (scroller.scrollTop += 10))
  await expect.poll(() => kept(app, 'progress')).toMatchObject([{ id: LONG.id, paragraph }])
  const left = await app.screen.locator('.bar-note').innerText()
  expect(Number(/\d+/.exec(left)?.[0])).toBeGreaterThan(5)

  const again = await openMiniProgram({ path: ARTICLE })
  await expect(again.screen.getByText(/^上次读到 8\d%$/)).toBeVisible()
  await again.tap(button(again, words.place.resume))
  await expect.poll(() => topOf(again, `p${paragraph}`)).toBeLessThan(BAR + 4)
})

test('a highlight far down is drawn, and one more can be made there', async ({ openMiniProgram }) => {
  const paragraph = library.paragraphs - 10
  const app = await openMiniProgram({ path: `${ARTICLE}&p=${paragraph}` })
  await expect.poll(() => topOf(app, `p${paragraph}`)).toBeLessThan(BAR + 4)
  const mark = async (id: string): Promise<void> => {
    await app.longPress(app.id(id))
    await app.tap(app.sheetButton(words.passage.mark))
    await expect(app.id(id).locator('.marked')).toHaveCount(1)
  }
  await mark(`p${paragraph}`)
  const again = await openMiniProgram({ path: ARTICLE })
  await expect(again.id(`p${paragraph}`).locator('.marked')).toContainText(beginningOf(paragraph), {
    timeout: 30_000,
  })
})

test('its end comes when it has been drawn to its end, and what follows it is there', async ({
  openMiniProgram,
}) => {
  const app = await openMiniProgram({ path: ARTICLE })
  // As far down as the page goes, before the text is whole: that is not its end.
  await app.screen.locator('.page-scroll').evaluate(scroller => (scroller.scrollTop = scroller.scrollHeight))
  await whole(app)
  const read = () => app.page.evaluate(() => localStorage.getItem('weapp:reader:read') ?? '')
  await app.page.waitForTimeout(500)
  expect(await read()).not.toContain(LONG.id)
  await app.id(`p${library.paragraphs}`).scrollIntoViewIfNeeded()
  await app.screen.locator('.notes').scrollIntoViewIfNeeded()
  await expect(app.screen.locator('.neighbours')).toContainText('江邊舊事之1')
  await expect(app.screen.locator('.neighbours')).toContainText('江邊舊事之3')
  await app.screen.locator('.neighbours').scrollIntoViewIfNeeded()
  await expect.poll(read).toContain(LONG.id)
})
