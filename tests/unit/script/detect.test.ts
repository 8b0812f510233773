import { describe, expect, it } from 'vitest'
import { detectRegion, detectScript, isJapaneseOrKorean, sourceScript } from '../../../src/script'

describe('detectScript', () => {
  it.each([
    ['职责所在 义不容辞', 'zh-Hans'],
    ['職責所在 義不容辭', 'zh-Hant'],
    ['【津卫新青年】李楠', 'zh-Hans'],
    ['這裏', 'zh-Hant'],
  ] as const)('%s is %s', (text, script) => {
    expect(detectScript(text)).toBe(script)
  })

  it.each([
    '',
    '2026-11-25',
    'Hello, world',
    '法治',
    '人口手',
    '😀',
    '東京都庁の夏',
    '駅前',
    '安녕하세요 여러분',
  ])('%j is neither', text => {
    expect(detectScript(text)).toBe('neither')
  })

  it('passes over a few strays of the other script', () => {
    expect(detectScript('這是一篇關於職業與責任的長文章,題為“职责”')).toBe('zh-Hant')
    expect(detectScript('这篇长文章谈论职业与责任,题为“職責”')).toBe('zh-Hans')
  })

  it('calls a text with much of both mixed', () => {
    expect(detectScript('職責所在 职责所在')).toBe('mixed')
  })

  it('takes an ornamental の for nothing', () => {
    expect(detectScript('鮮の每日飲料專賣店')).toBe('zh-Hant')
  })
})

describe('isJapaneseOrKorean', () => {
  it('tells Japanese from Chinese that cannot be told', () => {
    expect(isJapaneseOrKorean('漢字かな交じり文')).toBe(true)
    expect(isJapaneseOrKorean('人口')).toBe(false)
  })
})

describe('detectRegion', () => {
  it('goes by the forms that outnumber the others', () => {
    expect(detectRegion('他在家裏看着書,説話')).toBe('zh-Hant-HK')
    expect(detectRegion('他在家裡看著書,說話')).toBe('zh-Hant-TW')
    expect(detectRegion('佢哋喺邊度')).toBe('zh-Hant-HK')
    expect(detectRegion('職責')).toBe('zh-Hant-TW')
  })
})

describe('sourceScript', () => {
  it('answers a script for any text', () => {
    expect(sourceScript('職責所在')).toBe('zh-Hant-TW')
    expect(sourceScript('在這裏看着')).toBe('zh-Hant-HK')
    expect(sourceScript('职责所在')).toBe('zh-Hans')
    expect(sourceScript('2026')).toBe('zh-Hans')
  })
})
