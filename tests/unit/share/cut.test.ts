import { afterEach, describe, expect, it, vi } from 'vitest'
import { cut, displayWidth, weightOnX } from '../../../src/share/cut'

const widthOf = (text: string, measure = displayWidth): number =>
  [...new Intl.Segmenter('zh').segment(text)].reduce((sum, { segment }) => sum + measure(segment), 0)

describe('displayWidth', () => {
  it.each([
    ['a', 1],
    ['中', 2],
    ['，', 2],
    ['“', 2],
    ['—', 2],
    ['…', 2],
    ['ｱ', 1],
    ['é', 1],
    ['e\u0301', 1],
    ['\u200B', 0],
    ['😀', 2],
    ['👍🏽', 2],
    ['👨‍👩‍👧‍👦', 2],
    ['🇨🇳', 2],
    ['❤️', 2],
    ['1️⃣', 2],
    ['𠮷', 2],
  ])('%s takes %i', (grapheme, width) => {
    expect(displayWidth(grapheme)).toBe(width)
  })
})

describe('weightOnX', () => {
  it.each([
    ['a', 1],
    ['é', 1],
    ['“', 1],
    ['—', 1],
    ['…', 2],
    ['中', 2],
    ['，', 2],
    ['👨‍👩‍👧‍👦', 2],
    ['🇨🇳', 2],
    ['𠮷', 2],
  ])('%s weighs %i', (grapheme, weight) => {
    expect(weightOnX(grapheme)).toBe(weight)
  })
})

describe('cut', () => {
  it('leaves what fits as it is, to the last column', () => {
    expect(cut('职责所在', 8)).toBe('职责所在')
    expect(cut('', 8)).toBe('')
  })

  it.each([
    ['between Chinese words', '防控组组长李楠熬夜加班', 10, '防控组…'],
    ['between words of letters', 'a serial reader for columns', 12, 'a serial…'],
    ['not inside a number', '接打工作电话2,000余个', 16, '接打工作电话…'],
    ['without what dangles before the ellipsis', '职责所在，义不容辞', 12, '职责所在…'],
    ['before a quotation', '李楠和战友总说：“我们辛苦点不算什么”', 22, '李楠和战友总说…'],
    [
      'inside a quotation that is most of the text',
      '“我们辛苦点不算什么，让群众放心”，他说',
      24,
      '“我们辛苦点不算什么…”',
    ],
    [
      'inside a book title that is all of the text',
      '《关于进一步加强疫情防控工作的通知》',
      20,
      '《关于进一步加强…》',
    ],
    ['inside nested pairs, closed in turn', '《读“长江日报”这一份报纸的来历》之后', 20, '《读“长江日报”…》'],
    ['before a pair of straight quotes', 'the words "all of them" and more', 18, 'the words…'],
    ['not right behind an opening bracket', '职责所在（义不容辞）的人', 14, '职责所在…'],
    ['at an opening bracket that is never closed', '职责所在（义不容辞的人们呀', 18, '职责所在（义不容…'],
  ])('cuts %s', (_, text, limit, expected) => {
    expect(cut(text, limit)).toBe(expected)
  })

  it('cuts a first word that is longer than the limit between graphemes', () => {
    expect(cut('internationalization', 10)).toBe('internat…')
    expect(cut('e\u0301'.repeat(10), 6)).toBe(`${'e\u0301'.repeat(4)}…`)
  })

  it.each([
    ['a surrogate pair', '𠮷𠮷𠮷𠮷𠮷𠮷'],
    ['a family', '👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦'],
    ['a flag', '🇨🇳🇯🇵🇨🇳🇯🇵'],
    ['a skin tone', '👍🏽👍🏿👍🏽👍🏿'],
    ['a keycap', '1️⃣2️⃣3️⃣4️⃣'],
  ])('never splits %s', (_, text) => {
    const whole = [...new Intl.Segmenter('zh').segment(text)].map(({ segment }) => segment)
    for (let limit = 4; limit < widthOf(text); limit++) {
      const kept = cut(text, limit).slice(0, -1)
      expect(whole.map((_one, count) => whole.slice(0, count).join(''))).toContain(kept)
    }
  })

  it('keeps every limit', () => {
    const text = '【津衛新青年】李楠：“職責所在”《義不容辭》(don’t stop) 1,234 👨‍👩‍👧‍👦🇨🇳 and on…'
    for (let limit = 2; limit <= 90; limit++) {
      expect(widthOf(cut(text, limit)), `display width at ${limit}`).toBeLessThanOrEqual(limit)
      expect(widthOf(cut(text, limit, weightOnX), weightOnX), `weight at ${limit}`).toBeLessThanOrEqual(limit)
    }
  })

  it('counts by the measure it is given', () => {
    expect(cut('“职责所在”', 10, weightOnX)).toBe('“职责所在”')
    expect(cut('“职责所在”', 10)).not.toBe('“职责所在”')
  })

  it('does not throw on half a surrogate pair', () => {
    expect(cut('职责\uD83D所在义不容辞', 10)).toMatch(/…$/)
  })
})

describe('cut in an engine without Intl.Segmenter', () => {
  afterEach(() => vi.unstubAllGlobals())

  it.each([
    ['Chinese, which it can only cut between characters', '防控组组长李楠熬夜加班', 10, '防控组组…'],
    ['words of letters', 'a serial reader’s columns', 12, 'a serial…'],
    ['numbers', '接打工作电话2,000余个', 16, '接打工作电话…'],
    ['families', '家人👨‍👩‍👧‍👦👨‍👩‍👧‍👦们', 8, '家人👨‍👩‍👧‍👦…'],
    ['flags', '🇨🇳🇯🇵🇨🇳🇯🇵', 6, '🇨🇳🇯🇵…'],
    ['brackets', '《关于进一步加强疫情防控工作的通知》', 20, '《关于进一步加强…》'],
  ])('still keeps whole: %s', (_, text, limit, expected) => {
    vi.stubGlobal('Intl', undefined)
    expect(cut(text, limit)).toBe(expected)
  })
})
