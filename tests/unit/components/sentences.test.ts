import { describe, expect, it } from 'vitest'
import {
  isIn,
  sentencesOf,
  tapped,
  type Range,
} from '../../../src/components/article/ParagraphActions/sentences.weapp'

const said = (text: string): string[] => sentencesOf(text).map(({ start, end }) => text.slice(start, end))

describe('the sentences of a paragraph', () => {
  it('are whole, however long, with the marks that close them and without the spaces around', () => {
    const long = `${'一句很长的话，'.repeat(20)}说完了。`
    expect(said(`　　他说：“走吧！”天黑了。 ${long}`)).toEqual(['他说：“走吧！”', '天黑了。', long])
  })

  it('are none where there is nothing to read, and one where nothing parts it', () => {
    expect(said('＊　＊　＊')).toEqual([])
    expect(said('渡口')).toEqual(['渡口'])
  })
})

describe('what is chosen', () => {
  const after = (...taps: number[]): Range | undefined =>
    taps.reduce<Range | undefined>((range, at) => tapped(range, at), undefined)

  it.each<[string, number[], Range | undefined]>([
    ['the whole paragraph, to begin with', [], undefined],
    ['a sentence alone', [2], [2, 2]],
    ['all up to another, below', [2, 4], [2, 4]],
    ['and above', [2, 0], [0, 2]],
    ['more, from what was chosen', [2, 4, 1], [1, 4]],
    ['one of those alone', [1, 4, 3], [3, 3]],
    ['the whole again', [3, 3], undefined],
  ])('is %s', (_, taps, range) => {
    expect(after(...taps)).toEqual(range)
  })

  it('is told sentence by sentence', () => {
    expect([0, 1, 2, 3].map(at => isIn([1, 2], at))).toEqual([false, true, true, false])
    expect(isIn(undefined, 7)).toBe(true)
  })
})
