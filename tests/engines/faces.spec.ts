/** Titles are in the serif face of their script, running text in its sans: engines ask for faces in ways of their own. */
import { expect, type Locator } from '@playwright/test'
import { test } from '../h5/reader-test'

/** A picture of an element, as it is or in another family. */
async function picture(element: Locator, family?: string): Promise<string> {
  await element.evaluate((one: HTMLElement, family) => {
    one.style.fontFamily = family ? `'${family}'` : ''
  }, family)
  return (await element.screenshot()).toString('base64')
}

for (const [prefix, region] of [
  ['/hans', 'SC'],
  ['/hant-tw', 'TC'],
  ['/hant-hk', 'HK'],
] as const)
  test(`${prefix}: the title is in serifs, the text is not`, async ({ page }) => {
    await page.goto(`${prefix}/a/li-nan/`)
    const title = page.locator('.article-title')
    const paragraph = page.locator('.article-body > .paragraph').first()
    const [serif, sans] = [`Noto Serif CJK ${region}`, `Noto Sans CJK ${region}`]
    expect(await picture(title, serif)).not.toBe(await picture(title, sans))
    expect(await picture(title)).toBe(await picture(title, serif))
    expect(await picture(paragraph)).toBe(await picture(paragraph, sans))
  })
