/** The viewer of pictures: enlarged by fingers and keys, swiped, in the languages of its words and of its texts. */
import { expect, type CDPSession, type Page } from '@playwright/test'
import { test } from './reader-test'

const viewer = (page: Page) => page.locator('.viewer')
const image = (page: Page, at = 0) => viewer(page).locator('.viewer-image').nth(at)
/** How many times its own size a picture is drawn at. */
const scale = (page: Page, at = 0): Promise<number> =>
  image(page, at).evaluate(
    (one: HTMLElement) => Math.round((one.getBoundingClientRect().width / one.offsetWidth) * 100) / 100,
  )

async function open(page: Page, address = '/a/tuzhu/'): Promise<CDPSession> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(address)
  await page.locator('.figure-view').first().click()
  await expect(image(page)).toBeVisible()
  return page.context().newCDPSession(page)
}

interface Point {
  x: number
  y: number
}
const touch = (
  session: CDPSession,
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  touchPoints: Point[] = [],
) => session.send('Input.dispatchTouchEvent', { type, touchPoints })

/** Two fingers around the middle of the screen move apart, or together. */
async function pinch(session: CDPSession, from: number, to: number): Promise<void> {
  const grip = (spread: number): Point[] => [
    { x: 195 - spread / 2, y: 420 },
    { x: 195 + spread / 2, y: 420 },
  ]
  await touch(session, 'touchStart', grip(from))
  for (let step = 1; step <= 8; step++)
    await touch(session, 'touchMove', grip(from + ((to - from) * step) / 8))
  await touch(session, 'touchEnd')
}

async function drag(session: CDPSession, from: Point, by: Point): Promise<void> {
  await touch(session, 'touchStart', [from])
  for (let step = 1; step <= 8; step++)
    await touch(session, 'touchMove', [{ x: from.x + (by.x * step) / 8, y: from.y + (by.y * step) / 8 }])
  await touch(session, 'touchEnd')
}

/** Two taps in the middle of the screen, as soon after each other as a finger's, however busy the machine is. */
async function doubleTap(session: CDPSession): Promise<void> {
  const at = [{ x: 195, y: 420 }]
  await Promise.all([
    touch(session, 'touchStart', at),
    touch(session, 'touchEnd'),
    touch(session, 'touchStart', at),
    touch(session, 'touchEnd'),
  ])
}

test('two fingers enlarge a picture, one moves it to its edges, two put it back', async ({ page }) => {
  const session = await open(page)
  await pinch(session, 100, 300)
  await expect.poll(() => scale(page)).toBeCloseTo(3, 1)
  await drag(session, { x: 200, y: 420 }, { x: 150, y: 0 })
  expect(await image(page).evaluate(one => one.getBoundingClientRect().left)).toBeCloseTo(-240, -1)
  await drag(session, { x: 100, y: 420 }, { x: 280, y: 0 })
  // At its own left edge it stays; the strip below has not moved on.
  await expect.poll(() => image(page).evaluate(one => one.getBoundingClientRect().left)).toBeCloseTo(0, 0)
  await expect(viewer(page)).toHaveAccessibleName(/第 1 张/)
  await pinch(session, 300, 60)
  await expect.poll(() => scale(page)).toBe(1)
})

test('close and share stay within reach over an enlarged picture', async ({ page }) => {
  const session = await open(page)
  await pinch(session, 60, 300)
  await expect.poll(() => scale(page)).toBeGreaterThan(2)
  for (const name of ['.viewer-share', '.viewer-close']) {
    const isOnTop = await page.locator(name).evaluate(button => {
      const { left, top, width, height } = button.getBoundingClientRect()
      return button.contains(document.elementFromPoint(left + width / 2, top + height / 2))
    })
    expect(isOnTop, name).toBe(true)
  }
  await page.locator('.viewer-close').tap()
  await expect(viewer(page)).toBeHidden()
})

test('a double tap enlarges where it falls, and again shows the whole; a single one does nothing', async ({
  page,
}) => {
  const session = await open(page)
  await image(page).tap()
  await page.waitForTimeout(400)
  expect(await scale(page)).toBe(1)
  await doubleTap(session)
  await expect.poll(() => scale(page)).toBe(2.5)
  await page.waitForTimeout(400)
  await doubleTap(session)
  await expect.poll(() => scale(page)).toBe(1)
})

test('by keys: + − 0, and the arrows move what is enlarged, else go to the next', async ({ page }) => {
  await open(page)
  await page.keyboard.press('+')
  await page.keyboard.press('+')
  await expect.poll(() => scale(page)).toBeCloseTo(2.25, 1)
  const before = await image(page).evaluate(one => one.getBoundingClientRect().left)
  await page.keyboard.press('ArrowRight')
  expect(await image(page).evaluate(one => one.getBoundingClientRect().left)).toBeCloseTo(before - 80, 0)
  await page.keyboard.press('-')
  await expect.poll(() => scale(page)).toBeCloseTo(1.5, 1)
  await page.keyboard.press('0')
  await expect.poll(() => scale(page)).toBe(1)
  await page.keyboard.press('ArrowRight')
  await expect(viewer(page)).toHaveAccessibleName(/第 2 张/)
})

test('a finger on a whole picture is the browser’s: it swipes, and held it may save', async ({ page }) => {
  await open(page)
  const isLeft = await image(page).evaluate(one => {
    const at = { identifier: 1, target: one, clientX: 100, clientY: 400 }
    const press = new TouchEvent('touchstart', { touches: [new Touch(at)], bubbles: true, cancelable: true })
    const menu = new MouseEvent('contextmenu', { bubbles: true, cancelable: true })
    return one.dispatchEvent(press) && one.dispatchEvent(menu)
  })
  expect(isLeft).toBe(true)
})

test('around traditional text an English interface says so of its own words alone', async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem('reader:settings', JSON.stringify({ data: { interface: 'en' } })),
  )
  await open(page, '/hant-tw/a/tuzhu/')
  await expect(viewer(page)).toHaveAttribute('lang', 'en')
  await expect(viewer(page)).toHaveAccessibleName(/View picture 1/)
  await expect(viewer(page).locator('.viewer-page').first()).toHaveAttribute('lang', 'zh-Hant-TW')
})
