import { describe, expect, it } from 'vitest'
import { fakeDevice } from '../../store/fake-device'

fakeDevice()
const { quoteOf } = await import('../../../../src/state/mine/passage')
const { markRuns } = await import('../../../../src/components/article/ParagraphActions/mark-runs')
type Highlight = import('../../../../src/state/mine/highlights').Highlight

const passage = (text: string, quote: string) => {
  const start = text.indexOf(quote)
  return { block: 4, number: 3, text, start, end: start + quote.length }
}
const highlight = (text: string, quote: string, key = quote): Highlight => ({
  key,
  id: 'li-nan',
  title: '李楠',
  variant: 'original',
  passage: passage(text, quote),
  time: 0,
})

/** A highlight at its place. */
const mark = (text: string, quote: string) => {
  const { start, end } = passage(text, quote)
  return { highlight: highlight(text, quote), start, end }
}

describe('a paragraph cut at its highlights', () => {
  const text = '一二三四五六七八'
  const content = ['一二', { text: '三四五', strong: true as const }, '六七八']

  it('keeps its marks on both sides of a cut', () => {
    const pieces = markRuns(content, [mark(text, '四五六')])
    expect(pieces.map(piece => [piece.highlight?.key, piece.content])).toEqual([
      [undefined, ['一二', { text: '三', strong: true }]],
      ['四五六', [{ text: '四五', strong: true }, '六']],
      [undefined, ['七八']],
    ])
  })

  it('gives the words of two to the one that begins first, and loses none', () => {
    const pieces = markRuns(content, [mark(text, '三四'), mark(text, '二三'), mark(text, '二')])
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
  const pieces = markRuns([{ text: '渡口', ruby: 'dùkǒu' }, '边'], [mark('渡口边', '口边')])
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
      quotes.map(quote => mark('一二三四', quote)),
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
