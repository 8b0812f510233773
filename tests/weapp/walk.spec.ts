/**
 * Every screen and sheet of the mini-program, on wide phones and narrow ones, in WeChat's sizes of type from the least to
 * more than the largest, with 關懷模式 and without: nothing is cut, covered or out of reach. By day every two of width, size and
 * mode meet on each screen, at night all three.
 */
import { layoutFaults } from '../engines/layout'
import { wordsIn } from '../../src/words'
import { IS_NIGHTLY } from '../nightly'
import { expect, test, type MiniProgram } from './driver'

const words = wordsIn('zh-Hans')
const WIDTHS = [390, 320]
/** What WeChat multiplies its type by (字体大小): the least, the usual one, and on to the largest of any phone. */
const SIZES = [0.875, 1, 1.25, 1.5, 1.75]
const SEED = '/pages/article/index?id=li-nan'

interface Screen {
  name: string
  path: string
  /** What the reader has done before, on a page of its own. */
  before?: (app: MiniProgram) => Promise<void>
  /** What opens it on that page, and what is there then. */
  reach?: (app: MiniProgram) => Promise<void>
  shows?: string
}

const tapping = (selector: string) => (app: MiniProgram) => app.tap(app.screen.locator(selector).first())

const SCREENS: readonly Screen[] = [
  { name: 'home', path: '' },
  { name: 'series', path: '/pages/series/index?id=yue-du' },
  { name: 'series of another script', path: '/pages/series/index?id=jin-wei&script=zh-Hant-TW' },
  { name: 'article', path: SEED },
  { name: 'article with table, code and notes', path: '/pages/article/index?id=daoru' },
  { name: 'article with pictures', path: '/pages/article/index?id=tuzhu&script=zh-Hant-HK' },
  { name: 'search', path: '/pages/search/index' },
  { name: 'search with results', path: '/pages/search/index?q=图', shows: '.results .row-link' },
  { name: 'search without', path: '/pages/search/index?q=龘龘龘' },
  { name: 'what the reader keeps', path: '/pages/mine/index' },
  {
    name: 'what the reader keeps, with something in it',
    path: '/pages/mine/index',
    before: app => app.tap(app.button(words.mine.bookmark)),
    reach: app => app.tap(app.button(words.mine.tabs.bookmarks)),
    shows: '.mine-row',
  },
  {
    name: 'a question before all is cleared',
    path: '/pages/mine/index',
    reach: app => app.tap(app.button(words.mine.clear)),
    shows: '.sheet',
  },
  { name: 'missing page', path: '/pages/missing/index' },
  { name: 'unknown article', path: '/pages/article/index?id=no-such-article' },
  { name: 'choice of script', path: SEED, reach: tapping('.bar-script'), shows: '.sheet' },
  { name: 'settings', path: SEED, reach: tapping('.bar-settings'), shows: '.sheet .setting' },
  {
    name: 'share sheet',
    path: SEED,
    reach: app => app.tap(app.button(words.share).first()),
    shows: '.share-target',
  },
  { name: 'contents', path: SEED, reach: tapping('.contents-fold'), shows: '.contents-link' },
  {
    name: 'sentences of a paragraph',
    path: SEED,
    reach: app => app.longPress(app.id('p3')),
    shows: '.passage-action',
  },
  {
    name: 'note',
    path: SEED,
    reach: async app => {
      await app.longPress(app.id('p3'))
      await app.tap(app.sheetButton(words.passage.note))
    },
    shows: '.sheet',
  },
  {
    name: 'a word of a new release',
    path: SEED,
    reach: app => app.change({ update: 'ready' }),
    shows: '.new-release',
  },
]

async function reachScreen(app: MiniProgram, { reach, shows }: Screen): Promise<void> {
  await expect(app.screen.getByRole('heading').first()).toBeVisible()
  await reach?.(app)
  if (shows) await expect(app.page.locator(shows).first()).toBeVisible()
}

/** The size of type changes in WeChat's own settings, while the app is out of sight. */
async function wear(app: MiniProgram, size: number, isCare: boolean): Promise<void> {
  await app.change({ fontSizeScaleFactor: size })
  await app.setVisible(false)
  await app.setVisible(true)
  const unit = Number.parseFloat((Math.max(1, size) * (isCare ? 1.36 : 1)).toFixed(4))
  const page = app.screen.locator('.screen')
  const style = unit === 1 ? /^(?!.*--px)/ : new RegExp(`--px: ?min\\(${unit}\\d*px`)
  await expect.poll(async () => (await page.getAttribute('style')) ?? '').toMatch(style)
}

/**
 * Lines of headings and captions that begin with a mark which belongs to the line before, headings that stand one
 * character a line, and captions that are cut.
 */
const lineFaults = (app: MiniProgram): Promise<string[]> =>
  app.screen.evaluate(page => {
    const faults: string[] = []
    for (const heading of page.querySelectorAll('[role="heading"], .row-title, .bar-caption')) {
      const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT)
      let below = -Infinity
      let rows = 0
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        for (const [at, mark] of [...(node.nodeValue ?? '')].entries()) {
          const range = document.createRange()
          range.setStart(node, at)
          range.setEnd(node, at + 1)
          const { top, bottom, width } = range.getBoundingClientRect()
          if (width === 0) continue
          if (top >= below - 1 && below > 0 && /[，。、；：！？”’」』》〉】）]/u.test(mark))
            faults.push(`begins with ${mark}: ${heading.textContent}`)
          if (top >= below - 1) rows++
          below = bottom
        }
      const { length } = heading.textContent
      if (length > 3 && rows === length) faults.push(`one character a line: ${heading.textContent}`)
    }
    const caption = page.querySelector('.bar-caption')
    if (caption && caption.scrollWidth > caption.clientWidth + 1) faults.push(`cut: ${caption.textContent}`)
    return faults
  })

for (const [at, screen] of SCREENS.entries())
  for (const isCare of [false, true])
    test(`${screen.name}${isCare ? ', in large mode' : ''}: whole and within reach in every size of type`, async ({
      openMiniProgram,
    }) => {
      const faults: Record<string, string[]> = {}
      const earlier = await openMiniProgram({ path: SEED })
      await screen.before?.(earlier)
      await earlier.page.evaluate(
        care => localStorage.setItem('weapp:reader:settings', JSON.stringify({ data: { care } })),
        isCare,
      )
      const app = await openMiniProgram({ path: screen.path })
      await app.page.addStyleTag({
        content: '*, ::before, ::after { transition: none !important; animation: none !important }',
      })
      await reachScreen(app, screen)
      for (const [step, size] of SIZES.entries()) {
        await wear(app, size, isCare)
        for (const [nth, width] of WIDTHS.entries()) {
          if (!IS_NIGHTLY && (at + nth + step) % 2 !== (isCare ? 1 : 0)) continue
          await app.page.setViewportSize({ width, height: 844 })
          const found = [...(await layoutFaults(app.page)), ...(await lineFaults(app))]
          if (found.length > 0) faults[`${width} px × ${size}`] = found
        }
      }
      expect(faults).toEqual({})
    })
