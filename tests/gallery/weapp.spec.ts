/** The mini-program as it looks, drawn in Chromium: every block, piece and state in all themes, every screen and sheet. */
import type { Page } from '@playwright/test'
import { miniPath } from '../../src/model/addresses'
import { expect, test, type OpenOptions } from '../weapp/driver'
import { galleryPath, LOOKS } from './looks'
import { DAY, expectPicture, withoutPictures } from './picture'

// One of its figures stands for a picture that does not come.
test.use({ expectedErrors: [/^image: the package holds no .*\/images\/nowhere\.png$/] })

/** The phone, as it is before it is stretched. */
const PHONE = { width: 390, height: 844 }
/** Milliseconds without a change after which a page is taken to be whole. */
const STILL = 600

/** Pixels that the phone must be high to show its whole page. */
const wholeHeight = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const scroller = document.querySelector('.page-viewport:not([hidden]) .page-scroll')
    return scroller ? window.innerHeight - scroller.clientHeight + scroller.scrollHeight : window.innerHeight
  })

/** Makes the phone as high as its page is long; the page grows by parts as they come in sight. */
async function stretch(page: Page): Promise<void> {
  let height = 0
  for (let since = 0; since < STILL; since += 100) {
    await page.waitForTimeout(100)
    const now = await wholeHeight(page)
    if (now === height) continue
    since = 0
    height = now
    await page.setViewportSize({ ...PHONE, height })
  }
  // Room was held for what had not come yet: measured again, since a page is never lower than its phone.
  await page.setViewportSize(PHONE)
  await page.setViewportSize({ ...PHONE, height: await wholeHeight(page) })
}

for (const [look, script] of [
  [LOOKS.light, 'zh-Hans'],
  [LOOKS.dark, 'zh-Hant-TW'],
  [LOOKS.sepia, 'zh-Hant-HK'],
  [LOOKS.grey, 'zh-Hans'],
  [LOOKS.contrast, 'zh-Hant-TW'],
] as const) {
  const { scheme, theme } = look
  const at = (view: string): string => galleryPath(view, script, theme)

  test(`${look.name} ${script}`, async ({ openMiniProgram, page }, info) => {
    info.setTimeout(120_000)
    await page.clock.setFixedTime(DAY)
    await withoutPictures(page)
    const open = async (path: string, ready: string, options: OpenOptions = {}): Promise<void> => {
      const { screen } = await openMiniProgram({ path, scheme, ...options })
      await expect(screen.locator(ready).first()).toBeVisible()
    }
    const shoot = (name: string): Promise<void> =>
      expectPicture(page, `weapp/${name}-${look.name}-${script}`, info)
    const whole = async (name: string, path: string, ready: string): Promise<void> => {
      await open(path, ready)
      await stretch(page)
      await shoot(name)
    }

    await open(at('pieces'), '.gallery-frame .figure-placeholder')
    await page.locator('.contents-fold').tap()
    await stretch(page)
    await shoot('pieces')
    await whole('states', at('states'), '.crash')
    // An article whose end is in sight counts as read: it comes after the lists that say so.
    const blocks = (): Promise<void> =>
      whole('blocks', miniPath({ page: 'article', id: 'kuai', variant: script }), '.colophon')
    if (look.name === 'grey' || look.name === 'contrast') return blocks()
    await whole('home', miniPath({ page: 'home', variant: script }), '.series-section')
    await whole('series', miniPath({ page: 'series', id: 'si-ji', variant: script }), '.instalment-row')
    await whole('search', miniPath({ page: 'search', variant: script }), '.search-chip')
    await whole(
      'results',
      miniPath({ page: 'search', variant: script, query: '槐树' }),
      '.result-excerpt .hit',
    )
    await whole('mine', miniPath({ page: 'mine', variant: script }), '.mine-row')
    for (const view of ['settings', 'scripts', 'share', 'note']) {
      await open(at(view), '.sheet')
      await shoot(view)
    }
    await blocks()
  })
}
