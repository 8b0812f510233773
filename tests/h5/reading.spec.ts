import { expect } from '@playwright/test'
import { test } from './reader-test'

test.describe('the seed article', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('/a/li-nan/')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })

  test('has its tag, its title once, and three section headings', async ({ page }) => {
    const article = page.getByRole('article')
    await expect(article.getByRole('heading', { level: 1 })).toHaveText('李楠:職責所在 義不容辭')
    await expect(article.getByRole('link', { name: '津衛新青年' })).toHaveAttribute('href', '/s/jin-wei/')
    await expect(article.getByRole('heading', { level: 2 })).toHaveText([
      '職責所在 義不容辭',
      '周密部署,精準施策',
      '職責所在,義不容辭',
    ])
    await expect(page).toHaveTitle('李楠:職責所在 義不容辭')
  })

  test('keeps dialogue and text, and draws five quiet figures', async ({ page }) => {
    const article = page.getByRole('article')
    await expect(article.locator('p.paragraph').first()).toHaveText(
      '“爸爸,我好長時間沒看見你了,你什麼時候回來啊?”',
    )
    await expect(article.getByText('時刻用行動詮釋著“職責所在,義不容辭”')).toBeVisible()
    const figures = article.getByRole('figure')
    await expect(figures).toHaveCount(5)
    await expect(article.getByText('此处原有一图，尚未收到')).toHaveCount(5)
    // One line each, which does not say the title again.
    for (const figure of await figures.all()) {
      await expect(figure).not.toContainText('職責所在')
      expect((await figure.boundingBox())?.height).toBeLessThan(30)
    }
  })

  test('sets the credits as roles and names', async ({ page }) => {
    const colophon = page.locator('dl')
    await expect(colophon.locator('dt')).toHaveText(['出品', '撰文', '編輯'])
    await expect(colophon.locator('dd')).toHaveText([
      '《天津政法報》社“津衛青年”新媒體工作室',
      '查旦一',
      '查旦一　小楓',
    ])
  })

  test('tells the ten other instalments in one line, their titles when asked, and shows no empty heading', async ({
    page,
  }) => {
    const others = page.locator('section', { has: page.getByRole('heading', { name: '本系列其他各期' }) })
    await expect(others.getByRole('listitem')).toHaveCount(0)
    const fold = others.getByRole('button', { name: '另有 10 期未收录' })
    await expect(fold).toHaveAttribute('aria-expanded', 'false')
    await fold.click()
    await expect(others.getByRole('listitem')).toHaveCount(10)
    await expect(others.getByRole('listitem').first()).toContainText('公安河西分局吹響青年集結號')
    await expect(others.getByRole('link')).toHaveCount(1) // only the way to the series itself
    await fold.click()
    await expect(others.getByRole('listitem')).toHaveCount(0)
    for (const heading of await page.getByRole('heading', { level: 2 }).all()) {
      await expect(heading).not.toHaveText(/^相[关關]文章[:：]?$/)
    }
    await expect(page.getByText('分享到:', { exact: true })).toHaveCount(0)
  })

  test('is remembered as read once its end has been reached', async ({ page }) => {
    await page.goto('/')
    await expect(page.locator('.instalment-row', { hasText: '李楠:職責所在 義不容辭' })).not.toContainText(
      '已读',
    )
    await page.goBack()
    await page.locator('.colophon').evaluate(one => one.scrollIntoView())
    await expect.poll(() => page.evaluate(() => localStorage.getItem('reader:read'))).toContain('li-nan')
    await page.goto('/')
    const row = page.locator('.instalment-row', { hasText: '李楠:職責所在 義不容辭' })
    await expect(row).toContainText('已读')
  })
})

test('the home shows both columns with tag, title, count and newest instalments first', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1, name: '连载' })).toBeVisible()
  const sections = page.locator('.series-section')
  await expect(sections.getByRole('heading', { level: 2 })).toHaveText(['读写之间', '津衛新青年'])
  await expect(sections.nth(0)).toContainText('共 9 期')
  await expect(sections.nth(1)).toContainText('共 11 期，收录 1 期')
  const dates = await sections
    .nth(0)
    .locator('.row-fact', { hasText: /年.*月.*日/ })
    .allTextContents()
  const days = dates.map(text => text.replace(/\D+(\d)(?=\D)/g, '-0$1').replace(/\D+/g, '-'))
  expect(days).toEqual([...days].sort().reverse())
})

test('the home does not say twice what it leads with, and says in one line what cannot be read', async ({
  page,
}) => {
  await page.goto('/')
  const lead = await page.locator('.lead-title').innerText()
  const sections = page.locator('.series-section')
  await expect(sections.nth(0).locator('.instalment-row')).toHaveCount(5)
  expect(await sections.locator('.row-title').allInnerTexts()).not.toContain(lead)
  await expect(sections.nth(0)).not.toContainText('未收录')
  await expect(sections.nth(1).locator('.instalment-row')).toHaveCount(1)
  await expect(sections.nth(1).locator('.instalment-row')).toContainText('儘快吧') // its summary
  await expect(sections.nth(1).getByText('另有 10 期未收录')).toBeVisible()
  // A cover each, which says nothing to a screen reader that the heading does not.
  await expect(sections.locator('.face[aria-hidden=true]')).toHaveText(['读写之间', '津衛新青年'])
  // Where another column leads, the newest of this one stands among its rows.
  await page.getByRole('button', { name: '津衛新青年' }).click()
  await expect(sections.locator('.instalment-row')).toHaveCount(0)
  await expect(page.locator('.lead-title')).toHaveText('李楠:職責所在 義不容辭')
})

