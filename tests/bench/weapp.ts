/**
 * The mini-program: what its packages weigh, and what an article of 60,000 characters and 100 pictures sends and draws,
 * counted in the harness.
 */
import { chromium } from '@playwright/test'
import { findChromium, LAUNCH_ARGS } from '../browser'
import { longWeapp } from '../long-builds'
import { LONG, longLibrary } from '../long-library'
import { MiniProgram } from '../weapp/driver'
import { APP_DIST } from '../weapp/harness/app'
import { packageBytes } from '../weapp/harness/packages'
import type { SetDataStats, TreeSize } from '../weapp/harness/protocol'
import { report, row } from './table-rows'

const KB = 1024

export const needs = 'weapp'

/** @returns whether packages, messages and the tree are as small as they have to be */
export async function run(): Promise<boolean> {
  const bytes = packageBytes(APP_DIST)
  const all = Object.values(bytes).reduce((sum, one) => sum + one, 0)
  const { stats, tree } = await drawLong()
  const rows = [
    row('main package', (bytes[''] ?? 0) / KB, 'KB', 400),
    row('all packages, with the sample library', all / KB, 'KB', 1_536),
    row('long article, first setData', stats.first / KB, 'KB', 32),
    row('long article, largest setData', stats.largest / KB, 'KB', 64),
    row('long article, number of setData', stats.count, '', 100),
    row('long article, nodes when whole', tree.nodes, '', 1_000),
    row('long article, depth', tree.depth, '', 30),
  ]
  return report('weapp', {}, rows)
}

async function drawLong(): Promise<{ stats: SetDataStats; tree: TreeSize }> {
  const library = await longLibrary()
  const served = await longWeapp(library)
  const browser = await chromium.launch({ executablePath: findChromium(), args: LAUNCH_ARGS })
  try {
    const page = await browser.newPage({ deviceScaleFactor: 2, hasTouch: true, isMobile: true })
    const app = await MiniProgram.open(page, served.address, { path: `/pages/article/index?id=${LONG.id}` })
    await app.id(`p${library.paragraphs}`).waitFor({ timeout: 60_000 })
    await app.screen.locator('.notes').waitFor()
    return { stats: await app.setDataStats(), tree: await app.treeSize() }
  } finally {
    await browser.close()
    await served.close()
    library.remove()
  }
}
