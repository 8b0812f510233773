/** Browsers as old as those declared: every script parses there and names nothing they lack; and a whole visit works. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { DIST_H5 } from '../../config/scripts/build-h5'
import { tooNewIn } from '../browser-level'
import { tooNewStylesIn } from '../browser-styles'
import { test } from './reader-test'

/** Names that may stand in scripts though not every oldest browser has what browsers call so, and why. */
const KNOWN: Record<string, string> = {
  '.at': 'brought by src/start/older.h5.ts',
  ResizeObserver: 'brought by src/start/older.h5.ts',
  '.Segmenter': 'asked for before it is used (src/share/cut.ts)',
  MediaMetadata: 'asked for before it is used (src/components/article/Media/media-session.h5.ts)',
  Highlight: 'asked for before it is used (src/device/aloud)',
  '.clipboard': 'tried, with another way behind it (src/share/clipboard.h5.ts)',
  '.writeText': 'tried, with another way behind it (src/share/clipboard.h5.ts)',
  '.share': 'asked for before it is used (src/share/system.h5.ts)',
  '.storage': 'asked for before it is used (src/data/saved)',
  '.persist': 'asked for before it is used (src/data/saved)',
  '.navigationPreload': 'asked for before it is used (workbox)',
  '.contentBoxSize': 'of the one that is brought',
  '.contentRect': 'of the one that is brought',
  '.devicePixelContentBoxSize': 'of the one that is brought',
  '.borderBoxSize': 'asked for before it is used (@tanstack/virtual-core)',
  '.startViewTransition': 'asked for before it is used (src/start/turn.h5.ts)',
  '.scheduling': 'asked for before it is used (scheduler)',
  reportError: 'asked for before it is used (react-dom)',
  SuppressedError: 'asked for before it is used (@babel/runtime)',
  '.loading': 'a picture that is not put off is there at once',
  '.changedTouches': 'told by fingers alone',
  '.touches': 'told by fingers alone',
  '.scrollLeft': 'as old as scrolling; MDN notes what differs from right to left',
  // Names of our own, of React's and of other packages' objects, which no browser is asked for.
  ...Object.fromEntries(
    (
      '.bytes .delay .displayName .index .install .move .nonce .notify .or .part .read .reason .restore .scale ' +
      '.scrollMargin .show .store .supports .sync .take .timeout .xr Profiler'
    )
      .split(' ')
      .map(name => [name, 'a name of our own']),
  ),
}

/** What styles may name all the same, and what an oldest browser shows instead. */
const KNOWN_STYLES: Record<string, string> = {
  ':focus-visible': 'the browser’s own ring; in a field, its caret',
  ':has': 'settings lie over the text’s edge, as sheets do, not beside it',
  '::-webkit-scrollbar': 'a scroll bar is seen',
  '::-webkit-search-cancel-button': 'the browser’s own button beside ours',
  '::highlight': 'asked for by src/device/aloud, which marks the paragraph instead',
  '@page': 'the browser’s own margins on paper',
  'aspect-ratio': 'a video is as high as browsers make one, until its own picture comes',
  'color-scheme': 'scroll bars and fields of the system’s scheme',
  'overflow-wrap: anywhere': 'break-word stands before it',
  'scrollbar-gutter': 'a page is wider by its scroll bar while a sheet is open',
  mask: '-webkit-mask stands before it',
  orphans: 'single lines on paper',
  widows: 'single lines on paper',
  resize: 'a field keeps its size, and scrolls',
  'text-autospace': 'no thin space between scripts, as browsers had it',
  'text-spacing-trim': 'marks as wide as their font has them',
  'text-wrap': 'lines end where they are full',
  ...Object.fromEntries(
    ['', '-group', '-old', '-new'].map(part => [
      `::view-transition${part}`,
      'one page takes the place of the other at once',
    ]),
  ),
  // What only looks plainer, or moves less finely.
  ...Object.fromEntries(
    (
      '-webkit-tap-highlight-color accent-color align-self:start appearance break-after:avoid cursor forced-color-adjust ' +
      'outline overflow-anchor scroll-padding-top scroll-snap-stop scroll-snap-type scrollbar-width ' +
      'text-decoration-thickness text-size-adjust text-underline-offset user-select'
    )
      .split(' ')
      .map(name => [name.replace(':', ': '), 'plainer']),
  ),
}

const files = (ending: string): [name: string, text: string][] =>
  readdirSync(DIST_H5, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith(ending) && !name.startsWith('library'))
    .map(name => [name, readFileSync(path.join(DIST_H5, name), 'utf8')])

test('every script parses in the oldest browsers and names nothing that they lack', () => {
  expect(files('.js').length).toBeGreaterThan(20)
  const tooNew = files('.js').flatMap(([name, text]) =>
    tooNewIn(text)
      .filter(one => !(one in KNOWN))
      .map(one => `${name}: ${one}`),
  )
  expect(tooNew).toEqual([])
})

