/** Whatever goes wrong between the library and its reader: plain words, a way on, and never half an article. */
import { readFile } from 'node:fs/promises'
import http from 'node:http'
import path from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { DIST_H5 } from '../../config/scripts/build-h5'
import { listen } from '../../config/serve/network'
import { createServer } from '../../config/serve/server'
import { wordsIn } from '../../src/words'
import { ENDLESS, FAULTS, STALLS, type Fault } from '../faults'

const words = wordsIn('zh-Hans')
const FILE = '/library/a/li-nan.original.json'
const TITLE = '李楠:職責所在 義不容辭'

let server: http.Server
let url: string
/** What befalls the article at this moment. */
let fault: Fault | undefined
/** How often the article was asked for. */
let asked = 0

test.beforeEach(async () => {
  fault = undefined
  asked = 0
  const sound = createServer(DIST_H5)
  const whole = await readFile(path.join(DIST_H5, FILE))
  server = http.createServer((request, response) => {
    const isArticle = request.url === FILE
    if (isArticle) asked += 1
    if (isArticle && fault) fault.answer(response, whole)
    else sound.emit('request', request, response)
  })
  url = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`
})
test.afterEach(() => {
  server.close()
  server.closeAllConnections()
})

/** From the home, so that the article is asked for and does not come with its page. */
async function openArticle(page: Page): Promise<void> {
  await page.goto(url)
  await page.waitForLoadState('networkidle') // the screens behind the links have come by then
  await page.locator('.screen:visible a[href="/a/li-nan/"]').first().tap()
}

const shown = (page: Page) => page.locator('.screen:visible')
const heading = (page: Page) => shown(page).getByRole('heading', { level: 1 })

for (const one of [...FAULTS, ENDLESS]) {
  test(`${one.name}: said in words, and come again by itself`, async ({ page }) => {
    fault = one
    await openArticle(page)
    await expect(heading(page)).toHaveText(words.failed.title)
    await expect(shown(page).locator('.notice-text')).toHaveText(words.failed[one.says])
    await expect(shown(page).getByRole('button', { name: words.retry })).toBeVisible()
    await expect(shown(page).locator('.paragraph')).toHaveCount(0)
    fault = undefined
    await expect(heading(page)).toHaveText(TITLE, { timeout: 15_000 })
    await expect(shown(page).locator('.paragraph').first()).toBeVisible()
  })
}

for (const one of STALLS) {
  test(`${one.name}: not waited for without end`, async ({ page }) => {
    await page.clock.install()
    fault = one
    await openArticle(page)
    await expect.poll(() => asked).toBeGreaterThan(0)
    await page.clock.fastForward(21_000)
    await expect(shown(page).locator('.notice-text')).toHaveText(words.failed[one.says])
    await expect(shown(page).locator('.paragraph')).toHaveCount(0)
    fault = undefined
    await shown(page).getByRole('button', { name: words.retry }).tap()
    await expect(heading(page)).toHaveText(TITLE)
  })
}

test('it asks again by itself, with the words staying meanwhile, and at once with the network', async ({
  page,
  context,
}) => {
  await page.clock.install()
  fault = FAULTS[1]
  await openArticle(page)
  await expect(heading(page)).toHaveText(words.failed.title)
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 10_000))
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const known = asked
    await expect(async () => {
      await page.clock.fastForward(60_000) // the longest pause
      expect(asked).toBeGreaterThan(known)
    }).toPass()
    await expect(shown(page).locator('.notice-text')).toBeVisible()
  }
  await page.clock.resume() // the next pause by itself is longer than what is waited for here
  await context.setOffline(true)
  fault = undefined
  await context.setOffline(false)
  await expect(heading(page)).toHaveText(TITLE)
})

test('a network that comes and goes leaves the article on the screen', async ({ page, context }) => {
  await openArticle(page)
  await expect(heading(page)).toHaveText(TITLE)
  fault = FAULTS[1]
  for (let times = 0; times < 3; times += 1) {
    await context.setOffline(true)
    await context.setOffline(false)
  }
  await page.goBack()
  await page.goForward()
  await expect(heading(page)).toHaveText(TITLE)
  await expect(shown(page).locator('.paragraph').first()).toBeVisible()
})

test('at 2 G a quiet page waits, then the article is there', async ({ page, context }) => {
  await page.goto(url)
  await page.waitForLoadState('networkidle')
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 800,
    downloadThroughput: (35 * 1024) / 8,
    uploadThroughput: (32 * 1024) / 8,
  })
  await page.locator('.screen:visible a[href="/a/li-nan/"]').first().tap()
  await expect(shown(page).locator('.skeleton')).toBeVisible()
  await expect(heading(page)).toHaveText(TITLE, { timeout: 30_000 })
})

test('an article that is not there is missing, not a failure, and is not asked for again', async ({
  page,
}) => {
  await page.clock.install()
  fault = { name: 'gone', answer: response => response.writeHead(404).end(), says: 'refused' }
  await openArticle(page)
  await expect(heading(page)).toHaveText(words.articleMissing.title)
  const before = asked
  await page.clock.fastForward(120_000)
  await page.evaluate(() => new Promise(resolve => requestAnimationFrame(resolve)))
  expect(asked).toBe(before)
})
