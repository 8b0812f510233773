/** WeChat's API, as the harness answers it. */
import type { MiniProgram } from '../../driver'
import { call, expect, noted, run, test } from './mini'

const STAGE = '/pages/stage/stage'
/** The address of a file of the package, as a web server would have it. */
const fileAddress = (app: MiniProgram, file: string): string => new URL(`files/${file}`, app.page.url()).href

test('a canvas is saved to the album once the reader allows it', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ path: STAGE })
  const saved = run(app, 'drawAndSave')
  await app.part('modal-cancel').tap()
  expect(await saved).toEqual({ errMsg: 'saveImageToPhotosAlbum:fail auth deny' })
  expect(await run(app, 'drawAndSave')).toEqual({ errMsg: 'saveImageToPhotosAlbum:fail auth deny' })
  const opened = call(app, 'openSetting', {})
  await app.part('sheet-0').tap()
  expect(await opened).toMatchObject({ authSetting: { 'scope.writePhotosAlbum': true } })
  expect(await run(app, 'drawAndSave')).toEqual({ errMsg: 'saveImageToPhotosAlbum:ok' })
  expect(await app.album()).toEqual([expect.stringMatching(/^data:image\/png;base64,/)])
})

test('toast, modal and action sheet', async ({ openMiniProgram }) => {
  const app = await openMiniProgram()
  await call(app, 'showToast', { title: '一二三四五六七八' })
  await expect(app.part('toast')).toHaveText('✓ 一二三四五六七')
  const modal = call(app, 'showModal', { title: 'sure?', content: 'words' })
  await app.part('modal-ok').tap()
  expect(await modal).toMatchObject({ confirm: true, cancel: false })
  const sheet = call(app, 'showActionSheet', { itemList: ['a', 'b'] })
  await app.part('sheet-1').tap()
  expect(await sheet).toMatchObject({ tapIndex: 1 })
})

test('windows of WeChat are dark with an app that has a dark mode', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ scheme: 'dark' })
  void call(app, 'showModal', { title: 'sure?' })
  await expect(app.part('modal').locator('.shell-dialog')).toHaveCSS('background-color', 'rgb(44, 44, 44)')
  await app.page.emulateMedia({ colorScheme: 'light' })
  await expect(app.part('modal').locator('.shell-dialog')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  await app.part('modal-ok').tap()
})

test("the picture viewer opens what WeChat's opens, and is swiped", async ({ openMiniProgram }) => {
  const app = await openMiniProgram()
  const urls = ['?1', '?2'].map(query => fileAddress(app, 'images/square.png') + query)
  await call(app, 'previewImage', { urls, current: urls[0] })
  await expect(app.part('preview-count')).toHaveText('1 / 2')
  await app.swipe({ x: 350, y: 400 }, { dx: -300 })
  await expect(app.part('preview-count')).toHaveText('2 / 2')
  await app.part('preview').tap()
  await expect(app.part('preview')).toBeHidden()
  expect(await call(app, 'previewImage', { urls: ['/images/square.png'] })).toBe(
    'previewImage:fail the viewer opens no file of the package: /images/square.png',
  )
})

test('storage has the limits of WeChat, and survives', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ settings: { storageLimit: 100 } })
  await call(app, 'setStorageSync', 'a', { n: 1 })
  expect(await call(app, 'getStorage', { key: 'a' })).toMatchObject({ data: { n: 1 } })
  expect(await call(app, 'getStorage', { key: 'b' })).toBe('getStorage:fail data not found')
  const large = 'x'.repeat(101 * 1024)
  expect(await call(app, 'setStorageSync', 'b', large)).toBe('setStorageSync:fail exceed storage max size')
  const entry = { key: 'b', data: 'x'.repeat(1024 * 1024) }
  expect(await call(app, 'setStorage', entry)).toBe('setStorage:fail entry size limit reached')
  const again = await openMiniProgram()
  expect(await call(again, 'getStorageSync', 'a')).toEqual({ n: 1 })
  expect(await call(again, 'getStorageInfoSync')).toMatchObject({ keys: ['a'], limitSize: 10_240 })
})

