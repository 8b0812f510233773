/** axe over every sheet, menu and state in every theme, no exceptions. Screens as they open: a11y.spec.ts. */
import { expect, type Page } from '@playwright/test'
import { findings } from './axe'
import { withVoices } from './speech-double'
import { test } from './reader-test'

/** As in src/state/settings.ts, whose module is the app's alone. */
const THEMES = ['light', 'sepia', 'grey', 'dark', 'contrast'] as const

/** Selects the words of the article's second paragraph, as a finger or a mouse would. */
const select = (page: Page): Promise<void> =>
  page
    .locator('.paragraph')
    .nth(1)
    .evaluate(one => {
      const range = document.createRange()
      range.selectNodeContents(one)
      const selection = document.getSelection()
      selection?.removeAllRanges()
      selection?.addRange(range)
    })

interface State {
  name: string
  address: string
  /** What has to be done to get there, and what is there then. */
  reach: (page: Page) => Promise<void>
  shows: string
}

const STATES: readonly State[] = [
  {
    name: 'the choice of script',
    address: '/a/li-nan/',
    reach: page => page.locator('.bar-script').click(),
    shows: '.sheet',
  },
  {
    name: 'the settings',
    address: '/a/li-nan/',
    reach: page => page.locator('.bar-settings').click(),
    shows: '.sheet .setting',
  },
  {
    name: 'the share sheet with its code',
    address: '/a/li-nan/',
    async reach(page) {
      await page.locator('.bar-button[aria-label="分享"]').click()
      await page.locator('.share-target', { hasText: '微信' }).first().click()
    },
    shows: '.qr-code',
  },
  {
    name: 'the contents unfolded',
    address: '/a/li-nan/',
    reach: page => page.locator('.contents-fold').click(),
    shows: '.contents-link',
  },
  {
    name: 'the menu of a passage',
    address: '/a/li-nan/',
    reach: select,
    shows: '.passage-menu',
  },
  {
    name: 'a note being written, over words that are marked',
    address: '/a/li-nan/',
    async reach(page) {
      await select(page)
      await page.getByRole('button', { name: '写批注' }).click()
    },
    shows: '.sheet .text-area',
  },
  {
    name: 'words that are marked',
    address: '/a/li-nan/',
    async reach(page) {
      await select(page)
      await page.getByRole('button', { name: '划线' }).click()
    },
    shows: '.marked',
  },
  {
    name: 'reading aloud',
    address: '/a/li-nan/',
    async reach(page) {
      await page.getByRole('button', { name: '听' }).click()
      await page.getByRole('button', { name: '定时停止：关' }).click()
    },
    shows: '.aloud-timer[aria-pressed="true"]',
  },
  {
    name: 'the keys',
    address: '/a/li-nan/',
    reach: page => page.keyboard.press('?'),
    shows: '.sheet .keys',
  },
  {
    name: 'the viewer of pictures',
    address: '/a/tuzhu/',
    reach: page => page.locator('.figure-view').first().click(),
    shows: '.viewer-image',
  },
  {
    name: 'notes',
    address: '/a/daoru/',
    reach: page => page.locator('.note-mark').click(),
    shows: '.note:focus',
  },
  {
    name: 'a series with unread alone',
    address: '/s/yue-du/',
    reach: page => page.locator('.series-action').first().click(),
    shows: '.series-action[aria-pressed="true"]',
  },
  {
    name: 'a home of one column',
    address: '/',
    reach: page => page.locator('.filter-tag').nth(1).click(),
    shows: '.filter-tag[aria-pressed="true"] + .filter-tag',
  },
  ...['/search/', '/search/?q=图', '/search/?q=龙宫'].map(address => ({
    name: `the search ${address}`,
    address,
    reach: async () => {},
    shows: address.endsWith('q=图') ? '.screen mark' : '.search-field',
  })),
  ...['在读', '收藏', '划线', '历史'].map(tab => ({
    name: `我的: ${tab}`,
    address: '/me/',
    reach: (page: Page) =>
      page
        .getByRole('button', { name: tab })
        .or(page.getByRole('tab', { name: tab }))
        .click(),
    shows: '.mine-tools',
  })),
]

/** Puts the document into a theme as the settings do, and leaves its other classes. */
const wear = (page: Page, theme: string): Promise<void> =>
  page.evaluate(name => {
    const { classList } = document.documentElement
    classList.remove(...[...classList].filter(one => one.startsWith('theme-')))
    classList.add(`theme-${name}`)
  }, theme)

test.setTimeout(120_000) // axe goes over each state six times

test.beforeEach(async ({ page }) => {
  await withVoices(page, ['zh-CN', 'zh-TW'])
  await page.emulateMedia({ reducedMotion: 'reduce' })
})

for (const { name, address, reach, shows } of STATES) {
  test(`${name}: axe finds nothing, whatever the theme`, async ({ page }) => {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(async () => {
      await reach(page)
      await expect(page.locator(shows).first()).toBeVisible({ timeout: 2_000 })
    }).toPass({ timeout: 15_000 })
    expect(await findings(page)).toEqual([])
    for (const theme of THEMES) {
      await wear(page, theme)
      expect(await findings(page, ['color-contrast']), theme).toEqual([])
    }
  })
}
