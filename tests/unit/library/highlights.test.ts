import { describe, expect, it } from 'vitest'
import { fakeDevice } from './device'

fakeDevice()
const { rangeIn, quoteOf } = await import('../../../src/library/mine/highlights')
const { markRuns } = await import('../../../src/components/article/ParagraphActions/mark-runs')
type Highlight = import('../../../src/library/mine/highlights').Highlight

const passage = (text: string, quote: string) => {
  const start = text.indexOf(quote)
  return { block: 4, number: 3, text, start, end: start + quote.length }
}
const quoteIn = (text: string, quote: string, now: string): string => {
  const { start, end } = rangeIn(passage(text, quote), now)
  return now.slice(start, end)
}

describe('a passage in the text as it is now', () => {
  it('is where it was in the same script', () => {
    const text = '他說：「走吧，走吧。」'
    expect(rangeIn({ ...passage(text, '走吧'), start: 7, end: 9 }, text)).toEqual({ start: 7, end: 9 })
  })

  it.each([
    ['character for character', '我好長時間沒看見你了', '長時間', '我好长时间没看见你了', '长时间'],
    [
      'across phrases of another length',
      '这个软件，网络上找得到。',
      '软件',
      '這個軟體，網路上找得到。',
      '軟體',
    ],
    [
      'where quotation marks differ',
      '“爸爸，你什么时候回来？”',
      '什么时候',
      '「爸爸，你什麼時候回來？」',
      '什麼時候',
    ],
  ])('is found %s', (_, text, quote, now, found) => {
    expect(quoteIn(text, quote, now)).toBe(found)
  })

  it('is found at its words where the paragraph was edited', () => {
    expect(
      quoteIn('早上七点出门，晚上九点回家。', '晚上九点', '这一天他很早出门，直到晚上九点才回到家里。'),
    ).toBe('晚上九点')
  })

  it('is the whole paragraph where another text stands there', () => {
    const now = '后来编辑把这一段整个换掉了，原来的话一句也没有留下。'
    expect(quoteIn('早上出门。', '出门', now)).toBe(now)
  })
})

const highlight = (text: string, quote: string, key = quote): Highlight => ({
  key,
  id: 'li-nan',
  title: '李楠',
  variant: 'original',
  passage: passage(text, quote),
  time: 0,
})

describe('a paragraph cut at its highlights', () => {
  const text = '一二三四五六七八'
  const content = ['一二', { text: '三四五', strong: true as const }, '六七八']

  it('keeps its marks on both sides of a cut', () => {
    const pieces = markRuns(content, [highlight(text, '四五六')])
    expect(pieces.map(piece => [piece.highlight?.key, piece.content])).toEqual([
      [undefined, ['一二', { text: '三', strong: true }]],
      ['四五六', [{ text: '四五', strong: true }, '六']],
      [undefined, ['七八']],
    ])
  })

  it('gives the words of two to the one that begins first, and loses none', () => {
    const pieces = markRuns(content, [
      highlight(text, '三四'),
      highlight(text, '二三'),
      highlight(text, '二'),
    ])
    const words = pieces.map(piece =>
      piece.content.map(run => (typeof run === 'string' ? run : run.text)).join(''),
    )
    expect(words.join('')).toBe(text)
    expect(pieces.map((piece, at) => [words[at], piece.highlight?.key])).toEqual([
      ['一', undefined],
      ['二三', '二三'],
      ['四', '三四'],
      ['五六七八', undefined],
    ])
  })
})

it('characters with a reading that are cut keep it once', () => {
  const pieces = markRuns([{ text: '渡口', ruby: 'dùkǒu' }, '边'], [highlight('渡口边', '口边')])
  expect(pieces.map(piece => piece.content)).toEqual([
    [{ text: '渡', ruby: 'dùkǒu' }],
    [{ text: '口' }, '边'],
  ])
})

describe('the mark of a note, which has no text', () => {
  const note = (number: number) => ({ text: '', note: number })
  const notes = (quotes: readonly string[]): unknown => {
    const content = [note(1), '一二', note(2), '三四', note(3)]
    return markRuns(
      content,
      quotes.map(quote => highlight('一二三四', quote)),
    ).map(piece => piece.content)
  }

  it('is kept, once, with the words before it', () => {
    expect(notes(['二'])).toEqual([
      [note(1), '一'],
      ['二', note(2)],
      ['三四', note(3)],
    ])
    expect(notes(['三'])).toEqual([[note(1), '一二', note(2)], ['三'], ['四', note(3)]])
    expect(notes(['一二三四'])).toEqual([[note(1), '一二', note(2), '三四', note(3)]])
  })
})

it('the words that were marked are told by the passage alone', () => {
  expect(quoteOf(passage('他什么也没说。', '什么'))).toBe('什么')
})
