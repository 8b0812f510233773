/** What the owner tells of the site (`site.yaml`), at the foot of every page. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { findings } from './axe'
import { testWithContent } from './with-library'

const SITE = `name: 河埠头编辑部
ai_label: 本站的插图由人工智能生成
icp: 津ICP备2026000001号-1
icp_mini_program: 津ICP备2026000001号-2X
public_security: 津公网安备12010102000001号
contact: mailto:desk@site.example
privacy: https://site.example/privacy.html
`

const test = testWithContent(content => writeFile(path.join(content, 'site.yaml'), SITE))

const foot = (page: Page) => page.getByRole('contentinfo')

for (const address of ['/', '/s/jin-wei/', '/a/li-nan/', '/search/', '/me/', '/no/such/page/'])
  test(`${address} has it, with the links that the registers ask for`, async ({ page }) => {
    await page.goto(address)
    await expect(foot(page)).toHaveCount(1)
    await expect(foot(page)).toContainText('津ICP备2026000001号-1')
    await expect(foot(page)).not.toContainText('2X')
    const links = await foot(page)
      .getByRole('link')
      .evaluateAll(all => all.map(one => (one as HTMLAnchorElement).href))
    expect(links).toEqual([
      'mailto:desk@site.example',
      'https://site.example/privacy.html',
      'https://beian.miit.gov.cn/',
      'https://beian.mps.gov.cn/#/query/webSearch?code=12010102000001',
    ])
  })

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })
  for (const address of ['/', '/hant-tw/a/li-nan/'])
    test(`${address} has it all the same`, async ({ browser, baseURL }) => {
      const page = await (await browser.newContext({ javaScriptEnabled: false, baseURL })).newPage()
      await page.goto(address)
      await expect(foot(page)).toContainText('津公网安备12010102000001号')
      await expect(foot(page)).toContainText(address === '/' ? '河埠头编辑部' : '河埠頭編輯部')
    })
})

test('it follows its reader into another script, and stays while other pages come', async ({ page }) => {
  await page.goto('/')
  await expect(foot(page)).toContainText('本站的插图由人工智能生成')
  await page.locator('.screen:visible .bar-script').click()
  await page.getByRole('radio', { name: /^繁體（台灣）/ }).click()
  await expect(foot(page)).toContainText('本站的插圖由人工智能生成')
  await expect(foot(page)).toContainText('隱私權政策')
  await page.getByRole('link', { name: /李楠/ }).first().tap()
  await expect(page).toHaveURL(/\/hant-tw\/a\/li-nan\/$/)
  await expect(foot(page)).toHaveCount(1)
})

test('it is as wide as the page, large enough to tap, and has no fault of access', async ({ page }) => {
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 844 })
    await page.goto('/')
    await foot(page).scrollIntoViewIfNeeded()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    const heights = await foot(page)
      .getByRole('link')
      .evaluateAll(all => all.map(one => one.getBoundingClientRect().height))
    expect(heights).toHaveLength(4)
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(36)
  }
  expect(await findings(page)).toEqual([])
})
