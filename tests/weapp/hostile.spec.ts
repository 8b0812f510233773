/** Payloads written to break sanitisers, imported, compiled, and drawn by the mini-program: text, and no more. */
import path from 'node:path'
import { hostileLibrary, MARK, withLibrary, type HostileLibrary } from '../hostile-library'
import { expect, test as base } from './driver'
import { APP_DIST } from './harness/app'
import { buildHarness } from './harness/build'
import { serve, type Served } from './harness/serve'

let library: HostileLibrary
let served: Served

base.beforeAll(async () => {
  base.setTimeout(600_000)
  library = await hostileLibrary()
  const inside = (name: string): string => path.join(library.folder, name)
  const variants = ['original', 'zh-Hans', 'zh-Hant-TW', 'zh-Hant-HK']
  await withLibrary(APP_DIST, inside('dist'), [
    ...variants.map(variant => [inside(`weapp/index.${variant}.js`), `library/index.${variant}.js`] as const),
    [inside('weapp/data-a'), 'pages/article/library/data-a'],
    [inside('weapp/cards'), 'pages/article/library/cards'],
    [inside('weapp/search'), 'pages/search/library'],
  ])
  served = await serve((await buildHarness(inside('dist'), inside('page'))).out)
})
base.afterAll(async () => {
  await served.close()
  await library.remove()
})

const test = base.extend({
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the fixtures destructured
  address: async ({}, use) => use(served.address),
})

test('all payloads are drawn and do nothing', async ({ openMiniProgram, page }) => {
  test.setTimeout(300_000)
  const deeds: string[] = []
  page.on('dialog', dialog => {
    deeds.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', request => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(served.address)) deeds.push(request.url())
  })
  for (const { id, title, payloads } of library.articles) {
    const app = await openMiniProgram({ path: `/pages/article/index?id=${id}` })
    await expect(app.screen.getByRole('heading', { name: title, exact: true })).toBeVisible()
    // A long text is drawn part by part.
    await expect.poll(async () => (await app.text()).split(MARK).length - 1).toBeGreaterThanOrEqual(payloads)
    expect(await app.screen.locator('script, iframe, object, embed, form, [onerror], [onload]').count()).toBe(
      0,
    )
    expect(deeds, id).toEqual([])
  }
})
