/** The reader, drawn: what its screens show, and where touches lead. */
import { expect, test, type MiniProgram } from './driver'
import { wordsIn } from '../../src/words'

const words = wordsIn('zh-Hans')
const SEED = '/pages/article/index?id=li-nan'
const SEED_TITLE = '李楠:職責所在 義不容辭'

const heading = (app: MiniProgram, name: string) => app.screen.getByRole('heading', { name, exact: true })
const button = (app: MiniProgram, name: string) => app.button(name)
/** A row of a list of instalments, by its title. */
const row = (app: MiniProgram, title: string) => app.screen.getByRole('listitem').filter({ hasText: title })

async function chooseScript(app: MiniProgram, choice: RegExp): Promise<void> {
  await app.tap(app.screen.locator('.bar-script'))
  await app.tap(app.screen.getByRole('dialog').locator('.choice').filter({ hasText: choice }))
  await expect(app.screen.getByRole('dialog')).toHaveCount(0)
}

test.describe('home', () => {
  test('shows the columns with their instalments, newest first', async ({ openMiniProgram }) => {
    const app = await openMiniProgram()
    await expect(app.part('nav-title')).toHaveText('连载')
    await expect(heading(app, '读写之间').first()).toBeVisible()
    await expect(heading(app, '津衛新青年').first()).toBeVisible()
    await expect(app.screen.getByText('共 11 期，收录 1 期')).toBeVisible()
    const titles = await app.screen.locator('.row-title').allInnerTexts()
    expect(titles).toContain(SEED_TITLE)
    const [newer, older] = ['分享到哪里去：链接、二维码与卡片', '图与图注'].map(title =>
      titles.indexOf(title),
    )
    expect(newer).toBeGreaterThanOrEqual(0)
    await expect(heading(app, '署名与责任：谁写，谁编，谁审')).toHaveCount(1)
    expect(titles).not.toContain('署名与责任：谁写，谁编，谁审') // the lead is not said again
    expect(older).toBeGreaterThan(newer ?? -1)
  })

  test('filters by column', async ({ openMiniProgram }) => {
    const app = await openMiniProgram()
    await app.tap(button(app, '津衛新青年'))
    await expect(app.screen.locator('.lead')).toContainText(SEED_TITLE)
    await expect(row(app, SEED_TITLE)).toHaveCount(0)
    await expect(row(app, '图与图注')).toHaveCount(0)
    await app.tap(button(app, words.allColumns))
    await expect(row(app, '图与图注')).toHaveCount(1)
  })

  test('leads to a series, an article, and back', async ({ openMiniProgram }) => {
    const app = await openMiniProgram()
    await app.tap(heading(app, '读写之间').last())
    await expect(app.part('nav-title')).toHaveText('读写之间')
    await expect(app.screen.locator('.row-title')).toHaveCount(9)
    await app.tap(row(app, '图与图注').getByRole('link'))
    await expect(app.part('nav-title')).toHaveText('图与图注')
    expect(await app.stack()).toMatchObject([
      { route: 'pages/home/index' },
      { route: 'pages/series/index', query: { id: 'yue-du' } },
      { route: 'pages/article/index', query: { id: 'tuzhu' } },
    ])
    // An article counts as read when its end has been in view.
    await app.screen.locator('.share-strip').scrollIntoViewIfNeeded()
    await expect
      .poll(() => app.page.evaluate(() => localStorage.getItem('weapp:reader:read')))
      .toContain('tuzhu')
    await app.back()
    await expect(app.part('nav-title')).toHaveText('读写之间')
    await expect(row(app, '图与图注')).toContainText(words.read)
    await app.back()
    await expect(app.part('nav-title')).toHaveText('连载')
  })

  test('names what the library does not hold, and links it nowhere', async ({ openMiniProgram }) => {
    const app = await openMiniProgram({ path: '/pages/series/index?id=jin-wei' })
    await expect(app.screen.getByRole('listitem')).toHaveCount(1)
    await app.tap(button(app, words.notHeldOf(10, 11)))
    await expect(app.screen.getByRole('listitem')).toHaveCount(11)
    await expect(app.screen.getByRole('listitem').getByRole('link')).toHaveCount(1)
    await app.tap(row(app, '團旗飄揚在“疫”線'))
    expect(await app.stack()).toHaveLength(1)
  })
})

