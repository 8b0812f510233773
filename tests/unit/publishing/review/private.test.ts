import { describe, expect, it } from 'vitest'
import type { Passage } from '../../../../src/publishing/review/finding'
import { privateNumbers } from '../../../../src/publishing/review/private'

const passage = (text: string): Passage => ({
  text,
  of: 0,
  point: at => ({ line: 1, column: at + 1 }),
})
const found = (text: string) =>
  privateNumbers([passage(text)]).map(({ column, severity }) => [column, severity])

describe('numbers that should not be public', () => {
  // The identity number is the example of GB 11643; the card numbers are the networks' own test numbers.
  it.each([
    ['身份证11010519491231002X。', 4],
    ['身份证 110105 19491231 002x', 5],
    ['卡号6200000000000005', 3],
    ['卡号 4111 1111 1111 1111，', 4],
    ['请打13800138000找他', 3],
    ['电话+86 138-0013-8000', 3],
  ])('%s', (text, column) => {
    expect(found(text)).toEqual([[column, 'warning']])
  })

  it.each([
    '身份证110105194912310021。', // wrong check digit
    '卡号4111111111111112', // wrong check digit
    '编号23800138000', // no mobile prefix
    '全长138001380001里',
    '日期2026-11-25 10:24',
    '圆周率3.14159265358979323846',
    '热线12345，010-12345678',
  ])('not %s', text => {
    expect(found(text)).toEqual([])
  })

  it('are not repeated in the report', () => {
    const [remark] = privateNumbers([passage('请打13800138000')])
    expect(JSON.stringify({ ...remark, stretch: undefined })).not.toContain('0013800')
  })
})
