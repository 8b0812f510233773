/** Types queries into the search screen as a slow phone has it, and takes the time until each is answered. */
import type { Browser, Page } from '@playwright/test'
import { CPU_SLOWDOWN, PHONE } from './page-measure'

export interface Answer {
  query: string
  /** Milliseconds from the last letter to the results on the screen. */
  milliseconds: number
  /** Of these, from when all of the index that it needs was there: after the pause and the last shard. */
  sinceShards: number
  found: number
  /** Shards that this query fetched. */
  shards: string[]
}

/** @param address of the site; @param queries in the order in which one reader types them */
export async function askAll(
  browser: Browser,
  address: string,
  queries: readonly string[],
): Promise<Answer[]> {
  const context = await browser.newContext({ ...PHONE, locale: 'zh-CN', serviceWorkers: 'block' })
  try {
    const page = await context.newPage()
    let shards: string[] = []
    page.on('request', request => {
      const shard = /\/library\/search\/(\d+\.[0-9a-f]+)\.json/.exec(request.url())?.[1]
      if (shard) shards.push(shard)
    })
    await page.goto(`${address}/search/`)
    await page.getByRole('searchbox').waitFor({ timeout: 120_000 })
    // What a first search brings along, the fold tables and the table of documents, is no part of each query.
    await ask(page, '的')
    const devTools = await context.newCDPSession(page)
    await devTools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
    const answers: Answer[] = []
    for (const query of queries) {
      shards = []
      answers.push({ query, ...(await ask(page, query)), shards })
    }
    return answers
  } finally {
    await context.close()
  }
}

/** Fills the field at once, as a paste does, and waits for two frames after the answer is there. */
const ask = (page: Page, query: string): Promise<Omit<Answer, 'query' | 'shards'>> =>
  page.evaluate(async text => {
    // The pause after a letter, as `use-search` has it.
    const PAUSE = 160
    const field = document.querySelector<HTMLInputElement>('input[type=search]')
    if (!field) throw new Error('there is no search field')
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
    performance.clearResourceTimings()
    const began = performance.now()
    set?.call(field, text)
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    // What the query before has found is on the screen until the app has taken this one in, and then says nothing.
    let isTaken = false
    for (;;) {
      await new Promise(resolve => requestAnimationFrame(resolve))
      const found = /^找到 (\d+) 篇$/.exec(document.querySelector('.search-report')?.textContent ?? '')?.[1]
      const isNone = document.querySelector('.search-none')?.textContent.includes(text) ?? false
      isTaken ||= found === undefined
      if (performance.now() - began > 60_000)
        throw new Error(
          `no answer to ${text}: ${document.querySelector('.page, .taro_page')?.textContent ?? ''}`,
        )
      if (!isTaken || (found === undefined && !isNone)) continue
      await new Promise(resolve => requestAnimationFrame(resolve))
      const ended = performance.now()
      const arrivals = performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.includes('/library/search/'))
        .map(entry => (entry as PerformanceResourceTiming).responseEnd)
      const sinceShards = ended - Math.max(began + PAUSE, ...arrivals)
      return { milliseconds: ended - began, sinceShards, found: Number(found ?? 0) }
    }
  }, query)