test.describe('the seed article', () => {
  test('is whole: headings, paragraphs, figures, credits, the other instalments', async ({
    openMiniProgram,
  }) => {
    const app = await openMiniProgram({ path: SEED })
    await expect(heading(app, SEED_TITLE)).toHaveCount(1)
    const article = app.screen.getByRole('article')
    await expect(article.getByRole('heading')).toHaveText([
      SEED_TITLE,
      '職責所在 義不容辭',
      '周密部署,精準施策',
      '職責所在,義不容辭',
    ])
    await expect(article).toContainText('“爸爸,我好長時間沒看見你了,你什麼時候回來啊?”')
    await expect(article).toContainText('始終以一名共產黨員的標準嚴格要求自己。')
    await expect(article.getByText(words.figureMissing)).toHaveCount(5)
    for (const credit of ['出品', '《天津政法報》社“津衛青年”新媒體工作室', '撰文', '查旦一', '編輯', '小楓'])
      await expect(article).toContainText(credit)
    await expect(app.screen.getByText(words.shareToColon)).toBeVisible()
    await app.tap(button(app, words.notHeldOf(10, 11)))
    await expect(app.screen.locator('.around').getByRole('listitem')).toHaveCount(10)
    // The original page's 相關文章 is empty: no heading stands over nothing.
    await expect(heading(app, words.related)).toHaveCount(0)
  })

  test('is small to send and to draw', async ({ openMiniProgram }) => {
    const app = await openMiniProgram({ path: SEED })
    await expect(heading(app, SEED_TITLE)).toBeVisible()
    const { first, largest } = await app.setDataStats()
    expect(first).toBeLessThan(32 * 1024)
    expect(largest).toBeLessThan(64 * 1024)
    const { nodes, depth } = await app.treeSize()
    expect(nodes).toBeLessThan(1000)
    expect(depth).toBeLessThanOrEqual(30)
  })
})

test.describe('script', () => {
  test('switches the text and the interface, and is remembered', async ({ openMiniProgram }) => {
    const app = await openMiniProgram({ path: SEED })
    await chooseScript(app, /简体/)
    await expect(heading(app, '李楠:职责所在 义不容辞')).toBeVisible()
    await expect(app.part('nav-title')).toHaveText('李楠:职责所在 义不容辞')
    await chooseScript(app, /台灣|台湾/)
    await expect(heading(app, SEED_TITLE)).toBeVisible()
    await expect(app.screen.getByText(wordsIn('zh-Hant-TW').shareToColon)).toBeVisible()

    const again = await openMiniProgram({ path: '/pages/article/index?id=zhuanlan' })
    await expect(heading(again, '怎麼讀一個專欄：從哪一期讀起')).toBeVisible()
    const home = await openMiniProgram()
    await expect(home.part('nav-title')).toHaveText(wordsIn('zh-Hant-TW').appName)
  })

  test('is the one that an address names', async ({ openMiniProgram }) => {
    const app = await openMiniProgram({ path: '/pages/article/index?id=zhuanlan&script=zh-Hant-HK' })
    await expect(heading(app, '怎麼讀一個專欄：從哪一期讀起')).toBeVisible()
    await expect(app.screen.getByRole('article')).toContainText('專欄怕的正是這個')
  })

  test('is that of each card, also of one that is opened while the app is alive', async ({
    openMiniProgram,
  }) => {
    const app = await openMiniProgram({ path: '/pages/article/index?id=tuzhu&script=zh-Hant-TW' })
    await expect(app.part('nav-title')).toHaveText(/^圖與圖/)
    await app.enter('/pages/article/index?id=tuzhu')
    await expect(app.part('nav-title')).toHaveText('图与图注')
    await app.enter('/pages/article/index?id=tuzhu&v=%E4%BD')
    await expect(app.part('nav-title')).toHaveText('图与图注')
  })

  test("follows WeChat's language where nothing was chosen", async ({ openMiniProgram }) => {
    const app = await openMiniProgram({ settings: { language: 'zh_TW' } })
    await expect(app.part('nav-title')).toHaveText(wordsIn('zh-Hant-TW').appName)
  })
})

