/** The H5 site as it looks: every block, piece and state in all themes and scripts, every screen and sheet. */
import { expect, test, type Page, type TestInfo } from '@playwright/test'
import { h5Path, type Place } from '../../src/model/addresses'
import type { Script } from '../../src/model/schema'
import { SCRIPTS } from '../../src/model/values'
import { withVoices } from '../h5/speech-double'
import { galleryPath, LOOKS, type Look } from './looks'
import { DAY, expectPicture, withoutPictures } from './picture'

/** Opens the gallery's pieces in a look: it makes the device that of a reader who has been here before. */
async function openPieces(page: Page, { scheme, theme }: Look, script: Script): Promise<void> {
  await page.clock.setFixedTime(DAY)
  await page.emulateMedia({ colorScheme: scheme })
  await withoutPictures(page)
  await open(page, galleryPath('pieces', script, theme), '.gallery-frame')
}

/** A picture that never comes holds up the page's `load`: what is waited for is what is to be seen. */
async function open(page: Page, address: string, ready: string): Promise<void> {
  await page.goto(address, { waitUntil: 'domcontentloaded' })
  await expect(page.locator(ready).first()).toBeVisible()
}

for (const look of Object.values(LOOKS))
  for (const script of SCRIPTS)
    test(`blocks ${look.name} ${script}`, async ({ page }, info) => {
      const shoot = (name: string): Promise<void> =>
        expectPicture(page, `h5/${name}-${look.name}-${script}`, info, { fullPage: true })
      await openPieces(page, look, script)
      // The words of pieces and states are in all scripts, and their colours in all themes: not each in each.
      const isShort = look.name === 'light' || script === 'zh-Hans'
      if (isShort) {
        await expect(page.locator('.gallery-frame .figure-placeholder')).toBeVisible()
        await page.locator('.contents-fold').tap()
        await shoot('pieces')
        await open(page, galleryPath('states', script, look.theme), '.crash')
        await shoot('states')
      }
      await open(page, h5Path({ page: 'article', id: 'kuai', variant: script }), '.colophon')
      await shoot('blocks')
    })

/** The screens with what must be there before their pictures are taken. */
const screens = (variant: Script): [name: string, address: string, ready: string][] => {
  const at = (place: Place): string => h5Path(place)
  return [
    ['home', at({ page: 'home', variant }), '.series-section'],
    ['series', at({ page: 'series', id: 'si-ji', variant }), '.instalment-row'],
    ['search', at({ page: 'search', variant }), '.search-chip'],
    ['results', at({ page: 'search', variant, query: '槐树' }), '.result-excerpt .hit'],
    ['mine', at({ page: 'mine', variant }), '.mine-row'],
  ]
}

async function shootScreens(
  page: Page,
  script: Script,
  shoot: (name: string) => Promise<void>,
): Promise<void> {
  for (const [name, address, ready] of screens(script)) {
    await open(page, address, ready)
    await shoot(name)
  }
}

const SHEETS = { settings: '.sheet', scripts: '.sheet', share: '.sheet', note: '.sheet', viewer: '.viewer' }

for (const [look, script] of [
  [LOOKS.light, 'zh-Hans'],
  [LOOKS.dark, 'zh-Hant-TW'],
  [LOOKS.sepia, 'zh-Hant-HK'],
] as const) {
  const shooting =
    (page: Page, info: TestInfo, fullPage: boolean) =>
    (name: string): Promise<void> =>
      expectPicture(page, `h5/${name}-${look.name}-${script}`, info, { fullPage })

  test(`screens ${look.name} ${script}`, async ({ page }, info) => {
    await openPieces(page, look, script)
    await shootScreens(page, script, shooting(page, info, true))
  })

  test(`sheets ${look.name} ${script}`, async ({ page }, info) => {
    await withVoices(page, ['zh-CN', 'zh-TW', 'zh-HK'])
    await openPieces(page, look, script)
    const shoot = shooting(page, info, false)
    for (const [view, ready] of Object.entries(SHEETS)) {
      await open(page, galleryPath(view, script, look.theme), ready)
      await shoot(view)
    }
    await open(page, galleryPath('tools', script, look.theme), '.listen')
    await page.locator('.listen').tap()
    await expect(page.locator('.aloud')).toBeVisible()
    await shoot('player')
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await expect(page.locator('.keys')).toBeVisible()
    await shoot('keys')
  })
}

for (const width of [320, 820])
  test(`${width} px wide`, async ({ page }, info) => {
    await page.setViewportSize({ width, height: 844 })
    await openPieces(page, LOOKS.light, 'zh-Hans')
    const shoot = (name: string): Promise<void> => expectPicture(page, `h5/${name}-${width}`, info)
    await shootScreens(page, 'zh-Hans', shoot)
    await open(page, h5Path({ page: 'article', id: 'kuai', variant: 'zh-Hans' }), '.colophon')
    await shoot('article')
    await open(page, galleryPath('settings', 'zh-Hans', 'system'), '.sheet')
    await shoot('settings')
  })