test('a script that is too new would be told', () => {
  for (const script of ['a?.b', 'a ?? b', 'class A { b = 1 }', '/(?<=a)b/'])
    expect(() => tooNewIn(script), script).toThrow(SyntaxError)
  expect(tooNewIn('element.replaceChildren(structuredClone([1].findLast(Boolean)))')).toEqual([
    '.findLast',
    '.replaceChildren',
    'structuredClone',
  ])
})

test('every style is known to the oldest browsers, or it is known what they show without it', () => {
  expect(files('.css').length).toBeGreaterThan(5)
  const tooNew = files('.css').flatMap(([name, text]) =>
    tooNewStylesIn(text)
      .filter(one => !(one in KNOWN_STYLES) && !((one.split(':')[0] ?? '') in KNOWN_STYLES))
      .map(one => `${name}: ${one}`),
  )
  expect(tooNew).toEqual([])
})

test('a style that is too new would be told', () => {
  const css =
    '.a { display: flex; gap: 1px; inset: 0 } .b { display: grid; gap: 1px } .c:user-valid { width: 1px } @layer x; ' +
    '@supports (inset: 0) { .d { inset: 0 } } .e { overflow: clip }'
  expect(tooNewStylesIn(css)).toEqual([
    ':user-valid',
    '@layer',
    'gap in a flexbox',
    'inset',
    'overflow: clip',
  ])
})

/** Takes away what Safari 13.0, Chrome 80 or Firefox 78 lack, before any script runs. */
const makeOld = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const without = (owner: object, names: string): void => {
      for (const name of names.split(' ')) Reflect.deleteProperty(owner, name)
    }
    without(
      window,
      'ResizeObserver structuredClone Highlight reportError WeakRef FinalizationRegistry CompressionStream scheduler requestIdleCallback cancelIdleCallback visualViewport CSSPropertyRule BroadcastChannel',
    )
    without(Array.prototype, 'at findLast findLastIndex toSorted toReversed toSpliced with')
    without(String.prototype, 'at replaceAll isWellFormed toWellFormed')
    for (const owner of [Element, Document, DocumentFragment])
      without(owner.prototype, 'replaceChildren getAnimations checkVisibility')
    without(HTMLElement.prototype, 'inert popover showPopover hidePopover')
    without(HTMLDialogElement.prototype, 'show showModal close')
    without(Object, 'hasOwn groupBy')
    without(Promise, 'any try withResolvers allSettled')
    without(Intl, 'Segmenter ListFormat DisplayNames')
    without(Crypto.prototype, 'randomUUID')
    without(AbortSignal, 'timeout any')
    without(AbortSignal.prototype, 'throwIfAborted')
    without(Navigator.prototype, 'clipboard share canShare storage locks userAgentData scheduling wakeLock')
    without(MediaQueryList.prototype, 'addEventListener removeEventListener')
    without(Response, 'json')
    without(Blob.prototype, 'arrayBuffer text stream')
    without(document, 'fonts')
  })

const shown = (page: Page) => page.locator('.screen:visible')

test('a visit in an old browser: home, article, settings, script, share, search, 我的', async ({ page }) => {
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(String(error)))
  await makeOld(page)
  await page.goto('/')
  await shown(page).locator('a[href="/a/li-nan/"]').first().tap()
  await expect(shown(page).getByRole('heading', { level: 1 })).toHaveText('李楠:職責所在 義不容辭')

  await shown(page).locator('.bar-settings').tap()
  const larger = page.getByRole('dialog').getByRole('button', { name: /大一[号號]/ })
  await larger.tap()
  await expect(page.locator('html')).toHaveClass(/size-18/)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()

  await shown(page).locator('.bar-script').tap()
  await page.getByRole('radio', { name: '简体' }).tap()
  await expect(shown(page).getByRole('heading', { level: 1 })).toHaveText('李楠:职责所在 义不容辞')
  if (await page.getByRole('dialog').isVisible()) await page.keyboard.press('Escape')

  await shown(page).locator('.bar-share').tap()
  await expect(page.getByRole('dialog').getByText(/^复制链接$/)).toBeVisible()
  await page.keyboard.press('Escape')

  await page.goto('/search/?q=%E8%81%B7%E8%B2%AC')
  await expect(shown(page).locator('a[href*="li-nan"]').first()).toBeVisible()
  await page.goto('/me/')
  await expect(shown(page).getByRole('heading').first()).toBeVisible()
  expect(complaints).toEqual([])
})

test('only an old browser fetches what it lacks', async ({ page }) => {
  const older = files('.js').find(([, text]) => text.includes('devicePixelContentBoxSize'))?.[0] ?? 'none'
  const asked: string[] = []
  page.on('request', request => asked.push(new URL(request.url()).pathname))
  await page.goto('/a/li-nan/')
  await page.waitForLoadState('networkidle')
  expect(asked).not.toContain(`/${older}`)
  await makeOld(page)
  await page.reload()
  expect(asked).toContain(`/${older}`)
})
