/** A server that is gone, and one that answers no more: in each engine the kept copy comes, and never the browser's own error page. */
import http from 'node:http'
import { expect, type Page } from '@playwright/test'
import { DIST_H5 } from '../../config/scripts/build-h5'
import { listen } from '../../config/serve/network'
import { createServer } from '../../config/serve/server'
import { test } from '../h5/reader-test'

/** Milliseconds for which nothing answers: longer than anyone waits who has a copy. */
const DEAF_FOR = 60_000

let server: http.Server
let url: string
let isDeaf = false

test.beforeEach(async () => {
  isDeaf = false
  const sound = createServer(DIST_H5)
  server = http.createServer((request, response) => {
    if (isDeaf) setTimeout(() => response.destroy(), DEAF_FOR).unref()
    else sound.emit('request', request, response)
  })
  url = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`
})
test.afterEach(() => stop())

function stop(): void {
  server.close()
  server.closeAllConnections()
}

async function keep(page: Page): Promise<void> {
  // WebKitGTK has workers only where its own settings allow them.
  test.skip(test.info().project.name === 'webkit', 'WebKitGTK’s MiniBrowser keeps no worker')
  await page.goto(`${url}/a/li-nan/`)
  await expect
    .poll(
      () =>
        page.evaluate(
          async () =>
            navigator.serviceWorker.controller !== null &&
            (await caches.match('/library/a/li-nan.original.json')) !== undefined,
        ),
      { timeout: 30_000 },
    )
    .toBe(true)
}

const text = (page: Page) => page.locator('.screen:visible p.paragraph').first()

test('the server is gone: the kept article comes', async ({ page }) => {
  await keep(page)
  stop()
  await page.goto(`${url}/a/li-nan/`)
  await expect(text(page)).toContainText('我好長時間沒看見你了')
})

test('the server answers no more: nobody waits for it who has a copy', async ({ page }) => {
  await keep(page)
  isDeaf = true
  await page.goto(`${url}/a/li-nan/`)
  await expect(text(page)).toContainText('我好長時間沒看見你了')
})
