import { describe, expect, it } from 'vitest'
import {
  convert,
  createConverter,
  NO_USAGE,
  withOverrides,
  type Usage,
} from '../../../../src/publishing/script'
import type { Script } from '../../../../src/model/schema'

const settled = (...rows: Record<string, string>[]): Usage => withOverrides(NO_USAGE, rows)
const put = (text: string, usage: Usage, to: Script = 'zh-Hant-TW', from: Script = 'zh-Hans'): string =>
  createConverter({ from, to, usage })(text)

describe('overrides', () => {
  it('put their form in every variant of the other script', () => {
    const usage = settled({ 他说不干: '他說不乾' })
    expect(put('他说不干，走了', usage)).toBe('他說不乾，走了')
    expect(put('他说不干，走了', usage, 'zh-Hant-HK')).toBe('他說不乾，走了')
    expect(put('乾隆', settled({ 乾隆: '乾隆' }), 'zh-Hans', 'zh-Hant-TW')).toBe('乾隆')
  })

  it('name targets where the form is not the same in all', () => {
    const usage = settled({ text: '台湾', 'zh-Hant-HK': '台灣' })
    expect(put('台湾', usage)).toBe('臺灣')
    expect(put('台湾', usage, 'zh-Hant-HK')).toBe('台灣')
  })

  it('leave a short form alone between the regions, where both sides are one script', () => {
    expect(put('看著', settled({ 看著: '看着' }), 'zh-Hant-HK', 'zh-Hant-TW')).toBe('看着')
    expect(put('裡面', settled({ 裡面: '里面' }), 'zh-Hant-HK', 'zh-Hant-TW')).toBe('裏面')
  })

  it('take the longest text, and of two for one text the nearer', () => {
    const library = settled({ 不干: '不幹', 说不干: '說不乾' })
    expect(put('他说不干，也不干', library)).toBe('他說不乾，也不幹')
    expect(put('他说不干', withOverrides(library, [{ 说不干: '說不幹' }]))).toBe('他說不幹')
  })

  it('answer the flags inside them for good, and no other', () => {
    const direction = { from: 'zh-Hans', to: 'zh-Hant-TW' } as const
    expect(convert('他说不干。他说不干', direction).flags).toHaveLength(2)
    const usage = settled({ '不干。': '不乾。' })
    expect(convert('他说不干。他说不干', { ...direction, usage })).toEqual({
      text: '他說不乾。他說不幹',
      flags: [{ at: 8, char: '干', chosen: '幹', other: '乾' }],
    })
  })

  it('may be longer or shorter than what they stand for', () => {
    expect(put('头发和面条', settled({ 和面: '與麵粉' }))).toBe('頭髮與麵粉條')
  })

  it('never reach into addresses and code', () => {
    expect(put('`后来` https://example.com/后来', settled({ 后来: '後來了' }))).toBe(
      '`后来` https://example.com/后来',
    )
  })

  it('are not patterns', () => {
    expect(put('a.b后', settled({ '.': '!' }))).toBe('a!b後')
  })
})

describe('house style', () => {
  const usage: Usage = { overrides: [], style: { 'zh-Hant-TW': { 臺: '台', 台: '臺', 臺東: '臺東' } } }

  it('puts what the owner prefers, for its script only', () => {
    expect(put('台湾', usage)).toBe('台灣')
    expect(put('台湾', usage, 'zh-Hant-HK')).toBe('台灣')
  })

  it('exchanges no form twice and the longest first', () => {
    expect(put('台东和台北', usage)).toBe('臺東和台北')
  })

  it('never touches what the author wrote, nor what an override settles', () => {
    expect(put('臺灣', usage, 'zh-Hant-TW', 'zh-Hant-TW')).toBe('臺灣')
    expect(put('台湾', withOverrides(usage, [{ 台湾: '臺灣' }]))).toBe('臺灣')
  })
})
