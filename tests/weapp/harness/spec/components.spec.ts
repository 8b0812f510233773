/** WeChat's built-in components. */
import { call, expect, noted, test } from './mini'

const FORM = '/pages/form/form'
const STAGE = '/pages/stage/stage'

test.describe('forms', () => {
  test('submits and resets what its controls hold', async ({ openMiniProgram }) => {
    const app = await openMiniProgram({ path: FORM })
    await app.tap(app.id('input'))
    await app.page.keyboard.type('中文 and more')
    await expect(app.id('log')).toHaveText('input "中文 and"')
    await app.tap(app.id('switch'))
    await expect(app.id('log')).toHaveText('change false')
    await app.tap(app.id('label'))
    await expect(app.id('log')).toHaveText('change ["one","two"]')
    await app.tap(app.id('right'))
    await expect(app.id('log')).toHaveText('change "right"')
    await app.tap(app.id('submit'))
    await expect(app.id('log')).toHaveText(
      JSON.stringify({
        input: '中文 and',
        textarea: 'long',
        switch: false,
        boxes: ['one', 'two'],
        radio: 'right',
        slider: 30,
        picker: '0',
      }),
    )
    await app.tap(app.id('reset'))
    await expect(app.id('log')).toHaveText('reset')
    await expect(app.page.getByRole('switch')).toBeChecked()
  })

  test('pickers', async ({ openMiniProgram }) => {
    const app = await openMiniProgram({ path: FORM })
    await app.tap(app.id('picker'))
    await app.part('picker-column-0').selectOption('green')
    await app.part('picker-ok').tap()
    await expect(app.id('log')).toHaveText('change 1')
    await app.tap(app.id('many'))
    await app.part('picker-column-0').selectOption('b')
    await app.part('picker-ok').tap()
    await expect(app.id('log')).toHaveText('change [1,1]')
    await app.tap(app.id('date'))
    await app.part('picker-column-0').fill('2026-12-31')
    await app.part('picker-ok').tap()
    await expect(app.id('log')).toHaveText('change "2026-12-31"')
  })
})

test.describe('stage', () => {
  test('page-meta, navigation-bar and the reader’s text size', async ({ openMiniProgram }) => {
    const app = await openMiniProgram({ path: STAGE, settings: { fontSizeScaleFactor: 1.5 } })
    await expect(app.part('nav-title')).toHaveText('From meta')
    await expect(app.id('log')).toHaveCSS('font-size', '24px')
    expect((await app.screen.locator('.spacer').boundingBox())?.height).toBe(240)
    expect(await call(app, 'getAppBaseInfo')).toMatchObject({ fontSizeScaleFactor: 1.5 })
    await app.tap(app.id('lock'))
    await app.swipe({ x: 300, y: 600 }, { dy: -300 })
    await expect(app.screen.locator('.page-scroll')).toHaveJSProperty('scrollTop', 0)
  })

  test('a root portal leaves what clips it', async ({ openMiniProgram }) => {
    const app = await openMiniProgram({ path: STAGE })
    const box = await app.id('portal').boundingBox()
    expect(box).toMatchObject({ x: 290, y: 804, width: 100, height: 40 })
    await app.tap(app.id('portal'))
    await expect(app.id('log')).toHaveText('portal')
  })

  test('swiper, scroll-view, rich-text and progress', async ({ openMiniProgram }) => {
    const app = await openMiniProgram({ path: STAGE })
    await app.swipe({ x: 300, y: 150 }, { dx: -250 })
    await expect(app.id('log')).toHaveText('change 1')
    await app.id('scroller').evaluate(scroller => scroller.scrollTo(0, scroller.scrollHeight))
    await expect(app.id('log')).toHaveText('lower bottom')
    expect(await app.id('rich').innerHTML()).toBe('<p>rich <b>text</b></p>')
    await expect(app.id('progress')).toHaveAttribute('aria-valuenow', '40')
  })

  test('a video is the browser’s own, and its failure is told', async ({ openMiniProgram }) => {
    const app = await openMiniProgram({ path: STAGE })
    const video = app.id('video').locator('video')
    await expect(video).toHaveJSProperty('controls', true)
    await expect(video).toHaveAttribute('poster', /square\.png$/)
    await expect.poll(() => noted(app, 'told')).toContainEqual(['video error'])
  })

  test('an intersection observer', async ({ openMiniProgram }) => {
    const app = await openMiniProgram({ path: STAGE })
    await call(app, 'pageScrollTo', { selector: '#far', duration: 0 })
    await expect.poll(() => noted(app, 'farSeen')).toBe(true)
  })
})
