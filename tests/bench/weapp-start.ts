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

export interface Start {
  /** What had been run when the first data was sent to be drawn. */
  first: Evaluated
  /** Milliseconds since the app's first line until the article's last paragraph stood. */
  whole: number
  nodes: number
}

interface Opened {
  /** The card's path. */
  path: string
  /** Id of the article's last paragraph. */
  last: string
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
      nodes: one.nodes,
    }
  } finally {
    await served.close()
  }
}

async function once(browser: Browser, address: string, { path, last }: Opened): Promise<Start> {
  const context = await browser.newContext({ deviceScaleFactor: 2, hasTouch: true, isMobile: true })
  try {
    const page = await context.newPage()
    const devTools = await context.newCDPSession(page)
    await devTools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
    const app = await MiniProgram.open(page, address, { path })
    const whole = await page.evaluate(untilDrawn, last)
    const { first } = await app.evaluated()
    if (!first) throw new Error(`${path} has sent nothing to be drawn.`)
    return { first, whole, nodes: (await app.treeSize()).nodes }
  } finally {
    await context.close()
  }
}

/** Runs in the page: when an element stands, as milliseconds since the app's first line. */
async function untilDrawn(id: string): Promise<number> {
  for (let waited = 0; !document.querySelector(`.page-viewport:not([hidden]) [id="${id}"]`); waited += 1) {
    if (waited > 2_000) throw new Error(`#${id} was not drawn`)
    await new Promise(resolve => requestAnimationFrame(resolve))
  }
  return __harness.evaluated().now.ms
}
