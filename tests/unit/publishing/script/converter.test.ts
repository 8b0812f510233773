import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { convert, createConverter } from '../../../../src/publishing/script'
import { convertRuns } from '../../../../src/script'

const toTaiwan = createConverter({ from: 'zh-Hans', to: 'zh-Hant-TW' })
const toHongKong = createConverter({ from: 'zh-Hans', to: 'zh-Hant-HK' })

describe('createConverter', () => {
  it('changes nothing from a script to itself', () => {
    expect(createConverter({ from: 'zh-Hans', to: 'zh-Hans' })('頭髮')).toBe('頭髮')
  })

  it('converts between the regions', () => {
    expect(createConverter({ from: 'zh-Hant-TW', to: 'zh-Hant-HK' })('看著這裡說話')).toBe('看着這裏説話')
    expect(createConverter({ from: 'zh-Hant-HK', to: 'zh-Hant-TW' })('看着這裏説話')).toBe('看著這裡說話')
  })

  it('writes each region its own forms', () => {
    expect(toTaiwan('群众在这里看着')).toBe('群眾在這裡看著')
    expect(toHongKong('他在这里说着')).toBe('他在這裏説着')
  })

  it('converts over inline marks', () => {
    expect(convertRuns(['发现', '头', '发'], toTaiwan)).toEqual(['發現', '頭', '髮'])
  })

  it('puts the words of Taiwan only where it is asked to', () => {
    expect(toTaiwan('软件程序')).toBe('軟件程序')
    const phrases = createConverter({ from: 'zh-Hans', to: 'zh-Hant-TW', phrases: true })
    expect(phrases('这个软件的程序很好')).toBe('這個軟體的程式很好')
    expect(phrases('立法程序和红头文件')).toBe('立法程序和紅頭文件')
    expect(phrases('勇敢的士兵')).toBe('勇敢的士兵')
  })

  it('leaves addresses, mail, markup and code alone', () => {
    const text = '见 https://example.com/发?后=1，写给 fa@example.com，<a title="发">`发`</a>&#21518;'
    expect(toTaiwan(text)).toBe(text.replace('见', '見').replace('写给', '寫給'))
  })
})

describe('flags', () => {
  it('names a character that two readings fit', () => {
    expect(convert('他说不干', { from: 'zh-Hans', to: 'zh-Hant-TW' }).flags).toEqual([
      { at: 3, char: '干', chosen: '幹', other: '乾' },
    ])
  })

  it('counts positions from the start of the whole text', () => {
    const text = 'https://example.com/ 他说不干'
    const [flag] = convert(text, { from: 'zh-Hans', to: 'zh-Hant-TW' }).flags
    expect(text.charAt(flag?.at ?? -1)).toBe('干')
  })

  it('counts positions in the source, whatever normalising does to it', () => {
    // U+2F81A 冬 takes two UTF-16 units and is normalised to a character of one.
    const [flag] = convert('\u{2f81a}天，他说不干', { from: 'zh-Hans', to: 'zh-Hant-TW' }).flags
    expect(flag).toEqual({ at: 7, char: '干', chosen: '幹', other: '乾' })
  })

  it('writes both readings in the characters of the target', () => {
    const chosen = (to: 'zh-Hant-TW' | 'zh-Hant-HK') =>
      convert('这本里', { from: 'zh-Hans', to }).flags[0]?.chosen
    expect(chosen('zh-Hant-TW')).toBe('裡')
    expect(chosen('zh-Hant-HK')).toBe('裏')
  })
})

describe('what is unsure', () => {
  it('is flagged where a character may be another one, not where a table has two entries', () => {
    expect(convert('许多面孔都在后面', { from: 'zh-Hans', to: 'zh-Hant-TW' }).flags).toEqual([])
  })
})

describe('the seed article', () => {
  const article = readFileSync(path.join(__dirname, '../../../fixtures/script/seed-article.txt'), 'utf8')

  it('comes back from simplified as it was, but for the lines that it has in simplified', () => {
    const hans = createConverter({ from: 'zh-Hant-TW', to: 'zh-Hans' })(article)
    const title = '【津衛新青年】李楠:職責所在 義不容辭'
    expect(toTaiwan(hans)).toBe(article.replaceAll('【津卫新青年】李楠:职责所在 义不容辞', title))
  })
})