test.describe('around an article', () => {
  test('previous, next and related articles lead on', async ({ openMiniProgram }) => {
    const app = await openMiniProgram({ path: '/pages/article/index?id=biaoti' })
    await app.tap(app.screen.locator('.neighbour-next'))
    await expect(app.part('nav-title')).toHaveText('一段话该有多长')
    await app.tap(app.screen.locator('.neighbour-previous'))
    await expect(app.part('nav-title')).toHaveText('标题的写法：栏目、人物与主题')
    await expect(heading(app, words.related)).toBeVisible()
    const first = app.screen.locator('.around').first().getByRole('link').first()
    const title = await first.locator('.row-title').innerText()
    await app.tap(first)
    await expect(app.part('nav-title')).toHaveText(title)
  })

  test("opens all pictures in WeChat's viewer, at the one touched", async ({ openMiniProgram }) => {
    const app = await openMiniProgram({ path: '/pages/article/index?id=zhuanlan' })
    const pictures = app.screen.locator('.figure-view')
    await expect(pictures).toHaveCount(2)
    await app.tap(pictures.nth(1))
    await expect(app.part('preview-count')).toHaveText('2 / 2')
    const box = await app.part('preview').locator('img').nth(1).boundingBox()
    expect(box?.height).toBeGreaterThan(100)
    await app.swipe({ x: 60, y: 400 }, { dx: 300 })
    await expect(app.part('preview-count')).toHaveText('1 / 2')
    await app.part('preview').tap()
    await expect(app.part('preview')).toBeHidden()
  })

  test('eight instalments on, back still leads to where the reader came from', async ({
    openMiniProgram,
  }) => {
    const app = await openMiniProgram({ path: '/pages/series/index?id=yue-du' })
    await app.tap(app.screen.locator('.row-link').first())
    for (let count = 0; count < 8; count++) {
      const title = app.screen.locator('.neighbour-previous .neighbour-title')
      const previous = await title.innerText()
      await app.tap(title)
      await expect(app.part('nav-title')).toHaveText(previous)
    }
    expect(await app.stack()).toHaveLength(2)
    await app.back()
    await expect(app.part('nav-title')).toHaveText('读写之间')
  })

  test('what is open already is gone back to, not opened twice', async ({ openMiniProgram }) => {
    const app = await openMiniProgram({ path: '/pages/series/index?id=yue-du' })
    await app.tap(row(app, '图与图注').getByRole('link'))
    await expect(app.part('nav-title')).toHaveText('图与图注')
    await app.tap(app.screen.locator('.around-all'))
    await expect(app.part('nav-title')).toHaveText('读写之间')
    expect(await app.stack()).toHaveLength(1)
  })

  test('never stacks more than the ten pages that WeChat holds', async ({ openMiniProgram }) => {
    const app = await openMiniProgram()
    await app.tap(heading(app, '读写之间').last())
    await app.tap(app.screen.locator('.row-link').first())
    await expect(app.part('nav-title')).not.toHaveText('读写之间')
    const opened = new Set<string>()
    for (let count = 0; count < 8; count++) {
      opened.add(await app.navTitle())
      await expect(app.screen.locator('.around').first()).toBeVisible()
      const titles = await app.screen.locator('.around .row-link .row-title').allInnerTexts()
      const next = titles.find(title => !opened.has(title))
      if (next === undefined) throw new Error(`every article is open after ${count}`)
      await app.tap(row(app, next).getByRole('link').first())
      await expect(app.part('nav-title')).toHaveText(next)
    }
    expect(await app.stack()).toHaveLength(10)
  })
})

test.describe('where there is nothing to show', () => {
  const nothing: [string, string, string][] = [
    ['an article withdrawn', '/pages/article/index?id=gone', words.articleMissing.title],
    ['an article without an id', '/pages/article/index', words.articleMissing.title],
    ['a series that is not there', '/pages/series/index?id=gone', words.seriesMissing.title],
    ['a page that is not there', '/pages/gone/index?id=x', words.notFound.title],
  ]
  for (const [name, path, title] of nothing)
    test(`${name}: says so, with the way home`, async ({ openMiniProgram }) => {
      const app = await openMiniProgram({ path })
      await expect(heading(app, title)).toBeVisible()
      await app.tap(button(app, words.toHome))
      await expect(heading(app, '读写之间').first()).toBeVisible()
    })

  test('without a network the home says what cannot be opened, and opens it later', async ({
    openMiniProgram,
  }) => {
    const app = await openMiniProgram({ settings: { network: 'none' } })
    await app.tap(row(app, SEED_TITLE).getByRole('link'))
    // The article page is in a subpackage that is not on the phone yet.
    await expect(app.part('toast').or(app.part('modal'))).toBeVisible()
    await app.change({ network: 'wifi' })
    await expect(app.part('nav-title')).toHaveText(SEED_TITLE)
  })
})

test.describe('looks', () => {
  for (const width of [320, 390, 430])
    test(`fits a screen of ${width} px`, async ({ openMiniProgram }) => {
      for (const path of ['/pages/home/index', '/pages/series/index?id=yue-du', SEED]) {
        const app = await openMiniProgram({ path, width })
        await expect(app.screen.getByRole('heading').first()).toBeVisible()
        const overflow = await app.screen
          .locator('.page-scroll')
          .evaluate(scroller => scroller.scrollWidth - scroller.clientWidth)
        expect(overflow, path).toBe(0)
      }
    })

  test('is dark where the phone is', async ({ openMiniProgram }) => {
    const app = await openMiniProgram({ path: SEED, scheme: 'dark' })
    await expect(heading(app, SEED_TITLE)).toBeVisible()
    const lightness = (target: 'color' | 'backgroundColor') =>
      app.screen.locator('.screen').evaluate((page, property) => {
        const [red = 0, green = 0, blue = 0] =
          getComputedStyle(page)[property].match(/\d+/g)?.map(Number) ?? []
        return (red + green + blue) / 3
      }, target)
    expect(await lightness('backgroundColor')).toBeLessThan(60)
    expect(await lightness('color')).toBeGreaterThan(180)
  })
})

test('the bar makes room while reading on, and comes back', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ path: SEED })
  await expect(app.screen.getByRole('heading').first()).toBeVisible()
  const bar = app.screen.locator('.bar')
  await expect(bar).not.toHaveClass(/bar-hidden/)
  for (let swipe = 0; swipe < 2; swipe += 1) await app.swipe({ x: 20, y: 700 }, { dy: -500 })
  await expect(bar).toHaveClass(/bar-hidden/)
  await app.swipe({ x: 20, y: 300 }, { dy: 300 })
  await expect(bar).not.toHaveClass(/bar-hidden/)
})
