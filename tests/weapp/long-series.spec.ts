/** A series of a thousand instalments in the mini-program: few rows at a time, all of them to be reached. */
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { moduleForm } from '../../src/publishing/build/forms'
import { Output } from '../../src/publishing/build/output'
import { wordsIn } from '../../src/words'
import { withLibrary } from '../hostile-library'
import { longSeries, titleOf, writeLongLibrary } from '../long-series-library'
import { expect, test as base, type MiniProgram } from './driver'
import { APP_DIST } from './harness/app'
import { buildHarness } from './harness/build'
import { serve, type Served } from './harness/serve'

const COUNT = 1_000
const words = wordsIn('zh-Hans')

let folder: string
let served: Served

base.beforeAll(async () => {
  base.setTimeout(300_000)
  folder = await mkdtemp(path.join(os.tmpdir(), 'long-'))
  const inside = (name: string): string => path.join(folder, name)
  const form = moduleForm(await Output.open(inside('weapp'), folder))
  await writeLongLibrary(form, [longSeries('chang', '长篇', COUNT)])
  await withLibrary(APP_DIST, inside('dist'), [
    [inside('weapp/index.original.js'), 'library/index.original.js'],
    [inside('weapp/data-s'), 'pages/article/library/data-s'],
  ])
  served = await serve((await buildHarness(inside('dist'), inside('page'))).out)
})
base.afterAll(async () => {
  await served.close()
  await rm(folder, { recursive: true })
})

const test = base.extend({
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the fixtures destructured
  address: async ({}, use) => use(served.address),
})

const rows = (app: MiniProgram) => app.screen.locator('.instalment-row')
const row = (app: MiniProgram, number: number) => app.screen.getByText(titleOf(number), { exact: true })
const viewport = (app: MiniProgram) => app.screen

async function open(openMiniProgram: (options: { path: string }) => Promise<MiniProgram>) {
  const app = await openMiniProgram({ path: '/pages/series/index?id=chang&script=original' })
  await expect(row(app, COUNT)).toBeVisible()
  return app
}

test('draws at most sixty rows wherever the reader is', async ({ openMiniProgram }) => {
  const app = await open(openMiniProgram)
  for (const y of [2_000, 20_000, 60_000, 0]) {
    await viewport(app).evaluate((element, to) => element.scrollTo(0, to), y)
    await expect.poll(() => rowsInView(app)).toBeGreaterThan(4)
    expect(await rows(app).count()).toBeLessThanOrEqual(60)
  }
  expect((await app.setDataStats()).largest).toBeLessThan(64 * 1024)
})

/** Rows with a title within the screen. */
const rowsInView = (app: MiniProgram): Promise<number> =>
  rows(app).evaluateAll(
    all =>
      all.filter(one => {
        const { top, bottom } = one.getBoundingClientRect()
        return bottom > 0 && top < window.innerHeight && one.textContent.includes('船靠了岸')
      }).length,
  )

test('leads to an instalment by its number', async ({ openMiniProgram }) => {
  const app = await open(openMiniProgram)
  for (const number of [1, 500]) {
    const field = app.screen.locator('.line-field input')
    await field.fill(String(number))
    await field.press('Enter')
    await expect(row(app, number)).toBeInViewport()
  }
})

test('is turned round', async ({ openMiniProgram }) => {
  const app = await open(openMiniProgram)
  await app.tap(app.screen.getByRole('button', { name: words.order.newest }))
  await expect(rows(app).first()).toContainText(titleOf(1))
})
