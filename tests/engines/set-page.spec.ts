/** The set page: justified lines that end at the edge, no glyph over another, no hole in a line. */
import { expect } from '@playwright/test'
import { test } from '../h5/reader-test'
import { measureSetPage } from './set-page'

const ADDRESSES = [
  '/a/li-nan/',
  '/hans/a/li-nan/',
  '/hant-tw/a/li-nan/',
  '/a/zhuanlan/',
  '/a/biaodian/',
  '/hant-hk/a/tuzhu/',
]
const WIDTHS = [320, 390, 820, 1280]

for (const address of ADDRESSES) {
  test(`${address} is set in whole lines at every width`, async ({ page }) => {
    // WebKit off Apple's systems stretches at spaces only: there the page is ragged, by its style sheet.
    const kind = test.info().project.name === 'webkit' ? 'ragged' : 'justified'
    await page.goto(address)
    await expect(page.getByRole('article')).toBeVisible()
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 844 })
      const { faults, ...lines } = await measureSetPage(page)
      expect.soft(lines[kind], `${kind} lines at ${width}`).toBeGreaterThan(5)
      expect.soft(faults, `at ${width}`).toEqual([])
    }
  })
}
