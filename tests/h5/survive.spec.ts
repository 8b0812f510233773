/** Whatever fails while the app takes a page over: what could be read is read on, and what needs no app works. */
import { expect, test, type Page } from '@playwright/test'
import { plainWords } from '../../src/plain/words'
import { wordsIn } from '../../src/words'

const ARTICLE = '/a/li-nan/'
const words = wordsIn('zh-Hant-TW')

/** A script that the article's page brings along, by its place in the order: the app's own is the last. */
async function scriptOf(page: Page, at: number): Promise<string> {
  const html = await (await page.request.get(ARTICLE)).text()
  const name = /data-scripts="([^"]+)"/.exec(html)?.[1]?.split(' ').at(at)
  if (!name) throw new Error('The page names no such script.')
  return name
}

const answerWith = async (page: Page, at: number, how: 'gone' | 'aborted' | 'garbled'): Promise<unknown> =>
  page.route(`**${await scriptOf(page, at)}`, route => {
    if (how === 'aborted') return route.abort()
    if (how === 'gone') return route.fulfill({ status: 404, body: 'Not Found' })
    return route.fulfill({ contentType: 'text/javascript', body: 'let page = ?? (' })
  })

const FAULTS: [name: string, inject: (page: Page) => Promise<unknown>][] = [
  ['the app’s script is gone', page => answerWith(page, -1, 'gone')],
  ['the app’s script does not parse', page => answerWith(page, -1, 'garbled')],
  ['the connection breaks in the app’s script', page => answerWith(page, -1, 'aborted')],
  ['what screens share does not parse', page => answerWith(page, 0, 'garbled')],
  ['the screen’s own script does not come', page => answerWith(page, 1, 'aborted')],
  ['the words do not come', page => answerWith(page, 2, 'aborted')],
  [
    'a component throws while it is drawn',
    async page => {
      const screen = await scriptOf(page, 1)
      await page.addInitScript(name => {
        const { round } = Math
        Math.round = number => {
          if (new Error().stack?.includes(name)) throw new TypeError('the roof is leaking')
          return round(number)
        }
      }, screen)
    },
  ],
  [
    'an effect throws',
    page =>
      page.addInitScript(() => {
        window.ResizeObserver = class {
          constructor() {
            throw new TypeError('the cellar is flooded')
          }
          observe(): void {}
          unobserve(): void {}
          disconnect(): void {}
        }
      }),
  ],
  [
    'an API that nothing can do without is missing',
    page => page.addInitScript(() => Reflect.deleteProperty(window, 'WeakMap')),
  ],
]

const panel = (page: Page) => page.getByRole('dialog')

