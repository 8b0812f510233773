/** The reader's own data, taken in from a file that was sent to a chat. */
import { MINE_WORDS } from '../../src/state/mine/mine-words.weapp'
import { wordsIn } from '../../src/words'
import { expect, test, type MiniProgram, type OpenOptions } from './driver'

const words = wordsIn('zh-Hans')
const ways = MINE_WORDS['zh-Hans']
const MINE = '/pages/mine/index'

const button = (app: MiniProgram, name: string) => app.button(name)

/** 我的, after an article has been kept. */
async function openWithBookmark(open: (options: OpenOptions) => Promise<MiniProgram>): Promise<MiniProgram> {
  const article = await open({ path: '/pages/article/index?id=tuzhu' })
  await article.tap(button(article, words.mine.bookmark))
  return open({ path: MINE })
}

/** Taps one of the page's buttons, and then a way in WeChat's menu. */
async function choose(app: MiniProgram, name: string, way: string): Promise<void> {
  await app.tap(button(app, name))
  await app.part('action-sheet').getByText(way, { exact: true }).tap()
}

/** Taps 导入 and chooses a file; none where `content` is absent. */
async function bring(app: MiniProgram, content?: unknown, name = 'reader.json'): Promise<void> {
  const chooser = app.page.waitForEvent('filechooser')
  await choose(app, words.mine.import, ways.choose)
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  const files =
    content === undefined ? [] : [{ name, mimeType: 'application/json', buffer: Buffer.from(text) }]
  await (await chooser).setFiles(files)
}

test('what another device exported is taken in beside what is here; another file is refused', async ({
  openMiniProgram,
}) => {
  const app = await openWithBookmark(openMiniProgram)
  const said = app.page.getByText(words.mine.imported(2))
  await bring(app, {
    version: 1,
    bookmarks: [{ id: 'li-nan', title: '李楠', time: 1 }],
    read: ['fanjian'],
  })
  await expect(said).toBeVisible()
  await app.tap(button(app, words.mine.tabs.bookmarks))
  await expect(app.screen.locator('.mine-row')).toHaveCount(2)
  await bring(app, 'PK\u0003\u0004 a picture perhaps')
  await expect(app.page.getByText(words.mine.importForeign)).toBeVisible()
  await bring(app, { version: 9, bookmarks: [] })
  await expect(app.page.getByText(words.mine.importNewer)).toBeVisible()
  const again = await openMiniProgram({ path: MINE })
  await again.tap(button(again, words.mine.tabs.bookmarks))
  await expect(again.screen.locator('.mine-row')).toHaveCount(2)
})

test('no file chosen, one that WeChat does not offer, or a declaration without files: nothing changes', async ({
  openMiniProgram,
}) => {
  const app = await openMiniProgram({ path: MINE })
  await bring(app, { version: 1, read: ['fanjian'] }, 'reader.txt')
  await app.change({ chosenFiles: 'undeclared' })
  await choose(app, words.mine.import, ways.choose)
  await expect(app.page.getByText(ways.refused)).toBeVisible()
  await app.tap(button(app, words.mine.tabs.bookmarks))
  await expect(app.screen.getByText(words.mine.empty.bookmarks)).toBeVisible()
  await expect(app.page.getByText(words.mine.imported(1))).toHaveCount(0)
})

test('storage that is full: what was taken in is there for this visit, and that it cannot be kept is said', async ({
  openMiniProgram,
}) => {
  const app = await openMiniProgram({ path: MINE, settings: { storageLimit: 0 } })
  await expect(app.screen.getByText(words.mine.unsaved)).toHaveCount(0)
  await bring(app, { version: 1, bookmarks: [{ id: 'li-nan', title: '李楠', time: 1 }] })
  await expect(app.screen.getByRole('alert')).toHaveText(words.mine.unsaved)
  await app.tap(button(app, words.mine.tabs.bookmarks))
  await expect(app.screen.locator('.mine-row')).toHaveCount(1)
})

test('what goes out as a file or as copied text comes back whole by the same way', async ({
  openMiniProgram,
}) => {
  const app = await openWithBookmark(openMiniProgram)
  await choose(app, words.mine.exportJson, ways.send)
  const { name, text } = await app.sentFile()
  expect(name).toBe('reader.json')
  await choose(app, words.mine.exportJson, ways.copy)
  // That it was copied is said once: by WeChat.
  await expect(app.part('toast')).toContainText('内容已复制')
  await expect(app.page.getByText(words.mine.exported)).toHaveCount(0)

  const empty = async (): Promise<void> => {
    await app.tap(button(app, words.mine.clear))
    await app.tap(app.screen.getByRole('dialog').getByRole('button', { name: words.mine.clearYes }))
    await app.tap(button(app, words.mine.tabs.bookmarks))
    await expect(app.screen.locator('.mine-row')).toHaveCount(0)
  }
  await empty()
  await bring(app, text, name)
  await expect(app.screen.locator('.mine-row')).toHaveCount(1)
  await empty()
  await choose(app, words.mine.import, ways.paste)
  await expect(app.screen.locator('.mine-row')).toHaveCount(1)
})

test('a menu that is put away changes and says nothing; a clipboard that WeChat refuses is said', async ({
  openMiniProgram,
}) => {
  const app = await openMiniProgram({ path: MINE, settings: { clipboard: 'undeclared' } })
  await app.tap(button(app, words.mine.exportMarkdown))
  await app.part('action-sheet').tap({ position: { x: 20, y: 20 } })
  await expect(app.page.getByText(ways.refused)).toHaveCount(0)
  await choose(app, words.mine.exportMarkdown, ways.copy)
  await expect(app.page.getByText(ways.refused)).toBeVisible()
})
