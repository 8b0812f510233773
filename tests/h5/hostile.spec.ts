/** Payloads written to break sanitisers, imported, compiled, and read in a browser: they do nothing there. */
import { execFileSync } from 'node:child_process'
import type { Server } from 'node:http'
import path from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { DIST_H5 } from '../../config/scripts/build-h5'
import { listen } from '../../config/serve/network'
import { createServer } from '../../config/serve/server'
import { hostileLibrary, MARK, withLibrary, type HostileLibrary } from '../hostile-library'
import { takenOver } from './taking-over'
import { tsx } from '../tsx'

const ROOT = path.resolve(__dirname, '../..')

let library: HostileLibrary
let server: Server
let origin: string

test.beforeAll(async () => {
  test.setTimeout(600_000)
  library = await hostileLibrary()
  const dist = path.join(library.folder, 'dist')
  await withLibrary(DIST_H5, dist, [[path.join(library.folder, 'json'), 'library']])
  execFileSync(...tsx('src/prerender/cli.ts', '--dist', dist), { cwd: ROOT })
  server = createServer(dist)
  origin = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`
})
test.afterAll(async () => {
  server.close()
  server.closeAllConnections()
  await library.remove()
})

/** Everything that a page does beyond showing an article, as it does it. */
async function watch(page: Page): Promise<string[]> {
  const deeds: string[] = []
  page.on('dialog', dialog => {
    deeds.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('pageerror', error => deeds.push(`error: ${error.message}`))
  page.on('popup', () => deeds.push('popup'))
  page.on('download', () => deeds.push('download'))
  page.on('console', message => {
    if (message.type() === 'error') deeds.push(`console: ${message.text()}`)
  })
  page.on('request', request => {
    const { protocol, origin: host } = new URL(request.url())
    if (host !== origin && protocol !== 'data:' && protocol !== 'blob:')
      deeds.push(`request: ${request.url()}`)
  })
  await page.exposeFunction('reportViolation', (what: string) => deeds.push(`policy: ${what}`))
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      ;(window as unknown as { reportViolation(what: string): void }).reportViolation(
        `${violatedDirective} ${blockedURI}`,
      )
    })
  })
  return deeds
}

/** What the article's part of the page holds that no article may hold. */
const forbidden = (page: Page, within = 'article'): Promise<string[]> =>
  page.evaluate(selector => {
    const found: string[] = []
    const allowed = /^(?:https?:|mailto:|tel:)/
    for (const element of document.querySelectorAll(`${selector} *`)) {
      if (
        /^(?:script|iframe|frame|object|embed|form|base|meta|link|style|foreignobject|animate|set|math)$/i.test(
          element.tagName,
        )
      )
        found.push(element.tagName)
      for (const { name, value } of element.attributes) {
        if (/^on|^srcdoc$|^formaction$/i.test(name)) found.push(`${element.tagName} ${name}`)
        if (!/^(?:href|src|action|xlink:href)$/i.test(name)) continue
        const target = URL.canParse(value, document.baseURI) ? new URL(value, document.baseURI).href : value
        if (!allowed.test(target)) found.push(`${element.tagName} ${name}=${value}`)
      }
    }
    return found
  }, within)

test('the watch sees what a page does', async ({ page }) => {
  const deeds = await watch(page)
  await page.goto(`${origin}/a/pages-0/`)
  await takenOver(page) // which makes the page what its article says, without what is put into it here
  await page.evaluate(() => {
    document
      .querySelector('article')
      ?.insertAdjacentHTML(
        'beforeend',
        '<img src="/none.png" onerror="alert(1)"><img src="https://foreign.invalid/x.png"><a href="javascript:x">x</a>',
      )
  })
  await expect.poll(() => deeds.some(deed => deed.startsWith('policy: script-src'))).toBe(true)
  await expect.poll(() => deeds).toContain('request: https://foreign.invalid/x.png')
  expect(await forbidden(page)).toEqual(['IMG onerror', 'A href=javascript:x'])
})

for (const variant of ['', '/hant-tw'])
  test(`all payloads are read and do nothing (${variant || 'as written'})`, async ({ page }) => {
    test.setTimeout(300_000)
    const deeds = await watch(page)
    expect(library.articles.reduce((sum, { payloads }) => sum + payloads, 0)).toBe(320)
    for (const { id, title, payloads } of library.articles) {
      await page.goto(`${origin}${variant}/a/${id}/`)
      const heading = page.getByRole('heading', { level: 1 })
      if (!variant) await expect(heading).toHaveText(title)
      await takenOver(page)
      const text = await page.locator('article').innerText()
      expect(text.split(MARK).length - 1).toBeGreaterThanOrEqual(payloads)
      expect(await forbidden(page)).toEqual([])
      expect(deeds, id).toEqual([])
    }
  })

test('they do nothing where the app itself opens them', async ({ page }) => {
  const deeds = await watch(page)
  await page.goto(`${origin}/s/shi/`)
  await page.getByRole('link', { name: '第0篇起' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('第0篇起')
  await page.goto(`${origin}/search/?q=alert`)
  await expect(page.getByText('<script>alert(1)</script>').first()).toBeVisible()
  expect(await forbidden(page, 'main li')).toEqual([])
  expect(deeds).toEqual([])
})
