import { expect, test, type APIRequestContext, type Page } from '@playwright/test'
import { holdScripts, takenOver } from './taking-over'

/** What a crawler reads: the answer itself, before any script. */
async function served(request: APIRequestContext, page: Page, address: string) {
  const response = await request.get(address)
  expect(response.headers()['content-type']).toBe('text/html; charset=utf-8')
  const html = await response.text()
  await page.setContent(html.replace(/<script defer[^>]*><\/script>/g, ''))
  const attribute = (selector: string, name: string) =>
    page.locator(selector).evaluateAll((all, key) => all.map(one => one.getAttribute(key)), name)
  return {
    html,
    language: await page.locator('html').getAttribute('lang'),
    title: await page.title(),
    canonical: await attribute('link[rel=canonical]', 'href'),
    alternates: await page
      .locator('link[rel=alternate]')
      .evaluateAll(all => all.map(one => [one.getAttribute('hreflang'), one.getAttribute('href')] as const))
      .then(pairs => new Map(pairs)),
    meta: (name: string) => attribute(`meta[property="${name}"], meta[name="${name}"]`, 'content'),
    data: await page
      .locator('script[type="application/ld+json"]')
      .evaluateAll(all => all.map(one => JSON.parse(one.textContent) as Record<string, unknown>)),
  }
}

const alternates = (path: string) =>
  new Map([
    ['x-default', path],
    ['zh-Hans', `/hans${path}`],
    ['zh-Hant-TW', `/hant-tw${path}`],
    ['zh-Hant-HK', `/hant-hk${path}`],
  ])

