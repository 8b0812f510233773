/** Numbers before paragraphs, in the formats of Word: what a document asks for has a bound. */
import { expect, it } from 'vitest'
import { inFormat } from '../../../../../src/publishing/formats/docx/number-words'

it.each([
  [4, 'upperRoman', 'IV'],
  [3_999, 'lowerRoman', 'mmmcmxcix'],
  [27, 'upperLetter', 'AA'],
  [123, 'chineseCounting', '一百二十三'],
  [9_999, 'chineseCounting', '九千九百九十九'],
])('%i in %s', (number, format, words) => {
  expect(inFormat(number, format)).toBe(words)
})

it.each([4_000, 999_999_999, 999_999_999_999_999, 0, -5, Number.NaN])(
  '%d, which no document counts to, is said in figures',
  number => {
    for (const format of ['upperRoman', 'lowerRoman', 'upperLetter', 'lowerLetter', 'chineseCounting'])
      expect(inFormat(number, format).length).toBeLessThan(20)
    expect(inFormat(number, 'upperRoman')).toBe(String(number))
    expect(inFormat(number, 'upperLetter')).toBe(String(number))
  },
)
