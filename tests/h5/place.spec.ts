/** Where was I: place, progress, read marks, and what the reader keeps. */
import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { kept } from './kept'
import { test } from './reader-test'

const ARTICLE = '/a/li-nan/'

/** Where the article stands on the screen: its block at the line below the bar, and how much of that is above it. */
const place = (page: Page): Promise<{ block: number; offset: number }> =>
  page.evaluate(() => {
    const line = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop)
    const body = [...document.querySelectorAll('.article-body')].find(one => one.getClientRects().length > 0)
    const boxes = [...(body?.children ?? [])].map(one => one.getBoundingClientRect())
    const block = boxes.filter(box => box.top <= line + 1).length - 1
    const box = boxes[block]
    return { block, offset: box ? (line - box.top) / box.height : 0 }
  })

/** Scrolls until a paragraph is half above the line. */
async function readTo(page: Page, paragraph: number): Promise<void> {
  await page.locator(`.screen:visible [id="p${paragraph}"]`).evaluate(one => {
    const { top, height } = one.getBoundingClientRect()
    window.scrollBy(0, top + height / 2 - 60)
  })
}

async function open(page: Page, address = ARTICLE): Promise<void> {
  await page.goto(address)
  await expect(page.locator('.screen:visible').getByRole('article')).toBeVisible()
}

async function leaveInTheMiddle(page: Page): Promise<{ block: number; offset: number }> {
  await open(page)
  await readTo(page, 8)
  await expect.poll(() => kept(page, 'progress')).toHaveLength(1)
  return place(page)
}

/** The page is brought back to its place a frame after it has been laid out anew. */
const expectPlace = (page: Page, { block, offset }: { block: number; offset: number }): Promise<void> =>
  expect(async () => {
    const now = await place(page)
    expect(now.block).toBe(block)
    expect(now.offset).toBeCloseTo(offset, 1)
  }).toPass({ timeout: 5_000 })

const choose = async (page: Page, script: string): Promise<void> => {
  // Not by Playwright's own click: it scrolls what it clicks, and the sticky bar with it the page.
  await page.locator('.screen:visible .bar-script').evaluate((one: HTMLElement) => one.click())
  await page.getByRole('radio', { name: script }).click()
}

/** Selects characters of a paragraph as a finger would. */
const select = (page: Page, paragraph: number, from: number, to: number): Promise<void> =>
  page.locator(`.screen:visible [id="p${paragraph}"]`).evaluate(
    (one, [start, end]) => {
      const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT)
      const text = walker.nextNode() as Text
      getSelection()?.setBaseAndExtent(text, start, text, end)
    },
    [from, to] as const,
  )

const menu = (page: Page) => page.getByRole('toolbar', { name: '选中的文字' })

test.describe('the place in an article', () => {
  test('stays at the same words when the width, the size and the script change', async ({ page }) => {
    const before = await leaveInTheMiddle(page)
    for (const change of [
      () => page.setViewportSize({ width: 844, height: 390 }),
      () => page.evaluate(() => (document.documentElement.style.fontSize = '150%')),
      () => choose(page, '简体'),
    ]) {
      await change()
      await expect(page.locator('.screen:visible').getByRole('article')).toBeVisible()
      await expectPlace(page, before)
    }
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('李楠:职责所在 义不容辞')
  })

  test('is found again after a reload at another width', async ({ page }) => {
    const before = await leaveInTheMiddle(page)
    await page.setViewportSize({ width: 600, height: 844 })
    await page.evaluate(() => history.replaceState(history.state, '', '/hans/a/li-nan/'))
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('李楠:职责所在 义不容辞')
    await expect.poll(async () => (await place(page)).block).toBe(before.block)
    await expect(page.getByText(/上次读到/)).toHaveCount(0)
  })

  test('is offered, not forced, when the article is opened afresh', async ({ page, context }) => {
    const before = await leaveInTheMiddle(page)
    const later = await context.newPage()
    await open(later)
    expect(await later.evaluate(() => window.scrollY)).toBe(0)
    await expect(later.getByText(/^上次读到 \d+%$/)).toBeVisible()
    await later.getByRole('button', { name: '继续', exact: true }).click()
    await expectPlace(later, before)
    await expect(later.getByText(/上次读到/)).toHaveCount(0)
  })

  test('is not overwritten by a glance at the top, but by who starts over, or reads further', async ({
    page,
    context,
  }) => {
    await leaveInTheMiddle(page)
    const [left] = (await kept(page, 'progress')) as { share: number }[]
    const glance = await context.newPage()
    await open(glance)
    await expect(glance.getByText(/^上次读到 \d+%$/)).toBeVisible()
    await readTo(glance, 3)
    await glance.waitForTimeout(800) // longer than a rest
    await glance.close()
    expect(await kept(page, 'progress')).toEqual([left])

    const again = await context.newPage()
    await open(again)
    await again.getByRole('button', { name: '从头读' }).click()
    await expect(again.getByText(/上次读到/)).toHaveCount(0)
    await readTo(again, 3)
    await expect
      .poll(async () => ((await kept(again, 'progress')) as { share: number }[])[0]?.share ?? 1)
      .toBeLessThan(left?.share ?? 0)

    const further = await context.newPage()
    await open(further)
    await readTo(further, 8)
    await expect
      .poll(async () => ((await kept(further, 'progress')) as { share: number }[])[0]?.share ?? 0)
      .toBeCloseTo(left?.share ?? 0, 1)
  })

  test('is not overwritten by a shared paragraph before it', async ({ page, context }) => {
    await leaveInTheMiddle(page)
    const before = await kept(page, 'progress')
    const shared = await context.newPage()
    await open(shared, `${ARTICLE}#p3`)
    await readTo(shared, 4)
    await shared.waitForTimeout(800) // longer than a rest
    expect(await kept(shared, 'progress')).toEqual(before)
  })

  test('gives way to a paragraph that the address names', async ({ page, context }) => {
    await leaveInTheMiddle(page)
    const later = await context.newPage()
    await open(later, `${ARTICLE}#p3`)
    const top = await later.locator('#p3').evaluate(one => one.getBoundingClientRect().top)
    expect(top).toBeCloseTo(60, -1)
    await expect(later.getByText(/上次读到/)).toHaveCount(0)
  })
})

