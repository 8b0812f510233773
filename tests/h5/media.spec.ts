/** Notes, sound, videos and wide tables in an article, in the built site. */
import { expect, type Page } from '@playwright/test'
import sharp from 'sharp'
import type { Article, Block } from '../../src/model/schema'
import { silence } from '../silence'
import { test } from './reader-test'

/** Opens an article with other blocks than the library has for it. */
async function openWith(page: Page, blocks: Block[], fields: Partial<Article> = {}): Promise<void> {
  await page.route('**/a/daoru/', async route =>
    route.fulfill({
      response: await route.fetch({ url: new URL('/shell.html', route.request().url()).href }),
    }),
  )
  await page.route('**/library/a/daoru.original.json', async route => {
    const response = await route.fetch()
    // The sum is that of the blocks which the library has.
    const article = { ...((await response.json()) as Article), blocks, ...fields, sum: undefined }
    await route.fulfill({ response, json: article })
  })
  await page.goto('/a/daoru/')
  await expect(page.getByRole('article')).toBeVisible()
}

/** Mean of the light theme's paper, #f8f5ef. */
const PAPER = 244

/** Of the ground along an edge of the table, below its header and beside its text, 0 to 255. */
async function brightness(page: Page, edge: 'left' | 'right'): Promise<number> {
  const box = await page.locator('.table-frame').boundingBox()
  if (!box) throw new Error('no table')
  const x = edge === 'left' ? box.x : box.x + box.width - 3
  const picture = await page.screenshot({ clip: { x, y: box.y + 60, width: 3, height: 200 } })
  const { channels } = await sharp(picture).removeAlpha().stats()
  return channels.reduce((sum, { max }) => sum + max, 0) / channels.length
}

test.describe('notes', () => {
  test('are drawn ahead, lead to each other, and leave the address alone', async ({ page }) => {
    await page.goto('/a/daoru/')
    const mark = page.locator('[role=doc-noteref][aria-label="注 1"]')
    const note = page.locator('[role=doc-endnotes]').getByRole('listitem')
    await expect(note).toHaveText(/国家标准规定的汉字编码/)
    await mark.click()
    await expect(note).toBeFocused()
    await expect(note).toBeInViewport()
    await page.getByRole('button', { name: '注 1，回到正文' }).click()
    await expect(mark).toBeFocused()
    await expect(mark).toBeInViewport()
    await expect(page).toHaveURL(/\/a\/daoru\/$/)
  })

  test('their marks are no part of the text', async ({ page }) => {
    await page.goto('/a/daoru/')
    await expect(page.locator('.paragraph', { hasText: 'GB18030' })).toContainText(
      '老系统存下的GB18030也认得。',
    )
  })
})

test('a recording tells a locked screen what it is, and goes on to the next instalment', async ({ page }) => {
  await page.addInitScript(() => {
    const handlers = new Map<string, (() => void) | null>()
    Object.assign(window, { press: (action: string) => handlers.get(action)?.() })
    navigator.mediaSession.setActionHandler = (action, handler) =>
      void handlers.set(action, handler as (() => void) | null)
  })
  await page.route('https://media.example/**', route =>
    route.fulfill({ contentType: 'audio/wav', body: silence(60) }),
  )
  await page.route('**/library/a/biaodian.original.json', async route => {
    const response = await route.fetch()
    const article = {
      ...((await response.json()) as Article),
      audio: 'https://media.example/b.wav',
      sum: undefined,
    }
    await route.fulfill({ response, json: article })
  })
  await openWith(page, [{ type: 'paragraph', content: ['灯亮了。'] }], {
    audio: 'https://media.example/a.wav',
  })
  const shown = () =>
    page.evaluate(() => ({
      title: navigator.mediaSession.metadata?.title,
      album: navigator.mediaSession.metadata?.album,
    }))
  await page.locator('audio').click({ position: { x: 27, y: 27 } })
  await expect.poll(shown).toEqual({ title: '从记事本到专栏：一篇稿子怎样进来', album: '读写之间' })
  await page.evaluate(() => (window as unknown as { press(action: string): void }).press('nexttrack'))
  await expect(page).toHaveURL(/\/a\/biaodian\/$/)
  await expect.poll(shown).toEqual({ title: '标点的脾气：禁则、挤压与引号', album: '读写之间' })
  const playing = page.locator('audio[src$="b.wav"]')
  await expect.poll(() => playing.evaluate(audio => (audio as HTMLAudioElement).paused)).toBe(false)
  expect(
    await page
      .locator('audio[src$="a.wav"]')
      .evaluateAll(all => all.map(one => (one as HTMLAudioElement).paused)),
  ).not.toContain(false)
})