for (const [name, inject] of FAULTS) {
  test(`${name}: the text stays, with links, settings and sharing`, async ({ page }) => {
    await inject(page)
    await page.goto(ARTICLE)
    // The script for it is there, and has hidden what does nothing.
    await expect(page.locator('#plain')).toBeAttached({ timeout: 15_000 })
    await expect(page.locator('.bar-bookmark')).toBeHidden()
    const served = await page.evaluate(async () => {
      const html = await (await fetch(location.href)).text()
      return new DOMParser().parseFromString(html, 'text/html').getElementById('app')?.textContent
    })
    expect(served).toContain('工作完了就早回去')
    await expect.poll(() => page.locator('#app').evaluate(app => app.textContent)).toBe(served)
    await expect(page.locator('p.paragraph').first()).toBeVisible()

    await page.locator('.bar-settings').tap()
    await expect(panel(page)).toContainText(plainWords['zh-Hant-TW'].lost)
    const size = () =>
      page
        .locator('p.paragraph')
        .first()
        .evaluate(one => getComputedStyle(one).fontSize)
    const before = await size()
    await panel(page).getByRole('button', { name: words.settings.larger }).tap()
    expect(parseFloat(await size())).toBeGreaterThan(parseFloat(before))
    await panel(page).getByRole('button', { name: words.settings.theme.dark }).tap()
    await expect(panel(page).getByRole('button', { name: words.settings.theme.dark })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await panel(page).getByRole('button', { name: words.close }).tap()
    await expect(page.locator('.bar-settings')).toBeFocused()

    await page.locator('.bar-share').tap()
    await expect(panel(page).getByRole('textbox')).toHaveValue(new RegExp(`${ARTICLE}$`))
    await page.keyboard.press('Escape')
    await expect(panel(page)).toBeHidden()
    await expect(page.locator('.share-strip a').first()).toHaveAttribute('href', /^https:/)

    await page.locator('.bar-script').tap()
    await panel(page).getByRole('link', { name: words.variants['zh-Hans'] }).tap()
    await expect(page).toHaveURL(/\/hans\/a\/li-nan\/$/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('李楠:职责所在 义不容辞')
    await expect(page.locator('html')).toHaveClass(/theme-dark/)
    await page.getByRole('link', { name: '津卫新青年' }).first().tap()
    await expect(page).toHaveURL(/\/hans\/s\/jin-wei\/$/)
  })
}

test('rows that stand on pages of their own are linked where the app that draws them does not come', async ({
  page,
}) => {
  await answerWith(page, -1, 'gone')
  await page.route('**/s/jin-wei/', async route => {
    const response = await route.fetch()
    const html = await response.text()
    const pages = '<noscript><p><a href="/s/jin-wei/rows/1/">1–50</a></p></noscript>'
    await route.fulfill({ response, body: html.replace('</main>', `${pages}</main>`) })
  })
  await page.goto('/s/jin-wei/')
  await expect(page.getByRole('link', { name: '1–50' })).toBeVisible()
})

test('what is set without the app is set in it too', async ({ page }) => {
  await answerWith(page, -1, 'gone')
  await page.goto(ARTICLE)
  await expect(page.locator('#plain')).toBeAttached()
  await page.locator('.bar-settings').tap()
  await panel(page).getByRole('button', { name: words.settings.larger }).tap()
  await page.unroute(`**${await scriptOf(page, -1)}`)
  await page.reload()
  await expect(page.locator('.taro_page_show')).toBeAttached()
  await expect(page.locator('html')).toHaveClass(/size-18/)
  expect(await page.evaluate(() => localStorage.getItem('reader:settings:aside'))).toBeNull()
})

test('scripts that never come are not waited for, and an app that comes late takes over all the same', async ({
  page,
}) => {
  await page.clock.install()
  let release = (): void => {}
  const released = new Promise<void>(resolve => (release = resolve))
  await page.route('**/js/app.*.js', async route => {
    await released
    await route.continue()
  })
  await page.goto(ARTICLE, { waitUntil: 'commit' })
  await expect(page.locator('.bar-settings')).toBeVisible()
  await expect(page.locator('#plain')).not.toBeAttached()
  await page.clock.fastForward(11_000)
  await expect(page.locator('#plain')).toBeAttached()
  await page.locator('.bar-settings').tap()
  await expect(panel(page)).toBeVisible()
  await page.clock.resume()
  release()
  await expect(page.locator('.taro_page_show')).toBeAttached()
  await expect(page.locator('#plain')).not.toBeAttached()
  await expect(page.locator('.bar-bookmark')).toBeVisible()
  await page.locator('.bar-settings').tap()
  await expect(panel(page).getByRole('radio').first()).toBeVisible() // the app's own
})

/** Screens that only the app draws, and what they say without it. */
const BARE = [
  ['/search/', plainWords['zh-Hans'].bareTitle],
  ['/hant-tw/me/', plainWords['zh-Hant-TW'].bareTitle],
  ['/no/such/page/', wordsIn('zh-Hans').notFound.title],
] as const

for (const [address, title] of BARE) {
  test(`${address} says what is wrong and leads home`, async ({ page }) => {
    await answerWith(page, -1, 'gone')
    await page.goto(address)
    await expect(page.getByRole('heading', { name: title })).toBeVisible()
    await page.getByRole('link', { name: /^回首[页頁]$/ }).tap()
    await expect(page).toHaveURL(/^[^/]+\/\/[^/]+\/$/)
  })
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  for (const [address, title] of BARE) {
    test(`${address} says so and leads home`, async ({ page }) => {
      await page.goto(address)
      await expect(page.getByRole('heading', { name: title })).toBeVisible()
      await page.getByRole('link', { name: /^回首[页頁]$/ }).tap()
      await expect(page).toHaveURL(/^[^/]+\/\/[^/]+\/$/)
    })
  }
})

test('an address that nobody has written is answered with 404, and search engines leave it out', async ({
  page,
}) => {
  const answer = await page.goto('/no/such/page/')
  expect(answer?.status()).toBe(404)
  const html = (await answer?.text()) ?? ''
  expect(html).toContain('<meta name="robots" content="noindex">')
  expect(html).toContain(`<title>${wordsIn('zh-Hans').notFound.title}`)
  await expect(page.locator('#bare')).toBeHidden({ timeout: 15_000 }) // the app draws it
  await expect(page.locator('#app .notice-title')).toHaveText(wordsIn('zh-Hans').notFound.title)
})

test('doubled slashes lead where single ones do', async ({ page, baseURL }) => {
  const answer = await page.goto(`${baseURL}//a//li-nan/`)
  expect(answer?.status()).toBe(200)
  await expect(page.locator('.taro_page_show')).toBeAttached()
  await page.locator('.bar-settings').tap()
  await expect(panel(page)).toBeVisible()
  await expect(page).toHaveURL(/[^/]\/a\/li-nan\/$/)
})

test('a search says in its title what was searched', async ({ page }) => {
  await page.goto('/search/?q=%E8%81%B7%E8%B2%AC')
  await expect(page).toHaveTitle(`職責 · ${wordsIn('zh-Hans').search.title}`)
})

test('the icon, in the forms that browsers and phones ask for, and the manifest', async ({ request }) => {
  const start = async (address: string): Promise<string> => {
    const answer = await request.get(address)
    expect(answer.status(), address).toBe(200)
    return (await answer.body()).subarray(0, 4).toString('hex')
  }
  const PNG = '89504e47'
  expect(await start('/favicon.ico')).toBe('00000100')
  expect(await start('/touch-icon.png')).toBe(PNG)
  expect(await start('/icon-512.png')).toBe(PNG)
  expect((await (await request.get('/favicon.svg')).text()).startsWith('<svg')).toBe(true)
  const manifest = await request.get('/app.webmanifest')
  expect(manifest.headers()['content-type']).toContain('application/manifest+json')
  expect(await manifest.json()).toMatchObject({ name: '连载', start_url: '/', display: 'standalone' })
  const html = await (await request.get('/')).text()
  expect(html).toContain('rel="apple-touch-icon"')
  expect(html).toContain('rel="manifest"')
})
