/** Where was I, in the mini-program: place, read marks, and what the reader keeps. */
import { expect, test, type MiniProgram } from './driver'
import { BAR, button, kept, topOf } from './place'
import { MINE_WORDS } from '../../src/state/mine/mine-words.weapp'
import { wordsIn } from '../../src/words'

const words = wordsIn('zh-Hans')
const SEED = '/pages/article/index?id=li-nan'
const SEED_TITLE = '李楠:職責所在 義不容辭'

/** Scrolls until a paragraph begins at the bar: a pixel past its first edge, since scrolling goes by whole pixels. */
async function readTo(app: MiniProgram, id: string): Promise<void> {
  const by = (await topOf(app, id)) - BAR
  await app.screen.locator('.page-scroll').evaluate((scroller, distance) => {
    scroller.scrollTop += Math.ceil(distance) + 1
  }, by)
}

test('the place is offered afresh, kept through a change of script, and leads on from the home', async ({
  openMiniProgram,
}) => {
  const app = await openMiniProgram({ path: SEED })
  await expect(app.id('p8')).toBeVisible()
  await readTo(app, 'p8')
  await expect.poll(() => kept(app, 'progress')).toMatchObject([{ id: 'li-nan', paragraph: 8 }])
  await app.tap(app.screen.locator('.bar-script'))
  // Reading on, the bar has made room: touching it has moved the page.
  const choice = app.screen.getByRole('dialog').locator('.choice').filter({ hasText: /简体/ })
  await expect(choice).toBeVisible()
  const before = await topOf(app, 'p8')
  await app.tap(choice)
  await expect(app.part('nav-title')).toHaveText('李楠:职责所在 义不容辞')
  await expect.poll(async () => Math.abs((await topOf(app, 'p8')) - before)).toBeLessThan(4)

  const again = await openMiniProgram({ path: SEED })
  await expect(again.screen.getByText(/^上次读到 \d+%$/)).toBeVisible()
  const [left] = (await kept(again, 'progress')) as [{ paragraph: number }]
  const paragraph = `p${left.paragraph}`
  expect(await topOf(again, 'p1')).toBeGreaterThan(BAR)
  await again.tap(button(again, words.place.resume))
  await expect.poll(() => topOf(again, paragraph)).toBeLessThan(BAR + 4)

  const home = await openMiniProgram()
  const [paused] = (await kept(home, 'progress')) as [{ paragraph: number }]
  const on = home.screen.getByRole('link').filter({ hasText: words.place.continueReading })
  await expect(on).toContainText(/李楠.*/)
  await home.tap(on)
  // At the paragraph's own beginning, just below the bar.
  await expect.poll(async () => Math.abs((await topOf(home, `p${paused.paragraph}`)) - BAR)).toBeLessThan(4)
})

test('the home stays where it was left; at its top the article that was begun is offered', async ({
  openMiniProgram,
}) => {
  const app = await openMiniProgram()
  const row = app.screen.getByRole('listitem').filter({ hasText: '图与图注' })
  await row.scrollIntoViewIfNeeded()
  const before = (await row.boundingBox())?.y ?? NaN
  expect(await app.screen.locator('.page-scroll').evaluate(view => view.scrollTop)).toBeGreaterThan(100)
  await app.tap(row.getByRole('link'))
  await expect(app.id('p4')).toBeVisible()
  await readTo(app, 'p4')
  await expect.poll(() => kept(app, 'progress')).toMatchObject([{ id: 'tuzhu' }])
  await app.back()
  await expect(row).toBeVisible()
  expect((await row.boundingBox())?.y).toBeCloseTo(before, 0)
  const offered = app.screen.getByRole('link').filter({ hasText: words.place.continueReading })
  await expect(offered).toHaveCount(0)
  await app.screen.locator('.page-scroll').evaluate(view => view.scrollTo({ top: 0 }))
  await expect(offered).toContainText('图与图注')
})

