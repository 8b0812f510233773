/** Addresses that name a paragraph: opened, and shared. */
import { expect, type Page } from '@playwright/test'
import { test } from './reader-test'

/** Selects the first letters of a paragraph, as a reader's finger or pointer would leave them selected. */
const select = (page: Page, from: string, to = from): Promise<void> =>
  page.evaluate(
    ([first, last]) => {
      const text = (id: string | undefined): Node => {
        const walker = document.createTreeWalker(
          document.getElementById(id ?? '') ?? document,
          NodeFilter.SHOW_TEXT,
        )
        return walker.nextNode() ?? document
      }
      document.getSelection()?.setBaseAndExtent(text(first), 0, text(last), 3)
    },
    [from, to],
  )

const action = (page: Page) => page.getByRole('button', { name: '分享这一段' })

test('an address with #p9 opens at the paragraph and marks it', async ({ page }) => {
  await page.goto('/a/li-nan/#p9')
  const paragraph = page.locator('#p9')
  await expect(paragraph).toBeInViewport({ ratio: 0.5 })
  await expect(paragraph).toHaveAttribute('aria-current', 'true')
  await expect(page.locator('.paragraph-marked')).toHaveCount(1)
  await expect(page).toHaveURL(/\/a\/li-nan\/#p9$/)
})

test('so it does in every script, and where there is no such paragraph it opens at the beginning', async ({
  page,
}) => {
  await page.goto('/hant-hk/a/zhuanlan/#p4')
  await expect(page.locator('#p4')).toBeInViewport()
  // Another address in the same tab: the place of the page before is not its own.
  await page.goto('/a/li-nan/#p9000')
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport()
  await expect(page.locator('.paragraph-marked')).toHaveCount(0)
})

test('a selection inside a paragraph offers to share it, with the paragraph’s anchor and the words that were chosen', async ({
  page,
  baseURL,
}) => {
  await page.goto('/hans/a/li-nan/')
  await expect(page.getByRole('article')).toBeVisible()
  await expect(action(page)).toHaveCount(0)
  await select(page, 'p3')
  await action(page).tap()
  const sheet = page.getByRole('dialog', { name: '分享这一段' })
  await expect(sheet.getByRole('textbox')).toHaveValue(`${baseURL ?? ''}/hans/a/li-nan/#p3`)
  await expect(sheet.locator('.share-what')).toHaveText((await page.locator('#p3').innerText()).slice(0, 3))
  await expect(action(page)).toHaveCount(0)
})

test('the address shared opens cold at the paragraph', async ({ page, browser, baseURL }) => {
  await page.goto('/a/li-nan/')
  await expect(page.getByRole('article')).toBeVisible()
  await select(page, 'p5')
  await action(page).tap()
  const address = await page.getByRole('dialog').getByRole('textbox').inputValue()
  const context = await browser.newContext({ baseURL: baseURL ?? '', locale: 'zh-CN' })
  const other = await context.newPage()
  await other.goto(address)
  await expect(other.locator('#p5')).toBeInViewport()
  await context.close()
})

test(
  'by keyboard: Tab goes from the selection to the action, Esc puts it away',
  { tag: '@focus' },
  async ({ page }) => {
    await page.goto('/a/li-nan/')
    await expect(page.getByRole('article')).toBeVisible()
    await select(page, 'p2')
    await expect(action(page)).toBeVisible()
    await page.keyboard.press('Tab')
    await expect(action(page)).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(action(page)).toHaveCount(0)
    await expect(page.locator('#p2')).toBeFocused()
    await select(page, 'p4')
    await expect(action(page)).toBeVisible()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: '分享这一段' }).getByRole('textbox')).toHaveValue(/#p4$/)
  },
)

test('a selection across paragraphs means the first; a collapsed one offers nothing', async ({ page }) => {
  await page.goto('/a/li-nan/')
  await expect(page.getByRole('article')).toBeVisible()
  await select(page, 'p1')
  await expect(action(page)).toBeVisible()
  await page.evaluate('document.getSelection().removeAllRanges()')
  await expect(action(page)).toHaveCount(0)
  await select(page, 'p1', 'p2')
  await action(page).tap()
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue(/#p1$/)
})

test('with two articles in the history, the one shown is meant', async ({ page, baseURL }) => {
  await page.goto('/a/zhuanlan/')
  await page.locator('.neighbour-next, .neighbour-previous').and(page.getByRole('link')).first().click()
  await expect(page).not.toHaveURL(/zhuanlan/)
  await expect(page.locator('.screen:visible .paragraph').first()).toBeVisible()
  const id = new URL(page.url()).pathname
  await page.evaluate(() => {
    const shown = [...document.querySelectorAll('[id="p2"]')].find(one => one.getClientRects().length > 0)
    if (shown) document.getSelection()?.selectAllChildren(shown)
  })
  await expect(action(page)).toHaveCount(1)
  await action(page).tap()
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue(`${baseURL ?? ''}${id}#p2`)
})
