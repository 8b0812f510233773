/** What a screen reader in WeChat is told of each control: in the attributes that are drawn. */
import { wordsIn } from '../../src/words'
import { expect, test } from './driver'

const words = wordsIn('zh-Hans')
const ARTICLE = '/pages/article/index?id=li-nan'

test('what stays pressed says whether it is', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ path: ARTICLE })
  const bookmark = app.screen.locator('.bar-bookmark')
  await expect(bookmark).toHaveAttribute('role', 'checkbox')
  await expect(bookmark).toHaveAttribute('aria-checked', 'false')
  await app.tap(bookmark)
  await expect(bookmark).toHaveAttribute('aria-checked', 'true')

  const home = await openMiniProgram()
  const all = home.button(words.allColumns)
  const column = home.button('读写之间').first()
  await expect(all).toHaveAttribute('aria-checked', 'true')
  await expect(column).toHaveAttribute('aria-checked', 'false')
  await home.tap(column)
  await expect(all).toHaveAttribute('aria-checked', 'false')
  await expect(column).toHaveAttribute('aria-checked', 'true')
})

test('what folds says whether it is open', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ path: ARTICLE })
  const contents = app.screen.locator('.contents-fold')
  await expect(contents).toHaveAttribute('aria-expanded', 'false')
  await app.tap(contents)
  await expect(contents).toHaveAttribute('aria-expanded', 'true')
})

test('of several choices each says whether it is the one, and a step at its end that it is', async ({
  openMiniProgram,
}) => {
  const app = await openMiniProgram({ path: ARTICLE })
  await app.tap(app.screen.locator('.bar-script'))
  const scripts = app.page.getByRole('dialog').getByRole('radio')
  await expect(scripts).toHaveCount(4)
  expect(await scripts.evaluateAll(all => all.map(one => one.getAttribute('aria-checked')))).toEqual([
    'true',
    'false',
    'false',
    'false',
  ])

  const settings = await openMiniProgram({ path: ARTICLE })
  await settings.tap(settings.screen.locator('.bar-settings'))
  const dialog = settings.page.getByRole('dialog')
  await expect(dialog).toHaveAttribute('aria-modal', 'true')
  const themes = dialog.getByRole('radiogroup').first().getByRole('radio')
  await expect(themes.first()).toHaveAttribute('aria-checked', 'true')
  await settings.tap(themes.nth(1))
  await expect(themes.first()).toHaveAttribute('aria-checked', 'false')
  await expect(themes.nth(1)).toHaveAttribute('aria-checked', 'true')
})

test('what changes by itself is said when it does', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ path: '/pages/search/index' })
  await expect(app.screen.locator('.search-report')).toHaveAttribute('aria-live', 'polite')
  await expect(app.screen.locator('.search-report')).toHaveAttribute('role', 'status')
})
