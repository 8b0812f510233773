import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  packNumbers,
  packPostings,
  unpackNumbers,
  unpackPostings,
  type FieldPostings,
} from '../../../src/model/search-postings'
import { runs } from '../../nightly'

describe('numbers', () => {
  test('are digits of five bits, the lower ones first', () => {
    // A is 0, f is 31; 32 is 0 with more to follow (g), then 1.
    expect(packNumbers([0, 31, 32, 33])).toBe('AfgBhB')
    expect(unpackNumbers('AfgBhB')).toEqual([0, 31, 32, 33])
    expect(unpackNumbers('')).toEqual([])
  })

  test.each(['g', 'A!', 'A.', 'ä', '__________A'])('%s is refused', text => {
    expect(() => unpackNumbers(text)).toThrow(RangeError)
  })
})

describe('postings', () => {
  test('are the documents between one and the next, doubled, with the frequency where it is not one', () => {
    const postings: FieldPostings[] = [
      { field: 0, documents: [0, 4], frequencies: [1, 2] },
      { field: 4, documents: [4], frequencies: [5] },
    ]
    // Field 0 (A): 0 → A; three between, more than once → 7 (H), less 2 → 0 (A). Field 4 (E): 4 between → 9 (J), 3 (D).
    expect(packPostings(postings)).toBe('AAHA.EJD')
    expect(unpackPostings('AAHA.EJD', 5)).toEqual(postings)
  })

  test('come back as they were', () => {
    const rising = fc.uniqueArray(fc.nat(20_000), { minLength: 1 }).map(all => all.sort((a, b) => a - b))
    const fields = fc.subarray([0, 1, 2, 3, 4], { minLength: 1 })
    const postings = fields.chain(some =>
      fc.tuple(
        ...some.map(field =>
          rising.chain(documents =>
            fc
              .array(fc.integer({ min: 1, max: 300 }), {
                minLength: documents.length,
                maxLength: documents.length,
              })
              .map((frequencies): FieldPostings => ({ field, documents, frequencies })),
          ),
        ),
      ),
    )
    fc.assert(
      fc.property(postings, one => {
        expect(unpackPostings(packPostings(one), 20_001)).toEqual(one)
      }),
    )
  })

  test.each([
    ['more documents than the index has', 'AAAAA', 3],
    ['a document beyond the last', 'AU', 10],
    ['a document beyond the last, by steps', 'AIK', 10],
    ['a field that there is not', 'FA', 10],
    ['no field', '', 10],
    ['a field twice', 'AA.AA', 10],
    ['a frequency and none', 'AB', 10],
    ['a number that is cut short', 'Ag', 10],
    ['what are no digits', 'A A', 10],
  ])('with %s are refused', (_, packed, documents) => {
    expect(() => unpackPostings(packed, documents)).toThrow(RangeError)
  })

  test('of any text at all come back or are refused', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom('A', 'B', 'C', 'E', 'F', 'g', 'h', '_', '-', '.') }),
    )
    fc.assert(
      fc.property(text, packed => {
        try {
          for (const { documents, frequencies } of unpackPostings(packed, 10)) {
            expect(documents.every((one, at) => one < 10 && one > (documents[at - 1] ?? -1))).toBe(true)
            expect(frequencies.every(one => one >= 1)).toBe(true)
            expect(frequencies).toHaveLength(documents.length)
          }
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError)
        }
      }),
      { numRuns: runs(1_000, 100_000) },
    )
  })
})
