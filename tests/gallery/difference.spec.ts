/** What the comparison of pictures sees, and what it passes over. */
import { expect, test, type Page } from '@playwright/test'
import { h5Path } from '../../src/model/addresses'
import { differenceOf } from './difference'
import { asKept, stillPicture } from './picture'

async function differenceBy(page: Page, style: string): Promise<string | undefined> {
  await page.goto(h5Path({ page: 'article', id: 'kuai', variant: 'zh-Hans' }))
  await expect(page.locator('.colophon')).toBeVisible()
  const kept = await asKept(await stillPicture(page, true))
  const tag = await page.addStyleTag({ content: style })
  const taken = await stillPicture(page, true)
  await tag.evaluate(element => (element as HTMLElement).remove())
  return (await differenceOf(kept, taken)).said
}

for (const [what, style] of [
  ['the colour of captions', '.caption { color: var(--ink-soft) }'],
  ['the colour of a line', '.quote { border-left-color: var(--ink-quiet) }'],
  ['the rules of tables', '.table td { border-bottom-color: var(--wash) }'],
  ['the ground of code', '.code { background: var(--sheet) }'],
  ['a size of text by a twentieth', '.colophon { font-size: 14.7px; line-height: 25.2px }'],
  ['a face', '.quote { font-family: var(--sans) }'],
  ['a space by two pixels', '.notes { padding-top: 16px }'],
  ['one word more', '.heading-4::after { content: "春" }'],
] as const)
  test(`sees ${what}`, async ({ page }) => {
    expect(await differenceBy(page, style)).toMatch(/differ|pixels, and was/)
  })

for (const [what, style] of [
  ['another smoothing of letters', '.article { will-change: opacity; opacity: 0.999 }'],
  ['edges a little softer', '.article-body { filter: blur(0.3px) }'],
] as const)
  test(`passes over ${what}`, async ({ page }) => {
    expect(await differenceBy(page, style)).toBeUndefined()
  })
