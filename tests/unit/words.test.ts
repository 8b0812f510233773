import { describe, expect, it } from 'vitest'
import { interfaceLanguage, wordsIn, type Interface, type Language } from '../../src/words'
import type { Script } from '../../src/model/schema'

describe('the language of the interface', () => {
  it.each<[Interface, Script, string, Language]>([
    ['system', 'zh-Hans', 'zh-CN', 'zh-Hans'],
    ['system', 'zh-Hant-TW', 'zh_CN', 'zh-Hant-TW'],
    ['system', 'zh-Hant-HK', 'yue-HK', 'zh-Hant-HK'],
    ['system', 'zh-Hans', 'zh', 'zh-Hans'],
    ['system', 'zh-Hans', '', 'zh-Hans'],
    ['system', 'zh-Hant-TW', 'en', 'en'],
    ['system', 'zh-Hans', 'en-GB', 'en'],
    ['system', 'zh-Hans', 'de', 'en'],
    ['system', 'zh-Hans', 'za-CN', 'en'],
    ['text', 'zh-Hant-HK', 'en-GB', 'zh-Hant-HK'],
    ['en', 'zh-Hans', 'zh-CN', 'en'],
  ])('wished %s, text in %s, device in %s: %s', (wish, script, locale, language) => {
    expect(interfaceLanguage(wish, script, locale)).toBe(language)
  })
})

/** Every string of a set of words; functions are asked with numbers, and with a word where they take one. */
function strings(words: unknown, path = ''): [string, string][] {
  if (typeof words === 'string') return [[path, words]]
  if (typeof words === 'function') return [[path, (words as (...args: number[]) => string)(2, 3, 4)]]
  return Object.entries(words as object).flatMap(([key, value]) => strings(value, `${path}.${key}`))
}

describe('English words', () => {
  const en = wordsIn('en')

  it('hold Chinese characters only where a mark stands for a script', () => {
    const chinese = strings(en).filter(([, text]) => /\p{Script=Han}/u.test(text))
    expect(chinese.map(([path]) => path)).toEqual([
      '.variantMarks.original',
      '.variantMarks.zh-Hans',
      '.variantMarks.zh-Hant-TW',
      '.variantMarks.zh-Hant-HK',
    ])
  })

  it('leave no string empty, nor any of the other sets', () => {
    for (const language of ['en', 'zh-Hans', 'zh-Hant-TW', 'zh-Hant-HK'] as const)
      expect(strings(wordsIn(language)).filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it('count: one is one, more are more', () => {
    expect(en.instalments(1)).toBe('1 instalment')
    expect(en.instalments(12)).toBe('12 instalments')
    expect(en.heldOf(3, 10)).toBe('10 instalments, 3 of them here')
    expect(en.search.found(1)).toBe('1 article found')
    expect(en.place.sections(4)).toBe('4 sections')
  })

  it('write dates in words', () => {
    expect(en.date(2020, 3, 9)).toBe('9 March 2020')
  })
})
