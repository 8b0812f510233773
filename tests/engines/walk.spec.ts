/**
 * Every screen and sheet, at every width and size of type, with large mode or without: nothing is cut, covered or out of
 * reach. By day every two of width, size and mode meet on each screen, at night all three.
 */
import { expect, type Page } from '@playwright/test'
import { test } from '../h5/reader-test'
import { IS_NIGHTLY } from '../nightly'
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
  // What was looked at without it is still there.
  if (isCare)
    await page.evaluate(() =>
      localStorage.setItem('reader:settings', JSON.stringify({ data: { care: true } })),
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

/** Whether a screen is looked at so by day: large mode by turns, from width to width, size to size and screen to screen. */
const isByDay = (isCare: boolean, ...turns: number[]): boolean =>
  turns.reduce((sum, turn) => sum + turn, 0) % 2 === (isCare ? 1 : 0)

for (const [at, screen] of SCREENS.entries()) {
  test(`${screen.name}: whole and within reach at every width and size of type`, async ({ page }) => {
    const faults: Record<string, string[]> = {}
    for (const isCare of [false, true]) {
      await reachScreen(page, screen, isCare)
      const wear = await typeSizer(page, isCare)
      for (const [nth, width] of WIDTHS.entries()) {
        await page.setViewportSize({ width, height: 844 })
        // A desktop's margin is there or not by a media query, which a size set by the page does not move.
        const sizes = width === 1280 && test.info().project.name !== 'chromium' ? [1] : SIZES
        for (const [step, size] of sizes.entries()) {
          if (sizes.length > 1 && !IS_NIGHTLY && !isByDay(isCare, at, nth, step)) continue
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
