/** The reader's own data: taken in from a file, changed in two tabs, and where no storage is to be had. */
import { expect } from '@playwright/test'
import { wordsIn } from '../../src/words'
import { test } from './reader-test'

const words = wordsIn('zh-Hans')
const file = (content: unknown) => ({
  name: 'reader.json',
  mimeType: 'application/json',
  buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
})

test(
  'what another device exported is taken in beside what is here; another file is refused',
  { tag: '@events' },
  async ({ page }) => {
    await page.goto('/a/tuzhu/')
    await page.getByRole('button', { name: words.mine.bookmark }).tap()
    await page.goto('/me/')
    const bring = async (content: unknown): Promise<void> => {
      const chooser = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: words.mine.import, exact: true }).tap()
      await (await chooser).setFiles(file(content))
    }
    await bring({ version: 1, bookmarks: [{ id: 'li-nan', title: '李楠', time: 1 }], read: ['fanjian'] })
    await expect(page.getByText(words.mine.imported(2))).toBeVisible()
    await page.getByRole('button', { name: words.mine.tabs.bookmarks }).tap()
    await expect(page.locator('.screen:visible a[href="/a/li-nan/"]')).toBeVisible()
    await expect(page.locator('.screen:visible a[href="/a/tuzhu/"]')).toBeVisible()
    await bring('PK\u0003\u0004 a picture perhaps')
    await expect(page.getByText(words.mine.importForeign)).toBeVisible()
    await bring({ version: 9, bookmarks: [] })
    await expect(page.getByText(words.mine.importNewer)).toBeVisible()
    await page.reload()
    await page.getByRole('button', { name: words.mine.tabs.bookmarks }).tap()
    await expect(page.locator('.screen:visible a[href="/a/li-nan/"]')).toBeVisible()
  },
)

test('settings changed in two tabs: each change stays, and both tabs show both', async ({
  page,
  context,
}) => {
  const settings = (tab: typeof page): Promise<Record<string, unknown>> =>
    tab.evaluate(
      () =>
        (JSON.parse(localStorage.getItem('reader:settings') ?? '{}') as { data: Record<string, unknown> })
          .data,
    )
  await page.goto('/a/li-nan/')
  const other = await context.newPage()
  await other.goto('/a/li-nan/')
  await page.locator('.bar-settings').tap()
  await page.getByRole('radio', { name: words.settings.theme.sepia }).tap()
  await expect(other.locator('html')).toHaveClass(/theme-sepia/)
  await other.locator('.bar-settings').tap()
  await other.getByRole('radio', { name: words.settings.face.serif }).tap()
  await expect(page.locator('html')).toHaveClass(/face-serif/)
  expect(await settings(page)).toMatchObject({ theme: 'sepia', face: 'serif' })
})

test('damaged settings are set aside, and the reader starts as it came', async ({ page }) => {
  await page.addInitScript(() => {
    if (!location.protocol.startsWith('http')) return // Firefox runs this before the page too
    if (!localStorage.getItem('reader:settings:aside'))
      localStorage.setItem('reader:settings', '{"data":"damaged"}')
    sessionStorage.setItem('reader:scroll', '{"first":{"y":"far down"}}')
    localStorage.setItem('reader:variant', '{"data":{"tlh":true}}')
  })
  const errors: Error[] = []
  page.on('pageerror', error => errors.push(error))
  await page.goto('/a/li-nan/')
  await page.locator('.bar-settings').tap()
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await page.evaluate(() => localStorage.getItem('reader:settings:aside'))).toContain('damaged')
  expect(await page.evaluate(() => localStorage.getItem('reader:variant:aside'))).toContain('tlh')
  expect(errors).toEqual([])
})

for (const [name, way] of [
  ['full', 'QuotaExceededError'],
  ['forbidden', 'SecurityError'],
] as const) {
  test(`storage that is ${name}: all is read, and what cannot be kept is said`, async ({ page }) => {
    await page.addInitScript(error => {
      const fail = (): never => {
        throw new DOMException('no', error)
      }
      Storage.prototype.setItem = fail
      if (error === 'SecurityError') Storage.prototype.getItem = fail
    }, way)
    const errors: Error[] = []
    page.on('pageerror', one => errors.push(one))
    await page.goto('/a/tuzhu/')
    await page.getByRole('button', { name: words.mine.bookmark }).tap()
    await expect(page.locator('.bar-bookmark')).toHaveAttribute('aria-pressed', 'true')
    await page.locator('.bar').getByRole('button', { name: words.back }).tap()
    await page.locator('.screen:visible a[href="/me/"]').first().tap()
    await expect(page.locator('.screen:visible').getByText(words.mine.unsaved)).toBeVisible()
    await page.locator('.screen:visible').getByRole('button', { name: words.mine.tabs.bookmarks }).tap()
    await expect(page.locator('.screen:visible a[href="/a/tuzhu/"]')).toBeVisible()
    expect(errors).toEqual([])
  })
}
