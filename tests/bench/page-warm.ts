/** The next instalment, and the way back and forward, on a phone four times slower: each from the tap to the screen. */
import type { Browser, Page } from '@playwright/test'
import { slowPhone } from './page-measure'

export interface Warm {
  /** Milliseconds from the tap until the next instalment's title has been painted. */
  next: number
  /** Files of the library asked for between the first instalment's coming and the next one's being there. */
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
const NEXT = '.page:not([style*="display: none"]) .neighbour-next'

/** One visit: an article, the next one, back, forward. */
export async function measureWarm(browser: Browser, origin: string): Promise<Warm> {
  const { context, page } = await slowPhone(browser)
  try {
    await page.goto(origin + ARTICLE, { waitUntil: 'networkidle', timeout: 60_000 })
    const asked: string[] = []
    page.on('request', request => {
      if (/\/library\/.*\.json$/.test(new URL(request.url()).pathname)) asked.push(request.url())
    })
    const fetchedAhead = await libraryFiles(page)
    const first = await titleShown(page)
    const second = await page.locator(`${NEXT} .neighbour-title`).first().innerText()
    const next = await untilPainted(page, second, { tap: NEXT })
    const requests = fetchedAhead + asked.length
    await page.waitForLoadState('networkidle')
    const back = await untilPainted(page, first, { go: -1 })
    const forward = await untilPainted(page, second, { go: 1 })
    return { next, requests, back, forward }
  } finally {
    await context.close()
  }
}

const titleShown = (page: Page): Promise<string> => page.locator('h1:visible').first().innerText()

/** How many files of the library the page has asked for so far. */
const libraryFiles = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      performance.getEntriesByType('resource').filter(({ name }) => /\/library\/.*\.json$/.test(name)).length,
  )

/** Does what a reader does, and waits until the page with a title has been painted. @returns milliseconds */
const untilPainted = (page: Page, title: string, step: Step): Promise<number> =>
  page.evaluate(([title, step]) => (window as unknown as Observed).untilPainted(title, step), [
    title.trim(),
    step,
  ] as const)
