/**
 * The mini-program: what its packages weigh, how it starts from a card beside the least that shows the same article, and what
 * an article of 60,000 characters and 100 pictures sends and draws, counted in the harness.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { DIST_H5 } from '../../config/scripts/build-h5'
import type { Article } from '../../src/model/schema'
import { findChromium, LAUNCH_ARGS } from '../browser'
import { longWeapp } from '../long-builds'
import { LONG, longLibrary } from '../long-library'
import { MiniProgram } from '../weapp/driver'
import { APP_DIST } from '../weapp/harness/app'
import { packageBytes } from '../weapp/harness/packages'
import type { SetDataStats, TreeSize } from '../weapp/harness/protocol'
import { report, row, type Row } from './table-rows'
import { bareTaro, bareWechat, lastLine } from './weapp-bare'
import { measureStart, type Start } from './weapp-start'

const KB = 1024

export const needs = 'weapp'

/** @returns whether packages, messages and the tree are as small as they have to be */
export async function run(): Promise<boolean> {
  const bytes = packageBytes(APP_DIST)
  const all = Object.values(bytes).reduce((sum, one) => sum + one, 0)
  const { ours, taro, wechat } = await starts()
  const { stats, tree } = await drawLong()
  const rows = [
    row('main package', (bytes[''] ?? 0) / KB, 'KB', 400),
    row('all packages, with the sample library', all / KB, 'KB', 1_536),
    ...startRows(ours),
    row('long article, first setData', stats.first / KB, 'KB', 32),
    row('long article, largest setData', stats.largest / KB, 'KB', 64),
    row('long article, number of setData', stats.count, '', 100),
    row('long article, nodes when whole', tree.nodes, '', 1_000),
    row('long article, depth', tree.depth, '', 30),
  ]
  console.table({ ours: flat(ours), 'a bare Taro app': flat(taro), 'a bare page of WeChat': flat(wechat) })
  return report('weapp', { starts: { ours, taro, wechat } }, rows)
}

/** KB, modules, milliseconds, milliseconds, nodes: 0.7 of what they were on 2026-12-01, when they were counted first. */
const [BYTES, MODULES, FIRST, WHOLE, NODES] = [249, 95, 620, 1_280, 76]

const startRows = ({ first, whole, nodes }: Start): Row[] => [
  row('start from a card, JavaScript run before the first setData', first.bytes / KB, 'KB', BYTES),
  row('start from a card, modules run before it', first.modules, '', MODULES),
  row('start from a card, first setData', first.ms, 'ms', FIRST),
  row('start from a card, whole article', whole, 'ms', WHOLE),
  row('start from a card, nodes', nodes, '', NODES),
]

const flat = ({ first, whole, answers, nodes }: Start) => ({
  'KB run before the first setData': Math.round(first.bytes / KB),
  modules: first.modules,
  scripts: first.scripts,
  'ms to it': Math.round(first.ms),
  'ms to the whole article': Math.round(whole),
  'ms until it answers': Math.round(answers),
  nodes,
})

/** The seed article: in the reader, and by itself in the two bare apps. */
async function starts(): Promise<Record<'ours' | 'taro' | 'wechat', Start>> {
  const file = path.join(DIST_H5, 'library/a/li-nan.original.json')
  const article = JSON.parse(readFileSync(file, 'utf8')) as Article
  const paragraphs = article.blocks.filter(({ type }) => type === 'paragraph').length
  const bare = { path: '/pages/index/index', last: lastLine(article) }
  const browser = await chromium.launch({ executablePath: findChromium(), args: LAUNCH_ARGS })
  try {
    return {
      wechat: await measureStart(browser, bareWechat(article), bare),
      taro: await measureStart(browser, bareTaro(article), bare),
      ours: await measureStart(browser, APP_DIST, {
        path: '/pages/article/index?id=li-nan',
        last: `#p${paragraphs}`,
        tapped: '.bar-share',
      }),
    }
  } finally {
    await browser.close()
  }
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