test.describe('what is served', () => {
  test('an article has its text, its addresses and its card', async ({ request, page }) => {
    const { html, ...one } = await served(request, page, '/hans/a/li-nan/')
    expect(one.language).toBe('zh-Hans')
    expect(one.title).toBe('李楠:职责所在 义不容辞')
    expect(html).toContain('“爸爸,我好长时间没看见你了,你什么时候回来啊?”')
    expect(html).not.toContain('<noscript>')
    expect(one.canonical).toEqual(['/hans/a/li-nan/'])
    expect(one.alternates).toEqual(alternates('/a/li-nan/'))
    expect(await one.meta('og:type')).toEqual(['article'])
    expect(await one.meta('og:title')).toEqual(['【津卫新青年】李楠:职责所在 义不容辞'])
    expect(await one.meta('og:locale')).toEqual(['zh_CN'])
    expect(await one.meta('og:locale:alternate')).toEqual(['zh_TW', 'zh_HK'])
    expect(await one.meta('twitter:card')).toEqual(['summary'])
    expect((await one.meta('description'))[0]).toContain('电话这头的李楠')
    expect(one.data).toEqual([
      expect.objectContaining({
        '@type': 'NewsArticle',
        headline: '李楠:职责所在 义不容辞',
        inLanguage: 'zh-Hans',
        author: [{ '@type': 'Person', name: '查旦一' }],
        publisher: { '@type': 'Organization', name: '《天津政法报》社“津卫青年”新媒体工作室' },
      }),
    ])
  })

  test('a series has its instalments', async ({ request, page }) => {
    const { html, ...one } = await served(request, page, '/hant-hk/s/yue-du/')
    expect(one.language).toBe('zh-Hant-HK')
    expect(one.title).toBe('讀寫之間')
    expect(html).toContain('href="/hant-hk/a/zhuanlan/"')
    expect(one.canonical).toEqual(['/hant-hk/s/yue-du/'])
    expect(one.alternates).toEqual(alternates('/s/yue-du/'))
    expect(await one.meta('og:type')).toEqual(['website'])
  })

  test('the home has its columns', async ({ request, page }) => {
    const { html, ...one } = await served(request, page, '/')
    expect(one.language).toBe('zh-Hans')
    expect(one.title).toBe('连载')
    expect(html).toContain('href="/s/jin-wei/"')
    expect(one.canonical).toEqual(['/'])
    expect(one.alternates).toEqual(alternates('/'))
  })

  test('an address without a page of its own is the bare app, and says nothing of another page', async ({
    request,
    page,
  }) => {
    const { html, ...one } = await served(request, page, '/a/no-such-article/')
    expect(html).toContain('<meta name="robots" content="noindex">')
    expect(html).toContain('<div id="app"></div>')
    expect(one.canonical).toEqual([])
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('an article is read, shared and left by its links', async ({ page }) => {
    await page.goto('/a/li-nan/')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('李楠:職責所在 義不容辭')
    await expect(page.locator('p.paragraph').last()).toBeVisible()
    await expect(page.getByRole('figure')).toHaveCount(5)
    const shares = page.getByRole('region', { name: '分享到' }).getByRole('link')
    await expect(shares.first()).toHaveAttribute('href', /^https:\/\/.+%E6%9D%8E%E6%A5%A0/)
    await page.getByRole('link', { name: '津衛新青年' }).first().click()
    await expect(page).toHaveURL(/\/s\/jin-wei\/$/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('津衛新青年')
  })

  test('pictures and tables are there', async ({ page }) => {
    await page.goto('/hant-tw/a/tuzhu/')
    await expect(page.getByRole('figure').getByRole('img').first()).toHaveJSProperty('complete', true)
    await page.goto('/a/daoru/')
    await expect(page.getByRole('table').first()).toBeVisible()
  })
})

test.describe('the app takes over', () => {
  for (const address of [
    '/',
    '/hant-tw/',
    '/s/yue-du/',
    '/hans/s/jin-wei/',
    '/a/li-nan/',
    '/hant-hk/a/daoru/',
    '/a/tuzhu/',
  ]) {
    test(`${address} without a word in the console, a jump, or a request for data`, async ({ page }) => {
      const complaints: string[] = []
      const data: string[] = []
      const styles: string[] = []
      page.on('console', message => {
        const isOurs = !message.text().startsWith('Service Worker registration blocked by Playwright')
        if (isOurs && ['error', 'warning'].includes(message.type())) complaints.push(message.text())
      })
      page.on('pageerror', error => complaints.push(String(error)))
      page.on('request', one => {
        const { pathname } = new URL(one.url())
        // The next instalment is fetched ahead; it is no data of the page itself.
        const id = /\/a\/(.+)\//.exec(address)?.[1] ?? ''
        if (pathname.includes('/index.') || pathname.includes(`/a/${id}.`)) data.push(pathname)
        if (pathname.endsWith('.css')) styles.push(pathname)
      })
      await page.addInitScript(() => {
        interface Shift extends PerformanceEntry {
          value: number
          sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[]
        }
        const shifts: string[] = []
        Object.assign(window, { shifts })
        const boxOf = ({ x, y, width, height }: DOMRect): string => [x, y, width, height].join(' ')
        const told = ({ node, previousRect, currentRect }: Shift['sources'][number]): string =>
          `${node instanceof Element ? node.className : (node?.textContent ?? '')} from ${boxOf(previousRect)} to ${boxOf(currentRect)}`
        new PerformanceObserver(list => {
          for (const entry of list.getEntries() as Shift[])
            shifts.push(`${entry.value}: ${entry.sources.map(told).join('; ')}`)
        }).observe({ type: 'layout-shift', buffered: true })
      })
      const release = await holdScripts(page)
      await page.goto(address, { waitUntil: 'commit' })
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      const before = await page.locator('.screen').innerText()
      await page.locator('.screen').evaluate(element => element.setAttribute('data-drawn-by', 'server'))
      release()
      await takenOver(page)
      await expect(page.locator('.screen')).toHaveAttribute('data-drawn-by', 'server')
      if (!address.startsWith('/a/li-nan')) expect(await page.locator('.screen').innerText()).toBe(before)
      expect(await page.evaluate('window.shifts')).toEqual([])
      expect(complaints).toEqual([])
      expect(data).toEqual([])
      // The page's own, and those of the screens behind the links ahead of a tap.
      expect(new Set(styles).size, 'each comes once').toBe(styles.length)
    })
  }

  test('scroll position, selection and focus stay', async ({ page }) => {
    const release = await holdScripts(page)
    await page.goto('/a/zhuanlan/', { waitUntil: 'commit' })
    await expect(page.locator('.neighbour-next')).toBeAttached()
    await page.evaluate(() => {
      window.scrollTo(0, 640)
      document.querySelector<HTMLElement>('.neighbour-next')?.focus({ preventScroll: true })
      const paragraph = document.querySelector('#p3')
      if (paragraph) getSelection()?.selectAllChildren(paragraph)
    })
    const selected = await page.evaluate(() => getSelection()?.toString())
    expect(selected?.length).toBeGreaterThan(10)
    release()
    await takenOver(page)
    expect(await page.evaluate('window.scrollY')).toBe(640)
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(selected)
    await expect(page.locator('.neighbour-next')).toBeFocused()
  })

  test('the page works, and so do the next ones', async ({ page }) => {
    await page.goto('/a/zhuanlan/')
    await takenOver(page)
    await page.locator('.bar-script').click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await page.locator('.neighbour-next').click()
    await expect(page).not.toHaveURL(/zhuanlan/)
    await expect(page.locator('.screen:visible').getByRole('heading', { level: 1 })).toBeVisible()
    await page.goBack()
    await expect(page).toHaveURL(/\/a\/zhuanlan\/$/)
    await expect(page.locator('.screen:visible').getByRole('heading', { level: 1 })).toHaveText(
      '怎么读一个专栏：从哪一期读起',
    )
  })

  test('a tap on a button before the script has come is not lost', async ({ page }) => {
    const release = await holdScripts(page)
    await page.goto('/a/zhuanlan/', { waitUntil: 'commit' })
    await page.locator('.bar-script').click()
    await expect(page.getByRole('dialog')).toBeHidden()
    release()
    await expect(page.getByRole('dialog', { name: '用哪种文字读' })).toBeVisible()
  })

  test('words selected before the script has come can be shared', async ({ page }) => {
    const release = await holdScripts(page)
    await page.goto('/a/zhuanlan/', { waitUntil: 'commit' })
    await expect(page.locator('#p3')).toBeAttached()
    await page.evaluate(() => {
      const paragraph = document.querySelector('#p3')
      if (paragraph) getSelection()?.selectAllChildren(paragraph)
    })
    release()
    await expect(page.getByRole('button', { name: '分享这一段' })).toBeVisible()
  })

  test('a host that answers every address with the home does no harm', async ({ page }) => {
    await page.route(
      url => url.pathname === '/a/zhuanlan/',
      async route =>
        route.fulfill({ response: await route.fetch({ url: new URL('/', route.request().url()).href }) }),
    )
    await page.goto('/a/zhuanlan/')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('怎么读一个专栏：从哪一期读起')
    await expect(page.locator('.masthead')).toHaveCount(0)
  })

  test('a reader who chose a script reads it at an address that names none', async ({ page }) => {
    await page.addInitScript(() =>
      localStorage.setItem('reader:variant', JSON.stringify({ data: 'zh-Hant-TW' })),
    )
    await page.goto('/a/zhuanlan/')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('怎麼讀一個專欄：從哪一期讀起')
    await expect(page).toHaveURL(/\/hant-tw\/a\/zhuanlan\/$/)
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant-TW')
  })
})
