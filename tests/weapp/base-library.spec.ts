/** On the oldest base library that is promised, the whole reader; below it, a word, and the text all the same. */
import fs from 'node:fs'
import path from 'node:path'
import { MINIMUM } from '../../src/device/minimum.weapp'
import { wordsIn } from '../../src/words'
import { expect, test } from './driver'
import { APP_DIST } from './harness/app'

const words = wordsIn('zh-Hans')
const SEED = '/pages/article/index?id=li-nan'

/** With which base library components came: the pages of WeChat's documentation. Those of the first day have none. */
const SINCE: Record<string, string> = {
  'cover-view': '1.4.0',
  'cover-image': '1.4.0',
  'rich-text': '1.4.0',
  'movable-view': '1.2.0',
  'page-meta': '2.9.0',
  'navigation-bar': '2.9.0',
  'match-media': '2.11.1',
  'page-container': '2.16.0',
  'share-element': '2.16.0',
  'root-portal': '2.25.2',
}
const FIRST_DAY =
  /^(?:view|scroll-view|swiper|swiper-item|icon|text|progress|button|checkbox|form|input|label|picker|picker-view|radio|slider|switch|textarea|navigator|audio|image|video|map|canvas|block|template|import|wxs|include|comp|slot)$/

test('every component is as old as the oldest base library, and asked for nowhere', () => {
  const tags = fs
    .readdirSync(APP_DIST, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.wxml'))
    .flatMap(name =>
      [...fs.readFileSync(path.join(APP_DIST, name), 'utf8').matchAll(/<([a-z][a-z-]*)/g)].map(
        ([, tag = '']) => tag,
      ),
    )
  const used = [...new Set(tags)].filter(tag => !FIRST_DAY.test(tag))
  expect(used).toContain('root-portal')
  for (const tag of used) {
    expect(SINCE, 'not in the table').toHaveProperty(tag)
    expect(MINIMUM.localeCompare(SINCE[tag] ?? '', 'en', { numeric: true }), tag).toBeGreaterThanOrEqual(0)
  }
})

test('all that a reader does is done on the oldest', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ settings: { baseLibrary: MINIMUM } })
  await app.tap(app.screen.locator('.row-link').first())
  await expect(app.screen.locator('.paragraph').first()).toBeVisible()
  for (const opener of ['.bar-script', '.bar-settings']) {
    await app.tap(app.screen.locator(opener))
    await expect(app.screen.locator('.sheet')).toBeVisible()
    await app.tap(app.screen.locator('.sheet-close'))
    await expect(app.screen.locator('.sheet')).toHaveCount(0)
  }
  await app.tap(app.button(words.share))
  await expect(app.screen.getByRole('dialog')).toBeVisible()
  for (const path of ['/pages/series/index?id=yue-du', '/pages/search/index?q=图', '/pages/mine/index']) {
    const other = await openMiniProgram({ path, settings: { baseLibrary: MINIMUM } })
    await expect(other.screen.getByRole('heading').first()).toBeVisible()
  }
})

test('whoever is below is told to update, and is not left with a white page', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ path: SEED, settings: { baseLibrary: '2.19.0' } })
  await expect(app.part('modal')).toContainText('请更新微信')
  await app.part('modal-ok').tap()
  await expect(app.screen.locator('.paragraph').first()).toBeVisible()
})
