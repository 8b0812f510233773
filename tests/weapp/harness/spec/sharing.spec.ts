/** Share cards and Moments' single-page mode. */
import { call, expect, setCard, test } from './mini'

const DETAIL = '/pages/detail/detail?id=x'

test.describe('sharing', () => {
  test('cards by button, menu, Moments and favourites', async ({ openMiniProgram }) => {
    const app = await openMiniProgram()
    const imageUrl = '/images/square.png'
    expect(await app.shareByTapping(app.id('share'))).toEqual({
      kind: 'chat',
      title: 'from button',
      path: '/pages/detail/detail?id=card',
      imageUrl,
    })
    expect(await app.shareByMenu()).toEqual({
      kind: 'chat',
      title: 'from menu',
      path: '/pages/detail/detail?id=none',
      imageUrl,
    })
    expect(await app.shareToTimeline()).toEqual({
      kind: 'timeline',
      title: 'moments',
      path: '/pages/home/home?id=moments',
    })
    expect(await app.favorite()).toEqual({
      kind: 'favorite',
      title: 'kept',
      path: '/pages/home/home?id=kept',
    })
  })

  test('the menu offers what the page defines', async ({ openMiniProgram }) => {
    const app = await openMiniProgram({ path: DETAIL })
    await app.part('nav-menu').tap()
    await expect(app.part('menu-share')).toHaveAttribute('aria-disabled', 'false')
    await expect(app.part('menu-timeline')).toHaveAttribute('aria-disabled', 'true')
    await expect(app.part('menu-refresh')).toBeHidden()
  })

  test.describe('what WeChat refuses', () => {
    test.use({ expectedErrors: [/^chat card: /] })
    const refused: [string, unknown, string][] = [
      [
        'a path without /',
        { path: 'pages/detail/detail' },
        'chat card: path should begin with /: "pages/detail/detail"',
      ],
      ['a page that is not there', { path: '/pages/none?a=1' }, 'chat card: no page is at /pages/none?a=1'],
      ['an empty title', { title: '' }, 'chat card: title should be a non-empty string, not ""'],
      [
        'a picture that is no PNG or JPEG',
        { imageUrl: '/images/a.svg' },
        'chat card: imageUrl should be a local or https PNG or JPEG: /images/a.svg',
      ],
      ['an unknown field', { desc: 'x' }, 'chat card: WeChat knows no field desc'],
    ]
    for (const [name, card, error] of refused)
      test(name, async ({ openMiniProgram }) => {
        const app = await openMiniProgram({ path: DETAIL })
        await setCard(app, card)
        await app.tap(app.id('share'))
        await app.part('share-card').waitFor()
        expect(await app.errors()).toContain(error)
      })
  })
})

test.describe('single-page mode', () => {
  test('shows the page, refuses ways on, keeps its own storage', async ({ openMiniProgram }) => {
    const app = await openMiniProgram()
    await call(app, 'setStorageSync', 'key', 'usual')
    const single = await openMiniProgram({ path: DETAIL, scene: 1154 })
    await expect(single.id('detail')).toHaveText('detail x')
    await expect(single.part('go-to-mini-program')).toHaveText('前往小程序')
    expect(await call(single, 'getLaunchOptionsSync')).toMatchObject({ scene: 1154 })
    expect(await call(single, 'navigateTo', { url: DETAIL })).toBe(
      'navigateTo:fail disabled in single page mode',
    )
    expect(await call(single, 'setClipboardData', { data: 'x' })).toBe(
      'setClipboardData:fail disabled in single page mode',
    )
    expect(await call(single, 'getStorageSync', 'key')).toBe('')
    await single.tap(single.id('share'))
    await single.tap(single.id('more'))
    await expect(single.part('share-card')).toBeHidden()
    expect(await single.stack()).toHaveLength(1)
    await single.part('go-to-mini-program').tap()
    await expect(single.part('go-to-mini-program')).toBeHidden()
    await expect(single.id('detail')).toHaveText('detail x')
  })
})
