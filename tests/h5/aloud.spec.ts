/** The article read aloud: by a double of the browser's engine, in the built site. */
import { expect, type Locator, type Page } from '@playwright/test'
import { withVoices } from './speech-double'
import { test } from './reader-test'

const said = (page: Page) => expect.poll(() => page.evaluate(() => speech.now()?.text))
const finish = (page: Page): Promise<void> => page.evaluate(() => speech.finish())
const isQuiet = (page: Page) => expect.poll(() => page.evaluate(() => speech.now())).toBeUndefined()
const player = (page: Page): Locator => page.getByRole('region', { name: '朗读' })
/** What is marked as being read. */
const marked = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...(CSS.highlights.get('aloud') ?? [])].map(range => (range as Range).toString()).join(),
  )

const FIRST = '“爸爸,我好長時間沒看見你了,你什麼時候回來啊?”'

async function listen(page: Page, address = '/a/li-nan/'): Promise<void> {
  await page.goto(address)
  await page.getByRole('button', { name: '听' }).click()
  await expect(player(page)).toBeVisible()
}

test('a device without a voice for the script offers nothing', async ({ page }) => {
  await withVoices(page, ['en-US', 'yue-HK'])
  await page.goto('/hans/a/li-nan/')
  await expect(page.getByRole('button', { name: '分享' })).toBeVisible()
  await page.waitForFunction(() => window.speechSynthesis.getVoices().length === 2)
  await expect(page.getByRole('button', { name: '听' })).toHaveCount(0)
})

