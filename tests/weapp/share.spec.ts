/** What the reader's shares carry, and that each opens cold at the same place and in the same script. */
import { expect, test, type MiniProgram } from './driver'
import { wordsIn } from '../../src/words'

const words = wordsIn('zh-Hans')

interface Place {
  name: string
  path: string
  /** The path that its shares carry. */
  shared: string
  title: string
  /** What the page shows first. */
  heading: string
}

const PLACES: Place[] = [
  {
    name: 'the home',
    path: '/pages/home/index',
    shared: '/pages/home/index',
    title: words.appName,
    heading: words.appName,
  },
  {
    name: 'a series',
    path: '/pages/series/index?id=yue-du',
    shared: '/pages/series/index?id=yue-du',
    title: '读写之间',
    heading: '读写之间',
  },
  {
    name: 'the seed article',
    path: '/pages/article/index?id=li-nan',
    shared: '/pages/article/index?id=li-nan',
    title: '【津衛新青年】李楠:職責所在 義不容辭',
    heading: '李楠:職責所在 義不容辭',
  },
  {
    name: 'the seed article in simplified script',
    path: '/pages/article/index?id=li-nan&script=zh-Hans',
    shared: '/pages/article/index?id=li-nan&script=zh-Hans',
    title: '【津卫新青年】李楠:职责所在 义不容辞',
    heading: '李楠:职责所在 义不容辞',
  },
  {
    name: 'an article in traditional script',
    path: '/pages/article/index?id=zhuanlan&script=zh-Hant-TW',
    shared: '/pages/article/index?id=zhuanlan&script=zh-Hant-TW',
    title: '【讀寫之間】怎麼讀一個專欄：從哪一期讀起',
    heading: '怎麼讀一個專欄：從哪一期讀起',
  },
]

const shows = (app: MiniProgram, { heading }: Place): Promise<void> =>
  expect(app.screen.getByRole('heading', { name: heading, exact: true }).first()).toBeVisible()

for (const place of PLACES)
  test(`${place.name}: to a chat, Moments and favourites, and opened from each`, async ({
    openMiniProgram,
  }) => {
    const app = await openMiniProgram({ path: place.path })
    await shows(app, place)
    const cards = [await app.shareByMenu(), await app.shareToTimeline(), await app.favorite()]
    for (const card of cards) expect(card).toMatchObject({ title: place.title, path: place.shared })
    // 1007: a chat's card; 1154: Moments; 1010: favourites.
    for (const [index, scene] of [1007, 1154, 1010].entries())
      await shows(await openMiniProgram({ path: cards[index]?.path ?? '', scene }), place)
  })

test('分享到 at the end of an article opens the chat card at a touch', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ path: '/pages/article/index?id=li-nan' })
  const strip = app.screen.locator('.share-strip')
  await expect(strip).toContainText(words.shareToColon)
  const card = await app.shareByTapping(
    strip.getByRole('button', { name: words.targets.chat }).or(strip.locator('wx-button')).first(),
  )
  expect(card).toMatchObject({
    kind: 'chat',
    title: '【津衛新青年】李楠:職責所在 義不容辭',
    path: '/pages/article/index?id=li-nan',
  })
})

test('分享到 says where WeChat keeps Moments', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ path: '/pages/article/index?id=li-nan' })
  await app.tap(app.screen.locator('.share-strip').getByRole('button', { name: words.targets.moments }))
  await expect(app.screen.getByRole('dialog')).toContainText(words.momentsGuide)
  await app.tap(app.screen.getByRole('button', { name: words.close }))
  await expect(app.screen.getByRole('dialog')).toHaveCount(0)
})

test('the share sheet of the bar, from every screen', async ({ openMiniProgram }) => {
  for (const { path, title, shared } of PLACES.slice(0, 3)) {
    const app = await openMiniProgram({ path })
    await app.tap(app.screen.getByRole('button', { name: words.share, exact: true }))
    const sheet = app.screen.getByRole('dialog')
    await expect(sheet).toContainText(title)
    expect(await app.shareByTapping(sheet.locator('wx-button'))).toMatchObject({
      kind: 'chat',
      title,
      path: shared,
    })
  }
})

test('without a site, cards of articles have the pictures of the package, in the shape of each place', async ({
  openMiniProgram,
}) => {
  const app = await openMiniProgram({ path: '/pages/article/index?id=zhuanlan' })
  await expect(app.screen.getByRole('article')).toBeVisible()
  const cards = '/pages/article/library/cards/a'
  expect((await app.shareByMenu()).imageUrl).toBe(`${cards}/zhuanlan-wide.jpg`)
  expect((await app.shareToTimeline()).imageUrl).toBe(`${cards}/zhuanlan-square.jpg`)
  const seed = await openMiniProgram({ path: '/pages/article/index?id=li-nan&script=zh-Hans' })
  await expect(seed.screen.getByRole('article')).toBeVisible()
  expect((await seed.shareByMenu()).imageUrl).toBe(`${cards}/li-nan.zh-Hans-wide.png`)
})

test('without a site, nothing is offered that needs its address', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ path: '/pages/article/index?id=li-nan' })
  await app.tap(app.screen.getByRole('button', { name: words.share, exact: true }))
  const sheet = app.screen.getByRole('dialog')
  await expect(sheet.getByRole('button', { name: words.targets.moments })).toBeVisible()
  await expect(sheet.getByRole('button', { name: words.targets.copy })).toHaveCount(0)
  await expect(sheet.getByRole('button', { name: words.targets.poster })).toHaveCount(0)
})
