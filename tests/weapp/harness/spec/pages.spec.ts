/** Pages, touches and ways between pages, as the harness draws them. */
import { call, expect, noted, run, test } from './mini'

const DETAIL = '/pages/detail/detail?id=x'

test.describe('drawing', () => {
  test('draws templates, wxs, lists and own components with their styles', async ({ openMiniProgram }) => {
    const app = await openMiniProgram()
    await expect(app.id('title')).toHaveText('HELLO 0')
    await expect(app.screen.locator('.row')).toHaveText(['0: a', '1: b'])
    await expect(app.id('title')).toHaveCSS('color', 'rgb(1, 2, 3)')
    expect((await app.id('title').boundingBox())?.width).toBe(195)
    await expect(app.page.getByRole('heading', { name: 'hello' })).toBeVisible()
    await app.tap(app.id('own'))
    await expect(app.id('own')).toHaveText('own part 1')
    await expect(app.id('log')).toHaveText('counted 1')
    expect(await noted(app, 'hidden')).toEqual(Array.from({ length: 5 }, () => 'undefined'))
  })

  test("keeps each page's styles to itself and fixes to the page, not to the screen", async ({
    openMiniProgram,
  }) => {
    const app = await openMiniProgram()
    const foot = await app.id('foot').boundingBox()
    expect(foot && foot.y + foot.height).toBe(844 - 50)
    await app.tap(app.id('go'))
    await expect(app.id('detail')).toHaveText('detail from-navigator')
    await expect(app.id('detail')).toHaveCSS('color', 'rgb(0, 0, 0)')
  })

  test('follows the theme in styles and bars', async ({ openMiniProgram }) => {
    const app = await openMiniProgram({ scheme: 'dark' })
    await expect(app.screen.locator('wx-page')).toHaveCSS('background-color', 'rgb(17, 17, 17)')
    await expect(app.part('nav-bar')).toHaveCSS('background-color', 'rgb(17, 17, 17)')
    await app.page.emulateMedia({ colorScheme: 'light' })
    await expect(app.part('nav-bar')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  })

  test('counts what setData sends and how large the tree is', async ({ openMiniProgram }) => {
    const app = await openMiniProgram({ path: DETAIL })
    const bytes = JSON.stringify({ id: 'x' }).length
    expect(await app.setDataStats()).toEqual({ first: bytes, largest: bytes, total: bytes, count: 1 })
    expect(await app.treeSize()).toEqual({ nodes: 4, depth: 2 })
  })
})

test('the desk page shows the phone at the same path and settings', async ({ page, address }) => {
  await page.goto(`${address}?scene=1154#/pages/detail/detail?id=desk`)
  const phone = page.frameLocator('#phone')
  await expect(phone.locator('[id="detail"]')).toHaveText('detail desk')
  await expect(phone.getByTestId('go-to-mini-program')).toBeVisible()
})

test.describe('touch', () => {
  test('tap, long press, bubbling and catching', async ({ openMiniProgram }) => {
    const app = await openMiniProgram()
    await app.tap(app.id('add'))
    await expect(app.id('title')).toHaveText('HELLO 2')
    await expect(app.id('log')).toHaveText('tap 0 1 true')
    await app.longPress(app.id('add'))
    await expect(app.id('log')).toHaveText('held 1')
    await expect(app.id('title')).toHaveText('HELLO 2')
    await app.tap(app.id('inner'))
    await expect(app.id('log')).toHaveText('inner')
  })

  test('scrolling tells the page; a caught touchmove keeps it still', async ({ openMiniProgram }) => {
    const app = await openMiniProgram()
    await app.swipe({ x: 300, y: 700 }, { dy: -300 })
    await expect.poll(() => noted(app, 'scrollTop')).toBeGreaterThan(50)
    for (let count = 0; count < 4; count++) await app.swipe({ x: 300, y: 700 }, { dy: -500 })
    await expect(app.id('log')).toHaveText('bottom')
    await call(app, 'pageScrollTo', { scrollTop: 0, duration: 0 })
    const drag = await app.id('drag').boundingBox()
    if (!drag) throw new Error('no #drag')
    await app.swipe({ x: drag.x + 50, y: drag.y + 20 }, { dy: -200 })
    await expect(app.id('log')).toHaveText('dragged')
    expect(await noted(app, 'scrollTop')).toBe(0)
  })
})

test.describe('navigation', () => {
  test('stack, tabs, back, home and cold opening', async ({ openMiniProgram }) => {
    const app = await openMiniProgram()
    await app.tap(app.id('go'))
    await expect(app.part('nav-title')).toHaveText('Detail')
    expect(await app.stack()).toEqual([
      { route: 'pages/home/home', query: {} },
      { route: 'pages/detail/detail', query: { id: 'from-navigator' } },
    ])
    await app.back()
    await expect(app.part('nav-title')).toHaveText('Home')
    await app.part('tab-pages/other/other').tap()
    await expect(app.id('other')).toHaveText('other 1')
    await app.part('tab-pages/home/home').tap()
    await app.part('tab-pages/other/other').tap()
    await expect(app.id('other')).toHaveText('other 2')

    const cold = await openMiniProgram({ path: DETAIL })
    await expect(cold.id('detail')).toHaveText('detail x')
    await expect(cold.part('nav-back')).toBeHidden()
    await cold.home()
    await expect(cold.id('title')).toHaveText('HELLO 0')
  })

  test('a page that does not exist is told to the app', async ({ openMiniProgram }) => {
    const app = await openMiniProgram({ path: '/pages/gone/gone' })
    await expect(app.id('detail')).toHaveText('detail instead')
    expect(await noted(app, 'told')).toContainEqual(['not found', 'pages/gone/gone'])
    expect(await call(app, 'navigateTo', { url: '/pages/gone/gone' })).toBe(
      'navigateTo:fail page "pages/gone/gone" is not found',
    )
  })

  test('ten pages are the most', async ({ openMiniProgram }) => {
    const app = await openMiniProgram({ path: DETAIL })
    for (let count = 1; count < 10; count++) await call(app, 'navigateTo', { url: DETAIL })
    expect(await app.stack()).toHaveLength(10)
    expect(await call(app, 'navigateTo', { url: DETAIL })).toBe('navigateTo:fail webview count limit exceed')
  })

  test('subpackages load when they are asked for, and stay on the phone', async ({ openMiniProgram }) => {
    const offline = await openMiniProgram({ settings: { network: 'none' } })
    expect(await run(offline, 'load', './data/index.js')).toMatchObject({ mod: './data/index.js' })
    expect(await call(offline, 'navigateTo', { url: '/extra/far/far' })).toContain(
      'navigateTo:fail loadSubPackage:fail',
    )
    await offline.change({ network: 'wifi' })
    expect(await run(offline, 'loadByCallback', './data/index.js')).toEqual({
      article: { title: '職責所在' },
    })
    const app = await openMiniProgram({ path: '/extra/far/far' })
    await expect(app.id('far')).toHaveText('far words of the package')
    expect(await run(app, 'load', './data/index.js')).toEqual({ article: { title: '職責所在' } })
    expect(await run(app, 'load', './data/none.js')).toMatchObject({ mod: './data/none.js' })
    const again = await openMiniProgram({ path: '/extra/far/far', settings: { network: 'none' } })
    await expect(again.id('far')).toHaveText('far words of the package')
  })

  test('to the background and back', async ({ openMiniProgram }) => {
    const app = await openMiniProgram()
    await app.setVisible(false)
    await app.setVisible(true)
    expect(await noted(app, 'told')).toEqual([
      ['launch', 'pages/home/home', 1001],
      ['show'],
      ['hide'],
      ['show'],
    ])
  })
})
