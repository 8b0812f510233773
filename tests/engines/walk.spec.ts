/** Every screen and sheet, at every width and size of type, with large mode on and off: nothing is cut, covered or out of reach. */
import { expect, type Page } from '@playwright/test'
import { test } from '../h5/reader-test'
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

const wear = (page: Page, size: number, isCare: boolean): Promise<void> =>
  page.evaluate(
    ([percent, on]) => {
      document.documentElement.style.fontSize = `${percent}%`
      document.documentElement.classList.toggle('care', on)
    },
    [size * (isCare ? CARE : 1) * 100, isCare] as const,
  )

for (const { name, address, reach, shows } of SCREENS) {
  test(`${name}: whole and within reach at every width and size of type`, async ({ page }) => {
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
    const faults: Record<string, string[]> = {}
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 844 })
      for (const size of SIZES) {
        for (const isCare of [false, true]) {
          await wear(page, size, isCare)
          const found = await layoutFaults(page)
          if (found.length > 0) faults[`${width} px × ${size}${isCare ? ', care' : ''}`] = found
        }
      }
    }
    expect(faults).toEqual({})
  })
}
