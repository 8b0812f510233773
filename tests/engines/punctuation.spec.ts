/** The full stop of a text stands where its script has it: in the middle for Taiwan and Hong Kong, below left on the mainland. */
import { expect, type Page } from '@playwright/test'
import sharp from 'sharp'
import { test } from '../h5/reader-test'

interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** Where the first 。 below a selector stands, scrolled to the middle of the screen. */
const fullStop = (page: Page, selector: string): Promise<Box> =>
  page.evaluate(within => {
    for (const element of document.querySelectorAll(within)) {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.nodeValue?.indexOf('。') ?? -1
        if (at < 0 || node.parentElement === null) continue
        node.parentElement.scrollIntoView({ block: 'center' })
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        const { x, y, width, height } = range.getBoundingClientRect()
        return { x, y, width, height }
      }
    }
    throw new Error(`no full stop in ${within}`)
  }, selector)

/** How far down in its line a mark is drawn: 0 at the top of its box, 1 at its foot. */
async function heightOfInk(page: Page, selector: string): Promise<number> {
  await fullStop(page, selector) // what lies far below is laid out when it comes near, and moves the rest
  await page.waitForTimeout(300)
  const clip = await fullStop(page, selector)
  const { data, info } = await sharp(await page.screenshot({ clip }))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const paper = data[0] ?? 0
  let [weight, sum] = [0, 0]
  for (const [at, value] of data.entries()) {
    const ink = Math.abs(value - paper)
    if (ink < 40) continue
    weight += ink
    sum += ink * (Math.floor(at / info.width) + 0.5)
  }
  expect(weight, `ink of the full stop in ${selector}`).toBeGreaterThan(0)
  return sum / weight / info.height
}

const PLACES: [name: string, article: string, selector: string][] = [
  ['a paragraph', 'shuming', '.article-body > .paragraph'],
  ['a quotation', 'shuming', '.quote-paragraph'],
  ['a caption', 'shuming', 'figcaption'],
  ['a note', 'daoru', '.note'],
]

for (const [variant, prefix, inTheMiddle] of [
  ['zh-Hans', '/hans', false],
  ['zh-Hant-TW', '/hant-tw', true],
] as const) {
  test(`a full stop stands where ${variant} has it, in quotations, captions, notes and sheets`, async ({
    page,
  }) => {
    const inItsPlace = (height: number, name: string): void => {
      if (inTheMiddle) expect.soft(height, name).toBeLessThan(0.6)
      else expect.soft(height, name).toBeGreaterThan(0.6)
    }
    for (const [name, article, selector] of PLACES) {
      await page.goto(`${prefix}/a/${article}/`)
      await expect(page.getByRole('article')).toBeVisible()
      inItsPlace(await heightOfInk(page, selector), name)
    }
    await page.goto(`${prefix}/a/shuming/`)
    await selectParagraph(page)
    await page.getByRole('button', { name: /分享(?:这一段|這一段)/ }).click()
    await expect(page.locator('.share-what')).toBeVisible()
    await page.waitForTimeout(400) // the sheet rises
    inItsPlace(await heightOfInk(page, '.share-what'), 'the share sheet')
  })
}

/** Selects the first paragraph with a full stop: the menu of its words comes. */
const selectParagraph = (page: Page): Promise<void> =>
  page
    .locator('.article-body > .paragraph', { hasText: '。' })
    .first()
    .evaluate(one => {
      one.scrollIntoView({ block: 'center' })
      getSelection()?.selectAllChildren(one)
    })

/** A text of one script among words of another's: what stands around it, and the device, would have the other face. */
for (const [address, language, words, inTheMiddle] of [
  ['/a/shuming/', 'zh-TW', { share: '分享這一段', note: '寫註記' }, false],
  ['/a/li-nan/', 'zh-CN', { share: '分享这一段', note: '写批注' }, true],
] as const)
  test(`${address} keeps its own full stop on a device in ${language}, in text, quotation and sheets`, async ({
    page,
  }) => {
    const inItsPlace = async (selector: string): Promise<void> => {
      await page.waitForTimeout(400) // a sheet rises
      const height = await heightOfInk(page, selector)
      if (inTheMiddle) expect.soft(height, selector).toBeLessThan(0.6)
      else expect.soft(height, selector).toBeGreaterThan(0.6)
    }
    const open = async (action: string): Promise<void> => {
      await selectParagraph(page)
      await page.getByRole('button', { name: action }).click()
    }
    await page.addInitScript(own => {
      Object.defineProperty(Navigator.prototype, 'language', { get: () => own })
    }, language)
    await page.goto(address)
    await inItsPlace('.article-body > .paragraph')
    if (!inTheMiddle) await inItsPlace('.quote-paragraph')
    await open(words.share)
    await inItsPlace('.share-what')
    await page.keyboard.press('Escape')
    await expect(page.locator('.share-what')).toHaveCount(0)
    await open(words.note)
    await inItsPlace('.note-quote')
  })
