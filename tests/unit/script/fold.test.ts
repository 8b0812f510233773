import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createFold } from '../../../src/script/fold'
import { toHans } from '../../../src/script/to-hans'
import { fold } from '../../../src/script/fold-characters'

describe('fold', () => {
  test.each([
    ['職責所在', '职责所在'],
    ['裏裡里', '里里里'],
    ['臺台', '台台'],
    ['看著原著', '看着原着'],
    ['乾坤餅乾', '干坤饼干'],
    ['ＱＲ Code１２', 'qr code12'],
    ['：，', ':,'],
  ])('%s → %s', (text, folded) => expect(fold(text)).toBe(folded))

  test.each([
    ['怎麼', '怎么'],
    ['瞭解', '了解'],
    ['著作', '着作'],
    ['鐘錶', '钟表'],
    ['計畫', '计划'],
    ['重覆', '重复'],
    ['手鍊', '手链'],
    ['於是', '于是'],
    ['這裡', '这里'],
    ['這裏', '这里'],
  ])('%s and %s meet', (one, other) => expect(fold(one)).toBe(fold(other)))

  test('keeps every position, and folding again changes nothing', () => {
    const characters = fc.oneof(
      fc.constantFrom('職', '麼', '么', '著', '划', '𠮷', 'İ', 'ß', 'ﬁ', '㎏', 'Ａ', '「', '⾾'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    )
    fc.assert(
      fc.property(fc.array(characters), parts => {
        const text = parts.join('')
        const folded = fold(text)
        expect(folded).toHaveLength(text.length)
        expect(fold(folded)).toBe(folded)
      }),
    )
  })
})

test('the tables of single characters are all that a single character needs', () => {
  const whole = createFold(toHans)
  const all = Array.from({ length: 0xa000 - 0x3400 }, (_, at) => String.fromCharCode(0x3400 + at))
  expect(all.filter(character => fold(character) !== whole(character))).toEqual([])
})