test('an article is read when its end has been in view', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ path: SEED })
  await expect(app.id('p1')).toBeVisible()
  expect(await kept(app, 'read')).toEqual([])
  await app.screen.locator('.colophon').scrollIntoViewIfNeeded()
  await expect.poll(() => kept(app, 'read')).toEqual(['li-nan'])
  const home = await openMiniProgram()
  await expect(home.screen.getByRole('listitem').filter({ hasText: SEED_TITLE })).toContainText(words.read)
})

test('a paragraph pressed long is marked, noted, kept; all of it is on the page of one’s own', async ({
  openMiniProgram,
}) => {
  const app = await openMiniProgram({ path: SEED })
  const choose = async (id: string, action: string): Promise<void> => {
    await app.longPress(app.id(id))
    await app.tap(app.sheetButton(action))
  }
  await choose('p1', words.passage.mark)
  await expect(app.id('p1').locator('.marked')).toHaveText(/^“爸爸,我好長時間沒看見你了/)
  await choose('p2', words.passage.note)
  await app.screen.getByRole('dialog').locator('textarea').fill('开头就记住了')
  await app.tap(app.screen.getByRole('dialog').getByRole('button', { name: words.passage.save }))
  await expect(app.id('p2').locator('.marked-noted')).toHaveCount(1)
  await choose('p3', words.passage.keep)
  await expect(app.screen.getByText(words.passage.kept)).toBeVisible()
  await app.tap(app.screen.locator('.bar-bookmark'))

  await app.home()
  await app.tap(app.screen.getByRole('link', { name: words.mine.title }))
  await expect(app.part('nav-title')).toHaveText(words.mine.title)
  await app.tap(button(app, words.mine.tabs.highlights))
  await expect(app.screen.locator('.mine-row')).toHaveCount(2)
  await expect(app.screen.locator('.mine-note')).toHaveText('开头就记住了')
  await app.tap(button(app, words.mine.tabs.bookmarks))
  await expect(app.screen.locator('.mine-row')).toHaveCount(2)
  await app.tap(button(app, words.mine.exportMarkdown))
  await app.part('action-sheet').getByText(MINE_WORDS['zh-Hans'].copy, { exact: true }).tap()
  await expect.poll(() => app.page.evaluate(() => navigator.clipboard.readText())).toContain('开头就记住了')

  await app.tap(button(app, words.mine.clear))
  await app.tap(app.screen.getByRole('dialog').getByRole('button', { name: words.mine.clearYes }))
  await expect(app.screen.locator('.mine-row')).toHaveCount(0)
  for (const key of ['bookmarks', 'highlights', 'history', 'progress'])
    expect(await kept(app, key), key).toEqual([])
})

test('the contents lead to a section; a series tells how far its reader is', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ path: SEED })
  await app.tap(app.screen.locator('.contents-fold'))
  await app.tap(button(app, '周密部署,精準施策'))
  const heading = app.screen.getByRole('heading', { name: '周密部署,精準施策' })
  const view = await app.screen.locator('.page-scroll').boundingBox()
  await expect
    .poll(async () => ((await heading.boundingBox())?.y ?? NaN) - (view?.y ?? NaN))
    .toBeLessThan(BAR + 4)

  const series = await openMiniProgram({ path: '/pages/series/index?id=yue-du' })
  await expect(series.screen.getByText(words.heldOf(9, 9))).toBeVisible()
  await series.tap(button(series, words.place.follow))
  await expect(button(series, words.place.following)).toBeVisible()
})

interface Place {
  /** Index of the block at the bar's lower edge, and how much of it is above that. */
  block: number
  offset: number
  /** Number of the last paragraph that has begun by then. */
  paragraph: number
}

/** What is read below the bar. Elements of a page tell where they are in its view. */
const place = (app: MiniProgram): Promise<Place> =>
  app.screen.evaluate(screen => {
    const line = screen.querySelector('.bar')?.getBoundingClientRect().height ?? 0
    const blocks = [...screen.querySelectorAll('.article-body .article-block')]
    const begun = blocks.filter(one => one.getBoundingClientRect().top <= line + 1)
    const box = begun.at(-1)?.getBoundingClientRect()
    if (!box) throw new Error('no block of the text has begun')
    const paragraph = begun.filter(one => one.matches('.paragraph')).length
    return { block: begun.length - 1, offset: (line - box.top) / box.height, paragraph }
  })

