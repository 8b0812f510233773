import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isPrefix,
  packPostings,
  shardOf,
  termsOfQuery,
  termsOfText,
  unpackPostings,
} from '../../../src/model/search-index'
import { runs } from '../../nightly'

describe('terms', () => {
  test('of a text: pairs of characters, the last one alone, other words whole', () => {
    expect(termsOfText('职责所在，a股qr 3 次')).toEqual([
      '职责',
      '责所',
      '所在',
      '在',
      'a',
      '股',
      'qr',
      '3',
      '次',
    ])
  })

  test('of a query: pairs alone, so that each must stand in the text', () => {
    expect(termsOfQuery('职责所在 李 zz')).toEqual(['职责', '责所', '所在', '李', 'zz'])
    expect(termsOfQuery('。，！ ')).toEqual([])
  })

  test('characters outside the basic plane are one character', () => {
    expect(termsOfText('𠮷野家')).toEqual(['𠮷野', '野家', '家'])
  })

  test('letters and single characters also find what begins with them', () => {
    expect(['zz', '李', '𠮷', '3'].map(isPrefix)).toEqual([true, true, true, true])
    expect(isPrefix('职责')).toBe(false)
  })

  test('terms of one first character lie in one shard', () => {
    expect(shardOf('李', 7)).toBe(shardOf('李楠', 7))
    expect(shardOf('任', 1)).toBe(0)
  })
})

describe('postings', () => {
  test('are steps from document to document, with the frequency where it is not one', () => {
    expect(packPostings({ 0: { 0: 1, 4: 2 }, 4: { 4: 1 } })).toEqual([0, 2, 1, -4, 2, 4, 1, 5])
  })

  test('come back as they were', () => {
    const frequencies = fc.dictionary(fc.nat(20_000).map(String), fc.integer({ min: 1, max: 300 }), {
      minKeys: 1,
      noNullPrototype: true,
    })
    const postings = fc.dictionary(fc.nat(4).map(String), frequencies, { noNullPrototype: true })
    fc.assert(
      fc.property(postings, one => {
        expect(unpackPostings(packPostings(one))).toEqual(one)
      }),
    )
  })

  test.each([
    ['more documents than follow', [0, 100_000_000], 10],
    ['more documents than the index has', [0, 4, 1, 1, 1, 1], 3],
    ['a document beyond the last', [0, 1, 11], 10],
    ['a document beyond the last, by steps', [0, 2, 5, 6], 10],
    ['the same document twice', [0, 2, 1, 0], 10],
    ['a field that there is not', [5, 1, 1], 10],
    ['a field below none', [-1, 1, 1], 10],
    ['a field and nothing more', [0], 10],
    ['a frequency and none', [0, 1, -1], 10],
    ['a frequency of none', [0, 1, -1, 0], 10],
  ])('with %s are refused, and no list is made', (_, packed, documents) => {
    expect(() => unpackPostings(packed, documents)).toThrow(RangeError)
  })

  test('of any numbers at all come back or are refused', () => {
    const numbers = fc.array(fc.oneof(fc.integer({ min: -12, max: 12 }), fc.integer()), { maxLength: 30 })
    fc.assert(
      fc.property(numbers, packed => {
        try {
          const documents = Object.values(unpackPostings(packed, 10)).flatMap(Object.keys)
          expect(documents.every(one => Number(one) < 10)).toBe(true)
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError)
        }
      }),
      { numRuns: runs(1_000, 100_000) },
    )
  })
})
