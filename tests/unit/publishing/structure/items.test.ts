/** Lists as people type them. */
import { describe, expect, it } from 'vitest'
import { readText } from '../../../../src/publishing/formats/text/read-text'
import { outline } from '../formats/text/outline'

const BEFORE = '出门前要带的东西很多，我们一样一样地看。'
const outlineOf = (...lines: string[]): string[] =>
  outline(
    readText(Buffer.from(['渡口的清单', '', BEFORE, '', ...lines, '', BEFORE].join('\n')), 'a.txt').draft,
  ).slice(1, -1)

describe('lines that begin with the mark of an item', () => {
  it.each([
    '·',
    '•',
    '・',
    '●',
    '■',
    '◆',
    '▪',
    '○',
    '►',
    '➢',
    '✓',
    '√',
    '- ',
    '-',
    '– ',
    '* ',
    '　　• ',
    '  - ',
  ])('%j, two or more, are a list', mark => {
    expect(outlineOf(`${mark}伞一把`, `${mark}水两瓶`)).toEqual(['list 伞一把 / 水两瓶'])
    expect(outlineOf(`${mark}伞一把`, '', `${mark}水两瓶`)).toEqual(['list 伞一把 / 水两瓶'])
  })

  it.each([
    ['1. ', '2. '],
    ['1.', '2.'],
    ['1、', '2、'],
    ['1．', '2．'],
    ['1)', '2)'],
    ['１．', '２．'],
    ['(1) ', '(2) '],
    ['（1）', '（2）'],
    ['①', '②'],
    ['① ', '② '],
  ])('%j %j, counting up, are a numbered one', (one, two) => {
    expect(outlineOf(`${one}先去登记`, `${two}再看船期`)).toEqual(['list1 先去登记 / 再看船期'])
  })

  it('begin where they begin', () => {
    expect(outlineOf('3. 先去登记', '4. 再看船期')).toEqual(['list3 先去登记 / 再看船期'])
  })

  it.each([
    ['one alone', '· 只有这一条的清单不是清单。'],
    ['speech', '——你去哪儿？\n——过河。'],
    ['years', '2019.5米高的浪。\n2020.6米高的浪。'],
    ['a line of ornament', '- - -'],
  ])('are none: %s', (_, text) => {
    expect(outlineOf(...text.split('\n')).filter(line => line.startsWith('list'))).toEqual([])
  })
})