test('requests keep to the domains declared, and to the network', async ({ openMiniProgram }) => {
  const app = await openMiniProgram()
  const url = fileAddress(app, 'theme.json')
  expect(await run(app, 'request', url)).toMatchObject({
    errMsg: 'request:ok',
    statusCode: 200,
    data: { light: { bar: '#ffffff', barText: 'black' } },
  })
  await app.change({ domains: 'https://only.example' })
  expect(await run(app, 'request', url)).toEqual({ errMsg: 'request:fail url not in domain list' })
  await app.change({ domains: '', network: 'none' })
  expect(await run(app, 'request', url)).toEqual({ errMsg: 'request:fail net::ERR_INTERNET_DISCONNECTED' })
  expect(await call(app, 'getNetworkType')).toMatchObject({ networkType: 'none' })
})

test('the clipboard, and a privacy declaration without it', async ({ openMiniProgram }) => {
  const app = await openMiniProgram()
  await call(app, 'setClipboardData', { data: 'https://a.example/' })
  expect(await app.page.evaluate(() => navigator.clipboard.readText())).toBe('https://a.example/')
  await app.change({ clipboard: 'undeclared' })
  expect(await call(app, 'setClipboardData', { data: 'x' })).toContain('setClipboardData:fail')
})

test('files: the package is read, the user’s folder written', async ({ openMiniProgram }) => {
  const app = await openMiniProgram()
  expect(await run(app, 'copyPicture')).toEqual([0x89, 0x50, 0x4e, 0x47])
  expect(await call(app, 'getImageInfo', { src: '/images/square.png' })).toMatchObject({
    width: 100,
    height: 80,
    type: 'png',
  })
})

test('tells of the network, the theme, an update and a sound that fails', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ settings: { update: 'ready' } })
  await run(app, 'listen')
  await app.change({ network: '2g' })
  await app.page.emulateMedia({ colorScheme: 'dark' })
  const expected = [['network', '2g'], ['theme', 'dark'], ['update'], ['audio failed']]
  await expect.poll(() => noted(app, 'told')).toEqual(expect.arrayContaining(expected))
})

test('pulling down, by the menu', async ({ openMiniProgram }) => {
  const app = await openMiniProgram()
  await app.part('nav-menu').tap()
  await app.part('menu-refresh').tap()
  await expect(app.id('log')).toHaveText('pulled')
})

test('pulling down, by the finger', async ({ openMiniProgram }) => {
  const app = await openMiniProgram()
  await app.swipe({ x: 300, y: 300 }, { dy: 40 })
  await expect(app.id('log')).not.toHaveText('pulled')
  await app.swipe({ x: 300, y: 300 }, { dy: 200 })
  await expect(app.id('log')).toHaveText('pulled')
})

test("a selector query measures from the page's top", async ({ openMiniProgram }) => {
  const app = await openMiniProgram()
  await call(app, 'pageScrollTo', { scrollTop: 100, duration: 0 })
  const { top, height, scrollTop } = (await run(app, 'where', '#title')) as Record<string, number>
  expect({ top, scrollTop }).toEqual({ top: -100, scrollTop: 100 })
  expect(height).toBeGreaterThan(10)
})

test.describe('strictness', () => {
  test.use({ expectedErrors: [/^wx\./], expectedMissing: ['wx.chooseLocation'] })

  test('arguments are checked by WeChat’s own typings', async ({ openMiniProgram }) => {
    const app = await openMiniProgram()
    await call(app, 'setNavigationBarTitle', { title: 3 })
    await call(app, 'setClipboardData', {})
    await call(app, 'showToast', { title: 'x', icon: 'star' })
    await call(app, 'pageScrollTo', { scrollTop: 0, smooth: true })
    expect(await app.errors()).toEqual([
      'wx.setNavigationBarTitle: title should be string, not number',
      'wx.setClipboardData: data is missing',
      'wx.showToast: icon is "star", not one of none, success, error, loading',
      'wx.pageScrollTo: unknown option smooth',
    ])
  })

  test('what the harness lacks is named when it is called', async ({ openMiniProgram }) => {
    const app = await openMiniProgram()
    expect(await app.missing()).toEqual([])
    expect(await call(app, 'chooseLocation', {})).toBe('chooseLocation:fail not provided by the harness')
    expect(await app.missing()).toEqual(['wx.chooseLocation'])
  })
})