test('sound and video have controls and their room, fetch nothing unasked and play nothing by themselves', async ({
  page,
}) => {
  const asked: string[] = []
  page.on('request', request => {
    if (request.url().startsWith('https://media.example')) asked.push(request.url())
  })
  await page.route('https://media.example/**', route => route.abort())
  const poster = { src: 'images/yue-du/daoru-jinlai.png', width: 400, height: 300 }
  await openWith(page, [
    { type: 'audio', src: 'https://media.example/a.mp3', alt: '夜班录音', caption: ['桥下的一夜'] },
    { type: 'video', src: 'https://media.example/b.mp4', alt: '桥', poster },
    { type: 'video', src: 'https://media.example/c.mp4', alt: '' },
  ])
  const audio = page.locator('audio')
  await expect(audio).toHaveAttribute('preload', 'none')
  await expect(audio).toHaveAccessibleName('夜班录音')
  await expect(page.getByText('桥下的一夜')).toBeVisible()
  const videos = page.locator('video')
  for (const [at, ratio] of [400 / 300, 16 / 9].entries()) {
    await expect(videos.nth(at)).toHaveAttribute('preload', 'none')
    await expect(videos.nth(at)).not.toHaveAttribute('autoplay')
    const box = await videos.nth(at).boundingBox()
    expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(ratio, 1)
  }
  await expect(videos.first()).toHaveAttribute('poster', '/library/images/yue-du/daoru-jinlai.png')
  expect(asked).toEqual([])
  await audio.evaluate((one: HTMLAudioElement) => one.play().catch(() => undefined))
  await expect(page.getByRole('status').filter({ hasText: '没能播放，请检查网络' })).toBeVisible()
  expect(asked).toEqual(['https://media.example/a.mp3']) // the page's policy lets it through to the network
})

test('a recording of the article stands under its title', async ({ page }) => {
  const audio = 'https://media.example/r.mp3'
  await openWith(page, [{ type: 'paragraph', content: ['渡口'] }], { audio })
  const recording = page.locator('.article-head audio')
  await expect(recording).toHaveAttribute('src', audio)
  await expect(recording).toHaveAttribute('preload', 'none')
  await expect(recording).toHaveAccessibleName('本文录音')
})

test('a wide table scrolls by itself, says so by a shade, and keeps its header', async ({ page }) => {
  const row = (text: string): string[][] => Array.from({ length: 9 }, (_, at) => [`${text}${at}`])
  await openWith(page, [
    { type: 'table', header: row('栏'), rows: Array.from({ length: 40 }, (_, at) => row(`格${at}·`)) },
  ])
  const frame = page.locator('.table-frame')
  const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
  expect(overflow).toBeLessThanOrEqual(0)
  const isShaded = async (edge: 'left' | 'right'): Promise<boolean> =>
    (await brightness(page, edge)) < PAPER - 4
  expect(await isShaded('right')).toBe(true)
  expect(await isShaded('left')).toBe(false)
  await frame.focus()
  await frame.evaluate(one => one.scrollTo({ left: one.scrollWidth }))
  expect(await isShaded('right')).toBe(false)
  expect(await isShaded('left')).toBe(true)
  await frame.evaluate(one => (one.scrollTop = one.scrollHeight))
  await expect(page.getByRole('columnheader').last()).toBeInViewport()
})