test('a series names what cannot be read in one line, and shows the titles of a column when asked', async ({
  page,
}) => {
  await page.goto('/s/jin-wei/')
  const titles = page.locator('.content').getByRole('listitem')
  await expect(titles).toHaveCount(1)
  await page.getByRole('button', { name: '另有 10 期未收录' }).click()
  await expect(titles).toHaveCount(11)
  await page.getByRole('button', { name: '津衛頭條兒' }).click()
  await expect(page.getByRole('button', { name: '3 期都未收录' })).toBeVisible()
  await expect(titles).toHaveCount(3)
})

test('a series is begun at its first instalment, and read on where its reader is', async ({ page }) => {
  await page.goto('/s/yue-du/')
  await expect(page.getByRole('link', { name: '从头读' })).toHaveAttribute('href', '/a/zhuanlan/')
  await page.evaluate(() =>
    localStorage.setItem('reader:read', JSON.stringify({ data: { version: 1, items: ['zhuanlan'] } })),
  )
  await page.reload()
  const on = page.getByRole('link', { name: '继续读' })
  await expect(on).toHaveAttribute('href', '/a/fanjian/')
  await on.click()
  await expect(page.locator('.screen:visible').getByRole('heading', { level: 1 })).toHaveText(
    '繁简之间：一篇文章的两张面孔',
  )
})

test.describe('on a desktop', () => {
  test.use({ viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false })

  test('the home stands in two columns', async ({ page }) => {
    await page.goto('/')
    const boxes = await page.locator('.series-section').evaluateAll(all =>
      all.map(one => {
        const { left, right, top } = one.getBoundingClientRect()
        return { left, right, top }
      }),
    )
    const [first, second] = boxes
    expect(second?.top).toBe(first?.top)
    expect(second?.left).toBeGreaterThan(first?.right ?? 0)
  })
})

test('the home can be narrowed to one column', async ({ page }) => {
  await page.goto('/')
  const filter = page.getByRole('group', { name: '按栏目筛选' })
  await filter.getByRole('button', { name: '津衛突擊隊' }).click()
  await expect(page.locator('.series-section')).toHaveCount(1)
  await expect(page.locator('.instalment-row')).toHaveCount(0)
  await expect(page.locator('.series-section')).toContainText('5 期都未收录')
  await expect(page.locator('.lead')).toHaveCount(0) // the library holds none of its instalments
  await filter.getByRole('button', { name: '津衛新青年' }).click()
  await expect(page.locator('.lead-title')).toHaveText('李楠:職責所在 義不容辭')
  await expect(page.locator('.lead-words')).toHaveAttribute('lang', 'zh-Hant-TW')
  await filter.getByRole('button', { name: '全部栏目' }).click()
  await expect(page.locator('.series-section')).toHaveCount(2)
})

test('previous, next and related lead on', async ({ page }) => {
  await page.goto('/a/zhuanlan/')
  await expect(page.getByText('这是第一期')).toBeVisible()
  await page.locator('.screen:visible .neighbour-next').click()
  await expect(page).not.toHaveURL(/zhuanlan/)
  await page.locator('.screen:visible .neighbour-previous').click()
  await expect(page).toHaveURL(/\/a\/zhuanlan\/$/)
  const related = page.locator('.screen:visible section', {
    has: page.getByRole('heading', { name: '相关文章' }),
  })
  await expect(related.getByRole('link').first()).toBeVisible()
  await expect(related.locator('.row-fact').first()).toHaveText(/^(同提到：.+|同系列)$/)
})

test('pictures keep their room, load when near, and open large with all the others', async ({ page }) => {
  await page.goto('/a/tuzhu/')
  await expect(page.getByRole('article')).toBeVisible()
  const figures = page.getByRole('figure')
  const count = await figures.count()
  expect(count).toBeGreaterThan(1)
  const image = figures.first().getByRole('img').first()
  await expect(image).toHaveAttribute('width', /^\d+$/)
  await expect(image).toHaveAttribute('height', /^\d+$/)
  await page.locator('.figure-view').first().click()
  const viewer = page.getByRole('dialog')
  await expect(viewer).toBeVisible()
  const pictures = await viewer.getByRole('img').count()
  expect(pictures).toBe(await page.locator('.figure-view').count())
  await expect(viewer.getByRole('img').first()).toHaveJSProperty('complete', true)
  await page.keyboard.press('ArrowRight')
  await expect(viewer.getByText(`2 / ${pictures}`)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(viewer).toBeHidden()
})
