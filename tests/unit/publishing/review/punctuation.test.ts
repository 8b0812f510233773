import { describe, expect, it } from 'vitest'
import { halfWidthMarks } from '../../../../src/publishing/review/punctuation'

const found = (text: string, of: string | number = 0) =>
  halfWidthMarks([{ text, of, point: () => ({ line: 1, column: 1 }) }]).map(({ stretch, instead }) => [
    stretch?.at,
    instead,
  ])

describe('half-width marks among Chinese characters', () => {
  it.each([
    ['天亮了,他走了', [[3, '，']]],
    ['走了!', [[2, '！']]],
    [
      '他说“走”,就走了;真的?“真的”',
      [
        [5, '，'],
        [9, '；'],
        [12, '？'],
      ],
    ],
  ])('are named with what to write: %s', (text, marks) => {
    expect(found(text)).toEqual(marks)
  })

  it.each(['1,000 人', 'Hello, 世界', '李楠:職責', '天亮了，他走了', 'a,b'])(
    'are left alone elsewhere: %s',
    text => {
      expect(found(text)).toEqual([])
    },
  )

  it('are left alone in fields, where names and titles stand as their owners write them', () => {
    expect(found('天亮了,他走了', 'title')).toEqual([])
  })
})
