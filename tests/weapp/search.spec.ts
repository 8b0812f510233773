/** The search screen of the mini-program: its index travels in its own subpackage. */
import { expect, test, type MiniProgram } from './driver'
import { wordsIn } from '../../src/words'

const { search: words } = wordsIn('zh-Hans')
const SEED = '李楠:職責所在 義不容辭'
const SEARCH = '/pages/search/index'

const field = (app: MiniProgram) => app.screen.locator('.search-input input')
const rows = (app: MiniProgram) => app.screen.locator('.results .instalment-row')
const marks = (app: MiniProgram) => rows(app).first().locator('.hit').allInnerTexts()
const asked = (query: string): string => `${SEARCH}?q=${encodeURIComponent(query)}`

test('the home leads to it, what is typed is found, and the result is the article', async ({
  openMiniProgram,
}) => {
  const app = await openMiniProgram()
  await app.tap(app.screen.getByRole('link', { name: words.title }))
  await expect(app.part('nav-title')).toHaveText(words.title)
  await field(app).fill('职责')
  await expect(rows(app).first()).toContainText(SEED)
  expect((await marks(app)).join('')).toContain('職責')
  await app.tap(rows(app).first().getByRole('link'))
  await expect(app.part('nav-title')).toHaveText(SEED)
  expect(await app.stack()).toMatchObject([
    { route: 'pages/home/index' },
    { route: 'pages/search/index' },
    {
      route: 'pages/article/index',
      query: { id: 'li-nan', p: expect.stringMatching(/^\d+$/) as unknown as string },
    },
  ])
  await app.back()
  await expect(rows(app).first()).toContainText(SEED)
})

for (const [name, path, title, hit] of [
  ['simplified finds traditional', asked('职责所在'), SEED, '職責所在'],
  ['traditional finds simplified', asked('圖與圖'), '图与图注', '图与图'],
  ['initials of pinyin', asked('zzsz'), SEED, '職責所在'],
  ['read in simplified', `${asked('職責所在')}&script=zh-Hans`, '李楠:职责所在 义不容辞', '职责所在'],
] as const)
  test(`opened cold with a question: ${name}`, async ({ openMiniProgram }) => {
    const app = await openMiniProgram({ path })
    await expect(rows(app).first().locator('.row-title')).toHaveText(title)
    expect(await marks(app)).toContain(hit)
  })

test('nothing found, then the empty field', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ path: asked('龙宫') })
  await expect(app.screen.getByRole('heading', { name: words.none('龙宫') })).toBeVisible()
  for (const hint of words.hints) await expect(app.screen.getByText(hint)).toBeVisible()
  await app.tap(app.screen.getByRole('button', { name: words.clear }))
  await expect(app.screen.locator('.row-title').first()).toHaveText('署名与责任：谁写，谁编，谁审')
})

test('searches are kept on the device until they are cleared', async ({ openMiniProgram }) => {
  let app = await openMiniProgram({ path: SEARCH })
  await field(app).fill('图注')
  await expect(rows(app).first()).toContainText('图与图注')
  await field(app).press('Enter')
  app = await openMiniProgram({ path: SEARCH })
  await app.tap(app.screen.getByRole('button', { name: '图注', exact: true }))
  await expect(rows(app).first()).toContainText('图与图注')
  await app.tap(app.screen.getByRole('button', { name: words.clear }))
  await app.tap(app.screen.getByRole('button', { name: words.forget }))
  await expect(app.screen.getByRole('button', { name: '图注', exact: true })).toHaveCount(0)
})

test('fits narrow screens, and its field has a name', async ({ openMiniProgram }) => {
  for (const path of [SEARCH, asked('图注')]) {
    const app = await openMiniProgram({ path, width: 320 })
    await expect(app.screen.locator('.instalment-row').first()).toBeVisible()
    const overflow = await app.screen
      .locator('.page-scroll')
      .evaluate(scroller => scroller.scrollWidth - scroller.clientWidth)
    expect(overflow, path).toBe(0)
    await expect(field(app)).toHaveAttribute('aria-label', words.label)
  }
})

test('without a network the way there says so, and is gone with it', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ settings: { network: 'none' } })
  await app.tap(app.screen.getByRole('link', { name: words.title }))
  await expect(app.part('toast').or(app.part('modal'))).toBeVisible()
  await app.change({ network: 'wifi' })
  await expect(app.part('nav-title')).toHaveText(words.title)
})
