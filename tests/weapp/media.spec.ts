/** Notes, sound and videos of an article in the mini-program. */
import type { Locator, Page } from '@playwright/test'
import type { Block } from '../../src/model/schema'
import { wordsIn } from '../../src/words'
import { silence } from '../silence'
import { expect, test, type MiniProgram } from './driver'

const { aloud, notes, media } = wordsIn('zh-Hans')
const ARTICLE = '/pages/article/index?id=daoru'

/** The article's first block, as the code package that carries it writes it. */
const FIRST = '{type:"paragraph",content:["下班前二十分钟'

/** Puts texts in the places of others, wherever the code package has them. */
async function withTexts(
  page: Page,
  ...texts: readonly (readonly [from: string, to: string])[]
): Promise<void> {
  await page.route('**/app/package-*.js', async route => {
    const response = await route.fetch()
    const before = await response.text()
    const code = texts.reduce((all, [from, to]) => all.replaceAll(from, to), before)
    // The sums are those of the articles as they are.
    await route.fulfill({ response, body: code.replace(/,"?sum"?:"[0-9a-f]{8}"/g, '') })
  })
}

/** Puts blocks in front of those of the article. */
const withBlocks = (page: Page, blocks: readonly Block[]): Promise<void> =>
  withTexts(page, [FIRST, blocks.map(block => `${JSON.stringify(block)},`).join('') + FIRST])

const button = (app: MiniProgram, name: string): Locator =>
  app.screen.getByRole('button', { name }).or(app.screen.getByRole('checkbox', { name })).first()

test('a note and its mark lead to each other', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ path: ARTICLE })
  await app.tap(app.screen.getByRole('link', { name: notes.mark(1), exact: true }))
  await expect(app.id('note-1')).toBeInViewport()
  await expect(app.id('note-1')).toContainText('国家标准规定的汉字编码')
  await app.tap(button(app, notes.back(1)))
  await expect(app.id('ref-1')).toBeInViewport()
})

test('a sound plays, pauses and changes its pace; two never play together', async ({
  page,
  openMiniProgram,
}) => {
  const asked: string[] = []
  await page.route('https://media.example/**', route => {
    asked.push(route.request().url())
    return route.fulfill({ contentType: 'audio/wav', body: silence() })
  })
  await withBlocks(page, [
    { type: 'audio', src: 'https://media.example/a.wav', alt: '夜班录音' },
    { type: 'audio', src: 'https://media.example/b.wav', alt: '又一段' },
  ])
  const app = await openMiniProgram({ path: ARTICLE })
  const first = app.screen.locator('.audio').first()
  const second = app.screen.locator('.audio').last()
  await expect(first).toContainText(media.audio)
  expect(asked).toEqual([])
  await app.tap(first.locator('.audio-rate'))
  await expect(first.locator('.audio-rate')).toHaveText('1.25×')
  await app.tap(first.locator('.audio-play'))
  await expect(first).toContainText('/ 0:01')
  await expect(first.getByRole('button', { name: aloud.play })).toBeVisible() // it has ended
  await app.tap(first.locator('.audio-play'))
  await app.tap(second.locator('.audio-play'))
  await expect(second).toContainText('/ 0:01')
})

test('an article that comes with a recording of it can be listened to', async ({ page, openMiniProgram }) => {
  await page.route('https://media.example/**', route =>
    route.fulfill({ contentType: 'audio/wav', body: silence() }),
  )
  await withTexts(page, [
    '{version:1,id:"daoru",',
    '{version:1,id:"daoru",audio:"https://media.example/r.wav",',
  ])
  const app = await openMiniProgram({ path: ARTICLE })
  const recording = app.screen.locator('.article-head .media')
  await expect(recording.locator('.caption')).toHaveText(media.recording)
  await app.tap(recording.locator('.audio-play'))
  await expect(recording).toContainText('/ 0:01')
})

