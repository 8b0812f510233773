/** The mini-program with its library at an address, and no network: what was read is read again, whole or not at all. */
import { summed } from '../../src/model/checksum'
import type { Article, Block } from '../../src/model/schema'
import { MINE_WORDS } from '../../src/state/mine/mine-words.weapp'
import { wordsIn } from '../../src/words'
import { publishLibrary, type PublishedLibrary } from '../published-library'
import { serveApp } from './build-app'
import { expect, test as base, type MiniProgram } from './driver'
import type { Settings } from './harness/protocol'
import type { Served } from './harness/serve'

const words = wordsIn('zh-Hans')
const ways = MINE_WORDS['zh-Hans']
const SEED = '/pages/article/index?id=li-nan'
const SEED_TITLE = '李楠:職責所在 義不容辭'
const SERIES = '/pages/series/index?id=yue-du'
const MINE = '/pages/mine/index'

let library: PublishedLibrary
let served: Served
base.beforeAll(async () => {
  base.setTimeout(400_000)
  library = await publishLibrary()
  served = await serveApp('elsewhere', 'weapp-offline', { library: library.address })
})
base.afterAll(async () => {
  await served.close()
  await library.close()
})
base.afterEach(() => library.mend())

interface Fixtures {
  /** Opens it at a path, as the settings have the phone. */
  at: (path: string, settings?: Partial<Settings>) => Promise<MiniProgram>
}
const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the fixtures destructured
  address: async ({}, use) => use(served.address),
  at: async ({ openMiniProgram }, use) =>
    use((place, settings = {}) => openMiniProgram({ path: place, settings })),
})

const NO_NETWORK = { network: 'none' } as const
const heading = (app: MiniProgram) => app.screen.getByRole('heading').first()
const notice = (app: MiniProgram) => app.screen.locator('.notice-text')
const button = (app: MiniProgram, name: string) => app.screen.getByRole('button', { name })

/** Names of the copies on the device. */
const copies = (app: MiniProgram): Promise<string[]> =>
  app.page.evaluate(() =>
    Object.keys(localStorage).flatMap(
      key => /^weapp-file:wxfile:\/\/usr\/library-\w+\/(.+)$/.exec(key)?.[1] ?? [],
    ),
  )
const keptOf = (app: MiniProgram, name: string) =>
  expect.poll(() => copies(app)).toContain(`read~${name.replace('/', '~')}`)

async function readSeed(at: Fixtures['at']): Promise<MiniProgram> {
  const app = await at(SEED)
  await expect(heading(app)).toContainText('李楠')
  await keptOf(app, 'a/li-nan.original.json')
  return app
}

test('what was opened opens again without a network, the home too; what was not says so and comes with it', async ({
  at,
}) => {
  const home = await at('')
  await keptOf(home, 'index.original.json')
  await readSeed(at)
  const app = await at('', NO_NETWORK)
  await app.tap(app.screen.getByRole('link', { name: SEED_TITLE }).first())
  await expect(app.part('nav-title')).toHaveText(SEED_TITLE)
  await expect(app.screen.locator('.paragraph').first()).toBeVisible()
  const other = await at('/pages/article/index?id=fanjian', NO_NETWORK)
  await expect(notice(other)).toHaveText(words.failed.unreachable)
  await other.change({ network: 'wifi' })
  await expect(heading(other)).toContainText('繁简之间')
})

test('a host that answers wrongly: the copy is shown, and stays', async ({ at }) => {
  await readSeed(at)
  const file = 'a/li-nan.original.json'
  const whole = await (await fetch(`${library.address}/${file}`)).text()
  const json = (body: string) => ({ status: 200, type: 'application/json', body })
  for (const fault of [
    { status: 503, type: 'text/plain', body: 'later' },
    { status: 403, type: 'text/html', body: 'This link has expired' },
    { status: 404, type: 'text/plain', body: '' },
    json('<!doctype html>login'),
    json(whole.slice(0, whole.length / 2)),
    json(whole.replace(/\{"type":"paragraph"[^}]*\},/, '')),
    'cut' as const,
  ]) {
    library.break(file, fault)
    const app = await at(SEED)
    await expect(heading(app)).toContainText('李楠')
    await expect(app.screen.locator('.paragraph')).not.toHaveCount(0)
  }
})

test('a copy that is damaged or half-written is put away, and never shown', async ({ at }) => {
  const app = await readSeed(at)
  await app.page.evaluate(() => {
    const key = Object.keys(localStorage).find(one => one.endsWith('read~a~li-nan.original.json')) ?? ''
    const file = JSON.parse(localStorage.getItem(key) ?? '') as { bytes: string; modified: number }
    const half = { ...file, bytes: file.bytes.slice(0, file.bytes.length / 2) }
    localStorage.setItem(key, JSON.stringify(half))
    localStorage.setItem(`${key.replace('li-nan', 'tuzhu')}.part`, JSON.stringify(half))
    localStorage.setItem('weapp-file:wxfile://usr/library-00000000', '{"modified":1}')
    localStorage.setItem(
      'weapp-file:wxfile://usr/library-00000000/read~a~x.json',
      '{"bytes":"","modified":1}',
    )
  })
  const offline = await at(SEED, NO_NETWORK)
  await expect(notice(offline)).toHaveText(words.failed.unreachable)
  await expect(offline.screen.locator('.paragraph')).toHaveCount(0)
  // Gone with them: what a release with another library has left.
  await expect.poll(async () => (await copies(offline)).filter(name => name.includes('~a~'))).toEqual([])
})

