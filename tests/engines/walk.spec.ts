/**
 * Every screen and sheet, at every width and size of type, with large mode or without: nothing is cut, covered or out of
 * reach. By day the engines share them: every two of width, size and mode meet on each screen in one of the three. At night
 * each engine has all.
 */
import { expect, type Page } from '@playwright/test'
import { test } from '../h5/reader-test'
import { IS_NIGHTLY } from '../nightly'
import { ENGINES } from './launch'
import { layoutFaults } from './layout'

const WIDTHS = [320, 375, 390, 820, 1280]
/** Times the usual size of type, as a browser's own setting makes it. */
const SIZES = [1, 1.5, 2]
/** Times that, as large mode does by its class (`styles/h5.scss`), which a size on the element itself would hide. */
const CARE = 1.36

interface Screen {
  name: string
  address: string
  /** What opens it on that page, and what is there then. */
  reach?: (page: Page) => Promise<void>
  shows?: string
}

const SCREENS: readonly Screen[] = [
  { name: 'home', address: '/' },
  { name: 'series', address: '/s/yue-du/' },
  { name: 'series of another script', address: '/hant-tw/s/jin-wei/' },
  { name: 'article', address: '/a/li-nan/' },
  { name: 'article with table, code and notes', address: '/a/daoru/' },
  { name: 'article with pictures', address: '/hant-hk/a/tuzhu/' },
  { name: 'search', address: '/search/' },
  { name: 'search with results', address: '/search/?q=图' },
  { name: 'what the reader keeps', address: '/me/' },
  { name: 'unknown article', address: '/a/no-such-article/' },
  {
    name: 'choice of script',
    address: '/a/li-nan/',
    reach: page => page.locator('.bar-script').click(),
    shows: '.sheet',
  },
  {
    name: 'settings',
    address: '/a/li-nan/',
    reach: page => page.locator('.bar-settings').click(),
    shows: '.sheet .setting',
  },
  {
    name: 'share sheet',
    address: '/a/li-nan/',
    reach: page => page.locator('.bar-button[aria-label="分享"]').click(),
    shows: '.share-target',
  },
  {
    name: 'contents',
    address: '/a/li-nan/',
    reach: page => page.locator('.contents-fold').click(),
    shows: '.contents-link',
  },
]

/** How type is made larger: Chromium is told as its readers tell it, which media queries go by as well; others by the page. */
async function typeSizer(page: Page, isCare: boolean): Promise<(size: number) => Promise<void>> {
  if (test.info().project.name === 'chromium') {
    const session = await page.context().newCDPSession(page)
    return async size => {
      await session.send('Page.setFontSizes', { fontSizes: { standard: size * 16 } })
    }
  }
  return size =>
    page.evaluate(
      percent => {
        document.documentElement.style.fontSize = `${percent}%`
      },
      size * (isCare ? CARE : 1) * 100,
    )
}

async function reachScreen(page: Page, { address, reach, shows }: Screen, isCare: boolean): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.addInitScript(
    care => localStorage.setItem('reader:settings', JSON.stringify({ data: { care } })),
    isCare,
  )
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.addStyleTag({
    content:
      '*, ::before, ::after { transition: none !important; animation: none !important; content-visibility: visible !important }',
  })
  if (reach && shows) {
    await reach(page)
    await expect(page.locator(shows).first()).toBeVisible()
  }
}

/** Two frames on: what follows a media query has been drawn. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done()))))

const rootSize = (page: Page): Promise<number> =>
  page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize))

/** The place of the engine that runs a test among all. */
const turnOf = (engine: string): number => ENGINES.findIndex(name => name === engine)

for (const [at, screen] of SCREENS.entries()) {
  test(`${screen.name}: whole and within reach at every width and size of type`, async ({ page }) => {
    const faults: Record<string, string[]> = {}
    const turn = turnOf(test.info().project.name)
    for (const isCare of IS_NIGHTLY ? [false, true] : [(at + turn) % 2 === 1]) {
      await reachScreen(page, screen, isCare)
      const wear = await typeSizer(page, isCare)
      for (const [nth, width] of WIDTHS.entries()) {
        await page.setViewportSize({ width, height: 844 })
        // A desktop's margin is there or not by a media query, which a size set by the page does not move.
        const sizes = width === 1280 && test.info().project.name !== 'chromium' ? [1] : SIZES
        for (const [step, size] of sizes.entries()) {
          if (sizes.length > 1 && !IS_NIGHTLY && (at + nth + step) % ENGINES.length !== turn) continue
          await wear(size)
          expect(await rootSize(page)).toBeCloseTo(16 * size * (isCare ? CARE : 1), 0)
          await drawn(page)
          const found = await layoutFaults(page)
          if (found.length > 0) faults[`${width} px × ${size}${isCare ? ', care' : ''}`] = found
        }
      }
    }
    expect(faults).toEqual({})
  })
}