test('a recording goes on with the screen locked, and to the next instalment', async ({
  page,
  openMiniProgram,
}) => {
  const asked: string[] = []
  await page.route('https://media.example/**', route => {
    asked.push(route.request().url())
    return route.fulfill({
      contentType: 'audio/wav',
      body: silence(route.request().url().endsWith('biaodian.wav') ? 60 : 3),
    })
  })
  await withTexts(
    page,
    ...(['daoru', 'biaodian'] as const).map(
      id =>
        [`{version:1,id:"${id}",`, `{version:1,id:"${id}",audio:"https://media.example/${id}.wav",`] as const,
    ),
  )
  const app = await openMiniProgram({ path: ARTICLE })
  const lockScreen = page.locator('html')
  const recording = app.screen.locator('.article-head .media')
  expect(asked).toEqual([])
  await app.tap(recording.locator('.audio-play'))
  await expect(lockScreen).toHaveAttribute('data-lock-screen', '读写之间 · 从记事本到专栏：一篇稿子怎样进来')
  await expect(recording).toContainText('/ 0:03')
  await app.setVisible(false)
  // It ends there, and the next instalment begins.
  await expect(lockScreen).toHaveAttribute('data-lock-screen', '读写之间 · 标点的脾气：禁则、挤压与引号')
  await app.setVisible(true)
  await expect(recording.getByRole('button', { name: aloud.play })).toBeVisible()
  expect(asked).toEqual(['https://media.example/daoru.wav', 'https://media.example/biaodian.wav'])
  // The buttons of the locked screen; one instalment further on there is no recording.
  await lockScreen.dispatchEvent('lock-screen-next')
  await lockScreen.dispatchEvent('lock-screen-previous')
  await expect(lockScreen).toHaveAttribute('data-lock-screen', '读写之间 · 从记事本到专栏：一篇稿子怎样进来')
  await expect(recording.getByRole('button', { name: aloud.pause })).toBeVisible()
})

test('a sound goes back and on by fifteen seconds, and falls silent by a timer', async ({
  page,
  openMiniProgram,
}) => {
  await page.clock.install()
  // A player goes elsewhere in a sound only where its host sends parts.
  await page.route('https://media.example/**', route => {
    const body = silence(40)
    const from = Number(/\d+/.exec(route.request().headers().range ?? '')?.[0] ?? 0)
    const range = `bytes ${from}-${body.length - 1}/${body.length}`
    const headers = { 'Accept-Ranges': 'bytes', 'Content-Range': range }
    return route.fulfill({ status: 206, headers, contentType: 'audio/wav', body: body.subarray(from) })
  })
  await withBlocks(page, [{ type: 'audio', src: 'https://media.example/a.wav', alt: '' }])
  const app = await openMiniProgram({ path: ARTICLE })
  const sound = app.screen.locator('.audio')
  await expect(sound.locator('.audio-step')).toHaveCount(0)
  await app.tap(sound.locator('.audio-play'))
  await expect(sound).toContainText('/ 0:40')
  await app.tap(button(app, media.on(15)))
  await expect(sound).toContainText(/0:1[5-9] \/ 0:40/)
  await app.tap(button(app, media.on(15)))
  await expect(sound).toContainText(/0:3\d \/ 0:40/)
  await app.tap(button(app, media.back(15)))
  await expect(sound).toContainText(/0:[12]\d \/ 0:40/)
  await app.tap(button(app, aloud.timerOff))
  await expect(button(app, aloud.timer(15))).toBeVisible()
  await page.clock.runFor('15:00')
  await expect(button(app, aloud.play)).toBeVisible()
  await expect(button(app, aloud.timerOff)).toBeVisible()
})

test('a sound that does not come says so', async ({ page, openMiniProgram }) => {
  await page.route('https://media.example/**', route => route.abort())
  await withBlocks(page, [{ type: 'audio', src: 'https://media.example/a.wav', alt: '' }])
  const app = await openMiniProgram({ path: ARTICLE })
  await app.tap(app.screen.locator('.audio-play'))
  await expect(app.screen.locator('.audio')).toContainText(media.failed)
})

test('a video has its controls and its poster, and does not begin by itself', async ({
  page,
  openMiniProgram,
}) => {
  const poster = { src: 'images/yue-du/daoru-jinlai.png', width: 400, height: 300 }
  await withBlocks(page, [{ type: 'video', src: 'https://media.example/b.mp4', alt: '桥', poster }])
  const app = await openMiniProgram({ path: ARTICLE })
  const video = app.screen.locator('video')
  await expect(video).toHaveAttribute('controls', '')
  await expect(video).not.toHaveAttribute('autoplay')
  await expect(video).toHaveAttribute('poster', /daoru-jinlai/)
})

test('a recording is heard on a phone whose switch is set to silent', async ({ openMiniProgram, page }) => {
  await page.route('https://media.example/**', route =>
    route.fulfill({ contentType: 'audio/wav', body: silence() }),
  )
  await withBlocks(page, [{ type: 'audio', src: 'https://media.example/a.wav', alt: '' }])
  const app = await openMiniProgram({ path: ARTICLE, settings: { ringer: 'silent' } })
  await app.tap(app.screen.locator('.audio-play'))
  await expect(page.locator('html')).toHaveAttribute('data-sound', 'heard')
})
