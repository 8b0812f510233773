/** The next instalment, and the way back and forward, on a phone four times slower: each from the tap to the screen. */
import type { Browser, Page } from '@playwright/test'
import { QUIET_MS, slowPhone } from './page-measure'

export interface Warm {
  /** Milliseconds from the tap until the next instalment's title has been painted. */
  next: number
  /** How often the library was asked for the next instalment, ahead of the tap and after it. */
  requests: number
  /** Milliseconds from the browser's back, and its forward, until the title has been painted. */
  back: number
  forward: number
}

type Step = { tap: string } | { go: number }
/** What `page-observe.js` puts into the page. */
interface Observed {
  untilPainted: (title: string, step: Step) => Promise<number>
}

/** An article with a next one. */
const ARTICLE = '/a/biaodian/'
const NEXT = '.screen:not([style*="display: none"]) .neighbour-next'

/** One visit: an article, the next one, back, forward. */
export async function measureWarm(browser: Browser, origin: string): Promise<Warm> {
  const { context, page } = await slowPhone(browser)
  try {
    await page.goto(origin + ARTICLE, { waitUntil: 'networkidle', timeout: 60_000 })
    // A reader reads before the tap: by then the service worker has put the app by.
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready
    })
    await page.waitForTimeout(QUIET_MS)
    const first = await titleShown(page)
    const link = page.locator(NEXT).first()
    const second = await link.locator('.neighbour-title').innerText()
    const data = (await link.getAttribute('href'))?.replace(/\/$/, '.') ?? ''
    const next = await untilPainted(page, second, { tap: NEXT })
    const requests = await requestsFor(page, `/library${data}`)
    await page.waitForLoadState('networkidle')
    await page.waitForTimeout(QUIET_MS)
    const back = await untilPainted(page, first, { go: -1 })
    const forward = await untilPainted(page, second, { go: 1 })
    return { next, requests, back, forward }
  } finally {
    await context.close()
  }
}

const titleShown = (page: Page): Promise<string> => page.locator('h1:visible').first().innerText()

/** How often the page has asked for files whose path begins so. */
const requestsFor = (page: Page, path: string): Promise<number> =>
  page.evaluate(
    path =>
      performance.getEntriesByType('resource').filter(({ name }) => new URL(name).pathname.startsWith(path))
        .length,
    path,
  )

/** Does what a reader does, and waits until the page with a title has been painted. @returns milliseconds */
const untilPainted = (page: Page, title: string, step: Step): Promise<number> =>
  page.evaluate(([title, step]) => (window as unknown as Observed).untilPainted(title, step), [
    title.trim(),
    step,
  ] as const)
