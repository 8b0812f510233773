/** From the names at an article's foot to all that there is by them, and back. */
import { expect, test } from './driver'
import { topicId } from '../../src/publishing/build/topics/topic'
import { wordsIn } from '../../src/words'

const AUTHOR = topicId({ kind: 'author', name: '查旦一' })
const DESK = topicId({ kind: 'author', name: '阅读组' })

test('an author’s name leads to what they wrote', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ path: '/pages/article/index?id=li-nan&script=zh-Hans' })
  await app.tap(app.screen.locator('.colophon').getByRole('link', { name: '查旦一' }).first())
  await expect(app.part('nav-title')).toHaveText('查旦一')
  expect(await app.stack()).toMatchObject([
    { route: 'pages/article/index' },
    { route: 'pages/series/index', query: { id: AUTHOR, script: 'zh-Hans' } },
  ])
  await expect(app.screen.locator('.series-count')).toHaveText(wordsIn('zh-Hans').articles(1))
  await expect(app.screen.locator('.row-words')).toHaveText(['李楠:职责所在 义不容辞'])
  await expect(app.screen.locator('.series-start')).toHaveCount(0)
  await app.tap(app.screen.getByRole('listitem').getByRole('link'))
  await expect(app.part('nav-title')).toHaveText('李楠:职责所在 义不容辞')
})

test('a list of several columns’ articles opens by its card, in another script', async ({
  openMiniProgram,
}) => {
  const app = await openMiniProgram({ path: `/pages/series/index?id=${DESK}&script=zh-Hant-TW` })
  await expect(app.part('nav-title')).toHaveText('閱讀組')
  await expect(app.screen.locator('.row-words')).toHaveCount(6)
  await expect(app.screen.getByText('署名撰文的文章')).toBeVisible()
})

test('who searches for an author is shown the way to all of theirs', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ path: '/pages/search/index?q=閱讀組&script=zh-Hans' })
  await app.tap(app.screen.getByRole('link', { name: '署名：阅读组' }))
  await expect(app.part('nav-title')).toHaveText('阅读组')
})