test('an article of a newer edition is shown whole, before and after: no two are mixed; one taken back goes', async ({
  at,
}) => {
  const file = 'a/tuzhu.original.json'
  const place = '/pages/article/index?id=tuzhu'
  const article = (await (await fetch(`${library.address}/${file}`)).json()) as Article
  const edition = (title: string) => {
    const blocks: Block[] = ['一', '二'].map(n => ({ type: 'paragraph', content: [`${title}的第${n}段。`] }))
    return JSON.stringify(summed({ ...article, sum: undefined, title, blocks }))
  }
  const served = (body: string, status = 200): void =>
    library.break(file, { status, type: 'application/json', body })
  const paragraphs = async (settings = {}) => (await at(place, settings)).screen.locator('.paragraph')
  served(edition('第一版'))
  await expect(await paragraphs()).toHaveText([/^第一版/, /^第一版/])
  served(edition('第二版'))
  await expect(await paragraphs(NO_NETWORK)).toHaveText([/^第一版/, /^第一版/])
  await expect(await paragraphs()).toHaveText([/^第二版/, /^第二版/])
  await expect(await paragraphs(NO_NETWORK)).toHaveText([/^第二版/, /^第二版/])
  served('', 404)
  library.break('withdrawn.json', {
    status: 200,
    type: 'application/json',
    body: JSON.stringify(summed({ version: 1, ids: ['tuzhu'] })),
  })
  await expect((await at(place)).screen.getByText(words.articleWithdrawn.title)).toBeVisible()
  // The list of what was taken back is kept on the device.
  await expect(notice(await at(place, NO_NETWORK))).toHaveText(words.articleWithdrawn.text)
})

test('a series is downloaded, with a pause, its pictures too, and deleted', async ({ at }) => {
  let app = await at(SERIES)
  const said = (): ReturnType<typeof notice> => app.screen.locator('.series-download-said')
  await expect(app.screen.locator('.row-link').first()).toBeVisible()
  const all = await app.screen.locator('.row-link').count()
  await app.tap(button(app, words.download.start))
  await app.tap(button(app, words.download.pause))
  await expect(said()).toHaveText(/^已下载 \d+ \/ \d+ 期/)
  await app.tap(button(app, words.download.resume))
  await expect(said()).toHaveText(new RegExp(`^${all} 期都能离线读 · [\\d.]+ [KM]B$`))
  app = await at('/pages/article/index?id=tuzhu', NO_NETWORK)
  const picture = app.screen.locator('.figure img').first()
  await picture.scrollIntoViewIfNeeded()
  await expect.poll(() => picture.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0)
  app = await at(SERIES, NO_NETWORK)
  await expect(said()).toHaveText(/期都能离线读/)
  await app.tap(button(app, words.download.remove))
  await expect(button(app, words.download.start)).toBeVisible()
  expect((await copies(app)).filter(name => /^saved~(?:a|images)~/.test(name))).toEqual([])
})

test('a phone that is full, or keeps no files: all is read, and what cannot be kept is said', async ({
  at,
}) => {
  const full = await at(SERIES, { fileLimit: 60 })
  await full.tap(button(full, words.download.start))
  await expect(full.screen.locator('.series-download-said')).toContainText(words.download.full)
  for (const [settings, said] of [
    [{ fileLimit: 1 }, ways.copiesFull],
    [{ files: 'forbidden' }, ways.copiesForbidden],
  ] as const) {
    const app = await at('', settings)
    await app.tap(app.screen.getByRole('link', { name: words.mine.title }))
    await expect(app.screen.locator('.mine-offline-said')).toHaveText(said)
    await expect(heading(await at(SEED, settings))).toContainText('李楠')
  }
})

test('我的 says what can be read offline and what it takes, and clears it', async ({ at }) => {
  await readSeed(at)
  const app = await at(MINE)
  await expect(app.screen.locator('.mine-offline-said')).toHaveText(/^1 篇可离线读，占 \d+ KB$/)
  await app.tap(button(app, ways.clearCopies))
  await app.tap(app.screen.getByRole('dialog').getByRole('button', { name: words.mine.cancel }))
  await expect(app.screen.locator('.mine-offline-said')).toHaveText(/^1 篇/)
  await app.tap(button(app, ways.clearCopies))
  await app.tap(app.screen.getByRole('dialog').getByRole('button', { name: words.mine.clearYes }))
  await expect(app.screen.locator('.mine-offline-said')).toHaveText(ways.copies(0, ''))
  expect(await copies(app)).toEqual([])
  await expect(notice(await at(SEED, NO_NETWORK))).toHaveText(words.failed.unreachable)
})