test.describe('with voices', () => {
  test.beforeEach(({ page }) => withVoices(page, ['en-US', 'zh_CN_#Hans', 'zh-TW', 'zh-HK']))

  test('reads sentence by sentence in the voice of the script, and marks each', async ({ page }) => {
    await listen(page)
    await said(page).toBe('職責所在 義不容辭')
    expect(await page.evaluate(() => speech.now()?.lang)).toBe('zh-TW')
    await finish(page)
    await said(page).toBe(FIRST)
    await expect.poll(() => marked(page)).toBe(FIRST)
    await finish(page)
    await expect.poll(() => marked(page)).not.toBe(FIRST)
  })

  for (const [address, lang] of [
    ['/hans/a/li-nan/', 'zh_CN_#Hans'],
    ['/hant-hk/a/li-nan/', 'zh-HK'],
  ] as const) {
    test(`${address} is read by ${lang}`, async ({ page }) => {
      await page.goto(address)
      await page.locator('.listen').click()
      await expect.poll(() => page.evaluate(() => speech.now()?.lang)).toBe(lang)
    })
  }

  test('pauses, and says the same sentence again', async ({ page }) => {
    await listen(page)
    await said(page).toBe('職責所在 義不容辭')
    await finish(page)
    await said(page).toBe(FIRST)
    await player(page).getByRole('button', { name: '暂停' }).click()
    await isQuiet(page)
    await player(page).getByRole('button', { name: '播放' }).click()
    await said(page).toBe(FIRST)
  })

  test('skips by paragraphs, on and back', async ({ page }) => {
    await listen(page)
    const paragraph = await page.locator('.paragraph').nth(1).innerText()
    await player(page).getByRole('button', { name: '下一段' }).click()
    await said(page).toBe(FIRST)
    await player(page).getByRole('button', { name: '下一段' }).click()
    await expect.poll(async () => paragraph.startsWith((await marked(page)) || '?')).toBe(true)
    await player(page).getByRole('button', { name: '上一段' }).click()
    await said(page).toBe(FIRST)
  })

  test('changes its pace at once', async ({ page }) => {
    await listen(page)
    await said(page).toBe('職責所在 義不容辭')
    await player(page).getByRole('button', { name: '语速 1 倍' }).click()
    await expect(player(page).getByRole('button', { name: '语速 1.25 倍' })).toBeFocused()
    await expect.poll(() => page.evaluate(() => speech.now()?.rate)).toBe(1.25)
  })

  test('falls silent after the time that was set', async ({ page }) => {
    await page.clock.install()
    await page.goto('/a/li-nan/')
    await page.clock.runFor(1_000)
    await page.getByRole('button', { name: '听' }).click()
    await expect(player(page)).toBeVisible()
    await page.clock.runFor(1_000)
    await player(page).getByRole('button', { name: '定时停止：关' }).click()
    await expect(player(page).getByRole('button', { name: '定时停止：15 分钟后' })).toBeVisible()
    await page.clock.runFor(14 * 60_000)
    expect(await page.evaluate(() => speech.now()?.text)).toBeDefined()
    await page.clock.runFor(2 * 60_000)
    expect(await page.evaluate(() => speech.now()?.text)).toBeUndefined()
    await expect(player(page).getByRole('button', { name: '播放' })).toBeVisible()
    await expect(player(page).getByRole('button', { name: '定时停止：关' })).toBeVisible()
  })

  test('reads a whole article to its end, nothing left out and nothing too long for Chrome', async ({
    page,
  }) => {
    await listen(page, '/a/daoru/')
    const spoken = await page.evaluate(async () => {
      for (let turns = 0; turns < 2_000 && speech.now(); turns += 1) await speech.finish()
      return speech.said.join('')
    })
    await expect(player(page).getByRole('status')).toHaveText('读完了')
    const squeeze = (text: string): string => text.replace(/\s/g, '')
    const paragraphs = await page.locator('.article-body > .paragraph').allInnerTexts()
    let at = 0
    for (const paragraph of paragraphs) {
      const found = squeeze(spoken).indexOf(squeeze(paragraph), at)
      expect(found, paragraph).toBeGreaterThanOrEqual(at)
      at = found
    }
    expect(await marked(page)).toBe('')
  })

  test('what is read stays in view, unless the reader has gone elsewhere', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await listen(page, '/a/zhuanlan/')
    const isSeen = (): Promise<boolean> =>
      page.evaluate(() => {
        const [range] = CSS.highlights.get('aloud') ?? []
        const { top, bottom } = (range as Range).getBoundingClientRect()
        const foot = document.querySelector('.aloud')?.getBoundingClientRect().top ?? 0
        return top >= 0 && bottom <= foot
      })
    for (let turns = 0; turns < 25; turns += 1) {
      await finish(page)
      await expect.poll(isSeen).toBe(true)
    }
    expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(200)
    await page.evaluate(() => window.scrollTo(0, 0))
    const before = await marked(page)
    await finish(page)
    await expect.poll(() => marked(page)).not.toBe(before)
    expect(await page.evaluate(() => window.scrollY)).toBe(0)
  })

  test('begins where its reader is', async ({ page }) => {
    await page.goto('/a/zhuanlan/')
    const paragraph = page.locator('.paragraph').nth(5)
    await paragraph.evaluate(one => one.scrollIntoView())
    await page.getByRole('button', { name: '听' }).evaluate((one: HTMLElement) => one.click())
    const text = await paragraph.innerText()
    await expect.poll(async () => text.startsWith((await marked(page)) || '?')).toBe(true)
  })

  test('is silent when the reader leaves the article, and when the player is closed', async ({ page }) => {
    await listen(page)
    await said(page).toBe('職責所在 義不容辭')
    await page.locator('.article-tag').click()
    await expect(page).toHaveURL(/\/s\/jin-wei\/$/)
    await isQuiet(page)
    await page.goBack()
    await player(page).getByRole('button', { name: '播放' }).click()
    await said(page).toBe('職責所在 義不容辭')
    await page.keyboard.press('Escape')
    await expect(player(page)).toHaveCount(0)
    await isQuiet(page)
    expect(await marked(page)).toBe('')
    await expect(page.getByRole('button', { name: '听' })).toBeFocused()
  })

  test('by keyboard alone', async ({ page }) => {
    await page.goto('/a/li-nan/')
    await page.getByRole('button', { name: '听' }).focus()
    await page.keyboard.press('Enter')
    await expect(player(page).getByRole('button', { name: '暂停' })).toBeFocused()
    await page.keyboard.press('Space')
    await isQuiet(page)
    await page.keyboard.press('Space')
    await said(page).toBe('職責所在 義不容辭')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await said(page).toBe(FIRST)
  })

  test('another script is read on from the same paragraph, in its own voice', async ({ page }) => {
    await listen(page)
    await player(page).getByRole('button', { name: '下一段' }).click()
    await said(page).toBe(FIRST)
    await page.locator('.bar-script').click()
    await page.getByRole('radio', { name: '简体' }).click()
    await said(page).toBe('“爸爸,我好长时间没看见你了,你什么时候回来啊?”')
    expect(await page.evaluate(() => speech.now()?.lang)).toBe('zh_CN_#Hans')
  })

  for (const [how, seconds] of [
    ['forgets', 5],
    ['holds', 60],
  ] as const)
    test(`a phone that slept, whose engine ${how} what it was saying, offers to go on at the sentence`, async ({
      page,
    }) => {
      await listen(page)
      await said(page).toBe('職責所在 義不容辭')
      await finish(page)
      await said(page).toBe(FIRST)
      await page.evaluate(([a, b]) => speech.sleep(a, b), [how, seconds] as const)
      await expect(player(page).getByRole('status')).toContainText('读到这一句停下了')
      await expect.poll(() => marked(page)).toBe(FIRST)
      await isQuiet(page)
      await player(page).getByRole('button', { name: '从这一句读下去' }).click()
      await said(page).toBe(FIRST)
      await expect(player(page).getByRole('status')).toHaveText('')
    })

  test('a page that was left for a moment while its engine went on is not interrupted', async ({ page }) => {
    await listen(page)
    await said(page).toBe('職責所在 義不容辭')
    await page.evaluate(() => speech.sleep('holds', 5))
    await said(page).toBe('職責所在 義不容辭')
    await expect(player(page).getByRole('status')).toHaveText('')
  })

  test('a voice that refuses is said, and can be asked again', async ({ page }) => {
    await listen(page)
    await page.evaluate(() => speech.fail())
    await expect(player(page).getByRole('status')).toHaveText('这个声音没能读出来，再按一次播放试试')
    await player(page).getByRole('button', { name: '播放' }).click()
    await said(page).toBe('職責所在 義不容辭')
  })
})
