/** Packages that are not on the phone: fetched before they are wanted; else it is said, and the place opens by itself. */
import { wordsIn } from '../../src/words'
import { expect, test, type MiniProgram } from './driver'

const words = wordsIn('zh-Hans')
const PLACES = [
  { name: words.search.title, route: 'pages/search/index' },
  { name: words.mine.title, route: 'pages/mine/index' },
]

const routes = async (app: MiniProgram): Promise<string[]> => (await app.stack()).map(({ route }) => route)
const link = (app: MiniProgram, name: string) => app.screen.getByRole('link', { name, exact: true })
/** The packages that this phone has. */
const there = (app: MiniProgram): Promise<string[]> =>
  app.page.evaluate(() =>
    Object.keys(localStorage).flatMap(key => (/^weapp-package:(.+)$/.exec(key)?.[1] ?? []) as string[]),
  )

for (const { name, route } of PLACES) {
  test(`${name} opens without a network after a first visit`, async ({ openMiniProgram }) => {
    const app = await openMiniProgram()
    await expect.poll(() => there(app)).toContain(route.replace('/index', ''))
    await app.change({ network: 'none' })
    await app.tap(link(app, name))
    await expect.poll(() => routes(app)).toEqual(['pages/home/index', route])
  })

  test(`${name} that is not there says so, and opens by itself with the network`, async ({
    openMiniProgram,
  }) => {
    const app = await openMiniProgram({ settings: { network: 'none' } })
    await app.tap(link(app, name))
    await expect(app.part('toast')).toHaveText('没有网络，连上后会自己打开')
    expect(await routes(app)).toEqual(['pages/home/index'])
    await app.change({ network: 'wifi' })
    await expect.poll(() => routes(app)).toEqual(['pages/home/index', route])
  })
}

test('a reader who has gone elsewhere meanwhile is left there', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ settings: { network: 'none' } })
  await app.tap(link(app, words.mine.title))
  await expect(app.part('toast')).toBeVisible()
  await app.tap(app.screen.locator('.series-head').first())
  await expect.poll(() => routes(app)).toEqual(['pages/home/index', 'pages/series/index'])
  await app.change({ network: 'wifi' })
  await app.page.waitForTimeout(500) // long enough for what the next package takes
  expect(await routes(app)).toEqual(['pages/home/index', 'pages/series/index'])
})

test('a package that does not come though there is a network can be tapped for again', async ({
  openMiniProgram,
}) => {
  const app = await openMiniProgram({ settings: { packages: 'refused' } })
  await app.tap(link(app, words.mine.title))
  await expect(app.part('toast')).toHaveText(words.failed.short)
  await app.change({ packages: 'served' })
  await app.tap(link(app, words.mine.title))
  await expect.poll(() => routes(app)).toEqual(['pages/home/index', 'pages/mine/index'])
})
