/** The mini-program as it looks, drawn in Chromium: every block, piece and state in all themes, every screen and sheet. */
import type { Page } from '@playwright/test'
import { miniPath } from '../../src/addresses'
import { expect, test, type OpenOptions } from '../weapp/driver'
import { galleryPath, LOOKS } from './looks'
import { DAY, expectPicture, withoutPictures } from './picture'

/** Makes the phone as high as its page is long. */
async function stretch(page: Page): Promise<void> {
  const height = await page.evaluate(() => {
    const scroller = document.querySelector('.page-viewport:not([hidden]) .page-scroll')
    return scroller ? window.innerHeight - scroller.clientHeight + scroller.scrollHeight : window.innerHeight
  })
  await page.setViewportSize({ width: page.viewportSize()?.width ?? 390, height })
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
    await whole('blocks', miniPath({ page: 'article', id: 'kuai', variant: script }), '.colophon')
    if (look.name === 'grey' || look.name === 'contrast') return
    await whole('home', miniPath({ page: 'home', variant: script }), '.series-section')
    await whole('series', miniPath({ page: 'series', id: 'si-ji', variant: script }), '.row')
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
  })
}
