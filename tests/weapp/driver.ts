/**
 * Drives a mini-program drawn in Chromium as a reader would: by touch, by WeChat's own bar and menu.
 * `test` is Playwright's, with `openMiniProgram`; after each test whatever the app did wrong fails it.
 */
import { expect, test as base, type CDPSession, type Locator, type Page } from '@playwright/test'
import type { Evaluated, SetDataStats, Settings, SharedCard, TreeSize } from './harness/protocol'
import { searchFromSettings } from './harness/settings'

export interface OpenOptions {
  /** As a card carries it: `/pages/article/index?id=x`. Without it the home opens. */
  path?: string
  scheme?: 'light' | 'dark'
  /** Where it is opened from; 1154 is Moments' single-page mode. */
  scene?: number
  /** Width of the screen in CSS pixels; its height is 844. */
  width?: number
  settings?: Partial<Settings>
}

const HEIGHT = 844
const SWIPE_STEPS = 12

export class MiniProgram {
  private constructor(
    readonly page: Page,
    private readonly touch: CDPSession,
  ) {}

  /** @param address of the served harness page */
  static async open(page: Page, address: string, options: OpenOptions = {}): Promise<MiniProgram> {
    const { path = '', scheme = 'light', scene, width = 390, settings = {} } = options
    await page.setViewportSize({ width, height: HEIGHT })
    await page.emulateMedia({ colorScheme: scheme })
    const search = searchFromSettings({ ...settings, ...(scene !== undefined && { scene }) })
    // A package that is on its way does not hold the app up.
    await page.goto(`${address}phone.html${search}#${path}`, { waitUntil: 'domcontentloaded' })
    await page.waitForFunction(() => '__harness' in window)
    return new MiniProgram(page, await page.context().newCDPSession(page))
  }

  /** The page on the screen. */
  get screen(): Locator {
    return this.page.locator('.page-viewport:not([hidden])')
  }

  id(id: string): Locator {
    return this.screen.locator(`[id="${id}"]`)
  }

  /** A button by its whole name, also one that stays pressed: to a screen reader a box to tick. */
  button(name: string): Locator {
    const [button, box] = (['button', 'checkbox'] as const).map(role =>
      this.screen.getByRole(role, { name, exact: true }),
    ) as [Locator, Locator]
    return button.or(box)
  }

  /** A button of the sheet that is open, by its whole name. */
  sheetButton(name: string): Locator {
    return this.screen.getByRole('dialog').getByRole('button', { name, exact: true })
  }

  /** All text on the screen's page, as a reader sees it. */
  text(): Promise<string> {
    return this.screen.locator('wx-page').innerText()
  }

  /** A touch with the finger, scrolled into reach first. */
  async tap(target: Locator): Promise<void> {
    await target.tap()
  }

  async longPress(target: Locator): Promise<void> {
    const { x, y } = await centreOf(target)
    await this.send('touchStart', x, y)
    await this.page.waitForTimeout(450)
    await this.send('touchEnd')
  }

  /** Drags the finger from a point of the screen by a distance, in CSS pixels; upwards scrolls down. */
  async swipe({ x, y }: { x: number; y: number }, by: { dx?: number; dy?: number }): Promise<void> {
    const { dx = 0, dy = 0 } = by
    await this.send('touchStart', x, y)
    for (let step = 1; step <= SWIPE_STEPS; step++) {
      await this.send('touchMove', x + (dx * step) / SWIPE_STEPS, y + (dy * step) / SWIPE_STEPS)
      await this.page.waitForTimeout(16)
    }
    await this.send('touchEnd')
  }

  /** The bar's back arrow. */
  async back(): Promise<void> {
    await this.part('nav-back').tap()
  }

  /** The bar's house, which WeChat shows on a page that was opened cold. */
  async home(): Promise<void> {
    await this.part('nav-home').tap()
  }

  /** A part of WeChat around the app, by its test id: nav-bar, nav-home, menu-share, toast, modal-ok, … */
  part(testId: string): Locator {
    return this.page.getByTestId(testId)
  }

  navTitle(): Promise<string> {
    return this.part('nav-title').innerText()
  }

  shareByMenu(): Promise<SharedCard> {
    return this.shareBy('menu-share')
  }

  shareToTimeline(): Promise<SharedCard> {
    return this.shareBy('menu-timeline')
  }

  favorite(): Promise<SharedCard> {
    return this.shareBy('menu-favorite')
  }

