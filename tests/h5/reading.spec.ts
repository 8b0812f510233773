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
    await expect(article.getByRole('figure')).toHaveCount(5)
    await expect(article.getByText('此处原有一图，尚未收到')).toHaveCount(5)
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

  test('lists the ten other instalments as titles, and shows no empty heading', async ({ page }) => {
    const others = page.locator('section', { has: page.getByRole('heading', { name: '本系列其他各期' }) })
    await expect(others.getByRole('listitem')).toHaveCount(10)
    await expect(others.getByRole('listitem').first()).toContainText('公安河西分局吹響青年集結號')
    await expect(others.getByText('本库未收录')).toHaveCount(10)
    await expect(others.getByRole('link')).toHaveCount(1) // only the way to the series itself
    for (const heading of await page.getByRole('heading', { level: 2 }).all()) {
      await expect(heading).not.toHaveText(/^相[关關]文章[:：]?$/)
    }
    await expect(page.getByText('分享到:', { exact: true })).toHaveCount(0)
  })

  test('is remembered as read once its end has been reached', async ({ page }) => {
    await page.goto('/')
    await expect(page.locator('.row', { hasText: '李楠:職責所在 義不容辭' })).not.toContainText('已读')
    await page.goBack()
    await page.locator('.colophon').evaluate(one => one.scrollIntoView())
    await expect.poll(() => page.evaluate(() => localStorage.getItem('reader:read'))).toContain('li-nan')
    await page.goto('/')
    const row = page.locator('.row', { hasText: '李楠:職責所在 義不容辭' })
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

test('the home can be narrowed to one column', async ({ page }) => {
  await page.goto('/')
  const filter = page.getByRole('group', { name: '按栏目筛选' })
  await filter.getByRole('button', { name: '津衛突擊隊' }).click()
  await expect(page.locator('.series-section')).toHaveCount(1)
  await expect(page.locator('.row')).toHaveCount(5)
  await expect(page.locator('.row').first()).toContainText('津衛突擊隊')
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
  await page.locator('.page:visible .neighbour-next').click()
  await expect(page).not.toHaveURL(/zhuanlan/)
  await page.locator('.page:visible .neighbour-previous').click()
  await expect(page).toHaveURL(/\/a\/zhuanlan\/$/)
  const related = page.locator('.page:visible section', {
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
