/** Compares what a page shows with the picture of it that is kept under `pictures/`. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, type Page, type TestInfo } from '@playwright/test'
import sharp from 'sharp'
import { differenceOf } from './difference'

/** Set by `npm test -- gallery --update`: what differs is kept anew. */
const isUpdating = Boolean(process.env.UPDATE_PICTURES)

/** The day of all pictures: the samples were written before it. */
export const DAY = new Date('2026-03-20T12:00:00+08:00')

/**
 * What a picture may not depend on: browsers draw players in their own way, a stack trace names a build's files, a
 * phone as high as its page shows no place to measure, and a picture of a whole page brings nothing of it into view.
 */
const STYLE = `
  audio, video { visibility: hidden !important }
  .crash-report { display: none !important }
  .progress-passed { visibility: hidden !important }
  * { content-visibility: visible !important }
  * { caret-color: transparent !important; animation: none !important; transition: none !important }
`

/** The pictures that the gallery asks for in vain: one is never answered, one is refused. */
export async function withoutPictures(page: Page): Promise<void> {
  await page.route('**/images/never.png', () => undefined)
  await page.route('**/images/nowhere.png', route => route.abort())
}

/**
 * Waits until fonts and pictures are there, at the page's top: bars that stick would be drawn wherever the page before
 * was left, since a page whose clock stands cannot tell a new visit from a reload. What never answers on purpose is
 * named `never`.
 */
async function settle(page: Page): Promise<void> {
  await page.addStyleTag({ content: STYLE })
  await page.evaluate(async () => {
    const here = (): HTMLImageElement[] => [...document.images].filter(({ src }) => !src.includes('never'))
    const frame = (): Promise<unknown> => new Promise(done => requestAnimationFrame(done))
    // A picture may be drawn anew while it is waited for: then its successor is.
    do {
      for (const image of here()) image.loading = 'eager'
      await frame()
    } while (here().some(({ complete }) => !complete))
    await Promise.all(here().map(image => image.decode().catch(() => undefined)))
    await document.fonts.ready
    scrollTo({ top: 0, behavior: 'instant' })
    await frame()
    await frame()
  })
}

/** Lets the page settle, then takes pictures until two are alike: the last of its own may still be on their way to it. */
export async function stillPicture(page: Page, fullPage: boolean): Promise<Buffer> {
  await settle(page)
  const take = (): Promise<Buffer> => page.screenshot({ fullPage, animations: 'disabled', caret: 'hide' })
  let taken = await take()
  for (let round = 0; round < 5; round++) {
    const before = taken
    taken = await take()
    if (taken.equals(before)) return taken
  }
  return taken
}

/** A screenshot as it is kept, without loss: what a palette would change is what the comparison has to see. */
export const asKept = (taken: Buffer): Promise<Buffer> =>
  sharp(taken).webp({ lossless: true, effort: 6 }).toBuffer()

/**
 * Fails where the page no longer looks as it is kept.
 * @param name of the picture's file below `pictures/`, without its ending
 */
export async function expectPicture(
  page: Page,
  name: string,
  info: TestInfo,
  { fullPage = false } = {},
): Promise<void> {
  const taken = await stillPicture(page, fullPage)
  const file = path.join(__dirname, 'pictures', `${name}.webp`)
  const kept = await readFile(file).catch(() => undefined)
  const { said, picture } = kept
    ? await differenceOf(kept, taken)
    : { said: 'there is no picture of it', picture: undefined }
  if (said === undefined) return
  if (isUpdating) {
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, await asKept(taken))
    return
  }
  const show = async (what: string, body: Buffer | undefined): Promise<void> => {
    if (body) await writeFile(info.outputPath(`${path.basename(name)}-${what}.png`), body)
  }
  await show('kept', kept && (await sharp(kept).png().toBuffer()))
  await show('taken', taken)
  await show('marked', picture)
  expect
    .soft(said, `${name}: ${said}. Where it should: npm test -- gallery --update, and look at the change`)
    .toBeUndefined()
}
