/** How a mini-program starts cold from a card, counted in the harness on a phone four times slower than the machine. */
import path from 'node:path'
import type { Browser } from '@playwright/test'
import { MiniProgram } from '../weapp/driver'
import { buildHarness } from '../weapp/harness/build'
import type { Evaluated } from '../weapp/harness/protocol'
import { serve } from '../weapp/harness/serve'
import { CPU_SLOWDOWN } from './page-measure'
import { median } from './table-rows'

const ROUNDS = 5

declare global {
  interface Window {
    drawnAt?: (number | undefined)[]
  }
}

export interface Start {
  /** What had been run when the first data was sent to be drawn. */
  first: Evaluated
  /** Milliseconds since the app's first line until the article's last paragraph stood. */
  whole: number
  /** The same until its buttons stood too. */
  answers: number
  /** Of the page then. */
  nodes: number
}

interface Opened {
  /** The card's path. */
  path: string
  /** Selects the article's last paragraph. */
  last: string
  /** Selects a button of the app's; absent where there is none. */
  tapped?: string
}

/** Medians of cold starts. @param dist folder of a built mini-program */
export async function measureStart(browser: Browser, dist: string, opened: Opened): Promise<Start> {
  const { out } = await buildHarness(dist, path.join(path.dirname(dist), `${path.basename(dist)}-page`))
  const served = await serve(out)
  try {
    const all: Start[] = []
    for (let round = 0; round < ROUNDS; round += 1) all.push(await once(browser, served.address, opened))
    const [one] = all
    if (!one) throw new Error('nothing was measured')
    return {
      first: { ...one.first, ms: median(all.map(({ first }) => first.ms)) },
      whole: median(all.map(({ whole }) => whole)),
      answers: median(all.map(({ answers }) => answers)),
      nodes: one.nodes,
    }
  } finally {
    await served.close()
  }
}

async function once(
  browser: Browser,
  address: string,
  { path: card, last, tapped = last }: Opened,
): Promise<Start> {
  const context = await browser.newContext({ deviceScaleFactor: 2, hasTouch: true, isMobile: true })
  try {
    const page = await context.newPage()
    const devTools = await context.newCDPSession(page)
    await devTools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
    await page.addInitScript(`window.drawnSelectors = ${JSON.stringify([last, tapped])}`)
    await page.addInitScript({ path: path.join(__dirname, 'weapp-drawn.js') })
    const app = await MiniProgram.open(page, address, { path: card })
    await page.waitForFunction(() => window.drawnAt?.every(at => at !== undefined))
    const [whole = NaN, answers = NaN] = (await page.evaluate(() => window.drawnAt)) ?? []
    const { first } = await app.evaluated()
    if (!first) throw new Error(`${card} has sent nothing to be drawn.`)
    return { first, whole, answers, nodes: (await app.treeSize()).nodes }
  } finally {
    await context.close()
  }
}
