/** The table of faults on the drawn mini-program, whose library lies at an address. */
import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import http from 'node:http'
import path from 'node:path'
import sirv from 'sirv'
import { listen } from '../../config/serve/network'
import { wordsIn } from '../../src/words'
import { FAULTS, STALLS, type Fault } from '../faults'
import { serveApp } from './build-app'
import { expect, test as base, type MiniProgram } from './driver'
import type { Served } from './harness/serve'
import { tsx } from '../tsx'

const root = path.resolve(__dirname, '../..')
const LIBRARY = path.join(root, '.cache/compiled/h5')
const FILE = '/a/li-nan.original.json'
const words = wordsIn('zh-Hans')
const ARTICLE = '/pages/article/index?id=li-nan'

let fault: Fault | undefined
/** How often the article was asked for. */
let asked = 0
let library: http.Server
let address: string
let served: Served
base.beforeAll(async () => {
  base.setTimeout(400_000)
  execFileSync(...tsx('config/scripts/compile-library.ts', 'h5'), {
    cwd: root,
    stdio: 'pipe',
  })
  const whole = await readFile(path.join(LIBRARY, FILE))
  const files = sirv(LIBRARY, { dev: true })
  library = http.createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*')
    if (request.url === FILE) asked += 1
    if (request.url === FILE && fault) fault.answer(response, whole)
    else files(request, response, () => void response.writeHead(404).end())
  })
  address = `http://127.0.0.1:${await listen(library, 0, '127.0.0.1')}`
  served = await serveApp('elsewhere', 'weapp-faults', { library: address })
})
base.afterAll(async () => {
  await served.close()
  library.close()
  library.closeAllConnections()
})
base.afterEach(() => {
  fault = undefined
  asked = 0
})

const test = base.extend({
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the fixtures destructured
  address: async ({}, use) => use(served.address),
})

const title = (app: MiniProgram) => app.screen.getByRole('heading').first()

for (const one of FAULTS) {
  test(`${one.name}: said in words, and come again by itself`, async ({ openMiniProgram }) => {
    fault = one
    const app = await openMiniProgram({ path: ARTICLE, settings: { domains: address } })
    await expect(app.screen.locator('.notice-text')).toHaveText(words.failed[one.says])
    await expect(app.screen.getByRole('button', { name: words.retry })).toBeVisible()
    await expect(app.screen.locator('.paragraph')).toHaveCount(0)
    fault = undefined
    await expect(title(app)).toContainText('李楠', { timeout: 15_000 })
    await expect(app.screen.locator('.paragraph').first()).toBeVisible()
  })
}

// WeChat hands an answer over when it is all there: one without an end is one that is not there in time.
for (const one of STALLS) {
  test(`${one.name}: not waited for without end`, async ({ openMiniProgram, page }) => {
    await page.clock.install()
    fault = one
    const app = await openMiniProgram({ path: ARTICLE, settings: { domains: address } })
    await expect.poll(() => asked).toBeGreaterThan(0)
    await page.clock.fastForward(21_000)
    await expect(app.screen.locator('.notice-text')).toHaveText(words.failed[one.says])
    await expect(app.screen.locator('.paragraph')).toHaveCount(0)
    fault = undefined
    await app.tap(app.screen.getByRole('button', { name: words.retry }))
    await expect(title(app)).toContainText('李楠')
  })
}

test('without a network the reader is told; with it the article comes at once', async ({
  openMiniProgram,
}) => {
  fault = FAULTS.find(({ says }) => says === 'refused')
  const app = await openMiniProgram({ path: ARTICLE, settings: { domains: address } })
  await expect(app.screen.locator('.notice-text')).toHaveText(words.failed.refused)
  await app.change({ network: 'none' })
  await expect(app.screen.locator('.notice-text')).toHaveText(words.failed.unreachable, { timeout: 15_000 })
  fault = undefined
  await app.change({ network: 'wifi' })
  await expect(title(app)).toContainText('李楠')
})
