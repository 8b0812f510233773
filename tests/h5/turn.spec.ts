/** One page gives way to the next: it fades into it where its reader wants that, and is left in any case. */
import { expect, type Page } from '@playwright/test'
import { test } from './reader-test'

const FROM = '/a/zhuanlan/'
const scrollY = 'window.scrollY'

/** Counts transitions, and how long each fades. */
const COUNT = `{
  window.turns = []
  const { startViewTransition } = Document.prototype
  Document.prototype.startViewTransition = function (update) {
    const transition = startViewTransition.call(this, update)
    const turn = { longest: 0, isDone: false }
    window.turns.push(turn)
    const count = () => {
      const times = document.getAnimations().map(({ effect }) => effect.getComputedTiming().endTime)
      turn.longest = Math.max(...times)
    }
    transition.ready.then(count, () => undefined)
    transition.finished.then(() => (turn.isDone = true))
    return transition
  }
}`
interface Turn {
  longest: number
  isDone: boolean
}
const turns = (page: Page): Promise<Turn[]> =>
  page.evaluate(() => (window as unknown as { turns: Turn[] }).turns)

async function openArticle(page: Page, script = COUNT): Promise<void> {
  await page.addInitScript(script)
  await page.goto(FROM)
  await page.waitForLoadState('networkidle') // what turns pages comes last
}

async function goNext(page: Page): Promise<string> {
  const link = page.locator('.screen:visible .neighbour-next')
  const title = (await link.locator('.neighbour-title').innerText()).trim()
  await link.click()
  await expect(page.locator('h1:visible')).toHaveText(title)
  return title
}

test('it fades shortly, forward and back, and the place is found again', async ({ page }) => {
  await openArticle(page)
  const title = await page.locator('h1:visible').innerText()
  await page.evaluate('window.scrollTo(0, 600)')
  // A machine that has much else to do may draw the next page too late for it.
  await expect(async () => {
    if ((await turns(page)).length > 0) await page.goBack()
    await expect(page.locator('h1:visible')).toHaveText(title)
    await goNext(page)
    await expect.poll(async () => (await turns(page)).every(({ isDone }) => isDone)).toBe(true)
    expect((await turns(page)).at(-1)?.longest).toBeGreaterThan(50)
  }).toPass()
  const before = (await turns(page)).length
  expect((await turns(page)).at(-1)?.longest).toBeLessThanOrEqual(150)
  await page.goBack()
  await expect(page.locator('h1:visible')).toHaveText(title)
  expect(await turns(page)).toHaveLength(before + 1)
  await page.goForward()
  await expect(page.locator('h1:visible')).not.toHaveText(title)
  await page.goBack()
  // The link at the article's end was scrolled to before it was clicked.
  await expect.poll(() => page.evaluate(scrollY)).toBeGreaterThan(600)
})

test('while it fades the next page answers', async ({ page }) => {
  await openArticle(page)
  await page.locator('.screen:visible .neighbour-next').click()
  await expect.poll(async () => (await turns(page)).length).toBe(1)
  await page.locator('.screen:visible .bar-settings').click({ noWaitAfter: true })
  await expect(page.locator('.sheet')).toBeVisible()
})

test('a sheet, a script and a place on the page are no other page', async ({ page }) => {
  await openArticle(page)
  await page.locator('.screen:visible .bar-script').click()
  await page.locator('.sheet .choice', { hasText: '简体' }).click()
  await expect(page).toHaveURL(/\/hans\/a\/zhuanlan\//)
  await page.goto(`${FROM}#p2`)
  await page.evaluate("location.hash = '#p3'")
  await page.goBack()
  expect(await turns(page)).toEqual([])
})

test('whoever goes back and forth fast ends where they went', async ({ page }) => {
  await openArticle(page)
  const first = await page.locator('h1:visible').innerText()
  const second = await goNext(page)
  await page.evaluate(async () => {
    for (const step of [-1, 1, -1, 1, -1]) {
      history.go(step)
      await new Promise(resolve => addEventListener('popstate', resolve, { once: true }))
      // As fast as a thumb.
      await new Promise(resolve => setTimeout(resolve, 150))
    }
  })
  await expect(page.locator('h1:visible')).toHaveText(first)
  await page.goForward()
  await expect(page.locator('h1:visible')).toHaveText(second)
})

for (const [what, prepare] of [
  ['the system', (page: Page) => page.emulateMedia({ reducedMotion: 'reduce' })],
  [
    'the reader',
    (page: Page) =>
      page.addInitScript(
        "localStorage.setItem('reader:settings', JSON.stringify({ data: { motion: 'reduced' } }))",
      ),
  ],
] as const)
  test(`nothing moves where ${what} wants it so`, async ({ page }) => {
    await prepare(page)
    await openArticle(page)
    await goNext(page)
    expect(await turns(page)).toEqual([])
  })

for (const [what, script] of [
  ['has no transitions', 'delete Document.prototype.startViewTransition'],
  ['refuses one', "Document.prototype.startViewTransition = () => { throw new Error('refused') }"],
  [
    'never begins one',
    'const never = new Promise(() => undefined); Document.prototype.startViewTransition = () => ({ ready: never, finished: never, updateCallbackDone: never, skipTransition() {} })',
  ],
  [
    'breaks one off',
    'const { startViewTransition } = Document.prototype; Document.prototype.startViewTransition = function (update) { const one = startViewTransition.call(this, update); one.skipTransition(); return one }',
  ],
] as const)
  test(`the next page comes where the browser ${what}`, async ({ page }) => {
    const crashes: string[] = []
    page.on('pageerror', error => crashes.push(error.message))
    await openArticle(page, script)
    const first = await page.locator('h1:visible').innerText()
    await goNext(page)
    await page.goBack()
    await expect(page.locator('h1:visible')).toHaveText(first)
    expect(crashes).toEqual([])
  })