  /** Taps what shares, and puts away the card that WeChat shows. */
  async shareByTapping(target: Locator): Promise<SharedCard> {
    await this.tap(target)
    await this.part('share-card').tap()
    return this.lastShare()
  }

  async lastShare(): Promise<SharedCard> {
    const card = await this.page.evaluate(() => __harness.shares.at(-1))
    if (!card) throw new Error('nothing has been shared')
    return card
  }

  /** What the app did that WeChat would refuse, warn of or crash on. */
  errors(): Promise<readonly string[]> {
    return this.page.evaluate(() => __harness.errors)
  }

  /** What the app used that WeChat has and the harness lacks. */
  missing(): Promise<readonly string[]> {
    return this.page.evaluate(() => __harness.missing)
  }

  /** Bytes that the page on the screen has sent to be drawn. */
  setDataStats(): Promise<SetDataStats> {
    return this.page.evaluate(() => __harness.setDataStats())
  }

  /** What has been run of the app's JavaScript until the first `setData`, and until now. */
  evaluated(): Promise<{ first?: Evaluated | undefined; now: Evaluated }> {
    return this.page.evaluate(() => __harness.evaluated())
  }

  treeSize(): Promise<TreeSize> {
    return this.page.evaluate(() => __harness.treeSize())
  }

  album(): Promise<readonly string[]> {
    return this.page.evaluate(() => __harness.album)
  }

  /** The open pages, the deepest first. */
  stack(): Promise<{ route: string; query: Record<string, string> }[]> {
    return this.page.evaluate(() => __harness.stack())
  }

  /** Changes the phone while the app runs: its network, its permissions, … */
  async change(patch: Partial<Settings>): Promise<void> {
    await this.page.evaluate(settings => __harness.change(settings), patch)
  }

  /** Opens a card while the app is alive. */
  async enter(path: string): Promise<void> {
    await this.page.evaluate(place => __harness.enter(place), path)
  }

  /** The file that is sent to a chat, when it has been. */
  async sentFile(): Promise<{ name: string; text: string }> {
    const sent = await this.page.waitForFunction(() => __harness.sent.at(-1))
    return (await sent.jsonValue()) as { name: string; text: string }
  }

  async setVisible(visible: boolean): Promise<void> {
    await this.page.evaluate(shown => __harness.setVisible(shown), visible)
  }

  private async shareBy(entry: string): Promise<SharedCard> {
    await this.part('nav-menu').tap()
    return this.shareByTapping(this.part(entry))
  }

  private async send(type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0, y = 0): Promise<void> {
    await this.touch.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x, y }],
    })
  }
}

async function centreOf(target: Locator): Promise<{ x: number; y: number }> {
  await target.scrollIntoViewIfNeeded()
  const box = await target.boundingBox()
  if (!box) throw new Error('the target is not drawn')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

interface Fixtures {
  /** Opens the mini-program in the test's page; opening again is a cold start on the same device. */
  openMiniProgram(options?: OpenOptions): Promise<MiniProgram>
  /** What this test expects to find in the app's errors at its end; they are checked all the same. */
  expectedErrors: RegExp[]
  /** What this test has the app use although the harness lacks it. */
  expectedMissing: string[]
}
interface Options {
  /** Address of the served harness page; the app's own unless a spec sets another. */
  address: string
}

export const test = base.extend<Fixtures & Options>({
  address: [process.env.WEAPP_ADDRESS ?? '', { option: true }],
  expectedErrors: [[], { option: true }],
  expectedMissing: [[], { option: true }],
  openMiniProgram: async ({ page, address, expectedErrors, expectedMissing }, use) => {
    const crashes: string[] = []
    page.on('pageerror', error => crashes.push(error.message))
    let app: MiniProgram | undefined
    await use(async options => {
      if (app) await expectInOrder(app, expectedErrors, expectedMissing)
      // A new document, even where only the part after # differs.
      if (app) await page.goto('about:blank')
      return (app = await MiniProgram.open(page, address, options))
    })
    if (app) await expectInOrder(app, expectedErrors, expectedMissing)
    expect(crashes).toEqual([])
  },
})

async function expectInOrder(app: MiniProgram, errors: RegExp[], missing: string[]): Promise<void> {
  const lacking = (await app.missing()).filter(name => !missing.includes(name))
  expect(lacking, 'used by the app, not provided by the harness').toEqual([])
  const surprising = (await app.errors()).filter(error => !errors.some(pattern => pattern.test(error)))
  expect(surprising, 'done by the app, refused by WeChat').toEqual([])
}

export { expect }
