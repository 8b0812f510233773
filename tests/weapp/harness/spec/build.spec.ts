/** The parts of the build that make a web page of a mini-program. */
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { MINI } from '../app'
import { packageBytes } from '../packages'
import { serve } from '../serve'
import { DEFAULT_SETTINGS, searchFromSettings, settingsFromSearch } from '../settings'
import { readApiShapes } from '../shapes'
import { collectAttributes, compileTemplates } from '../templates'
import { wxssToCss } from '../wxss'

test('templates: what the compiler says comes with its place', () => {
  const { diagnostics } = compileTemplates({ 'pages/a': '<view>\n  <text>open</view>' }, {})
  expect(diagnostics).toEqual([
    // Where the name of the open tag begins.
    { file: 'pages/a.wxml', level: 'Warn', line: 2, column: 4, message: 'missing end tag' },
  ])
  expect(compileTemplates({ a: '<view>closed</view>' }, {}).diagnostics).toEqual([])
})

test('templates: attributes become properties, the framework’s own do not', () => {
  const text = `<view id="a" class="b" wx:if="{{a > 1}}" bindtap="c" data-d="e" hover-class='f g' aria-label="h"><own x="1"/></view>`
  expect(collectAttributes([text, '<text selectable>i</text>'], new Set(['own']))).toEqual({
    view: ['aria-label', 'hover-class'],
    text: ['selectable'],
  })
})

test.describe('styles', () => {
  const convert = (wxss: string, darkmode = true): string => {
    const file = test.info().outputPath('a.wxss')
    fs.writeFileSync(file, wxss)
    const options = { root: path.dirname(file), builtins: new Set(['view', 'page']), scope: '.p', darkmode }
    return wxssToCss(file, options)
  }

  test('are kept to their page without a change of weight', () => {
    expect(convert('view .a, page { top: 10rpx; height: 50vh }')).toBe(
      ':where(.p) wx-view .a,:where(.p) wx-page { top: calc(100vw / 750 * 10); height: calc(var(--page-height) / 100 * 50) }',
    )
    expect(convert('@keyframes k { from { top: 0 } }')).toBe('@keyframes k { from { top: 0 } }')
  })

  test('are light where the app has no dark mode', () => {
    const dark = '@media (prefers-color-scheme: dark) { .a { color: red } }'
    expect(convert(dark)).toContain('color: red')
    expect(convert(dark, false)).toBe('')
  })
})

test('shapes: WeChat’s typings tell what an API takes', () => {
  const { navigateTo, setStorageSync } = readApiShapes()
  expect(navigateTo?.[0]?.fields?.url).toEqual({ optional: false, kinds: ['string'] })
  expect(setStorageSync).toEqual([
    { optional: false, kinds: ['string'] },
    { optional: false, kinds: ['any'] },
  ])
})

test('packages: every byte that is uploaded is counted, in its package', () => {
  const bytes = packageBytes(MINI)
  expect(Object.keys(bytes).sort()).toEqual(['', 'data', 'extra'])
  expect(bytes.data).toBe(fs.statSync(path.join(MINI, 'data/index.js')).size)
})

test('settings travel in the address, and a misspelt one is refused', () => {
  expect(searchFromSettings({ scene: 1154, network: 'none' })).toBe('?scene=1154&network=none')
  expect(settingsFromSearch('?scene=1154')).toEqual({ ...DEFAULT_SETTINGS, scene: 1154 })
  expect(() => settingsFromSearch('?scenes=1154')).toThrow('scenes')
})

test('serving: a port in use gives way to the next', async () => {
  const first = await serve(MINI)
  const port = Number(new URL(first.address).port)
  const second = await serve(MINI, port)
  try {
    expect(Number(new URL(second.address).port)).toBeGreaterThan(port)
    expect((await fetch(`${second.address}app.json`)).status).toBe(200)
    expect((await fetch(`${second.address}none.json`)).status).toBe(404)
  } finally {
    await Promise.all([first.close(), second.close()])
  }
})
