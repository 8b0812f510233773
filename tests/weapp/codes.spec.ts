/** Codes and links that open the mini-program: WeChat's own codes (`scene`), and those of the H5 site (`q`). */
import { expect, test } from './driver'

const HERE = '/pages/article/index'
const site = (path: string): string => encodeURIComponent(`https://column.example${path}`)
const UNKNOWN = '这个码打不开了，先看看首页'

for (const [name, path] of [
  ['a code', `${HERE}?scene=a2li-nan`],
  ['a code with its escapes', `${HERE}?scene=${'a2li-nan~3'.replace('~', '%7E')}`],
  ['a code of a release that opened all of them at the home', '/pages/home/index?scene=a2li-nan'],
  ['the link of the H5 page', `${HERE}?q=${site('/hant-tw/a/li-nan/')}&scancode_time=1790000000`],
  ['a link that a rule sends to the home', `/pages/home/index?q=${site('/hant-tw/a/li-nan/?from=timeline')}`],
] as const)
  test(`${name} opens the article in its script`, async ({ openMiniProgram }) => {
    const app = await openMiniProgram({ path })
    await expect(app.screen.getByRole('article')).toContainText('職責所在')
    await expect(app.screen.locator('.screen')).toHaveClass(/script-zh-Hant-TW/)
    expect((await app.stack()).map(({ route }) => route)).toEqual(['pages/article/index'])
    // Home is WeChat's own house, and back from there no page of the code lies in the stack.
    await app.home()
    await expect(app.part('nav-title')).toHaveText('連載')
  })

test('a code of a series opens it; its own instalments open above it, and it lies in the stack once', async ({
  openMiniProgram,
}) => {
  const app = await openMiniProgram({ path: '/pages/series/index?scene=s0jin-wei' })
  await app.tap(app.screen.getByRole('link', { name: /李楠/ }).first())
  await expect(app.screen.getByRole('article')).toContainText('職責所在')
  await app.tap(app.screen.getByRole('link', { name: '津衛新青年' }).first())
  await expect.poll(async () => (await app.stack()).length).toBe(1)
})

test('a second code, while the app is alive, opens its own article in its own script', async ({
  openMiniProgram,
}) => {
  const app = await openMiniProgram({ path: `${HERE}?scene=a2li-nan` })
  await expect(app.screen.getByRole('article')).toContainText('職責所在')
  await app.enter(`${HERE}?scene=a1tuzhu`)
  await expect(app.screen.locator('.screen')).toHaveClass(/script-zh-Hans/)
  await expect(app.screen.getByRole('heading', { name: '图与图注', exact: true })).toBeVisible()
})

for (const path of [
  `${HERE}?scene=promo2026`,
  `${HERE}?scene=%E4%BD`,
  `${HERE}?q=${site('/no/such/page/')}`,
  '/pages/home/index?scene=%E6%B4%BB%E5%8A%A8',
])
  test(`a code that means nothing leads to the home, with a plain word: ${path}`, async ({
    openMiniProgram,
  }) => {
    const app = await openMiniProgram({ path })
    await expect(app.part('nav-title')).toHaveText('连载')
    await expect(app.screen.getByText(UNKNOWN)).toBeVisible()
    await expect(app.screen.getByRole('link', { name: /李楠/ }).first()).toBeVisible()
    expect((await app.stack()).map(({ route }) => route)).toEqual(['pages/home/index'])
  })