/** Pixels by which words that were below the bar stand away from there now. */
const movedBy = (app: MiniProgram, before: Place): Promise<number> =>
  app.screen.evaluate((screen, { block, offset }) => {
    const box = screen.querySelectorAll('.article-body .article-block')[block]?.getBoundingClientRect()
    const line = screen.querySelector('.bar')?.getBoundingClientRect().height ?? 0
    return box ? Math.abs(box.top + offset * box.height - line) : NaN
  }, before)

/** Height of a line of the text on the screen. */
const lineHeight = (app: MiniProgram): Promise<number> =>
  app.id('p1').evaluate(one => Number.parseFloat(getComputedStyle(one).lineHeight))

/** Puts a setting, as a reader does, and puts the sheet away. */
async function set(app: MiniProgram, name: string, option: string): Promise<void> {
  const setting = app.page.locator('.setting', {
    has: app.page.locator(`[aria-label="${name}"], .setting-name`, { hasText: name }),
  })
  if (name === words.settings.size) return app.tap(app.page.locator('.setting-step-large'))
  const options = setting.locator('.setting-option')
  await app.tap(option === 'last' ? options.last() : options.filter({ hasText: option }))
}

test('the words stay where they are read when the page is set anew', async ({ openMiniProgram }) => {
  const { settings } = words
  const app = await openMiniProgram({ path: SEED })
  await expect(app.id('p8')).toBeVisible()
  await readTo(app, 'p8')
  await expect.poll(() => kept(app, 'progress')).toMatchObject([{ paragraph: 8 }])
  const changes: [string, string][] = [
    [settings.care.name, 'last'],
    [settings.size, 'last'],
    [settings.size, 'last'],
    [settings.width.name, settings.width.narrow],
    [settings.leading.name, settings.leading.loose],
    [settings.paragraphs.name, settings.paragraphs.space],
    [settings.care.name, settings.care.off],
  ]
  await app.tap(app.screen.locator('.bar-settings'))
  await expect(app.page.getByRole('dialog')).toBeVisible()
  await app.page.waitForTimeout(600) // touching the bar has moved the page; its new place has been measured
  const before = await place(app)
  for (const [name, option] of changes) {
    await set(app, name, option)
    await app.page.waitForTimeout(700)
    expect(await movedBy(app, before), `${name}: ${option}`).toBeLessThan(await lineHeight(app))
  }
  await app.tap(app.page.getByRole('dialog').getByRole('button', { name: words.close }))
  await app.page.waitForTimeout(700)
  expect(await movedBy(app, before)).toBeLessThan(await lineHeight(app))
  // What is kept for the next visit is that place too.
  expect(await kept(app, 'progress')).toMatchObject([{ paragraph: before.paragraph }])
})

test('what is set on a page above is so on the article below it, at the same words', async ({
  openMiniProgram,
}) => {
  const app = await openMiniProgram({ path: SEED })
  await expect(app.id('p8')).toBeVisible()
  await readTo(app, 'p8')
  await expect.poll(() => kept(app, 'progress')).toMatchObject([{ paragraph: 8 }])
  await app.screen.locator('.bar-link').evaluate(one => one.scrollIntoView())
  await app.page.waitForTimeout(600)
  const before = await place(app)
  await app.tap(app.screen.locator('.bar-link'))
  await app.tap(app.screen.locator('.bar-settings'))
  await set(app, words.settings.care.name, 'last')
  await app.tap(app.page.getByRole('dialog').getByRole('button', { name: words.close }))
  await app.back()
  await expect(app.screen.locator('.article-body')).toBeVisible()
  await expect.poll(() => movedBy(app, before)).toBeLessThan(await lineHeight(app))
})
