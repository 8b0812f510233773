/**
 * The seed article side by side as Chromium, Firefox and WebKit set it, and a table of what `engines/set-page.ts` measures
 * there, for `docs/browsers.md`: `npm run screenshots -- engines`.
 */
import { type Browser, expect, test } from '@playwright/test'
import sharp from 'sharp'
import { h5Path } from '../../src/model/addresses'
import { ENGINES, type Engine, launchOf } from '../engines/launch'
import { ensureEngines } from '../engines/programs'
import { measureSetPage } from '../engines/set-page'
import { answers } from '../h5/taking-over'
import { keepPicture } from '../pictures'

const WIDTHS = [390, 820] as const
const VARIANTS = ['zh-Hans', 'zh-Hant-TW'] as const
const HEIGHT = 844

const browsers = new Map<Engine, Browser>()

test.beforeAll(async ({ playwright }) => {
  test.setTimeout(120_000)
  await ensureEngines()
  for (const engine of ENGINES) {
    const { browserName, options } = launchOf(engine)
    browsers.set(engine, await playwright[browserName].launch(options))
  }
})
test.afterAll(() => Promise.all([...browsers.values()].map(browser => browser.close())))

for (const width of WIDTHS) {
  for (const variant of VARIANTS) {
    test(`${variant} at ${width}`, async ({ baseURL }) => {
      test.setTimeout(180_000)
      const shots: Buffer[] = []
      for (const [engine, browser] of browsers) {
        const context = await browser.newContext({ viewport: { width, height: HEIGHT }, locale: 'zh-CN' })
        const page = await context.newPage()
        await page.goto(`${baseURL ?? ''}${h5Path({ page: 'article', id: 'li-nan', variant })}`)
        await answers(page)
        await expect(page.getByRole('article')).toBeVisible()
        await page.getByRole('heading', { level: 2 }).first().scrollIntoViewIfNeeded()
        // WebKit's window may be a pixel larger than what was asked for.
        const shot = sharp(await page.screenshot())
        shots.push(await shot.resize(width, HEIGHT, { position: 'left top' }).toBuffer())
        const { justified, shortest, widestSpace, faults } = await measureSetPage(page)
        const overlaps = faults.filter(({ kind }) => kind === 'overlap').length
        const figures = [justified, shortest.toFixed(2), widestSpace.toFixed(2), overlaps].join(' | ')
        console.log(`| ${engine} | ${variant} | ${width} | ${figures} |`)
        await context.close()
      }
      const joined = await sharp({
        create: { width: width * shots.length, height: HEIGHT, channels: 3, background: 'white' },
      })
        .composite(shots.map((input, at) => ({ input, left: at * width, top: 0 })))
        .png()
        .toBuffer()
      await keepPicture(joined, `${__dirname}/engines-${variant}-${width}.png`, { colours: 128 })
    })
  }
}
