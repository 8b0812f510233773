/** A phrase of a paragraph: its sentences are chosen in the sheet that a long press opens. */
import type { Locator } from '@playwright/test'
import { sentencesIn } from '../../src/device/aloud/sentences'
import { wordsIn } from '../../src/words'
import { expect, test, type MiniProgram } from './driver'

const words = wordsIn('zh-Hans')
const PATH = '/pages/article/index?id=li-nan&script=zh-Hans'

const sentences = (app: MiniProgram): Locator => app.screen.getByRole('dialog').getByRole('checkbox')
/** Waits until those that are chosen are these, the first ones of the sheet. */
const chosen = (app: MiniProgram, first: boolean[]): Promise<void> =>
  expect
    .poll(() =>
      sentences(app).evaluateAll(
        (all, most) => all.slice(0, most).map(one => one.getAttribute('aria-checked') === 'true'),
        first.length,
      ),
    )
    .toEqual(first)

/** Opens the sheet of the first paragraph that has so many sentences at least. @returns its id, and they */
async function press(app: MiniProgram, least: number): Promise<{ id: string; said: string[] }> {
  await expect(app.screen.locator('.paragraph').first()).toBeVisible()
  for (const [at, text] of (await app.screen.locator('.paragraph').allInnerTexts()).entries()) {
    const said = sentencesIn(text).map(({ start, end }) => text.slice(start, end).trim())
    if (said.length < least) continue
    const id = `p${at + 1}`
    await app.longPress(app.id(id))
    await expect(sentences(app)).toHaveText(said)
    return { id, said }
  }
  throw new Error(`no paragraph has ${least} sentences`)
}

test('a sentence alone is marked, and is there again', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ path: PATH })
  const { id, said } = await press(app, 3)
  await chosen(
    app,
    said.map(() => true),
  ) // the whole, to begin with
  await app.tap(sentences(app).nth(1))
  await chosen(app, [false, true, false])
  await app.tap(app.sheetButton(words.passage.mark))
  await expect(app.id(id).locator('.marked')).toHaveText(said[1] ?? '')
  await expect(app.screen.getByRole('dialog')).toHaveCount(0)
  const again = await openMiniProgram({ path: PATH })
  await expect(again.id(id).locator('.marked')).toHaveText(said[1] ?? '')
  // In the other script the words that stand for them.
  const other = await openMiniProgram({ path: '/pages/article/index?id=li-nan&script=zh-Hant-TW' })
  await expect(other.id(id).locator('.marked')).toHaveCount(1)
  const { length } = await other.id(id).locator('.marked').innerText()
  expect(Math.abs(length - (said[1] ?? '').length)).toBeLessThanOrEqual(1)
})

test('from one sentence to another is copied, and noted', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ path: PATH })
  const { id, said } = await press(app, 3)
  await app.tap(sentences(app).nth(2))
  await app.tap(sentences(app).nth(1))
  const phrase = said.slice(1, 3).join('')
  await app.tap(app.sheetButton(words.passage.copy))
  await expect.poll(() => app.page.evaluate(() => navigator.clipboard.readText())).toBe(phrase)

  await app.longPress(app.id(id))
  await app.tap(sentences(app).first())
  await app.tap(app.sheetButton(words.passage.note))
  await expect(app.screen.locator('.note-quote')).toHaveText(said[0] ?? '')
  await app.screen.getByRole('dialog').locator('textarea').fill('开头')
  await app.tap(app.sheetButton(words.passage.save))
  await expect(app.id(id).locator('.marked-noted')).toHaveText(said[0] ?? '')
})

test('words that were marked in a browser are marked here, mid-sentence too', async ({
  openMiniProgram,
  page,
}) => {
  const app = await openMiniProgram({ path: PATH })
  const text = await app.id('p3').innerText()
  const passage = { block: -1, number: 3, text, start: 3, end: 9 }
  const highlight = { key: 'h5', id: 'li-nan', title: '李楠', variant: 'zh-Hans', passage, time: 1 }
  await page.evaluate(item => {
    const data = { version: 1, items: [{ ...item, passage: { ...item.passage, block: 3 } }] }
    localStorage.setItem('weapp:reader:highlights', JSON.stringify({ data }))
  }, highlight)
  const again = await openMiniProgram({ path: PATH })
  await expect(again.id('p3').locator('.marked')).toHaveText(text.slice(3, 9))
})

test('shared, a sentence is what is told of the paragraph', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ path: PATH })
  const { id, said } = await press(app, 3)
  const [first = '', second = ''] = said
  await app.tap(sentences(app).nth(1))
  await app.tap(app.sheetButton(words.shareParagraph))
  const what = app.screen.getByRole('dialog').locator('.share-what')
  await expect(what).toContainText(second.slice(0, 10))
  await expect(what).not.toContainText(first.slice(0, 10))
  const card = await app.shareByTapping(app.screen.getByRole('dialog').locator('wx-button'))
  expect(card.path).toBe(`${PATH}&p=${id.slice(1)}`)
})

test('put away, it has done nothing', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ path: PATH })
  await press(app, 2)
  await app.tap(app.screen.locator('.sheet-close'))
  await expect(app.screen.getByRole('dialog')).toHaveCount(0)
  await expect(app.screen.locator('.marked')).toHaveCount(0)
})

for (const care of [false, true])
  test(`with the largest type${care ? ' in large mode' : ''} sentences and what can be done with them are in reach (320 px)`, async ({
    openMiniProgram,
  }) => {
    const largest = { path: PATH, width: 320, settings: { fontSizeScaleFactor: 1.75 } }
    const { page } = await openMiniProgram(largest)
    await page.evaluate(data => localStorage.setItem('weapp:reader:settings', JSON.stringify({ data })), {
      care,
    })
    const app = await openMiniProgram(largest)
    await press(app, 3)
    for (const action of [words.shareParagraph, words.passage.mark, words.passage.copy])
      await expect(app.sheetButton(action)).toBeInViewport({ ratio: 0.9 })
    const first = await sentences(app).first().boundingBox()
    const actions = await app.screen.locator('.passage-actions').boundingBox()
    expect((first?.x ?? 0) + (first?.width ?? 0)).toBeLessThanOrEqual(320)
    // Three lines of the first sentence are read above them, and nothing below.
    const line = (care ? 1.36 : 1) * 1.75 * 16 * 1.7
    expect((actions?.y ?? 0) - (first?.y ?? 0)).toBeGreaterThan(3 * line)
    expect((actions?.y ?? 0) + (actions?.height ?? 0)).toBeGreaterThanOrEqual(844)
  })
