/** An article of 60,000 characters and 100 pictures: whole in its HTML, taken over in place, right far down. */
import type { Server } from 'node:http'
import { expect, test as base, type Locator, type Page } from '@playwright/test'
import { listen } from '../../config/serve/network'
import { createServer } from '../../config/serve/server'
import { wordsIn } from '../../src/words'
import { longH5 } from '../long-builds'
import { beginningOf, headingOf, LONG, longLibrary, NOTE, type LongLibrary } from '../long-library'
import { answers } from './taking-over'

const words = wordsIn('zh-Hans')
const ADDRESS = `/a/${LONG.id}/`

let library: LongLibrary
let server: Server
let origin: string

base.beforeAll(async () => {
  base.setTimeout(300_000)
  library = await longLibrary()
  server = createServer(await longH5(library))
  origin = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`
})
base.afterAll(() => {
  server.close()
  server.closeAllConnections()
  library.remove()
})

const test = base.extend({
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the fixtures destructured
  baseURL: async ({}, use) => use(origin),
})

/** The article's text on the screen: a page that was left lies hidden in the document. */
const body = (page: Page): Locator => page.locator('.article-body:visible')
const paragraph = (page: Page, number: number): Locator => body(page).locator(`[id="p${number}"]`)

/** Pixels from the bar's lower edge to an element's top. */
const below = (target: Locator): Promise<number> =>
  target.evaluate(
    element =>
      element.getBoundingClientRect().top -
      parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop),
  )

/** The app has taken the page over: what only it draws is there, and what differs on this device has been drawn too. */
async function taken(page: Page): Promise<void> {
  await expect(page.locator('.contents-fold')).toHaveAttribute('aria-expanded', 'false')
  await answers(page)
}

test('is whole without a script, and the app takes its elements over as they are', async ({
  browser,
  page,
}) => {
  const bare = await browser.newContext({ javaScriptEnabled: false, baseURL: origin })
  const still = await bare.newPage()
  await still.goto(ADDRESS)
  await expect(still.locator('.article-body > .paragraph')).toHaveCount(library.paragraphs)
  await expect(still.locator('.article-body > .figure')).toHaveCount(LONG.figures)
  await bare.close()

  const errors: string[] = []
  page.on('console', message => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      for (const block of document.querySelectorAll('.article-body > *')) block.setAttribute('data-first', '')
    })
  })
  await page.goto(ADDRESS)
  await page.locator('.contents-fold').click()
  await expect(page.locator('.contents-link').first()).toBeVisible()
  await expect(page.locator('.article-body > [data-first]')).toHaveCount(
    await page.locator('.article-body > *').count(),
  )
  expect(errors).toEqual([])
})

test('its place far down comes back with a reload, from the next page, and is offered afresh', async ({
  page,
}) => {
  const far = library.paragraphs - 40
  await page.goto(`${ADDRESS}#p${far}`)
  await expect.poll(() => below(paragraph(page, far))).toBeLessThan(4)
  await taken(page)
  await page.mouse.wheel(0, 9)
  await expect.poll(() => below(paragraph(page, far))).toBeLessThan(-5)
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('reader:progress') ?? ''))
    .toContain(`"paragraph":${far}`)
  const before = await below(paragraph(page, far))
  await page.reload()
  await expect.poll(async () => Math.abs((await below(paragraph(page, far))) - before)).toBeLessThan(2)

  // Where it is: a tap by the test's driver would scroll there first.
  await page.locator('.neighbour-next').evaluate((link: HTMLElement) => link.click())
  await expect(body(page)).toContainText('在長文之後')
  await page.goBack()
  await expect.poll(async () => Math.abs((await below(paragraph(page, far))) - before)).toBeLessThan(2)

  await page.goto('/')
  await page.goto(ADDRESS)
  await expect(page.getByText(/^上次读到 8\d%$/)).toBeVisible()
  await page.getByRole('button', { name: words.place.resume }).click()
  await expect.poll(async () => Math.abs((await below(paragraph(page, far))) - before)).toBeLessThan(4)
  const left = await page.locator('.bar-note').innerText()
  expect(Number(/\d+/.exec(left)?.[0])).toBeGreaterThan(5)
})

test('where the browser forgets the place it comes back all the same, and not the part that the address names', async ({
  page,
}) => {
  // Restoring is the browser's task again when a page is left; it may hear of that too late.
  await page.addInitScript(() => {
    const native = Object.getOwnPropertyDescriptor(
      History.prototype,
      'scrollRestoration',
    ) as PropertyDescriptor
    Object.defineProperty(History.prototype, 'scrollRestoration', {
      ...native,
      set(value: string) {
        if (value === 'manual') native.set?.call(this, value)
      },
    })
  })
  for (const [address, paragraphLeft] of [
    [`${ADDRESS}#p12`, 200],
    [ADDRESS, 80],
  ] as const) {
    await page.goto(address)
    await taken(page)
    await paragraph(page, paragraphLeft).evaluate(element => element.scrollIntoView())
    await expect.poll(() => below(paragraph(page, paragraphLeft))).toBeLessThan(2)
    await page.reload()
    await taken(page)
    await expect
      .poll(async () => Math.abs(await below(paragraph(page, paragraphLeft))), { message: address })
      .toBeLessThan(2)
  }
})

test('opened from another page its rest comes by itself, its contents and notes lead into it', async ({
  page,
}) => {
  await page.goto(`/a/${LONG.before}/`)
  await page.locator('.neighbour-next').click()
  await expect(page).toHaveURL(new RegExp(`${ADDRESS}$`))
  await expect(body(page).locator('.paragraph')).toHaveCount(library.paragraphs)
  await expect(body(page).locator('.figure')).toHaveCount(LONG.figures)
  await page.locator('.contents-fold:visible').click()
  const name = headingOf(20)
  await page.getByRole('button', { name, exact: true }).click()
  const heading = page.getByRole('heading', { name, exact: true })
  await expect.poll(async () => Math.abs(await below(heading))).toBeLessThan(2)
  await expect(heading).toBeFocused()
  await body(page)
    .locator('.note-mark')
    .evaluate((mark: HTMLElement) => mark.click())
  await expect(page.locator('[id="note-1"]:visible')).toBeInViewport()
  await expect(page.locator('[id="note-1"]:visible')).toContainText(NOTE)
})

test('words far down are marked, and the mark is there again', async ({ page }) => {
  const far = library.paragraphs - 10
  await page.goto(`${ADDRESS}#p${far}`)
  await taken(page)
  await paragraph(page, far).evaluate((element, length) => {
    const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode() as Text
    getSelection()?.setBaseAndExtent(text, 0, text, length)
  }, beginningOf(far).length)
  await page.getByRole('button', { name: words.passage.mark, exact: true }).click()
  await expect(paragraph(page, far).locator('.marked')).toHaveText(beginningOf(far))
  await page.goto('/')
  await page.goto(ADDRESS)
  await expect(paragraph(page, far).locator('.marked')).toHaveText(beginningOf(far))
})

test('it is finished at its end and not before, and what follows is there', async ({ page }) => {
  await page.goto(ADDRESS)
  await taken(page)
  await paragraph(page, library.paragraphs - 30).scrollIntoViewIfNeeded()
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('reader:progress') ?? ''))
    .toContain(LONG.id)
  expect(await page.evaluate(() => localStorage.getItem('reader:read') ?? '')).not.toContain(LONG.id)
  await page.locator('.neighbours').scrollIntoViewIfNeeded()
  await expect.poll(() => page.evaluate(() => localStorage.getItem('reader:read') ?? '')).toContain(LONG.id)
})