test.describe('progress', () => {
  test('is told in lists and leads on from the home', async ({ page }) => {
    await leaveInTheMiddle(page)
    await expect(page.locator('.bar-note')).toHaveText(/^剩约 \d+ 分钟$/)
    await page.goto('/')
    await expect(page.locator('.instalment-row', { hasText: '李楠' })).toContainText(/读到 \d+%/)
    const on = page.getByRole('link', { name: /继续阅读/ })
    await expect(on).toContainText('李楠:職責所在 義不容辭')
    await expect(on).toHaveAttribute('href', '/a/li-nan/#p8')
    await on.click()
    await expect(page.locator('.screen:visible').getByRole('article')).toBeVisible()
    const top = await page
      .locator('.screen:visible [id="p8"]')
      .evaluate(one => one.getBoundingClientRect().top)
    expect(top).toBeCloseTo(60, -1)
  })

  test('ends with the article: it counts as read, and is no longer offered', async ({ page }) => {
    await leaveInTheMiddle(page)
    await page.locator('.colophon').evaluate(one => one.scrollIntoView())
    await expect.poll(() => kept(page, 'read')).toEqual(['li-nan'])
    expect(await kept(page, 'progress')).toEqual([])
    await page.goto('/')
    await expect(page.locator('.instalment-row', { hasText: '李楠' })).toContainText('已读')
    await expect(page.getByRole('link', { name: /继续阅读/ })).toHaveCount(0)
  })
})

/** In letters that keys have: what has none, Playwright gives Firefox through React's own setter, unseen by React. */
const NOTE = 'remembered at once'

/** Marks a few words of the first paragraph, and writes a note to the first of the second. @returns those of the second */
async function markAndNote(page: Page): Promise<string> {
  await select(page, 1, 1, 6)
  await menu(page).getByRole('button', { name: '划线' }).click()
  await expect(page.locator('#p1 mark')).toHaveText('爸爸,我好')
  await select(page, 2, 0, 4)
  const words = await page.evaluate(() => String(getSelection()))
  await menu(page).getByRole('button', { name: '写批注' }).click()
  await page.getByRole('dialog').getByRole('textbox').pressSequentially(NOTE)
  await page.getByRole('dialog').getByRole('button', { name: '存下' }).click()
  await expect(page.locator('#p2 mark')).toHaveText(words)
  return words
}

test.describe('what the reader keeps', () => {
  test('a bookmark, a marked passage and a note are on the page of one’s own', async ({ page }) => {
    await open(page)
    await page.getByRole('button', { name: '收藏这篇文章' }).click()
    await expect(page.getByRole('button', { name: '收藏这篇文章' })).toHaveAttribute('aria-pressed', 'true')
    const words = await markAndNote(page)

    await page.goto('/me/')
    const tabs = page.getByRole('group', { name: '我的' })
    await tabs.getByRole('button', { name: '收藏' }).click()
    await expect(page.locator('.mine-row')).toHaveText([/李楠:職責所在 義不容辭/])
    await tabs.getByRole('button', { name: '划线' }).click()
    await expect(page.locator('.mine-row')).toHaveText([new RegExp(words + NOTE), /爸爸,我好/])
    await tabs.getByRole('button', { name: '历史' }).click()
    await expect(page.locator('.mine-row')).toHaveCount(1)

    await page.getByRole('button', { name: '全部清空' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '清空', exact: true }).click()
    await expect(page.locator('.mine-row')).toHaveCount(0)
    for (const key of ['bookmarks', 'highlights', 'history', 'read', 'progress'])
      expect(await kept(page, key), key).toEqual([])
  })

  test('marks and notes are handed over as a Markdown file', { tag: '@download' }, async ({ page }) => {
    await open(page)
    await markAndNote(page)
    await page.goto('/me/')
    await page.getByRole('button', { name: '导出 Markdown' }).scrollIntoViewIfNeeded()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出 Markdown' }).click(),
    ])
    const text = await readFile(await file.path(), 'utf8')
    expect(text).toContain('> 爸爸,我好')
    expect(text).toContain(NOTE)
    expect(text).toMatch(/\[李楠:職責所在 義不容辭\]\(http:\/\/127\.0\.0\.1:\d+\/a\/li-nan\/#p1\)/)
  })

  test('a marked passage is at the same words in another script, and can be deleted', async ({ page }) => {
    await open(page)
    await select(page, 1, 1, 11)
    await menu(page).getByRole('button', { name: '划线' }).click()
    await expect(page.locator('#p1 mark')).toHaveText('爸爸,我好長時間沒看')
    await choose(page, '简体')
    await expect(page.locator('#p1 mark')).toHaveText('爸爸,我好长时间没看')
    await page.locator('#p1 mark').getByRole('button').press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: '删除' }).click()
    await expect(page.locator('#p1 mark')).toHaveCount(0)
    expect(await kept(page, 'highlights')).toEqual([])
  })

  test('two tabs do not overwrite each other', async ({ page, context }) => {
    await open(page)
    const other = await context.newPage()
    await open(other, '/a/zhuanlan/')
    await page.getByRole('button', { name: '收藏这篇文章' }).click()
    await other.getByRole('button', { name: '收藏这篇文章' }).click()
    expect(await kept(page, 'bookmarks')).toMatchObject([{ id: 'li-nan' }, { id: 'zhuanlan' }])
    await other.goto('/me/')
    await other.getByRole('group', { name: '我的' }).getByRole('button', { name: '收藏' }).click()
    await expect(other.locator('.mine-row')).toHaveCount(2)
    await page.getByRole('button', { name: '收藏这篇文章' }).click()
    await expect(other.locator('.mine-row')).toHaveCount(1)
  })

  test('without storage everything works for the visit, and the page says so', async ({ page }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    await open(page)
    await page.getByRole('button', { name: '收藏这篇文章' }).click()
    await page.getByRole('button', { name: '返回' }).click()
    await page.locator('.screen:visible').getByRole('link', { name: '我的' }).click()
    await expect(page.getByRole('alert')).toContainText('没能存下')
    await page.getByRole('group', { name: '我的' }).getByRole('button', { name: '收藏' }).click()
    await expect(page.locator('.mine-row')).toHaveCount(1)
  })
})

test.describe('a series', () => {
  test('tells how much of it has been read, and shows what is left', async ({ page }) => {
    await open(page, '/a/zhuanlan/')
    await page.locator('.share-strip').evaluate(one => one.scrollIntoView())
    await expect.poll(() => kept(page, 'read')).toEqual(['zhuanlan'])
    await page.goto('/s/yue-du/')
    await expect(page.getByText('已读 1 / 9')).toBeVisible()
    await expect(page.locator('.instalment-row')).toHaveCount(9)
    await page.getByRole('button', { name: '只看未读' }).click()
    await expect(page.locator('.instalment-row')).toHaveCount(8)
    await expect(page.locator('.instalment-row', { hasText: '已读' })).toHaveCount(0)
  })

  test('that is followed marks what has come since the last visit, once', async ({ page }) => {
    await page.goto('/s/yue-du/')
    await page.getByRole('button', { name: '关注' }).click()
    await expect(page.getByRole('button', { name: '已关注' })).toHaveAttribute('aria-pressed', 'true')
    await expect(page.locator('.row-fresh')).toHaveCount(0)
    // As if the reader had last looked before the newest instalment came.
    await page.evaluate(() => {
      const stored = JSON.parse(localStorage.getItem('reader:follows') ?? '') as {
        data: { items: { known: string[] }[] }
      }
      stored.data.items[0]?.known.shift()
      localStorage.setItem('reader:follows', JSON.stringify(stored))
    })
    await page.goto('/')
    await expect(page.locator('.series-head', { hasText: '读写之间' })).toContainText('1 期新的')
    await page.locator('.series-head', { hasText: '读写之间' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '读写之间' })).toBeVisible()
    await expect(page.locator('.screen:visible .row-fresh')).toHaveCount(1)
    await page.reload()
    await expect(page.locator('.instalment-row')).toHaveCount(9)
    await expect(page.locator('.row-fresh')).toHaveCount(0)
  })
})

test(
  'the contents lead to a section, for keyboard and screen reader too',
  { tag: '@focus' },
  async ({ page }) => {
    await open(page)
    await page.getByRole('button', { name: /^目录/ }).click()
    const contents = page.getByRole('navigation', { name: '目录' })
    await expect(contents.getByRole('listitem')).toHaveCount(3)
    await contents.getByRole('button', { name: '周密部署,精準施策' }).press('Enter')
    const heading = page.getByRole('heading', { level: 2, name: '周密部署,精準施策' })
    await expect(heading).toBeFocused()
    expect(await heading.evaluate(one => one.getBoundingClientRect().top)).toBeCloseTo(60, -1)
  },
)
